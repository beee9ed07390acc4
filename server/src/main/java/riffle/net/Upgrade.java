package riffle.net;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parts HTTP requests from WebSocket handshakes: those it judges before any answer, and turns the
 * pipeline into a {@link Connection}'s.
 */
final class Upgrade extends ChannelInboundHandlerAdapter {
  private static final String PATH = "/ws";

  /** The only version there is: RFC 6455. */
  private static final String VERSION = "13";

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
    } else if (!headers.containsValue(HttpHeaderNames.CONNECTION, HttpHeaderValues.UPGRADE, true)
        || !headers.containsValue(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true)) {
      refuse(ctx, HttpResponseStatus.UPGRADE_REQUIRED, "expected a WebSocket handshake");
    } else if (!VERSION.equals(headers.get(HttpHeaderNames.SEC_WEBSOCKET_VERSION))) {
      refuse(ctx, HttpResponseStatus.UPGRADE_REQUIRED, "expected WebSocket version " + VERSION);
    } else if (!isKey(headers.get(HttpHeaderNames.SEC_WEBSOCKET_KEY))) {
      refuse(ctx, HttpResponseStatus.BAD_REQUEST, "expected a Sec-WebSocket-Key of 16 bytes");
    } else if (!service.doorkeeper().isOurOrigin(headers)) {
      refuse(ctx, HttpResponseStatus.FORBIDDEN, "expected the Origin of this server's own pages");
    } else {
      open(ctx, headers);
    }
  }

  private static boolean isKey(@Nullable String key) {
    return key != null && KEY.matcher(key).matches();
  }

  private void refuse(ChannelHandlerContext ctx, HttpResponseStatus status, String detail) {
    var response =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1, status, ByteBufUtil.writeUtf8(ctx.alloc(), detail + "\n"));
    response
        .headers()
        .set(HttpHeaderNames.CONTENT_TYPE, "text/plain; charset=utf-8")
        .set(HttpHeaderNames.CONTENT_LENGTH, response.content().readableBytes())
        .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE)
        .set("X-Content-Type-Options", "nosniff")
        .set(HttpHeaderNames.SEC_WEBSOCKET_VERSION, VERSION);
    if (status.equals(HttpResponseStatus.UPGRADE_REQUIRED)) {
      response.headers().set(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET);
    } else if (status.equals(HttpResponseStatus.METHOD_NOT_ALLOWED)) {
      response.headers().set(HttpHeaderNames.ALLOW, HttpMethod.GET);
    }
    ctx.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
  }

  /** From here on this line speaks WebSocket. */
  private void open(ChannelHandlerContext ctx, HttpHeaders headers) {
    ChannelPipeline pipeline = ctx.pipeline();
    ChannelHandler last = pipeline.last();
    while (last != this) {
      pipeline.remove(last);
      last = pipeline.last();
    }
    pipeline.remove(IdleStateHandler.class);
    Connection connection = service.connection(ctx.channel(), headers);
    var gate = new FrameGate(connection, service.clock());
    pipeline.addLast(gate, new WebSocketServerProtocolHandler(CONFIG), connection);
    pipeline.remove(this);
    pipeline.context(gate).fireChannelRead(bare(headers));
  }

  private static DefaultFullHttpRequest bare(HttpHeaders headers) {
    return new DefaultFullHttpRequest(
        HttpVersion.HTTP_1_1,
        HttpMethod.GET,
        PATH,
        Unpooled.EMPTY_BUFFER,
        headers,
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
