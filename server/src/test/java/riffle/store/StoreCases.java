package riffle.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import riffle.account.Session;
import riffle.results.GameResult;
import riffle.results.ResultStore;
import riffle.results.Samples;

/** Results and sessions, on any database. */
abstract class StoreCases {
  private static final String HASH = "0a".repeat(32);

  /** Opens the same one every time. */
  abstract Database open() throws UnusableDatabase;

  @Test
  void aResultComesBackAsItWas() throws UnusableDatabase {
    GameResult running = Samples.result("g1", 5, null, "Ada", "late Bo");
    try (var database = open()) {
      new SqlResultStore(database).save(running);
    }
    try (var database = open()) {
      assertEquals(running, new SqlResultStore(database).find("g1"));
      assertNull(new SqlResultStore(database).find("g2"));
    }
  }

  @Test
  void teamsAdjustmentsAndPollsComeBackAsTheyWere() throws UnusableDatabase {
    GameResult result = Samples.ofTeams("g1");
    try (var database = open()) {
      var store = new SqlResultStore(database);
      store.save(result);
      assertEquals(result, store.find("g1"));
    }
  }

  @Test
  void aLaterResultOfAGameReplacesTheEarlier() throws UnusableDatabase {
    try (var database = open()) {
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
  void resultsAreListedNewestFirst() throws UnusableDatabase {
    try (var database = open()) {
      var store = new SqlResultStore(database);
      store.save(Samples.result("old", 1, null));
      store.save(Samples.result("new", 3, null));
      store.save(Samples.result("mid", 2, null));
      assertEquals(List.of("new", "mid"), ids(store.newest(2)));
    }
  }

  @Test
  void oldResultsAreDeleted() throws UnusableDatabase {
    try (var database = open()) {
      var store = new SqlResultStore(database);
      store.save(Samples.result("old", 1, null));
      store.save(Samples.result("new", 2, null));
      assertEquals(1, store.deleteStartedBefore(2));
      assertEquals(List.of("new"), ids(store.newest(10)));
    }
  }

  @Test
  void sessionsAreKeptRenewedAndDeleted() throws UnusableDatabase {
    try (var database = open()) {
      new SqlSessionStore(database).save(new Session(HASH, 1, 10));
      new SqlSessionStore(database).save(new Session(HASH, 1, 20));
    }
    try (var database = open()) {
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
  void whatGoesWrongWithAStatementTellsNothingOfItsValues() throws UnusableDatabase {
    try (var database = open()) {
      database.jdbi().useHandle(handle -> handle.execute("DROP TABLE session"));
      var store = new SqlSessionStore(database);
      var failure =
          assertThrows(RuntimeException.class, () -> store.save(new Session(HASH, 1, 10)));
      assertFalse(failure.toString().contains(HASH), failure.toString());
    }
  }

  private static List<String> ids(List<ResultStore.Summary> summaries) {
    return summaries.stream().map(ResultStore.Summary::gameId).toList();
  }
}
