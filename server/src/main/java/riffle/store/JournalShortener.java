package riffle.store;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import riffle.room.JournalEntry;
import riffle.room.Shortening;

/**
 * Makes the short form of what is written, one stretch of one room after another, on a thread of
 * its own. It only reads: the writer puts the short form in place with its next batch, so that no
 * room's commit waits for a lock. What is read meanwhile is changed by nobody, since all but the
 * rows' own writer keep their hands off them.
 */
final class JournalShortener implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(JournalShortener.class);

  /** What is read at once, so that the largest room does not fill the memory. */
  private static final long STRETCH_BYTES = 4 << 20;

  private static final long CLOSE_SECONDS = 5;

  private final Jdbi jdbi;
  private final Consumer<JournalTask> writer;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("shortening").factory());

  JournalShortener(Jdbi jdbi, Consumer<JournalTask> writer) {
    this.jdbi = jdbi;
    this.writer = writer;
  }

  /** On the writer's thread. */
  void shorten(QueuedJournal journal) {
    long from = journal.progress().shortTo;
    long to = journal.progress().wantedShortTo;
    if (!thread.isShutdown()) {
      thread.execute(() -> writer.accept(shorten(journal, from, to)));
    }
  }

  private JournalTask.Shortened shorten(QueuedJournal journal, long from, long to) {
    try {
      List<JournalTables.Row> rows =
          jdbi.withHandle(
              handle -> JournalTables.rows(handle, journal.roomId(), from, to, STRETCH_BYTES));
      if (!rows.isEmpty()) {
        return shorten(journal, rows);
      }
    } catch (UnreadableEvent | RuntimeException | Error e) {
      log.error("The journal of room {} cannot be shortened", journal.roomId(), e);
    }
    return new JournalTask.Shortened(journal, from, from, null);
  }

  private static JournalTask.Shortened shorten(QueuedJournal journal, List<JournalTables.Row> rows)
      throws UnreadableEvent {
    List<JournalEntry> entries = new ArrayList<>();
    for (JournalTables.Row row : rows) {
      entries.addAll(JournalBytes.read(row.entries()));
    }
    ByteString shortForm = JournalBytes.write(Shortening.of(entries));
    boolean shorter = rows.size() > 1 || shortForm.size() < rows.getFirst().entries().size();
    return new JournalTask.Shortened(
        journal, rows.getFirst().from(), rows.getLast().to(), shorter ? shortForm : null);
  }

  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
        log.warn("A journal is still being shortened, and the end does not wait for it");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
