package riffle.net;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;

/**
 * The last answer of an HTTP line that becomes no socket.
 *
 * @param detail what was found, and what is expected
 * @param retryAfterSeconds when another try is worth it; 0 for never
 */
record HttpRefusal(HttpResponseStatus status, String detail, int retryAfterSeconds) {
  /** All connections that the server takes are there. */
  static final HttpRefusal HOUSE_FULL =
      new HttpRefusal(
          HttpResponseStatus.SERVICE_UNAVAILABLE,
          "too many connections",
          Limits.FULL_RETRY_AFTER_SECONDS);

  /** All connections that one address may have are there. */
  static final HttpRefusal ADDRESS_FULL =
      new HttpRefusal(
          HttpResponseStatus.TOO_MANY_REQUESTS,
          "too many connections from this address",
          Limits.FULL_RETRY_AFTER_SECONDS);

  static final HttpRefusal TOO_FAST =
      new HttpRefusal(
          HttpResponseStatus.TOO_MANY_REQUESTS,
          "too many new sockets from this address",
          Limits.HURRY_RETRY_AFTER_SECONDS);

  /** The request itself is wrong. */
  static HttpRefusal of(HttpResponseStatus status, String detail) {
    return new HttpRefusal(status, detail, 0);
  }

  /** Answers, and closes the line. */
  void answer(ChannelHandlerContext ctx) {
    var response =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1, status, ByteBufUtil.writeUtf8(ctx.alloc(), detail + "\n"));
    response
        .headers()
        .set(HttpHeaderNames.CONTENT_TYPE, "text/plain; charset=utf-8")
        .set(HttpHeaderNames.CONTENT_LENGTH, response.content().readableBytes())
        .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE)
        .set("X-Content-Type-Options", "nosniff")
        .set(HttpHeaderNames.SEC_WEBSOCKET_VERSION, Upgrade.VERSION);
    if (retryAfterSeconds > 0) {
      response.headers().set(HttpHeaderNames.RETRY_AFTER, retryAfterSeconds);
    }
    if (status.equals(HttpResponseStatus.UPGRADE_REQUIRED)) {
      response.headers().set(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET);
    } else if (status.equals(HttpResponseStatus.METHOD_NOT_ALLOWED)) {
      response.headers().set(HttpHeaderNames.ALLOW, HttpMethod.GET);
    }
    ctx.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
  }
}
