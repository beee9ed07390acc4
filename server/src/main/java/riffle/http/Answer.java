package riffle.http;

import com.google.protobuf.Message;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import riffle.api.v1.Problem;

/**
 * What is sent back to one request.
 *
 * @param headers besides those of the body and those that every answer has
 */
record Answer(HttpResponseStatus status, Body body, Map<String, String> headers) {
  Answer {
    headers = Map.copyOf(headers);
  }

  sealed interface Body {}

  record NoBody() implements Body {}

  /** On the heap, or in memory that lives as long as the server: they need no release. */
  record Bytes(String contentType, ByteBuf content) implements Body {}

  /** JSON or binary, as the browser asks. */
  record Proto(Message message) implements Body {}

  static Answer empty(HttpResponseStatus status) {
    return new Answer(status, new NoBody(), Map.of());
  }

  static Answer ok(Message message) {
    return new Answer(HttpResponseStatus.OK, new Proto(message), Map.of());
  }

  static Answer ok(String contentType, byte[] content) {
    return new Answer(
        HttpResponseStatus.OK, new Bytes(contentType, Unpooled.wrappedBuffer(content)), Map.of());
  }

  static Answer text(String text) {
    return ok("text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A refusal in one sentence.
   *
   * @param detail what was found, and what is expected
   */
  static Answer problem(HttpResponseStatus status, String detail) {
    Problem problem = Problem.newBuilder().setDetail(detail).build();
    return new Answer(status, new Proto(problem), Map.of());
  }

  static Answer created(Message message) {
    return new Answer(HttpResponseStatus.CREATED, new Proto(message), Map.of());
  }

  /**
   * A refusal of a method.
   *
   * @param allowed the methods there are, with commas
   */
  static Answer methodNotAllowed(HttpMethod method, String allowed) {
    return problem(
            HttpResponseStatus.METHOD_NOT_ALLOWED,
            "The method is " + method + "; expected " + allowed + ".")
        .with(HttpHeaderNames.ALLOW, allowed);
  }

  Answer with(CharSequence header, CharSequence value) {
    var all = new HashMap<>(headers);
    all.put(header.toString(), value.toString());
    return new Answer(status, body, all);
  }
}
