package riffle.game;

import java.util.List;

/**
 * An authored, ordered list of rounds.
 *
 * @param title shown to the class
 * @param language BCP 47 tag of all texts of the deck
 * @param credit who made it; may be empty
 * @param settings the rules it is meant to be played by
 * @param rounds 1 to {@link DeckLimits#MAX_ROUNDS}
 */
public record Deck(
    String title, String language, String credit, Settings settings, List<Round> rounds) {
  public Deck {
    rounds = List.copyOf(rounds);
  }

  /** The round of this number, counted from 1. */
  public Round round(int number) {
    return rounds.get(number - 1);
  }

  boolean has(int round) {
    return round >= 1 && round <= rounds.size();
  }
}
