package riffle.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TokenBucketTest {
  private static final int PER_SECOND = 20;
  private static final int BURST = 60;

  @Test
  void aBurstIsThereAndNoMore() {
    var bucket = new TokenBucket(PER_SECOND, BURST, 0);
    for (int i = 0; i < BURST; i++) {
      assertTrue(bucket.take(0), "token " + i);
    }
    assertFalse(bucket.take(0));
    assertTrue(bucket.take(1_000 / PER_SECOND));
  }

  @Test
  void aSteadyStreamAtTheRateGoesOnForEver() {
    var bucket = new TokenBucket(PER_SECOND, BURST, 0);
    for (int i = 0; i < 100 * PER_SECOND; i++) {
      assertTrue(bucket.take(i * 1_000L / PER_SECOND), "token " + i);
    }
  }

  @Test
  void aLongRestEarnsNoMoreThanABurst() {
    var bucket = new TokenBucket(PER_SECOND, BURST, 0);
    int taken = 0;
    while (bucket.take(3_600_000)) {
      taken++;
    }
    assertEquals(BURST, taken);
  }
}
