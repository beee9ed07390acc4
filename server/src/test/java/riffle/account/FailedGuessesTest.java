package riffle.account;

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
  void theWindowEndsAlsoUnderSteadyGuessing() {
    guesses.failed(SCHOOL);
    nanos.addAndGet(Duration.ofMinutes(9).toNanos());
    guesses.failed(SCHOOL);
    assertFalse(guesses.mayGuess(SCHOOL));
    nanos.addAndGet(Duration.ofMinutes(2).toNanos());
    assertTrue(guesses.mayGuess(SCHOOL));
  }

  @Test
  void anIpv6NetworkIsOneGuesser() {
    guesses.failed(InetAddress.ofLiteral("2001:db8:1:2::3"));
    guesses.failed(InetAddress.ofLiteral("2001:db8:1:2:ffff::4"));
    assertFalse(guesses.mayGuess(InetAddress.ofLiteral("2001:db8:1:2::5")));
    assertTrue(guesses.mayGuess(InetAddress.ofLiteral("2001:db8:1:3::5")));
  }
}
