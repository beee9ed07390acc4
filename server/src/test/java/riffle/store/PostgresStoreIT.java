package riffle.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Results and sessions on PostgreSQL, and what is said where it cannot be used. */
class PostgresStoreIT extends StoreCases {
  private final PostgresAddress address = Postgres.fresh();

  @Override
  Database open() throws UnusableDatabase {
    return Database.open(address);
  }

  /** The server of these tests has it off. */
  @Test
  void itIsAskedToKeepItsWord() throws UnusableDatabase {
    try (var database = open()) {
      assertEquals(
          "on",
          database
              .jdbi()
              .withHandle(h -> h.createQuery("SHOW synchronous_commit").mapTo(String.class).one()));
    }
  }

  @Test
  void whereNoServerIsItIsSaidInOneLine() {
    assertSays(
        "Connect", new PostgresAddress("jdbc:postgresql://localhost:1/riffle", "me", "hush"));
  }

  @Test
  void whereNoSuchDatabaseIsItIsSaidInOneLine() {
    String url = address.url().replace("/postgres?", "/nowhere?");
    assertSays("\"nowhere\"", new PostgresAddress(url, "postgres", "hush"));
  }

  @Test
  void whoMayNotComeInIsToldSoInOneLine() {
    assertSays("\"stranger\"", new PostgresAddress(address.url(), "stranger", "hush"));
  }

  private static void assertSays(String reason, PostgresAddress wrong) {
    var failure = assertThrows(UnusableDatabase.class, () -> Database.open(wrong));
    String message = String.valueOf(failure.getMessage());
    assertEquals(1, message.lines().count(), message);
    for (String part : new String[] {reason, wrong.url(), "RIFFLE_DATABASE_PASSWORD"}) {
      assertTrue(message.contains(part), message);
    }
    assertFalse(message.contains("hush"), message);
    assertFalse(wrong.toString().contains("hush"), wrong.toString());
  }
}
