package riffle.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the pages of other sites away. Browsers say in a header that no page can set where a
 * request that changes something, or opens a socket, comes from. One without it is of no browser:
 * such a client carries nobody's cookies but its own.
 */
public final class OurOrigin {
  private final @Nullable String publicOrigin;

  /**
   * The origins of a server.
   *
   * @param publicUrl where it is known under another name than its Host, as behind a proxy; or null
   */
  public OurOrigin(@Nullable URI publicUrl) {
    this.publicOrigin =
        publicUrl == null ? null : publicUrl.getScheme() + "://" + publicUrl.getRawAuthority();
  }

  /** Whether a request comes from a page of this server, or from no page at all. */
  public boolean isOf(HttpHeaders request) {
    String origin = request.get(HttpHeaderNames.ORIGIN);
    String host = request.get(HttpHeaderNames.HOST);
    return origin == null
        || origin.equals(publicOrigin)
        || origin.equals("http://" + host)
        || origin.equals("https://" + host);
  }
}
