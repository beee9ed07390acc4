package riffle.deck;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import riffle.deck.format.Picture;

/**
 * The pictures of all decks of a library, in memory.
 *
 * <p>None is ever dropped: a game may show it at any moment, and its file may have changed since.
 */
public final class Pictures {
  /** All files together; a deck whose pictures do not fit is not taken. */
  static final int MAX_BYTES = 64 << 20;

  private final Map<String, Picture> byName = new HashMap<>();
  private final int maxBytes;
  private int bytes;

  Pictures(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** Adds those that are new, or none where they do not fit. */
  boolean add(List<Picture> pictures) {
    Map<String, Picture> fresh = new HashMap<>();
    for (Picture picture : pictures) {
      if (!byName.containsKey(picture.name())) {
        fresh.put(picture.name(), picture);
      }
    }
    int added = fresh.values().stream().mapToInt(Picture::size).sum();
    if (bytes + added > maxBytes) {
      return false;
    }
    byName.putAll(fresh);
    bytes += added;
    return true;
  }

  /** The picture of this name. */
  public Optional<Picture> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }
}
