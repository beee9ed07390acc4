package riffle.net;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import java.security.SecureRandom;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import riffle.room.RoomClock;

/**
 * The pings of one connection, and the lag credit that their pongs earn. Belongs to the
 * connection's loop.
 *
 * <p>Each ping has a name of its own, drawn at random: no pong can be made before its ping has
 * come. Only the first pong to the newest ping is a measurement. One that comes after the next ping
 * went out gives nothing, nor does one that never comes: a line earns nothing by saying nothing,
 * and a browser may leave out all but its newest pong anyway (RFC 6455, section 5.5.3).
 */
final class Pings {
  private static final SecureRandom random = new SecureRandom();

  private final Channel channel;
  private final Sender sender;
  private final RoomClock clock;

  private final LagCredit credit = new LagCredit();
  private @Nullable Future<?> next;

  private boolean unanswered;
  private long name;
  private long sentMillis;

  Pings(Channel channel, Sender sender, RoomClock clock) {
    this.channel = channel;
    this.sender = sender;
    this.clock = clock;
  }

  /** The first ping goes out after {@link Limits#PING_MILLIS}. */
  void start() {
    stop();
    next = channel.eventLoop().schedule(this::pingAlone, Limits.PING_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void pingAlone() {
    ping();
    channel.flush();
  }

  /** Pings now, and goes on from here. The ping leaves with the next flush. */
  void ping() {
    name = random.nextLong();
    sentMillis = clock.millis();
    unanswered = true;
    sender.ping(name);
    start();
  }

  /**
   * A pong came, perhaps to a ping of ours.
   *
   * @param readMillis when it was read from the socket
   */
  void pong(ByteBuf payload, long readMillis) {
    if (unanswered
        && payload.readableBytes() == Long.BYTES
        && payload.getLong(payload.readerIndex()) == name) {
      unanswered = false;
      credit.measured(readMillis - sentMillis);
    }
  }

  int lagCreditMillis() {
    return credit.millis();
  }

  void stop() {
    if (next != null) {
      next.cancel(false);
      next = null;
    }
  }
}
