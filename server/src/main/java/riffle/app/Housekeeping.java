package riffle.app;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import riffle.account.Sessions;
import riffle.results.ResultStore;
import riffle.store.SqlRoomStore;

/** Forgets what is over: at the start, then every day. */
final class Housekeeping implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);

  /** Young people's results are not kept longer. */
  static final Duration KEEP_RESULTS = Duration.ofDays(30);

  private static final Duration EVERY_DAY = Duration.ofDays(1);

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("housekeeping").factory());

  static Housekeeping start(Sessions sessions, ResultStore results, SqlRoomStore journals) {
    var housekeeping = new Housekeeping();
    var _ =
        housekeeping.timer.scheduleWithFixedDelay(
            () -> tryOnce(() -> forget(sessions, results, journals)),
            0,
            EVERY_DAY.toMillis(),
            TimeUnit.MILLISECONDS);
    return housekeeping;
  }

  private static void forget(Sessions sessions, ResultStore results, SqlRoomStore journals) {
    long before = System.currentTimeMillis() - KEEP_RESULTS.toMillis();
    results.deleteStartedBefore(before);
    // Those that could not be read, or whose results could not be saved; no game goes on so long.
    journals.deleteNotAliveSince(before);
    sessions.deleteExpired();
  }

  private static void tryOnce(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | Error e) {
      // Thrown on, it would be the last try.
      log.error("What is over could not be deleted; the next try is in a day", e);
    }
  }

  /** Waits for what is being done: the database must not be closed under it. */
  @Override
  public void close() {
    timer.close();
  }
}
