package riffle.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import riffle.room.RoomJournal;

/** Journals on PostgreSQL. */
class PostgresRoomStoreIT extends RoomStoreCases {
  private final PostgresAddress address = Postgres.fresh();

  @Override
  Database open() throws UnusableDatabase {
    return Database.open(address);
  }

  @Test
  void aLineThatIsCutIsMadeAnew() throws InterruptedException, UnusableDatabase {
    var heard = new Heard();
    RoomJournal journal = store.begin(head("a"), heard);
    lobbyAndMoves(1).forEach(journal::append);
    heard.awaitsKept(2);
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        + " WHERE application_name = 'riffle' AND pid <> pg_backend_pid()"));
    journal.append(move(2));
    heard.awaits("failing");
    heard.awaits("kept 3");
    journal.append(move(3));
    heard.awaits("kept 4");
    try (var again = Database.open(address);
        var next = SqlRoomStore.start(again, () -> 1)) {
      assertEquals(lobbyAndMoves(3), next.takeOver().getFirst().entries());
    }
  }
}
