package riffle.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FrameBudgetTest {
  @Test
  void aBurstIsWithinTheBudgetAndNoMore() {
    var budget = new FrameBudget(0);
    for (int i = 0; i < Limits.FRAME_BURST; i++) {
      assertTrue(budget.take(0), "frame " + i);
    }
    assertFalse(budget.take(0));
    assertTrue(budget.take(1_000 / Limits.FRAMES_PER_SECOND));
  }

  @Test
  void aSteadyStreamAtTheRateGoesOnForEver() {
    var budget = new FrameBudget(0);
    for (int i = 0; i < 100 * Limits.FRAMES_PER_SECOND; i++) {
      assertTrue(budget.take(i * 1_000L / Limits.FRAMES_PER_SECOND), "frame " + i);
    }
  }

  @Test
  void aLongRestEarnsNoMoreThanABurst() {
    var budget = new FrameBudget(0);
    int taken = 0;
    while (budget.take(3_600_000)) {
      taken++;
    }
    assertEquals(Limits.FRAME_BURST, taken);
  }
}
