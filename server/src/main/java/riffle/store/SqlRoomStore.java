package riffle.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import riffle.game.GameEvent;
import riffle.room.JournalEntry;
import riffle.room.RoomClock;
import riffle.room.RoomJournal;
import riffle.room.RoomStore;

/** Journals of rooms in the tables {@code room} and {@code room_entry}. */
public final class SqlRoomStore implements RoomStore, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SqlRoomStore.class);

  private final Jdbi jdbi;
  private final JournalWriter writer;
  private final JournalShortener shortener;

  /** Of rooms that were taken over and not gone on with: the number of the next entry. */
  private final ConcurrentMap<Run, Long> next = new ConcurrentHashMap<>();

  private record Run(String roomId, int run) {}

  private SqlRoomStore(Jdbi jdbi, RoomClock clock, JournalWriter.Pace pace) {
    this.jdbi = jdbi;
    this.writer = new JournalWriter(jdbi, clock, pace, this::shorten);
    this.shortener = new JournalShortener(jdbi, writer::ask);
  }

  /** Rooms are kept in this database, which is to be closed after this. */
  public static SqlRoomStore start(Database database, RoomClock clock) {
    return start(database.jdbi(), clock, JournalWriter.Pace.USUAL);
  }

  static SqlRoomStore start(Jdbi jdbi, RoomClock clock, JournalWriter.Pace pace) {
    var store = new SqlRoomStore(jdbi, clock, pace);
    store.writer.start();
    return store;
  }

  private void shorten(QueuedJournal journal) {
    shortener.shorten(journal);
  }

  @Override
  public RoomJournal begin(Head room, RoomJournal.Keeper keeper) {
    var journal = new QueuedJournal(room, 1, 0, keeper, writer::ask);
    journal.begin();
    return journal;
  }

  @Override
  public RoomJournal goOn(Kept room, RoomJournal.Keeper keeper) {
    String id = room.head().id();
    Long entries = next.remove(new Run(id, room.run()));
    if (entries == null) {
      throw new IllegalArgumentException(
          "run " + room.run() + " of room " + id + " was not taken over here, or goes on already");
    }
    return new QueuedJournal(room.head(), room.run(), entries, keeper, writer::ask);
  }

  @Override
  public List<Kept> takeOver() {
    return jdbi.withHandle(
        handle -> {
          List<Kept> kept = new ArrayList<>();
          for (JournalTables.Room room : JournalTables.takeOver(handle)) {
            try {
              kept.add(read(handle, room));
            } catch (UnreadableRoom e) {
              log.error("A room is left out, and stays in the database as it is: {}", told(e));
            }
          }
          return List.copyOf(kept);
        });
  }

  private static String told(UnreadableRoom e) {
    Throwable cause = e.getCause();
    return cause == null ? "" + e.getMessage() : e.getMessage() + ": " + cause.getMessage();
  }

  @Override
  public Kept takeOver(String roomId) throws UnreadableRoom {
    settle(roomId);
    try (Handle handle = jdbi.open()) {
      JournalTables.Room room = JournalTables.takeOver(handle, roomId);
      if (room == null) {
        throw new UnreadableRoom("room " + roomId + " is not there");
      }
      return read(handle, room);
    } catch (JdbiException e) {
      throw new UnreadableRoom("room " + roomId + " cannot be read for now", e);
    }
  }

  /** Waits until all that the room's earlier run asked for is written. */
  private void settle(String roomId) throws UnreadableRoom {
    try {
      settle();
    } catch (CompletionException e) {
      throw new UnreadableRoom("room " + roomId + " cannot be read while nothing is written", e);
    }
  }

  /**
   * Waits until all that was asked for so far is written.
   *
   * @throws CompletionException where nothing can be written for now
   */
  void settle() {
    var done = new CompletableFuture<@Nullable Void>();
    writer.ask(new JournalTask.Settle(done));
    done.join();
  }

  /**
   * Deletes what is kept of rooms that no server has played since this time: nobody can come back
   * to them, and names are in them.
   *
   * @return how many rooms
   */
  public int deleteNotAliveSince(long millis) {
    return jdbi.inTransaction(handle -> JournalTables.deleteNotAliveSince(handle, millis));
  }

  private Kept read(Handle handle, JournalTables.Room room) throws UnreadableRoom {
    List<JournalEntry> entries = new ArrayList<>();
    long to = 0;
    for (JournalTables.Row row : JournalTables.rows(handle, room.id(), 0, Long.MAX_VALUE)) {
      if (row.from() != to || row.to() <= to) {
        throw new UnreadableRoom(
            "room %s has a row of the entries %d to %d where entry %d was expected"
                .formatted(room.id(), row.from(), row.to(), to));
      }
      try {
        entries.addAll(JournalBytes.read(row.entries()));
      } catch (UnreadableEvent e) {
        throw new UnreadableRoom("the row of entry " + to + " of room " + room.id(), e);
      }
      to = row.to();
    }
    if (!beginsWithLobby(entries)) {
      throw new UnreadableRoom("room " + room.id() + " has " + to + " entries, but no beginning");
    }
    Kept kept = new Kept(head(room), room.run(), List.copyOf(entries), room.aliveAtMillis());
    next.put(new Run(room.id(), room.run()), to);
    return kept;
  }

  private static Head head(JournalTables.Room room) throws UnreadableRoom {
    try {
      return room.head();
    } catch (IllegalArgumentException e) {
      throw new UnreadableRoom("the row of room " + room.id(), e);
    }
  }

  private static boolean beginsWithLobby(List<JournalEntry> entries) {
    return !entries.isEmpty()
        && !entries.getFirst().events().isEmpty()
        && entries.getFirst().events().getFirst() instanceof GameEvent.LobbyOpened;
  }

  /** Writes what waits, and ends. */
  @Override
  public void close() {
    shortener.close();
    writer.close();
  }
}
