package riffle.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.net.InetAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Bounds wrong guesses of a secret, by address. Right ones cost nothing, so that a school behind
 * one address is not slowed down by its own size; and who has used all guesses up earns one after
 * another back, so that a school is not shut out for long by one of its own. Addresses are
 * forgotten after the window and never stored. Safe for threads.
 */
public final class FailedGuesses {
  /**
   * More addresses than this at once: the least used are forgotten. Bounds the memory to ~10 MB.
   */
  private static final int MAX_ADDRESSES = 100_000;

  private final long windowNanos;
  private final long guessNanos;
  private final Ticker ticker;

  /** When an address will have earned all its guesses back. */
  private final Cache<InetAddress, Long> wholeAgainNanos;

  /**
   * Bounds guesses.
   *
   * @param limit wrong guesses that may come at once, above 0
   * @param window in which as many are earned back, one after another
   */
  public FailedGuesses(int limit, Duration window) {
    this(limit, window, Ticker.systemTicker());
  }

  FailedGuesses(int limit, Duration window, Ticker ticker) {
    this.windowNanos = window.toNanos();
    this.guessNanos = windowNanos / limit;
    this.ticker = ticker;
    this.wholeAgainNanos =
        Caffeine.newBuilder()
            .maximumSize(MAX_ADDRESSES)
            .expireAfterWrite(window)
            .ticker(ticker)
            .build();
  }

  /** Whether this address may guess again. */
  public boolean mayGuess(InetAddress from) {
    return owedNanos(wholeAgainNanos.getIfPresent(from)) <= windowNanos - guessNanos;
  }

  public void failed(InetAddress from) {
    var _ =
        wholeAgainNanos
            .asMap()
            .compute(from, (_, whole) -> ticker.read() + owedNanos(whole) + guessNanos);
  }

  private long owedNanos(@Nullable Long whole) {
    return whole == null ? 0 : Math.max(0, whole - ticker.read());
  }
}
