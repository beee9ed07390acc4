package riffle.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.cookie.Cookie;
import io.netty.handler.codec.http.cookie.CookieHeaderNames;
import io.netty.handler.codec.http.cookie.DefaultCookie;
import io.netty.handler.codec.http.cookie.ServerCookieDecoder;
import io.netty.handler.codec.http.cookie.ServerCookieEncoder;
import org.jspecify.annotations.Nullable;
import riffle.account.Sessions;

/** The cookie that holds a signed-in teacher's token. */
public final class SessionCookie {
  private static final String NAME = "riffle_session";

  private final boolean secure;

  /**
   * The cookie of a server.
   *
   * @param secure whether browsers reach it by https only
   */
  public SessionCookie(boolean secure) {
    this.secure = secure;
  }

  /** The token in a request; null where there is none. */
  public @Nullable String token(HttpHeaders request) {
    String header = request.get(HttpHeaderNames.COOKIE);
    if (header == null) {
      return null;
    }
    return ServerCookieDecoder.STRICT.decodeAll(header).stream()
        .filter(cookie -> cookie.name().equals(NAME))
        .map(Cookie::value)
        .findFirst()
        .orElse(null);
  }

  String set(String token) {
    return header(token, Sessions.MAX_LIFETIME.toSeconds());
  }

  String clear() {
    return header("", 0);
  }

  private String header(String value, long maxAgeSeconds) {
    var cookie = new DefaultCookie(NAME, value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(secure);
    cookie.setMaxAge(maxAgeSeconds);
    // Lax: who follows a link from elsewhere to a result is still signed in.
    cookie.setSameSite(CookieHeaderNames.SameSite.Lax);
    return ServerCookieEncoder.STRICT.encode(cookie);
  }
}
