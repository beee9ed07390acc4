package riffle.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
  private final Pages pages = Pages.load("/riffle/http/site/index.html");

  private Answer get(String path, HttpHeaders headers) {
    Page page = pages.find(path);
    assertNotNull(page, path);
    return page.answer(headers);
  }

  private static HttpHeaders header(CharSequence name, String value) {
    return new DefaultHttpHeaders().set(name, value);
  }

  private static String body(Answer answer) {
    return answer.body() instanceof Answer.Bytes bytes
        ? bytes.content().toString(StandardCharsets.UTF_8)
        : "";
  }

  private static @Nullable String header(Answer answer, CharSequence name) {
    return answer.headers().get(name.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "/,player",
    "/j/ABC234,player",
    "/host,host",
    "/host/ABC234,host",
    "/results/g1,host",
    "/screen,screen",
    "/review,review",
    "/index.html,player",
  })
  void addressesThatPeopleSeeLeadToFourPages(String path, String title) {
    assertEquals(
        "<!doctype html><title>" + title + "</title>", body(get(path, new DefaultHttpHeaders())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/hosts",
        "/../riffle/http/site/host.html",
        "/index.html.br",
        "/assets/",
        ""
      })
  void allElseIsNotThere(String path) {
    assertNull(pages.find(path));
  }

  @ParameterizedTest
  @CsvSource({"'br, gzip',br,br of player", "gzip,gzip,gz of player"})
  void theSmallestFormThatTheBrowserTakes(String accepted, String coding, String body) {
    Answer answer = get("/", header(HttpHeaderNames.ACCEPT_ENCODING, accepted));
    assertEquals(coding, header(answer, HttpHeaderNames.CONTENT_ENCODING));
    assertEquals(body, body(answer));
    assertEquals("accept-encoding", header(answer, HttpHeaderNames.VARY));
  }

  @Test
  void plainBytesWhereThereIsNoOther() {
    Answer answer = get("/icon.svg", header(HttpHeaderNames.ACCEPT_ENCODING, "br, gzip"));
    assertNull(header(answer, HttpHeaderNames.CONTENT_ENCODING));
  }

  @Test
  void onlyWhatHasAHashInItsNameIsKeptForEver() {
    var none = new DefaultHttpHeaders();
    assertEquals("no-cache", header(get("/", none), HttpHeaderNames.CACHE_CONTROL));
    assertEquals(
        "public, max-age=31536000, immutable",
        header(get("/assets/app-1a2b3c.js", none), HttpHeaderNames.CACHE_CONTROL));
  }

  @Test
  void whoHasThePageIsNotSentItAgain() {
    Answer first = get("/", new DefaultHttpHeaders());
    String etag = String.valueOf(header(first, HttpHeaderNames.ETAG));
    Answer again = get("/", header(HttpHeaderNames.IF_NONE_MATCH, "\"other\", W/" + etag));
    assertEquals(HttpResponseStatus.NOT_MODIFIED, again.status());
    assertEquals(etag, header(again, HttpHeaderNames.ETAG));
    Answer changed = get("/", header(HttpHeaderNames.IF_NONE_MATCH, "\"other\""));
    assertEquals(HttpResponseStatus.OK, changed.status());
  }

  @Test
  void formsHaveTagsOfTheirOwn() {
    assertNotEquals(
        header(get("/", new DefaultHttpHeaders()), HttpHeaderNames.ETAG),
        header(get("/", header(HttpHeaderNames.ACCEPT_ENCODING, "br")), HttpHeaderNames.ETAG));
  }

  @Test
  void aServerWithoutItsClientSaysSo() {
    assertThrows(IllegalStateException.class, () -> Pages.load("/no/such/index.html"));
  }
}
