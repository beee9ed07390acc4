package riffle.http;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import riffle.deck.Pictures;
import riffle.deck.format.Picture;

/** The pictures of decks, for all who know their names. */
final class Media {
  static final String BASE = "/media/";

  private final Pictures pictures;

  Media(Pictures pictures) {
    this.pictures = pictures;
  }

  /**
   * Answers with a picture, or with word that the browser has it already; null where there is none.
   *
   * @param path decoded, below {@link #BASE}
   */
  @Nullable Answer find(String path, HttpHeaders request) {
    Picture picture = pictures.find(path.substring(BASE.length())).orElse(null);
    if (picture == null) {
      return null;
    }
    // The name is drawn from the bytes, so it is their tag as well.
    String etag = '"' + picture.name() + '"';
    String known = request.get(HttpHeaderNames.IF_NONE_MATCH);
    Answer answer =
        known != null && (known.equals("*") || known.contains(etag))
            ? Answer.empty(HttpResponseStatus.NOT_MODIFIED)
            : content(picture);
    return answer
        .with(HttpHeaderNames.ETAG, etag)
        .with(HttpHeaderNames.CACHE_CONTROL, Page.IMMUTABLE);
  }

  private static Answer content(Picture picture) {
    // The memory is the picture's own: to release the buffer does nothing to it.
    var body = new Answer.Bytes(picture.contentType(), Unpooled.wrappedBuffer(picture.content()));
    return new Answer(HttpResponseStatus.OK, body, Map.of());
  }
}
