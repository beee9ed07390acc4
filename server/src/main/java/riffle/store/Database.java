package riffle.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The one file {@code riffle.db} in the data folder. Safe for threads. */
public final class Database implements AutoCloseable {
  private static final String FILE = "riffle.db";
  private static final String LOCK = "riffle.lock";
  private static final String MIGRATIONS = "classpath:riffle/store/migrations";

  /** How long a statement waits for another one's write. */
  private static final int BUSY_MILLIS = 5_000;

  private final Jdbi jdbi;

  /** Held open: when the last connection closes, SQLite folds its log into the file every time. */
  private final Connection keeper;

  /** Locked while it is open: another server on the same folder would delete and cache past us. */
  private final FileChannel lock;

  private Database(Jdbi jdbi, Connection keeper, FileChannel lock) {
    this.jdbi = jdbi;
    this.keeper = keeper;
    this.lock = lock;
  }

  /** Makes folder and file where they are missing, and brings the tables up to date. */
  public static Database open(Path folder) throws DataFolderException {
    try {
      Files.createDirectories(folder);
      FileChannel lock = lock(folder);
      try {
        return open(source(folder.resolve(FILE)), lock);
      } catch (SQLException | FlywayException e) {
        lock.close();
        throw e;
      }
    } catch (IOException | SQLException | FlywayException e) {
      throw new DataFolderException(
          "The data folder %s cannot be used (%s). Name one that this user may write with --data."
              .formatted(folder.toAbsolutePath().normalize(), reason(e)),
          e);
    }
  }

  private static Database open(SQLiteDataSource source, FileChannel lock) throws SQLException {
    Connection keeper = source.getConnection();
    Flyway.configure().dataSource(source).locations(MIGRATIONS).load().migrate();
    Jdbi jdbi = Jdbi.create(source);
    // What goes wrong is logged, and logs hold no names, answers or tokens.
    jdbi.getConfig(StatementExceptions.class)
        .setMessageRendering(StatementExceptions.MessageRendering.NONE);
    return new Database(jdbi, keeper, lock);
  }

  private static FileChannel lock(Path folder) throws IOException, DataFolderException {
    FileChannel file =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (file.tryLock() != null) {
        return file;
      }
    } catch (OverlappingFileLockException e) {
      // It is this process that has it.
    }
    file.close();
    throw new DataFolderException(
        "The data folder %s is in use by another Riffle. Stop that one, or name another with --data."
            .formatted(folder.toAbsolutePath().normalize()));
  }

  private static SQLiteDataSource source(Path file) {
    var config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    // A result that was saved is still there when the power fails.
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_MILLIS);
    var source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }

  /** In one line: SQLite and Flyway tell long stories. */
  private static String reason(Exception e) {
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
  public void close() {
    try {
      keeper.close();
      lock.close();
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("the database would not close", e);
    }
  }
}
