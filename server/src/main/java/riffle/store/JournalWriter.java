package riffle.store;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import riffle.room.RoomClock;
import riffle.room.RoomJournal;

/**
 * The one thread that writes journals. Rooms ask through a queue without locks, and never wait. It
 * takes all there is at once, for all rooms, and writes it in one transaction: while that is being
 * committed the next batch gathers, so the slower the disk, the larger the batches.
 *
 * <p>What could not be written is written again, the same and before all else, until it works:
 * nothing is passed over, and nobody hears that something is kept before it is.
 */
final class JournalWriter implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(JournalWriter.class);

  /**
   * The pace of what is not asked for.
   *
   * @param retry how long a failing database is let be
   * @param mark how often rooms whose clock runs are marked as alive; that is what a crash may cost
   *     them of their time
   * @param close how long the end waits for what is still to be written
   */
  record Pace(Duration retry, Duration mark, Duration close) {
    static final Pace USUAL =
        new Pace(Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofSeconds(5));
  }

  private final Jdbi jdbi;
  private final RoomClock clock;
  private final Pace pace;
  private final Consumer<QueuedJournal> onShorten;
  private final LinkedTransferQueue<JournalTask> queue = new LinkedTransferQueue<>();
  private final Thread thread = new Thread(this::run, "journal");

  /** When the end waits no longer, by {@link System#nanoTime}; null before the end. */
  private volatile @Nullable Long endNanos;

  // Only the thread's own:

  /** Taken from the queue while nothing could be written, and not in a batch yet. */
  private final Queue<JournalTask> backlog = new ArrayDeque<>();

  private final List<CompletableFuture<@Nullable Void>> settling = new ArrayList<>();
  private final Set<QueuedJournal> clocks = new LinkedHashSet<>();
  private final Set<QueuedJournal> toldFailing = new HashSet<>();
  private @Nullable Handle handle;
  private boolean failing;
  private boolean stopping;
  private long markedNanos = System.nanoTime();

  /**
   * A writer that is not started.
   *
   * @param onShorten is given a journal some of which is to be shortened, on the writer's thread
   */
  JournalWriter(Jdbi jdbi, RoomClock clock, Pace pace, Consumer<QueuedJournal> onShorten) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.pace = pace;
    this.onShorten = onShorten;
  }

  void start() {
    thread.start();
  }

  /** Any thread may call. Returns at once. */
  void ask(JournalTask task) {
    queue.put(task);
  }

  // The thread.

  private void run() {
    try {
      while (!stopping || !backlog.isEmpty() || !queue.isEmpty()) {
        JournalBatch batch = gather();
        if (batch.isEmpty() || write(batch)) {
          settled();
        } else {
          break;
        }
      }
    } catch (InterruptedException e) {
      log.error("The thread that writes journals was interrupted: no more is written", e);
    } finally {
      disconnect();
    }
  }

  /** Waits for something to write, and takes all there is of it. */
  private JournalBatch gather() throws InterruptedException {
    JournalBatch batch = new JournalBatch();
    JournalTask next = backlog.isEmpty() ? queue.poll(untilMark(), TimeUnit.NANOSECONDS) : null;
    if (next != null) {
      take(next, batch);
    }
    while (!batch.isFull() && (next = take()) != null) {
      take(next, batch);
    }
    if (!clocks.isEmpty() && (stopping || untilMark() <= 0)) {
      batch.mark(clocks);
      markedNanos = System.nanoTime();
    }
    return batch;
  }

  private @Nullable JournalTask take() {
    JournalTask late = backlog.poll();
    return late == null ? queue.poll() : late;
  }

  private long untilMark() {
    return clocks.isEmpty()
        ? Long.MAX_VALUE
        : markedNanos + pace.mark().toNanos() - System.nanoTime();
  }

  private void take(JournalTask task, JournalBatch batch) {
    switch (task) {
      case JournalTask.Begin(QueuedJournal journal) -> batch.begin(journal);
      case JournalTask.Append append -> {
        if (!append.journal().progress().over) {
          take(append, batch);
        }
      }
      case JournalTask.ClockRuns(QueuedJournal journal, boolean runs) -> {
        if (runs && !journal.progress().over) {
          clocks.add(journal);
        } else {
          clocks.remove(journal);
        }
      }
      case JournalTask.Shorten(QueuedJournal journal) -> {
        if (!journal.progress().over) {
          batch.shorten(journal);
        }
      }
      case JournalTask.Shortened shortened -> {
        if (!shortened.journal().progress().over) {
          batch.replace(shortened);
        }
      }
      case JournalTask.Drop(QueuedJournal journal) -> {
        if (!journal.progress().over) {
          batch.drop(journal);
          isOver(journal);
        }
      }
      case JournalTask.Settle(CompletableFuture<@Nullable Void> done) -> settling.add(done);
      case JournalTask.Stop _ -> stopping = true;
    }
  }

  private void take(JournalTask.Append append, JournalBatch batch) {
    try {
      batch.append(append.journal(), append.entry());
    } catch (RuntimeException | Error bug) {
      // No other room has to do with it.
      log.error("An entry of room {} cannot be written", append.journal().roomId(), bug);
      batch.leaveOut(append.journal());
      lose(append.journal());
    }
  }

  private void settled() {
    settling.forEach(done -> done.complete(null));
    settling.clear();
  }

  // Writing.

  /** Writes until it works; false if it did not, and the end waits no longer. */
  private boolean write(JournalBatch batch) throws InterruptedException {
    while (!batch.isEmpty()) {
      Set<QueuedJournal> lost = tryToWrite(batch);
      if (lost != null) {
        // Outside of the try: whatever went wrong in it, what is written is not written again.
        wrote(batch, lost);
        return true;
      }
      Long end = endNanos;
      if (end != null && System.nanoTime() - end >= 0) {
        long waiting = backlog.stream().filter(JournalTask.Append.class::isInstance).count();
        log.error(
            "{} entries of journals were not written before the end", batch.entries() + waiting);
        return false;
      }
      if (!batch.isEmpty()) {
        letBe();
      }
    }
    return true;
  }

  /** Returns the rooms that are another run's; null where nothing was written. */
  private @Nullable Set<QueuedJournal> tryToWrite(JournalBatch batch) {
    try {
      return JournalTables.write(connect(), batch, clock.millis());
    } catch (RuntimeException | Error e) {
      // Also an Error: this thread is the only one that writes.
      failed(batch, e);
      return null;
    }
  }

  private Handle connect() {
    Handle open = handle;
    if (open == null) {
      open = jdbi.open();
      handle = open;
    }
    return open;
  }

  private void disconnect() {
    Handle open = handle;
    handle = null;
    if (open != null) {
      try {
        open.close();
      } catch (RuntimeException e) {
        log.debug("A connection that failed would not close", e);
      }
    }
  }

  private void wrote(JournalBatch batch, Set<QueuedJournal> lost) {
    if (failing) {
      failing = false;
      log.info("Journals are written again");
    }
    toldFailing.clear();
    for (JournalBatch.Part part : batch.parts()) {
      if (lost.contains(part.journal())) {
        lose(part.journal());
      } else {
        wrote(part);
      }
    }
    batch.marks().stream().filter(lost::contains).forEach(this::lose);
  }

  private void wrote(JournalBatch.Part part) {
    QueuedJournal journal = part.journal();
    QueuedJournal.Progress progress = journal.progress();
    progress.next += part.entries();
    progress.kept += part.entries();
    if (part.entries() > 0) {
      tell(journal, keeper -> keeper.kept(progress.kept));
    }
    for (JournalTask.Shortened stretch : part.shortened()) {
      progress.shortening = false;
      if (stretch.to() == stretch.from()) {
        // What went wrong is tried again after the next round.
        progress.wantedShortTo = progress.shortTo;
      }
      progress.shortTo = stretch.to();
    }
    if (part.shortens()) {
      progress.wantedShortTo = progress.next;
    }
    if (!progress.over && !progress.shortening && progress.shortTo < progress.wantedShortTo) {
      progress.shortening = true;
      shorten(journal);
    }
  }

  private void shorten(QueuedJournal journal) {
    try {
      onShorten.accept(journal);
    } catch (RuntimeException | Error e) {
      // As at the end. It stays as long as it is.
      log.warn("The journal of room {} cannot be shortened now", journal.roomId(), e);
    }
  }

  private void lose(QueuedJournal journal) {
    boolean dropped = journal.progress().over;
    isOver(journal);
    if (!dropped) {
      log.warn("Room {} is another server's, or another run's", journal.roomId());
      tell(journal, RoomJournal.Keeper::lost);
    }
  }

  private void isOver(QueuedJournal journal) {
    journal.progress().over = true;
    clocks.remove(journal);
  }

  private void tell(QueuedJournal journal, Consumer<RoomJournal.Keeper> news) {
    try {
      news.accept(journal.keeper());
    } catch (RuntimeException | Error bug) {
      log.error("Room {} could not be told of its journal", journal.roomId(), bug);
    }
  }

  // Failing.

  private void failed(JournalBatch batch, Throwable reason) {
    disconnect();
    if (!failing) {
      failing = true;
      log.error("Journals cannot be written; it is tried until it works", reason);
    }
    batch.marks().clear();
    batch.parts().stream().filter(part -> part.entries() > 0).forEach(p -> cannotKeep(p.journal()));
    settling.forEach(done -> done.completeExceptionally(reason));
    settling.clear();
  }

  private void cannotKeep(QueuedJournal journal) {
    if (!journal.progress().over && toldFailing.add(journal)) {
      tell(journal, RoomJournal.Keeper::failing);
    }
  }

  /** Gives the database time. Who asks for something meanwhile is told that it fails. */
  private void letBe() throws InterruptedException {
    long until = System.nanoTime() + pace.retry().toNanos();
    for (long left = pace.retry().toNanos(); left > 0; left = until - System.nanoTime()) {
      JournalTask task = queue.poll(left, TimeUnit.NANOSECONDS);
      switch (task) {
        case JournalTask.Append append -> {
          backlog.add(append);
          cannotKeep(append.journal());
        }
        case JournalTask.Settle(CompletableFuture<@Nullable Void> done) ->
            done.completeExceptionally(new IllegalStateException("journals cannot be written"));
        case JournalTask.Stop _ -> stopping = true;
        case JournalTask.Begin _,
            JournalTask.ClockRuns _,
            JournalTask.Shorten _,
            JournalTask.Shortened _,
            JournalTask.Drop _ ->
            backlog.add(task);
        case null -> {}
      }
    }
  }

  // The end.

  /** Writes what waits, and ends. A database that fails is given up after {@link Pace#close}. */
  @Override
  public void close() {
    endNanos = System.nanoTime() + pace.close().toNanos();
    ask(new JournalTask.Stop());
    try {
      if (!thread.join(pace.close())) {
        log.error("Journals are still being written, and the end does not wait for it any longer");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
