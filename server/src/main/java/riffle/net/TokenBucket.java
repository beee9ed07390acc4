package riffle.net;

/** How often something may be done: so many times at once, and after that so many a second. */
final class TokenBucket {
  /** Tokens times milliseconds, so that all is whole numbers: one token costs 1,000. */
  private static final long COST = 1_000;

  private final long perSecond;
  private final long full;

  private long tokens;
  private long lastMillis;

  /**
   * A full bucket.
   *
   * @param perSecond earned a second, above 0
   * @param burst the most it holds, above 0
   */
  TokenBucket(int perSecond, int burst, long nowMillis) {
    this.perSecond = perSecond;
    this.full = burst * COST;
    this.tokens = full;
    this.lastMillis = nowMillis;
  }

  /** Whether it may be done once more. */
  boolean take(long nowMillis) {
    long earned = (nowMillis - lastMillis) * perSecond;
    lastMillis = nowMillis;
    tokens = Math.min(full, tokens + earned);
    if (tokens < COST) {
      return false;
    }
    tokens -= COST;
    return true;
  }
}
