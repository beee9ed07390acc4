package riffle.results;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Saves results on a thread of its own, so that no room waits for a disk. Of each game only the
 * newest result waits. What cannot be saved is tried again until it is, or a newer result of the
 * same game takes its place.
 */
public final class ResultWriter implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ResultWriter.class);

  static final int MAX_WAITING_GAMES = 1_000;
  private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

  private final ResultStore store;
  private final Duration retryAfter;
  private final SequencedMap<String, GameResult> waiting = new LinkedHashMap<>();
  private final Thread thread = new Thread(this::run, "results");

  private boolean closed;

  private ResultWriter(ResultStore store, Duration retryAfter) {
    this.store = store;
    this.retryAfter = retryAfter;
  }

  public static ResultWriter start(ResultStore store) {
    return start(store, RETRY_AFTER);
  }

  static ResultWriter start(ResultStore store, Duration retryAfter) {
    var writer = new ResultWriter(store, retryAfter);
    writer.thread.start();
    return writer;
  }

  /** Returns at once. */
  public synchronized void save(GameResult result) {
    if (waiting.size() >= MAX_WAITING_GAMES && !waiting.containsKey(result.gameId())) {
      log.error("{} results wait to be saved: the result of another game is lost", waiting.size());
      return;
    }
    waiting.put(result.gameId(), result);
    notifyAll();
  }

  /** Does this when all results that were given before are saved. TODO */
  public void whenSaved(Runnable then) {
    then.run();
  }

  private void run() {
    try {
      for (GameResult next = take(); next != null; next = take()) {
        if (!trySave(next)) {
          pause(next);
        }
      }
    } catch (InterruptedException e) {
      log.error("The thread that saves results was interrupted: no more are saved", e);
    }
  }

  private boolean trySave(GameResult result) {
    try {
      store.save(result);
      return true;
    } catch (RuntimeException | Error e) {
      // Also an Error: this thread is the only one that saves.
      log.error("The result of game {} could not be saved", result.gameId(), e);
      return false;
    }
  }

  /** Waits for the next one to save; null when closed and nothing is left. */
  private synchronized @Nullable GameResult take() throws InterruptedException {
    while (waiting.isEmpty() && !closed) {
      wait();
    }
    var first = waiting.pollFirstEntry();
    return first == null ? null : first.getValue();
  }

  /** Lets a broken disk rest before the result is tried again. After closing there is no again. */
  private synchronized void pause(GameResult failed) throws InterruptedException {
    if (closed) {
      return;
    }
    waiting.putIfAbsent(failed.gameId(), failed);
    long until = System.nanoTime() + retryAfter.toNanos();
    for (long left = retryAfter.toNanos(); left > 0 && !closed; left = until - System.nanoTime()) {
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
  }

  /** Saves what waits, each with one more try, and ends. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
