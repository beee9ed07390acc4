package riffle.net;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.ReferenceCountUtil;
import riffle.room.Farewell;
import riffle.room.RoomClock;

/**
 * Looks at every frame first, also at those that the protocol handler answers by itself: counts
 * them, and lets through only whole binary messages, pings, pongs and Close.
 */
final class FrameGate extends ChannelInboundHandlerAdapter {
  private final Connection connection;
  private final RoomClock clock;
  private final TokenBucket budget;

  FrameGate(Connection connection, RoomClock clock) {
    this.connection = connection;
    this.clock = clock;
    this.budget = new TokenBucket(Limits.FRAMES_PER_SECOND, Limits.FRAME_BURST, clock.millis());
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (message instanceof WebSocketFrame frame && passes(ctx, frame)) {
      ctx.fireChannelRead(message);
      return;
    }
    if (!(message instanceof WebSocketFrame)) {
      // Bytes sent before the handshake was answered.
      connection.closeNow(CloseCode.PROTOCOL_ERROR);
    }
    ReferenceCountUtil.release(message);
  }

  private boolean passes(ChannelHandlerContext ctx, WebSocketFrame frame) {
    long now = clock.millis();
    connection.heard(now);
    if (connection.isClosing()) {
      if (frame instanceof CloseWebSocketFrame) {
        // The answer to our own Close: both sides have said it, the line can go.
        var _ = ctx.close();
      }
      return false;
    }
    if (!budget.take(now)) {
      connection.closeNow(Farewell.TOO_MANY_FRAMES);
      return false;
    }
    return switch (frame) {
      case PingWebSocketFrame _, PongWebSocketFrame _ -> true;
      case CloseWebSocketFrame close -> passes(ctx, close);
      case BinaryWebSocketFrame binary when binary.isFinalFragment() -> true;
      default -> {
        // Text, and messages in fragments: no client of ours sends them.
        connection.closeNow(CloseCode.UNSUPPORTED_FRAME);
        yield false;
      }
    };
  }

  /** The decoder knows most wrong codes; not those beyond all ranges, nor half a character. */
  private boolean passes(ChannelHandlerContext ctx, CloseWebSocketFrame close) {
    boolean goodCode = close.statusCode() <= CloseCode.MAX;
    ByteBuf payload = close.content();
    int code = Math.min(Short.BYTES, payload.readableBytes());
    boolean goodReason =
        ByteBufUtil.isText(
            payload, payload.readerIndex() + code, payload.readableBytes() - code, UTF_8);
    if (!goodCode || !goodReason) {
      connection.closeNow(goodCode ? CloseCode.INVALID_TEXT : CloseCode.PROTOCOL_ERROR);
      // Both sides have said Close now.
      var _ = ctx.close();
    } else {
      connection.heardClose();
    }
    return goodCode && goodReason;
  }

  /** The decoder reads nothing more after it; closing is left to us, so that it happens once. */
  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    if (cause instanceof CorruptedWebSocketFrameException corrupted) {
      connection.closeNow(code(corrupted.closeStatus()));
      if (ctx.channel() instanceof DuplexChannel line) {
        // The answer to our Close could not be read: the end of our side has to do.
        var _ = line.shutdownOutput();
      }
    } else {
      ctx.fireExceptionCaught(cause);
    }
  }

  private static CloseCode code(WebSocketCloseStatus found) {
    if (found.equals(WebSocketCloseStatus.MESSAGE_TOO_BIG)) {
      return CloseCode.TOO_BIG;
    }
    return found.equals(WebSocketCloseStatus.INVALID_PAYLOAD_DATA)
        ? CloseCode.INVALID_TEXT
        : CloseCode.PROTOCOL_ERROR;
  }
}
