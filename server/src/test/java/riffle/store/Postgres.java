package riffle.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL, started once for all tests of a run; it ends with them. */
public final class Postgres {
  private static @Nullable EmbeddedPostgres server;
  private static int schemas;

  private Postgres() {}

  /** An empty place of one's own. */
  public static synchronized PostgresAddress fresh() {
    String schema = "test_" + ++schemas;
    try (Connection connection = server().getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA " + schema);
      return new PostgresAddress(
          "jdbc:postgresql://localhost:%d/postgres?currentSchema=%s"
              .formatted(server().getPort(), schema),
          "postgres",
          "");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static EmbeddedPostgres server() {
    try {
      EmbeddedPostgres started = server;
      if (started == null) {
        started = EmbeddedPostgres.start();
        server = started;
      }
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
