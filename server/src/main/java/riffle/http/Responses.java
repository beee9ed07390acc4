package riffle.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;

/** Turns answers into HTTP responses, with all the headers that every response has. */
final class Responses {
  private Responses() {}

  /** The response to a request. */
  static FullHttpResponse of(Answer answer, HttpMessage request) {
    return switch (answer.body()) {
      case Answer.NoBody _ -> response(answer, request, Unpooled.EMPTY_BUFFER);
      case Answer.Bytes bytes -> withContent(answer, request, bytes);
      case Answer.Proto proto ->
          withContent(answer, request, ApiBodies.write(proto.message(), request.headers()));
    };
  }

  /** The last response on a line: what the browser sends after it is not read. */
  static FullHttpResponse last(Answer answer, HttpMessage request) {
    FullHttpResponse response = of(answer, request);
    response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    return response;
  }

  private static FullHttpResponse withContent(
      Answer answer, HttpMessage request, Answer.Bytes bytes) {
    FullHttpResponse response = response(answer, request, bytes.content());
    response.headers().set(HttpHeaderNames.CONTENT_TYPE, bytes.contentType());
    return response;
  }

  private static FullHttpResponse response(Answer answer, HttpMessage request, ByteBuf content) {
    var response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, answer.status(), content);
    HttpHeaders headers = response.headers();
    answer.headers().forEach(headers::set);
    SecurityHeaders.set(headers, request.headers().get(HttpHeaderNames.HOST));
    // RFC 9110, section 8.6: not with 204; and a 304 would have to tell the length of the 200.
    boolean bodiless =
        answer.status().equals(HttpResponseStatus.NO_CONTENT)
            || answer.status().equals(HttpResponseStatus.NOT_MODIFIED);
    if (!bodiless) {
      headers.set(HttpHeaderNames.CONTENT_LENGTH, content.readableBytes());
    }
    return response;
  }
}
