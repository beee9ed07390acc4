package riffle.room;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import riffle.game.Deck;

/** All rooms of this process, by join code. Safe for any thread. */
public final class RoomDirectory {
  private static final Logger log = LoggerFactory.getLogger(RoomDirectory.class);

  private final Supplier<RoomLoop> loops;
  private final LiveRoom.Surroundings around;
  private final Executor blocking;
  private final LiveRoom.Home home = new OurHome();
  private final ConcurrentMap<String, LiveRoom> rooms = new ConcurrentHashMap<>();

  /** By a room's id: how often it was brought back after a bug. */
  private final ConcurrentMap<String, Integer> returns = new ConcurrentHashMap<>();

  /**
   * An empty directory.
   *
   * @param loops gives each new room its loop
   * @param random draws codes, keys and seeds; safe for any thread, and not to be guessed
   * @param decks finds the deck of a class's next game by its id; null where there is none. Must
   *     not block
   * @param store keeps what happens
   * @param blocking for what waits for the store
   */
  public RoomDirectory(
      Supplier<RoomLoop> loops,
      RoomClock clock,
      RandomGenerator random,
      Function<String, @Nullable Deck> decks,
      RoomStore store,
      GameListener listener,
      Executor blocking) {
    this.loops = loops;
    this.around = new LiveRoom.Surroundings(clock, random, decks, store, listener);
    this.blocking = blocking;
  }

  /** Brings back all rooms that were kept. Blocks until they can be entered. */
  public void bringBack() {
    around.store().takeOver().forEach(kept -> bringBack(kept, null));
  }

  private void bringBack(RoomStore.Kept kept, @Nullable Culprit culprit) {
    try {
      LiveRoom room = LiveRoom.bringBack(kept, loops.get(), around, home);
      // First listed, then alive: where it is over at once, it leaves the list again.
      rooms.put(room.code(), room);
      room.goOn(kept, culprit);
    } catch (RuntimeException | Error bug) {
      // It stays where it is kept: a later version may know better. No other room waits for it.
      log.error("Room {} cannot be brought back", kept.head().code(), bug);
    }
  }

  /**
   * Makes a room with a code of its own.
   *
   * @return null where {@link RoomLimits#MAX_ROOMS} are live
   */
  public @Nullable LiveRoom open(Deck deck) {
    RandomGenerator random = around.random();
    while (rooms.size() < RoomLimits.MAX_ROOMS) {
      String code = RoomCodes.draw(random, rooms.size());
      if (!rooms.containsKey(code)) {
        var head =
            new RoomStore.Head(
                RoomCodes.drawId(random), code, RoomCodes.drawKey(random), around.clock().millis());
        LiveRoom room =
            rooms.computeIfAbsent(code, _ -> LiveRoom.open(head, deck, loops.get(), around, home));
        if (room.id().equals(head.id())) {
          return room;
        }
      }
    }
    return null;
  }

  /**
   * A room that has met a bug stays until it is brought back, and asks whoever comes for patience.
   */
  private final class OurHome implements LiveRoom.Home {
    @Override
    public void closed(LiveRoom room) {
      returns.remove(room.id());
      rooms.remove(room.code(), room);
    }

    @Override
    public void failed(LiveRoom room, @Nullable Culprit culprit) {
      if (returns.merge(room.id(), 1, Integer::sum) <= RoomLimits.MAX_RETURNS) {
        blocking.execute(() -> bringBackFailed(room, culprit, 1));
      } else {
        log.error("Room {} stays closed until the server's next start", room.code());
        closed(room);
      }
    }
  }

  private void bringBackFailed(LiveRoom failed, @Nullable Culprit culprit, int tries) {
    try {
      bringBack(around.store().takeOver(failed.id()), culprit);
    } catch (RoomStore.UnreadableRoom e) {
      if (tries < RoomLimits.MAX_RETURN_TRIES) {
        // What is not written yet may be soon.
        Runnable again = () -> bringBackFailed(failed, culprit, tries + 1);
        loops.get().schedule(RoomLimits.RETURN_TRY_MILLIS, () -> blocking.execute(again));
      } else {
        log.error("Room {} cannot be brought back", failed.code(), e);
        home.closed(failed);
      }
    }
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

  /** Tells every room that the server stops; they are brought back at its next start. */
  public void close() {
    rooms.values().forEach(LiveRoom::stop);
  }
}
