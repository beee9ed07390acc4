package riffle.deck.format;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The files that lie beside a deck. */
@FunctionalInterface
public interface DeckFolder {
  /** Has no files. */
  DeckFolder EMPTY = (_, _) -> null;

  /**
   * Reads one file.
   *
   * @param name without any folder: letters of English, digits, points, dashes and underscores
   * @param maxBytes where the file has more, one byte more is read, and no others
   * @return null where there is no such plain file; a symbolic link is none
   */
  byte @Nullable [] read(String name, int maxBytes) throws IOException;
}
