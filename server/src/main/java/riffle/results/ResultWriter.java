package riffle.results;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Queue;
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
  private final SequencedMap<String, Unsaved> waiting = new LinkedHashMap<>();
  private final Queue<Then> thens = new ArrayDeque<>();
  private final Thread thread = new Thread(this::run, "results");

  /** How many results were given. */
  private long given;

  /** What is being saved. */
  private @Nullable Unsaved saving;

  /** The first result that was lost, counted as {@link #given}: nothing after it is all saved. */
  private long firstLost = Long.MAX_VALUE;

  private boolean closed;

  /**
   * A result that waits.
   *
   * @param since the number of the oldest result of this game that was not saved: it is as good as
   *     saved with this one
   */
  private record Unsaved(GameResult result, long since) {}

  /**
   * What waits for results.
   *
   * @param results the first ones that were given
   */
  private record Then(long results, Runnable task) {}

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
    given++;
    Unsaved before = waiting.get(result.gameId());
    if (before == null && waiting.size() >= MAX_WAITING_GAMES) {
      log.error("{} results wait to be saved: the result of another game is lost", waiting.size());
      firstLost = Math.min(firstLost, given);
      return;
    }
    waiting.put(result.gameId(), new Unsaved(result, before == null ? given : before.since));
    notifyAll();
  }

  /**
   * Does this once all results that were given so far are saved, or newer ones of the same games;
   * never, if one of them is lost. Returns at once.
   *
   * @param task called on any thread; must not block
   */
  public void whenSaved(Runnable task) {
    synchronized (this) {
      thens.add(new Then(given, task));
    }
    doWhatWaitedForResults();
  }

  private void run() {
    try {
      for (Unsaved next = take(); next != null; next = take()) {
        boolean saved = trySave(next.result);
        settle(next, saved);
        if (saved) {
          doWhatWaitedForResults();
        } else {
          pause();
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
  private synchronized @Nullable Unsaved take() throws InterruptedException {
    while (waiting.isEmpty() && !closed) {
      wait();
    }
    var first = waiting.pollFirstEntry();
    saving = first == null ? null : first.getValue();
    return saving;
  }

  /** What was not saved waits again, unless a newer one does. After closing there is no again. */
  private synchronized void settle(Unsaved tried, boolean saved) {
    saving = null;
    if (saved) {
      return;
    }
    if (closed && !waiting.containsKey(tried.result.gameId())) {
      firstLost = Math.min(firstLost, tried.since);
    } else {
      waiting.merge(
          tried.result.gameId(), tried, (newer, _) -> new Unsaved(newer.result, tried.since));
    }
  }

  /** Lets a broken disk rest before the result is tried again. */
  private synchronized void pause() throws InterruptedException {
    long until = System.nanoTime() + retryAfter.toNanos();
    for (long left = retryAfter.toNanos(); left > 0 && !closed; left = until - System.nanoTime()) {
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
  }

  private void doWhatWaitedForResults() {
    for (Runnable task : due()) {
      try {
        task.run();
      } catch (RuntimeException | Error bug) {
        log.error("What waited for results to be saved went wrong", bug);
      }
    }
  }

  private synchronized List<Runnable> due() {
    long unsaved = saving == null ? firstLost : Math.min(firstLost, saving.since);
    for (Unsaved one : waiting.values()) {
      unsaved = Math.min(unsaved, one.since);
    }
    List<Runnable> due = new ArrayList<>();
    for (Then first = thens.peek(); first != null && first.results < unsaved; ) {
      due.add(thens.remove().task);
      first = thens.peek();
    }
    return due;
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
