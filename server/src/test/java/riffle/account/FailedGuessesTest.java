package riffle.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FailedGuessesTest {
  private static final InetAddress SCHOOL = InetAddress.ofLiteral("203.0.113.7");
  private static final InetAddress OTHER = InetAddress.ofLiteral("203.0.113.8");

  private final AtomicLong nanos = new AtomicLong();
  private final FailedGuesses guesses = new FailedGuesses(2, Duration.ofMinutes(10), nanos::get);

  @Test
  void onlyFailuresOfTheSameAddressCount() {
    guesses.failed(SCHOOL);
    assertTrue(guesses.mayGuess(SCHOOL));
    guesses.failed(SCHOOL);
    assertFalse(guesses.mayGuess(SCHOOL));
    assertTrue(guesses.mayGuess(OTHER));
  }

  @Test
  void guessesAreEarnedBackOneAfterAnother() {
    guesses.failed(SCHOOL);
    guesses.failed(SCHOOL);
    pass(Duration.ofMinutes(5).minusNanos(1));
    assertFalse(guesses.mayGuess(SCHOOL));
    pass(Duration.ofNanos(1));
    assertTrue(guesses.mayGuess(SCHOOL));
    guesses.failed(SCHOOL);
    assertFalse(guesses.mayGuess(SCHOOL));
    pass(Duration.ofMinutes(5));
    assertTrue(guesses.mayGuess(SCHOOL));
  }

  @Test
  void aLongRestEarnsNoMoreThanAllGuesses() {
    guesses.failed(SCHOOL);
    pass(Duration.ofHours(5));
    guesses.failed(SCHOOL);
    assertTrue(guesses.mayGuess(SCHOOL));
    guesses.failed(SCHOOL);
    assertFalse(guesses.mayGuess(SCHOOL));
  }

  /** Whoever guesses without a pause has, over hours, the guesses that are earned. */
  @Test
  void steadyGuessingIsBoundedByTheHour() {
    int failed = 0;
    for (int second = 0; second < 3_600; second++) {
      if (guesses.mayGuess(SCHOOL)) {
        guesses.failed(SCHOOL);
        failed++;
      }
      pass(Duration.ofSeconds(1));
    }
    assertEquals(2 + 11, failed, "2 at once, and one every 5 minutes");
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }
}
