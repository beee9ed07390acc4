package riffle.room;

import java.util.List;
import org.jspecify.annotations.Nullable;
import riffle.game.Deck;

/** All rooms of this process, by join code. Safe for any thread. */
public final class RoomDirectory {

  /**
   * Makes a room with a code of its own.
   *
   * @return null where {@code MAX_ROOMS} are live
   */
  public @Nullable LiveRoom open(Deck deck) {
    return null;
  }

  /**
   * @param code as somebody typed it: case and blanks do not matter
   */
  public @Nullable LiveRoom find(String code) {
    return null;
  }

  /** Newest first. */
  public List<LiveRoom> rooms() {
    return List.of();
  }

  /** Tells every room that the server stops, and closes them. Returns at once. */
  public void close() {}
}
