package riffle.net;

/** A token bucket: how many frames a connection may send. Belongs to the connection's loop. */
final class FrameBudget {
  /** Frames times milliseconds, so that all is whole numbers: one frame costs 1,000. */
  private static final long FRAME_COST = 1_000;

  private static final long FULL = Limits.FRAME_BURST * FRAME_COST;

  private long tokens = FULL;
  private long lastMillis;

  FrameBudget(long nowMillis) {
    this.lastMillis = nowMillis;
  }

  /** Whether one more frame is within the budget. */
  boolean take(long nowMillis) {
    long earned = (nowMillis - lastMillis) * Limits.FRAMES_PER_SECOND;
    lastMillis = nowMillis;
    tokens = Math.min(FULL, tokens + earned);
    if (tokens < FRAME_COST) {
      return false;
    }
    tokens -= FRAME_COST;
    return true;
  }
}
