package riffle.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What every answer tells the browser not to do. */
final class SecurityHeaders {
  private static final String POLICY =
      "default-src 'self'; object-src 'none'; frame-ancestors 'none'; base-uri 'none';"
          + " form-action 'self'; connect-src 'self'";

  /** What may stand in a Host header: names, IPv4, IPv6, a port. */
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:\\[\\]-]{1,255}");

  private SecurityHeaders() {}

  /**
   * Sets them on an answer.
   *
   * @param host the Host header of the request
   */
  static void set(HttpHeaders headers, @Nullable String host) {
    headers
        .set(HttpHeaderNames.CONTENT_SECURITY_POLICY, POLICY + sockets(host))
        .set("X-Content-Type-Options", "nosniff")
        .set("Referrer-Policy", "no-referrer")
        .set("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()")
        .set("Cross-Origin-Opener-Policy", "same-origin")
        .set("Cross-Origin-Resource-Policy", "same-origin");
  }

  /** Safari before 15.4 does not take ws: and wss: of the same host for 'self'. */
  private static String sockets(@Nullable String host) {
    return host != null && HOST.matcher(host).matches() ? " ws://" + host + " wss://" + host : "";
  }
}
