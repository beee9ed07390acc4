package riffle.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One file of the built client, in memory, in the forms it was built in: smallest first. */
final class Page {
  /** Of what never changes under its name. */
  static final String IMMUTABLE = "public, max-age=31536000, immutable";

  private static final int ETAG_HEX_DIGITS = 24;

  private final String contentType;
  private final String cacheControl;
  private final List<Form> forms = new ArrayList<>();

  /**
   * One form of the file.
   *
   * @param coding empty for the plain bytes
   */
  private record Form(String coding, ByteBuf content, String etag) {}

  /**
   * A file in its plain form.
   *
   * @param immutable whether its name changes with its content
   */
  Page(String contentType, boolean immutable, byte[] plain) {
    this.contentType = contentType;
    this.cacheControl = immutable ? IMMUTABLE : "no-cache";
    forms.add(form("", plain));
  }

  /** Adds a form that is preferred to those added before. */
  void add(String coding, byte[] content) {
    forms.addFirst(form(coding, content));
  }

  private static Form form(String coding, byte[] content) {
    ByteBuf shared = Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(content).asReadOnly());
    return new Form(coding, shared, etag(content));
  }

  /** The smallest form that the browser takes, or word that it has it already. */
  Answer answer(HttpHeaders request) {
    var accepted = new AcceptedEncodings(request.get(HttpHeaderNames.ACCEPT_ENCODING));
    Form form =
        forms.stream()
            .filter(each -> each.coding().isEmpty() || accepted.accepts(each.coding()))
            .findFirst()
            .orElseThrow();
    Answer answer =
        isKnown(form, request.get(HttpHeaderNames.IF_NONE_MATCH))
            ? Answer.empty(HttpResponseStatus.NOT_MODIFIED)
            : content(form);
    return answer
        .with(HttpHeaderNames.ETAG, form.etag())
        .with(HttpHeaderNames.CACHE_CONTROL, cacheControl)
        .with(HttpHeaderNames.VARY, HttpHeaderNames.ACCEPT_ENCODING);
  }

  private Answer content(Form form) {
    var body = new Answer.Bytes(contentType, form.content().duplicate());
    var answer = new Answer(HttpResponseStatus.OK, body, Map.of());
    return form.coding().isEmpty()
        ? answer
        : answer.with(HttpHeaderNames.CONTENT_ENCODING, form.coding());
  }

  private static boolean isKnown(Form form, @Nullable String ifNoneMatch) {
    return ifNoneMatch != null && (ifNoneMatch.equals("*") || ifNoneMatch.contains(form.etag()));
  }

  private static String etag(byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return '"' + HexFormat.of().formatHex(hash).substring(0, ETAG_HEX_DIGITS) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
