package riffle.store;

import com.google.protobuf.ByteString;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import riffle.game.SeatKey;
import riffle.room.RoomStore.Head;

/**
 * The tables {@code room} and {@code room_entry}.
 *
 * <p>A room is written by one server at a time, and that does not hang on any timing. Whoever
 * writes first marks the room alive under their run: that finds no row if somebody has raised the
 * run, and else holds the row until the commit, so that nobody can raise it in between. Whoever
 * takes over raises the run first, and reads then.
 */
final class JournalTables {
  /** Two parameters each, and databases take some ten thousand. */
  private static final int MAX_MARKED_AT_ONCE = 1_000;

  private JournalTables() {}

  /**
   * A room's row, whatever is in it.
   *
   * @param run the one it is in now
   */
  record Room(
      String id,
      String code,
      ByteString screenKey,
      long openedAtMillis,
      int run,
      long aliveAtMillis) {

    /**
     * What the room is known by.
     *
     * @throws IllegalArgumentException if the row is damaged
     */
    Head head() {
      return new Head(id, code, SeatKey.of(screenKey.toByteArray()), openedAtMillis);
    }
  }

  /**
   * Some entries, in one row.
   *
   * @param from the first one's number
   * @param to the number behind the last one
   */
  record Row(long from, long to, ByteString entries) {}

  // Writing.

  /**
   * Writes all of it or, where it throws, nothing. After a throw the same batch may be written
   * again, also where it was written in truth and only the answer got lost.
   *
   * @return the rooms of which nothing was written, because they are another server's
   */
  static Set<QueuedJournal> write(Handle handle, JournalBatch batch, long nowMillis) {
    return handle.inTransaction(
        transaction -> {
          begin(transaction, batch, nowMillis);
          Set<QueuedJournal> lost = markAlive(transaction, batch, nowMillis);
          List<JournalBatch.Part> ours =
              batch.parts().stream().filter(part -> !lost.contains(part.journal())).toList();
          replace(transaction, ours);
          lost.addAll(append(transaction, ours));
          drop(transaction, ours);
          return lost;
        });
  }

  private static void begin(Handle handle, JournalBatch batch, long nowMillis) {
    PreparedBatch insert =
        handle.prepareBatch(
            """
            INSERT INTO room (id, code, screen_key, opened_at, run, alive_at)
            VALUES (:id, :code, :screenKey, :openedAt, :run, :now)
            ON CONFLICT (id) DO NOTHING
            """);
    for (JournalBatch.Part part : batch.parts()) {
      if (part.begins()) {
        Head head = part.journal().head();
        insert
            .bind("id", head.id())
            .bind("code", head.code())
            .bind("screenKey", head.screenKey().bytes())
            .bind("openedAt", head.openedAtMillis())
            .bind("run", part.journal().run())
            .bind("now", nowMillis)
            .add();
      }
    }
    execute(insert);
  }

  /** Returns the rooms that are in another run. */
  private static Set<QueuedJournal> markAlive(Handle handle, JournalBatch batch, long nowMillis) {
    List<QueuedJournal> rooms =
        Stream.concat(
                batch.parts().stream().map(JournalBatch.Part::journal), batch.marks().stream())
            .toList();
    Set<QueuedJournal> lost = new HashSet<>();
    for (int from = 0; from < rooms.size(); from += MAX_MARKED_AT_ONCE) {
      List<QueuedJournal> some =
          rooms.subList(from, Math.min(rooms.size(), from + MAX_MARKED_AT_ONCE));
      if (markAlive(handle, some, nowMillis) < some.size()) {
        some.stream()
            .filter(room -> markAlive(handle, List.of(room), nowMillis) == 0)
            .forEach(lost::add);
      }
    }
    return lost;
  }

  /** Returns how many of them are in the run that is theirs. */
  private static int markAlive(Handle handle, List<QueuedJournal> rooms, long nowMillis) {
    Update update =
        handle.createUpdate(
            """
            UPDATE room SET alive_at = CASE WHEN alive_at < ? THEN ? ELSE alive_at END
            WHERE (id, run) IN (VALUES %s)
            """
                .formatted(String.join(", ", Collections.nCopies(rooms.size(), "(?, ?)"))));
    int place = 0;
    update.bind(place++, nowMillis).bind(place++, nowMillis);
    for (QueuedJournal room : rooms) {
      update.bind(place++, room.roomId()).bind(place++, room.run());
    }
    return update.execute();
  }

  private static void replace(Handle handle, List<JournalBatch.Part> parts) {
    PreparedBatch delete =
        handle.prepareBatch(
            "DELETE FROM room_entry WHERE room_id = :id AND n >= :from AND n < :to");
    PreparedBatch insert = insert(handle);
    for (JournalBatch.Part part : parts) {
      for (JournalTask.Shortened stretch : part.shortened()) {
        ByteString row = stretch.row();
        if (row != null) {
          delete
              .bind("id", part.journal().roomId())
              .bind("from", stretch.from())
              .bind("to", stretch.to())
              .add();
          add(insert, part.journal(), stretch.from(), stretch.to(), row);
        }
      }
    }
    execute(delete);
    execute(insert);
  }

  /** Returns the rooms in which others have written these entries' numbers. */
  private static Set<QueuedJournal> append(Handle handle, List<JournalBatch.Part> all) {
    List<JournalBatch.Part> parts = all.stream().filter(part -> part.entries() > 0).toList();
    PreparedBatch insert = insert(handle);
    for (JournalBatch.Part part : parts) {
      long from = part.journal().progress().next;
      add(insert, part.journal(), from, from + part.entries(), part.row());
    }
    int[] written = execute(insert);
    Set<QueuedJournal> lost = new HashSet<>();
    for (int i = 0; i < written.length; i++) {
      if (written[i] == 0 && !isWritten(handle, parts.get(i))) {
        lost.add(parts.get(i).journal());
      }
    }
    return lost;
  }

  private static PreparedBatch insert(Handle handle) {
    return handle.prepareBatch(
        """
        INSERT INTO room_entry (room_id, n, next_n, run, entries)
        VALUES (:id, :from, :to, :run, :entries)
        ON CONFLICT (room_id, n) DO NOTHING
        """);
  }

  private static void add(
      PreparedBatch insert, QueuedJournal journal, long from, long to, ByteString row) {
    insert
        .bind("id", journal.roomId())
        .bind("from", from)
        .bind("to", to)
        .bind("run", journal.run())
        .bind("entries", row.toByteArray())
        .add();
  }

  /** An earlier try had written these very entries: only its answer got lost. */
  private static boolean isWritten(Handle handle, JournalBatch.Part part) {
    return handle
        .createQuery("SELECT run, entries FROM room_entry WHERE room_id = :id AND n = :from")
        .bind("id", part.journal().roomId())
        .bind("from", part.journal().progress().next)
        .map(
            (row, _) ->
                row.getInt("run") == part.journal().run()
                    && bytes(row, "entries").equals(part.row()))
        .findOne()
        .orElse(false);
  }

  private static void drop(Handle handle, List<JournalBatch.Part> parts) {
    List<String> sql =
        List.of("DELETE FROM room_entry WHERE room_id = :id", "DELETE FROM room WHERE id = :id");
    for (String delete : sql) {
      PreparedBatch deletes = handle.prepareBatch(delete);
      parts.stream()
          .filter(JournalBatch.Part::drops)
          .forEach(part -> deletes.bind("id", part.journal().roomId()).add());
      execute(deletes);
    }
  }

  /** Returns how many rooms it has deleted. */
  static int deleteNotAliveSince(Handle handle, long millis) {
    handle
        .createUpdate(
            """
            DELETE FROM room_entry
            WHERE room_id IN (SELECT id FROM room WHERE alive_at < :millis)
            """)
        .bind("millis", millis)
        .execute();
    return handle
        .createUpdate("DELETE FROM room WHERE alive_at < :millis")
        .bind("millis", millis)
        .execute();
  }

  private static ByteString bytes(ResultSet row, String column) throws SQLException {
    return ByteString.copyFrom(row.getBytes(column));
  }

  /** JDBI does not take an empty one. */
  private static int[] execute(PreparedBatch batch) {
    return batch.size() == 0 ? new int[0] : batch.execute();
  }

  // Reading.

  /** Takes every room into a new run of this server's; the oldest comes first. */
  static List<Room> takeOver(Handle handle) {
    return handle.inTransaction(
        transaction -> {
          transaction.execute("UPDATE room SET run = run + 1");
          // The server stopped before a room's first entry was kept: nobody was ever told of it.
          transaction.execute(
              """
              DELETE FROM room WHERE run > 1
              AND NOT EXISTS (SELECT 1 FROM room_entry WHERE room_entry.room_id = room.id)
              """);
          // A room that another server has begun since is that one's.
          return rooms(transaction, "WHERE run > 1", null);
        });
  }

  /** Takes one room into a new run; null where it is not there. */
  static @Nullable Room takeOver(Handle handle, String roomId) {
    return handle.inTransaction(
        transaction -> {
          transaction
              .createUpdate("UPDATE room SET run = run + 1 WHERE id = :id")
              .bind("id", roomId)
              .execute();
          List<Room> found = rooms(transaction, "WHERE id = :id", roomId);
          return found.isEmpty() ? null : found.getFirst();
        });
  }

  private static List<Room> rooms(Handle handle, String where, @Nullable String roomId) {
    var query =
        handle.createQuery(
            """
            SELECT id, code, screen_key, opened_at, run, alive_at FROM room
            %s ORDER BY opened_at, id
            """
                .formatted(where));
    if (roomId != null) {
      query.bind("id", roomId);
    }
    return query.map((row, _) -> room(row)).list();
  }

  private static Room room(ResultSet row) throws SQLException {
    return new Room(
        row.getString("id"),
        row.getString("code"),
        bytes(row, "screen_key"),
        row.getLong("opened_at"),
        row.getInt("run"),
        row.getLong("alive_at"));
  }

  /** A room's rows from an entry on: as many as are not larger than this together, but one. */
  static List<Row> rows(Handle handle, String roomId, long from, long to, long maxBytes) {
    List<Long> ends = new ArrayList<>();
    long[] bytes = {0};
    handle
        .createQuery(
            """
            SELECT next_n, LENGTH(entries) AS size FROM room_entry
            WHERE room_id = :id AND n >= :from AND n < :to ORDER BY n
            """)
        .bind("id", roomId)
        .bind("from", from)
        .bind("to", to)
        .map(
            (row, _) -> {
              bytes[0] += row.getLong("size");
              if (ends.isEmpty() || bytes[0] <= maxBytes) {
                ends.add(row.getLong("next_n"));
              }
              return true;
            })
        .list();
    return ends.isEmpty() ? List.of() : rows(handle, roomId, from, ends.getLast());
  }

  /** A room's rows between two entries. */
  static List<Row> rows(Handle handle, String roomId, long from, long to) {
    return handle
        .createQuery(
            """
            SELECT n, next_n, entries FROM room_entry
            WHERE room_id = :id AND n >= :from AND n < :to ORDER BY n
            """)
        .bind("id", roomId)
        .bind("from", from)
        .bind("to", to)
        .map((row, _) -> new Row(row.getLong("n"), row.getLong("next_n"), bytes(row, "entries")))
        .list();
  }
}
