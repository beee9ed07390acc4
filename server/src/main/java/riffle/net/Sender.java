package riffle.net;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelOutboundInvoker;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import riffle.room.Farewell;
import riffle.room.Outgoing;
import riffle.room.RoomClock;
import riffle.wire.FrameWriter;

/**
 * The way out of one connection: messages come from any thread and leave on the connection's loop.
 * Holds back what the line does not take, and cuts a line that takes nothing for too long.
 */
final class Sender {
  private static final Logger log = LoggerFactory.getLogger(Sender.class);

  private final Channel channel;
  private final Departures departures;
  private final FrameWriter writer;
  private final RoomClock clock;
  private final Consumer<Outgoing> watcher;

  private final HeldFrames held = new HeldFrames();
  private @Nullable Future<?> patience;

  /** Whether Close was said by us, and first. */
  private boolean closing;

  /** Whether nothing more is said: one of both sides has said Close, or the line is gone. */
  private boolean over;

  private boolean reading;
  private boolean unflushed;

  /** Those that wait in the loop's departures: nothing overtakes them. */
  private final AtomicInteger departing = new AtomicInteger();

  private final class Message implements Departures.Departure {
    private final Outgoing message;
    private final byte[] payload;

    Message(Outgoing message, byte[] payload) {
      this.message = message;
      this.payload = payload;
    }

    @Override
    public Sender line() {
      return Sender.this;
    }

    @Override
    public void leave() {
      departing.decrementAndGet();
      Sender.this.leave(message, payload);
    }
  }

  private final class Last implements Departures.Departure {
    private final Farewell farewell;

    Last(Farewell farewell) {
      this.farewell = farewell;
    }

    @Override
    public Sender line() {
      return Sender.this;
    }

    @Override
    public void leave() {
      departing.decrementAndGet();
      closeNow(farewell);
    }
  }

  /**
   * A way out that is used once the channel is registered with its loop.
   *
   * @param departures those of the channel's loop
   * @param watcher sees each message on the connection's loop, before it is written
   */
  Sender(
      Channel channel,
      Departures departures,
      FrameWriter writer,
      RoomClock clock,
      Consumer<Outgoing> watcher) {
    this.channel = channel;
    this.departures = departures;
    this.writer = writer;
    this.clock = clock;
    this.watcher = watcher;
  }

  // From any thread.

  void send(Outgoing message, int version) {
    // Written here, on the room's loop: what a whole class is told is written once.
    byte[] payload = writer.write(message, version, clock.millis());
    if (channel.eventLoop().inEventLoop() && departing.get() == 0) {
      sendHere(message, payload);
    } else {
      departing.incrementAndGet();
      departures.add(new Message(message, payload));
    }
  }

  /** Closes after what was sent before. */
  void close(Farewell farewell) {
    departing.incrementAndGet();
    departures.add(new Last(farewell));
  }

  // On the connection's loop.

  /** What the line brings is being read: what is said to it meanwhile leaves with one flush. */
  void reads() {
    reading = true;
  }

  /** All is read that the line had. */
  void hasRead() {
    reading = false;
    flushWritten();
  }

  /**
   * A room of this loop speaks to many lines in one task: a fault of this one is not the room's.
   */
  private void sendHere(Outgoing message, byte[] payload) {
    try {
      leave(message, payload);
      if (!reading) {
        departures.flushSoon(this);
      }
    } catch (RuntimeException | Error e) {
      fail(e);
    }
  }

  /** Ends this line, and this alone, by a bug. */
  void fail(Throwable cause) {
    log.error("A line is closed by a bug", cause);
    stop();
    var _ = channel.close();
  }

  /** The browser has said Close, and is answered: nothing follows (RFC 6455, section 5.5.1). */
  void heardClose() {
    if (over) {
      return;
    }
    over = true;
    held.clear();
    stopPatience();
    patience = after(Limits.CLOSE_PATIENCE_MILLIS, channel::close);
  }

  private void leave(Outgoing message, byte[] payload) {
    watcher.accept(message);
    writeOrHold(message, payload);
  }

  private void writeOrHold(Outgoing message, byte[] payload) {
    if (over) {
      return;
    }
    if (held.isEmpty() && channel.isWritable()) {
      write(payload);
    } else if (!held.add(new HeldFrames.Held(message, payload))) {
      closeNow(CloseCode.SLOW_CONSUMER);
    }
  }

  /** Past the handlers, of which none has to do with it. What becomes of it shows on the line. */
  private void write(byte[] payload) {
    unflushed = true;
    var _ = way().write(BinaryFrame.of(payload, channel.alloc()), channel.voidPromise());
  }

  /** Nothing to do where it left with another flush. */
  void flushWritten() {
    if (unflushed) {
      flush();
    }
  }

  void flush() {
    unflushed = false;
    way().flush();
  }

  /** By which what is written is at the socket at once. */
  private ChannelOutboundInvoker way() {
    ChannelHandlerContext first = channel.pipeline().firstContext();
    return first == null ? channel : first;
  }

  /** The line took enough of what waited, or takes no more. */
  void writabilityChanged() {
    if (over) {
      return;
    }
    if (channel.isWritable()) {
      stopPatience();
      for (HeldFrames.Held next = next(); next != null; next = next()) {
        write(next.payload());
      }
      flush();
    } else if (patience == null) {
      patience = after(Limits.SLOW_CONSUMER_MILLIS, () -> closeNow(CloseCode.SLOW_CONSUMER));
    }
  }

  private HeldFrames.@Nullable Held next() {
    return channel.isWritable() ? held.poll() : null;
  }

  /**
   * Asks for a pong of the same name, with the next flush. A full line is not asked: that would
   * measure what waits on it.
   */
  void ping(long name) {
    if (!over && channel.isWritable()) {
      var _ = channel.write(new PingWebSocketFrame(Unpooled.copyLong(name)));
    }
  }

  /** Shows the page that the line lives. */
  void beat() {
    if (!over && channel.isWritable()) {
      write(writer.beat(clock.millis()));
      flush();
    }
  }

  /** Bytes that wait for the line to take them. */
  long waitingBytes() {
    ChannelOutboundBuffer out = channel.unsafe().outboundBuffer();
    return held.bytes() + (out == null ? 0 : out.totalPendingWriteBytes());
  }

  /** Whether we have said Close first, or the line is gone. */
  boolean isClosing() {
    return closing;
  }

  void closeNow(Farewell farewell) {
    closeNow(CloseCode.of(farewell), writer.goodbye(farewell, clock.millis()));
  }

  void closeNow(CloseCode code) {
    closeNow(code, null);
  }

  /**
   * Says Close and leaves the line to the browser for a moment: cutting it at once, with frames of
   * the browser still unread, could take the Close with it (RFC 6455, section 7.1.1).
   */
  private void closeNow(CloseCode code, byte @Nullable [] goodbye) {
    if (over) {
      return;
    }
    closing = true;
    over = true;
    held.clear();
    stopPatience();
    if (goodbye != null) {
      write(goodbye);
    }
    var _ = channel.writeAndFlush(new CloseWebSocketFrame(code.code(), code.reason()));
    patience = after(Limits.CLOSE_PATIENCE_MILLIS, channel::close);
  }

  /** The line is gone. */
  void stop() {
    closing = true;
    over = true;
    held.clear();
    stopPatience();
  }

  private void stopPatience() {
    if (patience != null) {
      patience.cancel(false);
      patience = null;
    }
  }

  private Future<?> after(long millis, Runnable task) {
    return channel.eventLoop().schedule(task, millis, TimeUnit.MILLISECONDS);
  }
}
