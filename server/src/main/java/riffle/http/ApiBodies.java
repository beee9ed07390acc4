package riffle.http;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpUtil;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The two forms of an API message: protobuf JSON, and binary. */
final class ApiBodies {
  static final String JSON = "application/json";
  static final String BINARY = "application/x-protobuf";

  private static final JsonFormat.Parser PARSER = JsonFormat.parser().ignoringUnknownFields();
  private static final JsonFormat.Printer PRINTER =
      JsonFormat.printer().omittingInsignificantWhitespace().alwaysPrintFieldsWithNoPresence();

  private ApiBodies() {}

  /** Whether a request's body is of a form we read. */
  static boolean isReadable(HttpHeaders headers) {
    String type = mimeType(headers);
    return JSON.equals(type) || BINARY.equals(type);
  }

  /**
   * Reads a body into a message.
   *
   * @throws InvalidProtocolBufferException where it is none; the message says what is wrong
   */
  static void read(HttpHeaders headers, ByteBuf body, Message.Builder into)
      throws InvalidProtocolBufferException {
    if (BINARY.equals(mimeType(headers))) {
      into.mergeFrom(ByteBufUtil.getBytes(body));
    } else {
      PARSER.merge(body.toString(StandardCharsets.UTF_8), into);
    }
  }

  private static @Nullable String mimeType(HttpHeaders headers) {
    String type = headers.get(HttpHeaderNames.CONTENT_TYPE);
    CharSequence mime = type == null ? null : HttpUtil.getMimeType(type);
    return mime == null ? null : mime.toString().strip();
  }

  /** Binary for who asks for it, else JSON. */
  static Answer.Bytes write(Message message, HttpHeaders request) {
    if (request.containsValue(HttpHeaderNames.ACCEPT, BINARY, true)) {
      return new Answer.Bytes(BINARY, Unpooled.wrappedBuffer(message.toByteArray()));
    }
    try {
      byte[] json = PRINTER.print(message).getBytes(StandardCharsets.UTF_8);
      return new Answer.Bytes(JSON, Unpooled.wrappedBuffer(json));
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("our own messages hold no Any that could not be printed", e);
    }
  }
}
