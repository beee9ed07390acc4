package riffle.deck;

import riffle.game.Deck;
import riffle.game.Round;

/**
 * A deck as a teacher finds it in a list.
 *
 * @param id unique in its library and fit for an address: the deck's file name without extension
 */
public record ListedDeck(String id, Deck deck) {
  /** How long a class talks about a round once it is over, as a rule of thumb. */
  private static final int TALK_SECONDS = 15;

  /** About how many minutes a game of this deck takes, rounded up. */
  public int minutes() {
    long millis = 0;
    for (Round round : deck.rounds()) {
      millis += round.brief().previewMillis() + round.brief().limitMillis() + TALK_SECONDS * 1_000L;
    }
    return Math.toIntExact(Math.ceilDiv(millis, 60_000L));
  }
}
