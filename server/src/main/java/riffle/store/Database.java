package riffle.store;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;

/** The database: one file in the data folder, or a PostgreSQL. Safe for threads. */
public abstract sealed class Database implements AutoCloseable
    permits SqliteDatabase, PostgresDatabase {
  private static final String MIGRATIONS = "classpath:riffle/store/migrations";

  private final Jdbi jdbi;

  /** Brings the tables up to date. */
  Database(DataSource source) {
    Flyway.configure().dataSource(source).locations(MIGRATIONS).load().migrate();
    this.jdbi = jdbi(source::getConnection);
  }

  /** The file {@code riffle.db} in this folder; makes both where they are missing. */
  public static Database open(Path folder) throws UnusableDatabase {
    return SqliteDatabase.in(folder);
  }

  /** The database of a PostgreSQL server, in which this one makes its tables. */
  public static Database open(PostgresAddress address) throws UnusableDatabase {
    return PostgresDatabase.at(address);
  }

  static Jdbi jdbi(ConnectionFactory connections) {
    Jdbi jdbi = Jdbi.create(connections);
    // What goes wrong is logged, and logs hold no names, answers or tokens.
    jdbi.getConfig(StatementExceptions.class)
        .setMessageRendering(StatementExceptions.MessageRendering.NONE);
    return jdbi;
  }

  /** In one line: databases and Flyway tell long stories. */
  static String reason(Exception e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String kind = root.getClass().getSimpleName();
    String message = root.getMessage();
    return message == null ? kind : kind + ": " + message.lines().findFirst().orElse("");
  }

  Jdbi jdbi() {
    return jdbi;
  }

  @Override
  public abstract void close();
}
