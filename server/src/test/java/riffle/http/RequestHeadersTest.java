package riffle.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import java.net.InetAddress;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read out of a request's headers: origin, address, cookie, host. */
class RequestHeadersTest {
  private static final InetAddress PROXY = InetAddress.ofLiteral("127.0.0.1");
  private static final InetAddress PEER = InetAddress.ofLiteral("198.51.100.9");

  private static HttpHeaders headers(String... namesAndValues) {
    var headers = new DefaultHttpHeaders();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      headers.add(namesAndValues[i], namesAndValues[i + 1]);
    }
    return headers;
  }

  @ParameterizedTest
  @CsvSource({
    "http://10.0.0.5:8080, true",
    "https://10.0.0.5:8080, true",
    "https://riffle.example, true",
    "http://10.0.0.5, false",
    "http://10.0.0.5:80800, false",
    "http://riffle.example, false",
    "https://riffle.example.evil, false",
    "https://evil.example, false",
    "null, false",
    "'', false",
  })
  void onlyOurOwnPagesAreOfOurOrigin(String origin, boolean ours) {
    var check = new OurOrigin(URI.create("https://riffle.example/"));
    assertEquals(ours, check.isOf(headers("Host", "10.0.0.5:8080", "Origin", origin)));
  }

  @Test
  void aClientThatIsNoBrowserSendsNoOrigin() {
    assertTrue(new OurOrigin(null).isOf(headers("Host", "localhost:8080")));
    assertFalse(new OurOrigin(null).isOf(headers("Origin", "http://localhost:8080")));
  }

  @Test
  void onlyAProxyOfOursMayNameTheBrowserBehindIt() {
    var forwarded = headers("X-Forwarded-For", "203.0.113.1, 203.0.113.2");
    var behindProxy = new ClientAddress(true);
    assertEquals(InetAddress.ofLiteral("203.0.113.2"), behindProxy.of(PROXY, forwarded));
    assertEquals(PEER, behindProxy.of(PEER, forwarded));
    assertEquals(PROXY, new ClientAddress(false).of(PROXY, forwarded));
    assertEquals(PROXY, behindProxy.of(PROXY, headers()));
    assertEquals(PROXY, behindProxy.of(PROXY, headers("X-Forwarded-For", "evil.example")));
  }

  @Test
  void ofAnIpv6AddressOnlyTheNetworkCounts() {
    var one = InetAddress.ofLiteral("2001:db8:1:2::3");
    var beside = InetAddress.ofLiteral("2001:db8:1:2:ffff::4");
    var address = new ClientAddress(true);
    assertEquals(address.of(one, headers()), address.of(beside, headers()));
    assertEquals(
        address.of(one, headers()),
        address.of(PROXY, headers("X-Forwarded-For", "2001:db8:1:2::5")));
    assertNotEquals(
        address.of(one, headers()),
        address.of(InetAddress.ofLiteral("2001:db8:1:3::3"), headers()));
  }

  @Test
  void onlyThisMachineCanBeTheProxy() {
    assertTrue(new ClientAddress(true).isProxy(PROXY));
    assertFalse(new ClientAddress(true).isProxy(PEER));
    assertFalse(new ClientAddress(false).isProxy(PROXY));
  }

  @Test
  void theCookieIsFoundAmongOthers() {
    var cookie = new SessionCookie(false);
    assertEquals("abc", cookie.token(headers("Cookie", "a=b; riffle_session=abc; c=d")));
    assertNull(cookie.token(headers("Cookie", "a=b")));
    assertNull(cookie.token(headers()));
  }

  @Test
  void theCookieIsForUsAlone() {
    String plain = new SessionCookie(false).set("abc");
    assertTrue(plain.startsWith("riffle_session=abc; "), plain);
    assertTrue(plain.contains("; HTTPOnly") && plain.contains("; SameSite=Lax"), plain);
    assertTrue(plain.contains("; Path=/") && !plain.contains("Secure"), plain);
    assertTrue(new SessionCookie(true).set("abc").contains("; Secure"));
    assertTrue(new SessionCookie(false).clear().contains("Max-Age=0"));
  }

  @Test
  void theHostIsNamedInThePolicyOnlyWhereItIsOne() {
    HttpHeaders good = headers();
    SecurityHeaders.set(good, "10.0.0.5:8080");
    assertTrue(policy(good).endsWith("connect-src 'self' ws://10.0.0.5:8080 wss://10.0.0.5:8080"));
    HttpHeaders bad = headers();
    SecurityHeaders.set(bad, "evil; script-src *");
    assertTrue(policy(bad).endsWith("connect-src 'self'"));
  }

  private static String policy(HttpHeaders headers) {
    return String.valueOf(headers.get("content-security-policy"));
  }
}
