package riffle.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The one file {@code riffle.db} in the data folder. */
final class SqliteDatabase extends Database {
  private static final String FILE = "riffle.db";
  private static final String LOCK = "riffle.lock";

  /** How long a statement waits for another one's write. */
  private static final int BUSY_MILLIS = 5_000;

  /** Held open: when the last connection closes, SQLite folds its log into the file every time. */
  private final Connection keeper;

  /** Locked while it is open: another server on the same folder would delete and cache past us. */
  private final FileChannel lock;

  private SqliteDatabase(SQLiteDataSource source, Connection keeper, FileChannel lock) {
    super(source);
    jdbi().setTransactionHandler(new InTurn(BUSY_MILLIS));
    this.keeper = keeper;
    this.lock = lock;
  }

  static SqliteDatabase in(Path folder) throws UnusableDatabase {
    try {
      Files.createDirectories(folder);
      FileChannel lock = lock(folder);
      try {
        return open(source(folder), lock);
      } catch (SQLException | FlywayException e) {
        lock.close();
        throw e;
      }
    } catch (IOException | SQLException | FlywayException e) {
      throw new UnusableDatabase(
          "The data folder %s cannot be used (%s). Name one that this user may write with --data."
              .formatted(folder.toAbsolutePath().normalize(), reason(e)),
          e);
    }
  }

  private static SqliteDatabase open(SQLiteDataSource source, FileChannel lock)
      throws SQLException {
    Connection keeper = source.getConnection();
    try {
      return new SqliteDatabase(source, keeper, lock);
    } catch (FlywayException e) {
      keeper.close();
      throw e;
    }
  }

  private static FileChannel lock(Path folder) throws IOException, UnusableDatabase {
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
    throw new UnusableDatabase(
        "The data folder %s is in use by another Riffle. Stop that one, or name another with --data."
            .formatted(folder.toAbsolutePath().normalize()));
  }

  static SQLiteDataSource source(Path folder) {
    var config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    // What was saved is still there when the power fails.
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_MILLIS);
    var source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + folder.resolve(FILE));
    return source;
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
