package riffle.net;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import riffle.room.Outgoing;

/**
 * What waits for a line that takes nothing more: the newest view, and what no view can replace.
 * Belongs to the connection's loop.
 */
final class HeldFrames {
  private final Deque<Held> frames = new ArrayDeque<>();

  /** A message and how it is written. The bytes may be those of other lines, too. */
  static final class Held {
    private final Outgoing message;
    private final byte[] payload;

    Held(Outgoing message, byte[] payload) {
      this.message = message;
      this.payload = payload;
    }

    Outgoing message() {
      return message;
    }

    byte[] payload() {
      return payload;
    }

    int bytes() {
      return payload.length;
    }
  }

  boolean isEmpty() {
    return frames.isEmpty();
  }

  /**
   * Returns false where it holds {@link Limits#MAX_HELD_FRAMES} already, or {@link
   * Limits#MAX_HELD_BYTES} beside the view. A view always finds room, if the frames are not too
   * many.
   */
  boolean add(Held next) {
    frames.removeIf(older -> replaces(next.message(), older.message()));
    frames.addLast(next);
    int besideTheView =
        frames.stream()
            .filter(held -> !(held.message() instanceof Outgoing.ViewChanged))
            .mapToInt(Held::bytes)
            .sum();
    return frames.size() <= Limits.MAX_HELD_FRAMES && besideTheView <= Limits.MAX_HELD_BYTES;
  }

  @Nullable Held poll() {
    return frames.pollFirst();
  }

  int bytes() {
    return frames.stream().mapToInt(Held::bytes).sum();
  }

  void clear() {
    frames.clear();
  }

  /** A view is whole: it tells what all before it told, but for replies. */
  private static boolean replaces(Outgoing newer, Outgoing older) {
    return switch (older) {
      case Outgoing.Welcome _, Outgoing.Reply _ -> false;
      case Outgoing.Saving _ -> newer instanceof Outgoing.Saving;
      case Outgoing.ViewChanged _, Outgoing.Roster _, Outgoing.Deadline _ ->
          newer instanceof Outgoing.ViewChanged;
      case Outgoing.Attendance _ ->
          newer instanceof Outgoing.ViewChanged || newer instanceof Outgoing.Attendance;
      case Outgoing.Progress _ ->
          newer instanceof Outgoing.ViewChanged || newer instanceof Outgoing.Progress;
    };
  }
}
