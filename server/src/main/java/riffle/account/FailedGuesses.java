package riffle.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts wrong guesses of a secret, by address. Right ones cost nothing, so that a school behind
 * one address is not slowed down by its own size. Addresses are forgotten after the window and
 * never stored. Safe for threads.
 */
public final class FailedGuesses {
  /**
   * More addresses than this at once: the least used are forgotten. Bounds the memory to ~10 MB.
   */
  private static final int MAX_ADDRESSES = 100_000;

  /** Who has an IPv6 address has the 2^64 beside it too: they count as one. */
  private static final int IPV6_NETWORK_BYTES = 8;

  private final int limit;
  private final Cache<ByteBuffer, AtomicInteger> failures;

  /**
   * @param limit wrong guesses within the window after which no more are allowed, above 0
   * @param window counted from an address's first wrong guess
   */
  public FailedGuesses(int limit, Duration window) {
    this(limit, window, Ticker.systemTicker());
  }

  FailedGuesses(int limit, Duration window, Ticker ticker) {
    this.limit = limit;
    this.failures =
        Caffeine.newBuilder()
            .maximumSize(MAX_ADDRESSES)
            .expireAfterWrite(window)
            .ticker(ticker)
            .build();
  }

  /** Whether this address may guess again. */
  public boolean mayGuess(InetAddress from) {
    AtomicInteger count = failures.getIfPresent(network(from));
    return count == null || count.get() < limit;
  }

  public void failed(InetAddress from) {
    failures.get(network(from), _ -> new AtomicInteger()).incrementAndGet();
  }

  private static ByteBuffer network(InetAddress address) {
    byte[] bytes = address.getAddress();
    return ByteBuffer.wrap(
        address instanceof Inet6Address ? Arrays.copyOf(bytes, IPV6_NETWORK_BYTES) : bytes);
  }
}
