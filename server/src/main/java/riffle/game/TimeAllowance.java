package riffle.game;

/** How much time a player has for a round. Whoever has more than usual loses no points to speed. */
public enum TimeAllowance {
  USUAL(100),
  HALF_MORE(150),
  DOUBLE(200),
  UNLIMITED(0);

  private static final int PERCENT = 100;

  private final int percent;

  TimeAllowance(int percent) {
    this.percent = percent;
  }

  /**
   * A player's own deadline.
   *
   * @param deadlineMillis the class's, or {@link Stage#NEVER}
   */
  long deadline(long openedAtMillis, long deadlineMillis) {
    if (this == UNLIMITED || deadlineMillis == Stage.NEVER) {
      return Stage.NEVER;
    }
    return openedAtMillis + (deadlineMillis - openedAtMillis) * percent / PERCENT;
  }
}
