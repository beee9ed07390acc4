package riffle.game;

import java.util.List;

/**
 * An authored, ordered list of rounds.
 *
 * @param title shown to the class
 * @param language BCP 47 tag of all texts of the deck
 * @param credit who made it; may be empty
 * @param speedWeightPercent how much of an answer's points time can take away, 0 to 100
 * @param rounds 1 to {@link DeckLimits#MAX_ROUNDS}
 */
public record Deck(
    String title, String language, String credit, int speedWeightPercent, List<Round> rounds) {
  public Deck {
    rounds = List.copyOf(rounds);
  }

  /** The round of this number, counted from 1. */
  public Round round(int number) {
    return rounds.get(number - 1);
  }
}
