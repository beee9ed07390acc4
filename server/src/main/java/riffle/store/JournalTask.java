package riffle.store;

import com.google.protobuf.ByteString;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import riffle.room.JournalEntry;

/** What the {@link JournalWriter} is asked to do; it is done in the order of asking. */
sealed interface JournalTask {
  record Begin(QueuedJournal journal) implements JournalTask {}

  record Append(QueuedJournal journal, JournalEntry entry) implements JournalTask {}

  record ClockRuns(QueuedJournal journal, boolean runs) implements JournalTask {}

  record Shorten(QueuedJournal journal) implements JournalTask {}

  /**
   * The entries of a stretch have a short form.
   *
   * @param from the first entry's number
   * @param to the number behind the last one; the same as {@code from} where it did not work out
   * @param row the stretch in one row; null where its rows are as short as can be
   */
  record Shortened(QueuedJournal journal, long from, long to, @Nullable ByteString row)
      implements JournalTask {}

  record Drop(QueuedJournal journal) implements JournalTask {}

  /**
   * All that was asked for before is done.
   *
   * @param done fails where nothing can be stored for now
   */
  record Settle(CompletableFuture<@Nullable Void> done) implements JournalTask {}

  record Stop() implements JournalTask {}
}
