package riffle.deck;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import riffle.deck.format.DeckFolder;

/** A folder of the file system. */
record DiskFolder(Path path) implements DeckFolder {
  @Override
  public byte @Nullable [] read(String name, int maxBytes) throws IOException {
    Path file = path.resolve(name);
    // A link could lead anywhere, and a pipe would never end.
    if (!Files.isRegularFile(file, NOFOLLOW_LINKS)) {
      return null;
    }
    try (InputStream in = Files.newInputStream(file, NOFOLLOW_LINKS)) {
      return in.readNBytes(maxBytes + 1);
    }
  }
}
