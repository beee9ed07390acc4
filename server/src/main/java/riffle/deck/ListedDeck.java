package riffle.deck;

import riffle.game.Deck;
import riffle.game.Round;
import riffle.game.SlideRound;

/**
 * A deck as a teacher finds it in a list.
 *
 * @param id unique in its library and fit for an address: the deck's file name without extension
 */
public record ListedDeck(String id, Deck deck) {
  /** How long a class talks about a round once it is over, as a rule of thumb. */
  private static final long TALK_MILLIS = 15_000;

  /** How long a round without a limit is open, as a rule of thumb. */
  private static final long UNLIMITED_MILLIS = 60_000;

  /** About how many minutes a game of this deck takes by its own settings, rounded up. */
  public int minutes() {
    long millis = 0;
    for (Round round : deck.rounds()) {
      int limitMillis = deck.settings().limitMillis(round);
      millis += round.brief().previewMillis();
      millis += limitMillis == 0 ? UNLIMITED_MILLIS : limitMillis;
      millis += round instanceof SlideRound ? 0 : TALK_MILLIS;
    }
    return Math.toIntExact(Math.ceilDiv(millis, 60_000L));
  }
}
