package riffle.net;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.ReferenceCountUtil;
import java.net.InetAddress;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parts HTTP requests from WebSocket handshakes: those it judges before any answer, and turns the
 * pipeline into a {@link Connection}'s.
 */
final class Upgrade extends ChannelInboundHandlerAdapter {
  private static final String PATH = "/ws";

  /** The only version there is: RFC 6455. */
  static final String VERSION = "13";

  /** 16 bytes in base 64 (RFC 6455, section 4.1). */
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9+/]{22}==");

  private static final WebSocketServerProtocolConfig CONFIG =
      WebSocketServerProtocolConfig.newBuilder()
          .websocketPath(PATH)
          .handshakeTimeoutMillis(Limits.HANDSHAKE_TIMEOUT_MILLIS)
          .forceCloseTimeoutMillis(Limits.CLOSE_PATIENCE_MILLIS)
          // The sender says Close itself, once and with a reason.
          .sendCloseFrame(null)
          // A pong shows that the line lives, and costs of the budget.
          .dropPongFrames(false)
          .decoderConfig(
              WebSocketDecoderConfig.newBuilder()
                  .maxFramePayloadLength(Limits.MAX_FRAME_BYTES)
                  .allowExtensions(false)
                  .expectMaskedFrames(true)
                  .allowMaskMismatch(false)
                  // There is no text to look at.
                  .withUTF8Validator(false)
                  .closeOnProtocolViolation(false)
                  .build())
          .build();

  private final Service service;
  private @Nullable HttpRequest handshake;

  Upgrade(Service service) {
    this.service = service;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (message instanceof HttpRequest request && isHandshake(request)) {
      handshake = request;
    } else if (handshake != null && message instanceof HttpContent content) {
      receiveRest(ctx, handshake, content);
    } else {
      passOn(ctx, message);
    }
  }

  private static boolean isHandshake(HttpRequest request) {
    String uri = request.uri();
    int query = uri.indexOf('?');
    return request.decoderResult().isSuccess()
        && (query < 0 ? uri : uri.substring(0, query)).equals(PATH);
  }

  private void passOn(ChannelHandlerContext ctx, Object message) {
    if (ctx.pipeline().last() == this) {
      service.http().accept(ctx.pipeline());
    }
    ctx.fireChannelRead(message);
  }

  /** A handshake has no body: only its end may come. */
  private void receiveRest(ChannelHandlerContext ctx, HttpRequest request, HttpContent content) {
    try {
      boolean last = content instanceof LastHttpContent;
      if (content.content().isReadable()) {
        refuse(ctx, HttpResponseStatus.BAD_REQUEST, "a body; a handshake has none");
      } else if (last) {
        judge(ctx, request);
      }
      if (last) {
        handshake = null;
      }
    } finally {
      ReferenceCountUtil.release(content);
    }
  }

  private void judge(ChannelHandlerContext ctx, HttpRequest request) {
    HttpHeaders headers = request.headers();
    if (!request.method().equals(HttpMethod.GET)) {
      refuse(ctx, HttpResponseStatus.METHOD_NOT_ALLOWED, request.method() + "; expected GET");
    } else if (!request.protocolVersion().equals(HttpVersion.HTTP_1_1)) {
      refuse(
          ctx, HttpResponseStatus.BAD_REQUEST, request.protocolVersion() + "; expected HTTP/1.1");
    } else if (only(headers, HttpHeaderNames.HOST) == null) {
      refuse(ctx, HttpResponseStatus.BAD_REQUEST, "expected one Host");
    } else if (!headers.containsValue(HttpHeaderNames.CONNECTION, HttpHeaderValues.UPGRADE, true)
        || !headers.containsValue(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true)) {
      refuse(ctx, HttpResponseStatus.UPGRADE_REQUIRED, "expected a WebSocket handshake");
    } else if (!VERSION.equals(only(headers, HttpHeaderNames.SEC_WEBSOCKET_VERSION))) {
      refuse(ctx, HttpResponseStatus.UPGRADE_REQUIRED, "expected WebSocket version " + VERSION);
    } else if (!isKey(only(headers, HttpHeaderNames.SEC_WEBSOCKET_KEY))) {
      refuse(ctx, HttpResponseStatus.BAD_REQUEST, "expected a Sec-WebSocket-Key of 16 bytes");
    } else if (!service.doorkeeper().isOurOrigin(headers)) {
      refuse(ctx, HttpResponseStatus.FORBIDDEN, "expected the Origin of this server's own pages");
    } else {
      openIfThereIsRoom(ctx, headers);
    }
  }

  /** The value of a header that must be there once; null where it is not, or more often. */
  private static @Nullable String only(HttpHeaders headers, CharSequence name) {
    List<String> values = headers.getAll(name);
    return values.size() == 1 ? values.getFirst() : null;
  }

  private static boolean isKey(@Nullable String key) {
    return key != null && KEY.matcher(key).matches();
  }

  private static void refuse(ChannelHandlerContext ctx, HttpResponseStatus status, String detail) {
    HttpRefusal.of(status, detail).answer(ctx);
  }

  /** Whether there is room for one more socket is asked last: what is no handshake costs none. */
  private void openIfThereIsRoom(ChannelHandlerContext ctx, HttpHeaders headers) {
    InetAddress address = service.address(ctx.channel(), headers);
    if (!service.crowd().mayOpenSocket(address)) {
      HttpRefusal.TOO_FAST.answer(ctx);
    } else if (!service.admitsSocket(ctx.channel(), address)) {
      HttpRefusal.ADDRESS_FULL.answer(ctx);
    } else {
      open(ctx, headers, address);
    }
  }

  /** From here on this line speaks WebSocket. */
  private void open(ChannelHandlerContext ctx, HttpHeaders headers, InetAddress address) {
    ChannelPipeline pipeline = ctx.pipeline();
    ChannelHandler last = pipeline.last();
    while (last != this) {
      pipeline.remove(last);
      last = pipeline.last();
    }
    pipeline.remove(IdleStateHandler.class);
    Connection connection = service.connection(ctx.channel(), headers, address);
    var gate = new FrameGate(connection, service.clock());
    pipeline.addLast(gate, new WebSocketServerProtocolHandler(CONFIG), connection);
    pipeline.remove(this);
    pipeline.context(gate).fireChannelRead(bare(headers));
  }

  /** The handshake without its body, and without other protocols that it would take as well. */
  private static DefaultFullHttpRequest bare(HttpHeaders headers) {
    return new DefaultFullHttpRequest(
        HttpVersion.HTTP_1_1,
        HttpMethod.GET,
        PATH,
        Unpooled.EMPTY_BUFFER,
        headers.set(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET),
        EmptyHttpHeaders.INSTANCE);
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    if (event instanceof IdleStateEvent) {
      var _ = ctx.close();
    } else {
      ctx.fireUserEventTriggered(event);
    }
  }
}
