package riffle.deck;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import riffle.deck.format.DeckFolder;

/**
 * A folder of the class path.
 *
 * @param path from its root, such as {@code /decks}
 */
record ClassPathFolder(String path) implements DeckFolder {
  @Override
  public byte @Nullable [] read(String name, int maxBytes) throws IOException {
    try (InputStream in = DeckLibrary.class.getResourceAsStream(path + "/" + name)) {
      return in == null ? null : in.readNBytes(maxBytes + 1);
    }
  }
}
