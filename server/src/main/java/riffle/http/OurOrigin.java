package riffle.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request comes from a page of this server. Browsers say where a request comes from in a
 * header no page can set; one without it is of no page of ours.
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

  public boolean isOf(HttpHeaders request) {
    String origin = request.get(HttpHeaderNames.ORIGIN);
    String host = request.get(HttpHeaderNames.HOST);
    return origin != null
        && (origin.equals(publicOrigin)
            || origin.equals("http://" + host)
            || origin.equals("https://" + host));
  }
}
