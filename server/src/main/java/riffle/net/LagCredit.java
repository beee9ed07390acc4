package riffle.net;

import java.util.Arrays;
import riffle.game.Game;

/**
 * How much earlier than they were read a player's answers count: the median of the last {@value
 * #ROUND_TRIPS} round trips, at most {@link Game#MAX_LAG_CREDIT_MILLIS}; 0 before the first. Of an
 * even number the smaller of the two in the middle counts.
 *
 * <p>It is the whole round trip, because what a player sees is old by one way when it is shown, and
 * the answer takes the other. It is the median, so that one hiccup (but for the very first) neither
 * gives nor takes anything. Who holds back pongs looks slower than they are, and no measurement
 * from here can tell: the cap is all that they can win.
 */
final class LagCredit {
  static final int ROUND_TRIPS = 5;

  /** The newest, each at its number modulo {@link #ROUND_TRIPS}. */
  private final int[] roundTrips = new int[ROUND_TRIPS];

  private int measured;
  private int millis;

  /**
   * Takes in a round trip.
   *
   * @param roundTripMillis 0 or more
   */
  void measured(long roundTripMillis) {
    roundTrips[measured % ROUND_TRIPS] = Math.clamp(roundTripMillis, 0, Game.MAX_LAG_CREDIT_MILLIS);
    measured++;
    int[] sorted = Arrays.copyOf(roundTrips, Math.min(measured, ROUND_TRIPS));
    Arrays.sort(sorted);
    millis = sorted[(sorted.length - 1) / 2];
  }

  /** From 0 to {@link Game#MAX_LAG_CREDIT_MILLIS}. */
  int millis() {
    return millis;
  }
}
