package riffle.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import riffle.account.Session;
import riffle.results.GameResult;
import riffle.results.ResultStore;
import riffle.results.Samples;

class StoreTest {
  private static final String HASH = "0a".repeat(32);

  @TempDir Path folder;

  @Test
  void aResultComesBackAsItWas() throws DataFolderException {
    GameResult running = Samples.result("g1", 5, null, "Ada", "late Bo");
    try (var database = Database.open(folder)) {
      new SqlResultStore(database).save(running);
    }
    try (var database = Database.open(folder)) {
      assertEquals(running, new SqlResultStore(database).find("g1"));
      assertNull(new SqlResultStore(database).find("g2"));
    }
  }

  @Test
  void teamsAdjustmentsAndPollsComeBackAsTheyWere() throws DataFolderException {
    GameResult result = Samples.ofTeams("g1");
    try (var database = Database.open(folder)) {
      var store = new SqlResultStore(database);
      store.save(result);
      assertEquals(result, store.find("g1"));
    }
  }

  /** Written by the first version, which knew no modes, teams, polls and adjustments. */
  @Test
  void aResultOfTheFirstVersionIsReadAsItWasMeant() throws InvalidProtocolBufferException {
    byte[] written =
        HexFormat.of()
            .parseHex(
                "0a18436c65616e2077617465723a20746f2074686520746170211202656e1a0d0801120646697273"
                    + "743f18e8071a0d0803120654686972643f18e80722230a03416461120d0801100318032001"
                    + "2801308407120d0801100118032001280330fa01221a0a076c61746520426f1200120d0801"
                    + "1003180320012801308407");
    assertEquals(
        Samples.result("g1", 5, 99L, "Ada", "late Bo"), ResultBytes.read("g1", 5, 99L, written));
  }

  @Test
  void aLaterResultOfAGameReplacesTheEarlier() throws DataFolderException {
    try (var database = Database.open(folder)) {
      var store = new SqlResultStore(database);
      store.save(Samples.result("g1", 5, null, "Ada"));
      GameResult end = Samples.result("g1", 5, 99L, "Ada", "Bo");
      store.save(end);
      assertEquals(end, store.find("g1"));
      assertEquals(
          List.of(
              new ResultStore.Summary(
                  "g1", "Clean water: to the tap!", 5, true, 2, end.classPercent())),
          store.newest(10));
    }
  }

  @Test
  void resultsAreListedNewestFirst() throws DataFolderException {
    try (var database = Database.open(folder)) {
      var store = new SqlResultStore(database);
      store.save(Samples.result("old", 1, null));
      store.save(Samples.result("new", 3, null));
      store.save(Samples.result("mid", 2, null));
      assertEquals(List.of("new", "mid"), ids(store.newest(2)));
    }
  }

  @Test
  void oldResultsAreDeleted() throws DataFolderException {
    try (var database = Database.open(folder)) {
      var store = new SqlResultStore(database);
      store.save(Samples.result("old", 1, null));
      store.save(Samples.result("new", 2, null));
      assertEquals(1, store.deleteStartedBefore(2));
      assertEquals(List.of("new"), ids(store.newest(10)));
    }
  }

  @Test
  void sessionsAreKeptRenewedAndDeleted() throws DataFolderException {
    try (var database = Database.open(folder)) {
      new SqlSessionStore(database).save(new Session(HASH, 1, 10));
      new SqlSessionStore(database).save(new Session(HASH, 1, 20));
    }
    try (var database = Database.open(folder)) {
      var store = new SqlSessionStore(database);
      assertEquals(new Session(HASH, 1, 20), store.find(HASH));
      store.deleteExpired(19);
      assertEquals(new Session(HASH, 1, 20), store.find(HASH));
      store.deleteExpired(20);
      assertNull(store.find(HASH));
      store.save(new Session(HASH, 1, 30));
      store.delete(HASH);
      assertNull(store.find(HASH));
    }
  }

  @Test
  void theDiskIsAskedToKeepItsWord() throws DataFolderException {
    try (var database = Database.open(folder)) {
      assertEquals("wal", pragma(database, "journal_mode"));
      assertEquals("2", pragma(database, "synchronous"), "2 is FULL");
    }
  }

  @Test
  void aFolderThatCannotBeOneIsNamedInOneLine() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    var failure = assertThrows(DataFolderException.class, () -> Database.open(file));
    String message = String.valueOf(failure.getMessage());
    assertTrue(message.contains(file.toString()) && message.contains("--data"), message);
    assertEquals(1, message.lines().count(), message);
  }

  @Test
  void aFileThatIsNoDatabaseIsNamedInOneLine() throws IOException {
    Files.writeString(folder.resolve("riffle.db"), "no database ".repeat(200));
    var failure = assertThrows(DataFolderException.class, () -> Database.open(folder));
    String message = String.valueOf(failure.getMessage());
    assertTrue(message.contains(folder.toString()), message);
    assertEquals(1, message.lines().count(), message);
  }

  @Test
  void aFolderIsOneServersOnly() throws DataFolderException {
    try (var _ = Database.open(folder)) {
      var failure = assertThrows(DataFolderException.class, () -> Database.open(folder));
      String message = String.valueOf(failure.getMessage());
      assertTrue(message.contains(folder.toString()) && message.contains("--data"), message);
      assertEquals(1, message.lines().count(), message);
    }
    Database.open(folder).close();
  }

  @Test
  void whatGoesWrongWithAStatementTellsNothingOfItsValues() throws DataFolderException {
    try (var database = Database.open(folder)) {
      database.jdbi().useHandle(handle -> handle.execute("DROP TABLE session"));
      var store = new SqlSessionStore(database);
      var failure =
          assertThrows(RuntimeException.class, () -> store.save(new Session(HASH, 1, 10)));
      assertFalse(failure.toString().contains(HASH), failure.toString());
    }
  }

  private static String pragma(Database database, String name) {
    return database
        .jdbi()
        .withHandle(handle -> handle.createQuery("PRAGMA " + name).mapTo(String.class).one());
  }

  private static List<String> ids(List<ResultStore.Summary> summaries) {
    return summaries.stream().map(ResultStore.Summary::gameId).toList();
  }
}
