package riffle.room;

import java.util.List;
import java.util.function.Consumer;
import riffle.game.GameEvent;
import riffle.game.GameState;
import riffle.game.SeatKey;

/** The journals of all rooms. Safe for any thread. */
public interface RoomStore {
  /** Begins a journal for a new room. Does not block. */
  RoomJournal begin(Head room, RoomJournal.Keeper keeper);

  /**
   * What is kept of every room that was not dropped, oldest first. From now on the rooms are this
   * server's: who had them before loses them. Blocks.
   */
  List<Kept> takeOver();

  /**
   * What is kept of one room, which was this server's already; it becomes a new run of it. Blocks.
   *
   * @throws UnreadableRoom if it is not there, or cannot be read
   */
  Kept takeOver(String roomId) throws UnreadableRoom;

  /** Goes on with a journal that was taken over. Its entries are counted from here. */
  RoomJournal goOn(Kept room, RoomJournal.Keeper keeper);

  /**
   * What a room is known by.
   *
   * @param id its own for ever, also after its code is another room's
   */
  record Head(String id, String code, SeatKey screenKey, long openedAtMillis) {}

  /**
   * A room as it was kept.
   *
   * @param run how often it was taken over; 1 or more
   * @param entries all of them, the first one with a {@link riffle.game.GameEvent.LobbyOpened}
   *     first
   * @param aliveAtMillis when a server was last known to play it
   */
  record Kept(Head head, int run, List<JournalEntry> entries, long aliveAtMillis) {
    public Kept {
      entries = List.copyOf(entries);
    }

    /** The host has closed the room; only its results are still to be saved. */
    boolean isClosed() {
      return entries.stream().anyMatch(entry -> entry.seat() == JournalEntry.CLOSING);
    }

    /** What the entries lead to. */
    public GameState state() {
      return state(_ -> {});
    }

    /**
     * What the entries lead to.
     *
     * @param played is shown the state at the end of each game that another one followed
     */
    GameState state(Consumer<GameState> played) {
      List<GameEvent> events = entries.stream().flatMap(entry -> entry.events().stream()).toList();
      if (events.isEmpty() || !(events.getFirst() instanceof GameEvent.LobbyOpened first)) {
        throw new IllegalStateException("a journal that begins without a lobby");
      }
      GameState state = GameState.of(first);
      for (GameEvent event : events.subList(1, events.size())) {
        if (event instanceof GameEvent.LobbyOpened) {
          played.accept(state);
        }
        state.apply(event);
      }
      return state;
    }
  }

  /** A journal that is not there, or is damaged. */
  final class UnreadableRoom extends Exception {
    private static final long serialVersionUID = 1L;

    public UnreadableRoom(String message, Throwable cause) {
      super(message, cause);
    }

    public UnreadableRoom(String message) {
      super(message);
    }
  }
}
