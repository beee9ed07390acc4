package riffle.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import riffle.results.GameResult;
import riffle.results.Samples;
import riffle.room.JournalEntry;
import riffle.room.RoomJournal;
import riffle.room.RoomStore.Kept;

/** Journals on SQLite. */
class RoomStoreTest extends RoomStoreCases {
  @TempDir Path folder;

  @Override
  Database open() throws UnusableDatabase {
    return Database.open(folder);
  }

  /**
   * What SQLite itself does when it cannot write: the file may not grow any more, as on a full
   * disk, or may not be written at all.
   */
  @ParameterizedTest
  @ValueSource(strings = {"max_page_count = 1", "query_only = 1"})
  void nothingIsTornByADiskThatTakesNoMore(String pragma) throws Exception {
    AtomicReference<String> line = new AtomicReference<>("PRAGMA " + pragma);
    SqlRoomStore failing = SqlRoomStore.start(by(line), () -> 1, PACE);
    var heard = new Heard();
    RoomJournal journal = failing.begin(head("a"), heard);
    List<JournalEntry> entries = lobbyAndMoves(20_000);
    entries.forEach(journal::append);
    heard.awaitsFailing();
    GameResult result = Samples.result("g1", 5, null, "Ada");
    new SqlResultStore(database).save(result);
    assertEquals(List.of(), heard.rest());

    line.set("PRAGMA user_version");
    heard.awaitsKept(entries.size());
    failing.close();
    assertEquals(
        "ok",
        database
            .jdbi()
            .withHandle(h -> h.createQuery("PRAGMA integrity_check").mapTo(String.class).one()));
    assertEquals(result, new SqlResultStore(database).find("g1"));
    assertEquals(List.of(entries), store.takeOver().stream().map(Kept::entries).toList());
  }

  private Jdbi by(AtomicReference<String> pragma) {
    ConnectionFactory lines =
        () -> {
          Connection connection = SqliteDatabase.source(folder).getConnection();
          try (Statement statement = connection.createStatement()) {
            statement.execute(pragma.get());
            return connection;
          } catch (SQLException e) {
            connection.close();
            throw e;
          }
        };
    return Database.jdbi(lines);
  }
}
