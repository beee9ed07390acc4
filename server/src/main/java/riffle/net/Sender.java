package riffle.net;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import riffle.room.Farewell;
import riffle.room.Outgoing;
import riffle.room.RoomClock;
import riffle.wire.FrameWriter;

/**
 * The way out of one connection: messages come from any thread and leave on the connection's loop,
 * those that come together with one flush. Holds back what the line does not take, and cuts a line
 * that takes nothing for too long.
 */
final class Sender {
  private final Channel channel;
  private final FrameWriter writer;
  private final RoomClock clock;
  private final Consumer<Outgoing> watcher;

  private final Queue<Item> arrivals = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean awake = new AtomicBoolean();

  private final HeldFrames held = new HeldFrames();
  private @Nullable Future<?> patience;
  private boolean closing;

  private sealed interface Item {}

  private record Message(HeldFrames.Held held) implements Item {}

  private record Last(Farewell farewell) implements Item {}

  /**
   * A way out that is used once the channel is registered with its loop.
   *
   * @param watcher sees each message on the connection's loop, before it is written
   */
  Sender(Channel channel, FrameWriter writer, RoomClock clock, Consumer<Outgoing> watcher) {
    this.channel = channel;
    this.writer = writer;
    this.clock = clock;
    this.watcher = watcher;
  }

  // From any thread.

  void send(Outgoing message, int version) {
    // Written here, on the room's loop: the connection's loop has its hands full with sockets.
    ByteBuf frame = Unpooled.wrappedBuffer(writer.write(message, version, clock.millis()));
    arrivals.add(new Message(new HeldFrames.Held(message, frame)));
    wake();
  }

  /** Closes after what was sent before. */
  void close(Farewell farewell) {
    arrivals.add(new Last(farewell));
    wake();
  }

  private void wake() {
    if (awake.compareAndSet(false, true)) {
      try {
        channel.eventLoop().execute(this::drain);
      } catch (RejectedExecutionException e) {
        // The loops have ended, and the line with them.
        arrivals.clear();
      }
    }
  }

  // On the connection's loop.

  private void drain() {
    awake.set(false);
    for (Item item = arrivals.poll(); item != null; item = arrivals.poll()) {
      switch (item) {
        case Message message -> {
          watcher.accept(message.held().message());
          writeOrHold(message.held());
        }
        case Last last -> closeNow(last.farewell());
      }
    }
    channel.flush();
  }

  private void writeOrHold(HeldFrames.Held message) {
    if (closing) {
      return;
    }
    if (held.isEmpty() && channel.isWritable()) {
      write(message.frame());
    } else if (!held.add(message)) {
      closeNow(CloseCode.SLOW_CONSUMER);
    }
  }

  /** What becomes of it shows in the line's own state. */
  private void write(ByteBuf frame) {
    var _ = channel.write(new BinaryWebSocketFrame(frame));
  }

  /** The line took enough of what waited, or takes no more. */
  void writabilityChanged() {
    if (closing) {
      return;
    }
    if (channel.isWritable()) {
      stopPatience();
      for (HeldFrames.Held next = next(); next != null; next = next()) {
        write(next.frame());
      }
      channel.flush();
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
    if (!closing && channel.isWritable()) {
      var _ = channel.write(new PingWebSocketFrame(Unpooled.copyLong(name)));
    }
  }

  /** Shows the page that the line lives. */
  void beat() {
    if (!closing && channel.isWritable()) {
      write(Unpooled.wrappedBuffer(writer.beat(clock.millis())));
      channel.flush();
    }
  }

  /** Bytes that wait for the line to take them. */
  long waitingBytes() {
    ChannelOutboundBuffer out = channel.unsafe().outboundBuffer();
    return held.bytes() + (out == null ? 0 : out.totalPendingWriteBytes());
  }

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
    if (closing) {
      return;
    }
    closing = true;
    held.clear();
    stopPatience();
    if (goodbye != null) {
      write(Unpooled.wrappedBuffer(goodbye));
    }
    var _ = channel.writeAndFlush(new CloseWebSocketFrame(code.code(), code.reason()));
    patience = after(Limits.CLOSE_PATIENCE_MILLIS, channel::close);
  }

  /** The line is gone. */
  void stop() {
    closing = true;
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
