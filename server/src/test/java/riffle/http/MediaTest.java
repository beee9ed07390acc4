package riffle.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import riffle.deck.DeckLibrary;

class MediaTest {
  private static final DeckLibrary DECKS = DeckLibrary.starters();

  private final Media media = new Media(DECKS.pictures());

  /** Of the picture that a starter deck shows. */
  private static String path() {
    return DECKS.decks().stream()
        .flatMap(listed -> listed.deck().rounds().stream())
        .flatMap(round -> Stream.ofNullable(round.brief().image()))
        .map(image -> Media.BASE + image.name())
        .findFirst()
        .orElseThrow();
  }

  private Answer get(HttpHeaders headers) {
    Answer answer = media.find(path(), headers);
    assertNotNull(answer);
    return answer;
  }

  private static byte[] file() throws IOException {
    try (InputStream in = MediaTest.class.getResourceAsStream("/decks/two-tones.png")) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }

  private static FullHttpResponse response(Answer answer) {
    var request = new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, path());
    return Responses.of(answer, request);
  }

  @Test
  void aPictureIsSentAsItIsAndKeptForGood() throws IOException {
    FullHttpResponse response = response(get(new DefaultHttpHeaders()));

    assertEquals(HttpResponseStatus.OK, response.status());
    HttpHeaders headers = response.headers();
    assertEquals("image/png", headers.get(HttpHeaderNames.CONTENT_TYPE));
    assertEquals("public, max-age=31536000, immutable", headers.get(HttpHeaderNames.CACHE_CONTROL));
    assertEquals("nosniff", headers.get("X-Content-Type-Options"));
    assertEquals(Integer.toString(file().length), headers.get(HttpHeaderNames.CONTENT_LENGTH));
    assertArrayEquals(file(), ByteBufUtil.getBytes(response.content()));
  }

  /** Each answer is released once it is sent; the picture is there for the next one. */
  @Test
  void aPictureOutlivesItsAnswers() throws IOException {
    ByteBuf first = response(get(new DefaultHttpHeaders())).content();
    first.skipBytes(first.readableBytes());
    var _ = first.release();

    ByteBuf second = response(get(new DefaultHttpHeaders())).content();

    assertArrayEquals(file(), ByteBufUtil.getBytes(second));
  }

  @Test
  void whoHasThePictureIsNotSentItAgain() {
    String etag = String.valueOf(get(new DefaultHttpHeaders()).headers().get("etag"));

    var known = new DefaultHttpHeaders().set(HttpHeaderNames.IF_NONE_MATCH, "\"other\", " + etag);
    var other = new DefaultHttpHeaders().set(HttpHeaderNames.IF_NONE_MATCH, "\"other\"");

    assertEquals(HttpResponseStatus.NOT_MODIFIED, get(known).status());
    assertEquals(HttpResponseStatus.OK, get(other).status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/media/",
        "/media/two-tones.png",
        "/media/../decks/two-tones.png",
        "/media/00000000000000000000000000000000.png"
      })
  void allElseIsNotThere(String path) {
    assertNull(media.find(path, new DefaultHttpHeaders()));
  }
}
