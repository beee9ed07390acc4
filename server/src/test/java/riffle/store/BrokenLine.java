package riffle.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import riffle.room.RoomClock;

/** The way to a database whose commits can be held, and can fail. */
public final class BrokenLine {
  /** What comes of a commit. */
  public enum Commit {
    WORKS,
    /** As on a disk whose fsync fails: nothing is kept. */
    FAILS,
    /** All is kept, and its answer is lost. */
    WORKS_AND_FAILS
  }

  public volatile Commit commit = Commit.WORKS;

  /** Commits that were tried. */
  public final AtomicInteger commits = new AtomicInteger();

  /** A commit needs one; there are enough, unless a test takes them. */
  final Semaphore permits = new Semaphore(Integer.MAX_VALUE);

  /** The first commit has been reached. */
  final CountDownLatch reached = new CountDownLatch(1);

  private final Database database;

  public BrokenLine(Database database) {
    this.database = database;
  }

  /** Keeps rooms by this line. What fails is tried again soon. */
  public SqlRoomStore store(RoomClock clock) {
    Duration retry = Duration.ofMillis(50);
    return SqlRoomStore.start(
        jdbi(), clock, new JournalWriter.Pace(retry, Duration.ofHours(1), Duration.ofSeconds(5)));
  }

  Jdbi jdbi() {
    ConnectionFactory lines =
        () -> {
          Connection real = database.jdbi().open().getConnection();
          return (Connection)
              Proxy.newProxyInstance(
                  Connection.class.getClassLoader(),
                  new Class<?>[] {Connection.class},
                  (_, method, arguments) -> call(real, method, arguments));
        };
    return Database.jdbi(lines).setTransactionHandler(database.jdbi().getTransactionHandler());
  }

  private @Nullable Object call(
      Connection real, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    if (method.getName().equals("commit")) {
      reached.countDown();
      permits.acquire();
      permits.release();
      commits.incrementAndGet();
      switch (commit) {
        case WORKS -> {}
        case FAILS -> throw new SQLException("disk I/O error (as this test wants it)");
        case WORKS_AND_FAILS -> {
          real.commit();
          commit = Commit.WORKS;
          throw new SQLException("the line is cut (as this test wants it)");
        }
      }
    }
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }
}
