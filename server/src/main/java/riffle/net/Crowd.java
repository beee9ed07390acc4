package riffle.net;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import riffle.room.RoomClock;

/**
 * How many connections each address has, and how fast it opens sockets. Addresses are kept as long
 * as they are connected, and a moment longer. Safe for threads.
 */
final class Crowd {
  private final int connectionsPerAddress;
  private final RoomClock clock;

  /** Has no entry without a connection. */
  private final ConcurrentMap<InetAddress, Integer> connections = new ConcurrentHashMap<>();

  /** Whose bucket is dropped had a full one by then, or is one of too many addresses. */
  private final Cache<InetAddress, TokenBucket> handshakes =
      Caffeine.newBuilder()
          .maximumSize(Limits.MAX_HANDSHAKE_ADDRESSES)
          .expireAfterAccess(Duration.ofSeconds(Limits.HANDSHAKE_FILL_SECONDS))
          .build();

  /**
   * Nobody yet.
   *
   * @param connectionsPerAddress at once; 0 for any number, opened as fast as can be
   */
  Crowd(int connectionsPerAddress, RoomClock clock) {
    this.connectionsPerAddress = connectionsPerAddress;
    this.clock = clock;
  }

  private boolean isUnbounded() {
    return connectionsPerAddress == 0;
  }

  /** Counts one more connection; false, and nothing is counted, where there are enough. */
  boolean enter(InetAddress from) {
    int now = connections.merge(from, 1, Integer::sum);
    if (now <= connectionsPerAddress || isUnbounded()) {
      return true;
    }
    leave(from);
    return false;
  }

  /** A connection that was counted is gone. */
  void leave(InetAddress from) {
    connections.computeIfPresent(from, (_, count) -> count == 1 ? null : count - 1);
  }

  /** Whether this address may open one more socket now. */
  boolean mayOpenSocket(InetAddress from) {
    if (isUnbounded()) {
      return true;
    }
    long now = clock.millis();
    TokenBucket bucket =
        handshakes.get(
            from,
            _ ->
                new TokenBucket(
                    Limits.handshakesPerSecond(connectionsPerAddress),
                    Limits.handshakeBurst(connectionsPerAddress),
                    now));
    synchronized (bucket) {
      return bucket.take(now);
    }
  }

  /** Addresses with a connection. */
  int addresses() {
    return connections.size();
  }
}
