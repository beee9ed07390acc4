package riffle.room;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import riffle.game.Deck;

/** All rooms of this process, by join code. Safe for any thread. */
public final class RoomDirectory {
  private final Supplier<RoomLoop> loops;
  private final RoomClock clock;
  private final RandomGenerator random;
  private final Function<String, @Nullable Deck> decks;
  private final GameListener listener;
  private final ConcurrentMap<String, LiveRoom> rooms = new ConcurrentHashMap<>();

  /**
   * An empty directory.
   *
   * @param loops gives each new room its loop
   * @param random draws codes, keys and seeds; safe for any thread, and not to be guessed
   * @param decks finds the deck of a class's next game by its id; null where there is none. Must
   *     not block
   */
  public RoomDirectory(
      Supplier<RoomLoop> loops,
      RoomClock clock,
      RandomGenerator random,
      Function<String, @Nullable Deck> decks,
      GameListener listener) {
    this.loops = loops;
    this.clock = clock;
    this.random = random;
    this.decks = decks;
    this.listener = listener;
  }

  /**
   * Makes a room with a code of its own.
   *
   * @return null where {@link RoomLimits#MAX_ROOMS} are live
   */
  public @Nullable LiveRoom open(Deck deck) {
    while (rooms.size() < RoomLimits.MAX_ROOMS) {
      LiveRoom room =
          new LiveRoom(
              RoomCodes.draw(random, rooms.size()),
              deck,
              loops.get(),
              clock,
              random,
              decks,
              listener,
              closed -> rooms.remove(closed.code(), closed));
      if (rooms.putIfAbsent(room.code(), room) == null) {
        room.live();
        return room;
      }
    }
    return null;
  }

  /**
   * The live room of this code.
   *
   * @param code as somebody typed it: case and blanks do not matter
   */
  public @Nullable LiveRoom find(String code) {
    return rooms.get(RoomCodes.tidy(code));
  }

  /** Newest first. */
  public List<LiveRoom> rooms() {
    return rooms.values().stream()
        .sorted(Comparator.comparingLong(LiveRoom::openedAtMillis).reversed())
        .toList();
  }

  /** Tells every room that the server stops, and closes them. Returns at once. */
  public void close() {
    rooms.values().forEach(room -> room.close(Farewell.SERVER_STOPPING));
  }
}
