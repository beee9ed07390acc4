package riffle.store;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import riffle.room.JournalEntry;
import riffle.store.v1.StoredEntries;
import riffle.store.v1.StoredEntry;

/** What is written in one transaction: of each room at most one row of new entries. */
final class JournalBatch {
  /** A commit of so much takes a fraction of a second, also on a slow disk. */
  static final int MAX_ENTRIES = 20_000;

  static final int MAX_BYTES = 8 << 20;

  private final Map<QueuedJournal, Part> parts = new LinkedHashMap<>();

  /** Rooms that are only to be marked as alive. */
  private final Set<QueuedJournal> marks = new HashSet<>();

  private int entries;
  private long bytes;

  /** What one room has in the batch. */
  static final class Part {
    private final QueuedJournal journal;
    private final StoredEntries.Builder row = StoredEntries.newBuilder();
    private final List<JournalTask.Shortened> shortened = new ArrayList<>();
    private boolean begins;
    private boolean shortens;
    private boolean drops;
    private @Nullable ByteString written;

    private Part(QueuedJournal journal) {
      this.journal = journal;
    }

    QueuedJournal journal() {
      return journal;
    }

    boolean begins() {
      return begins;
    }

    /** New entries. */
    int entries() {
      return row.getEntriesCount();
    }

    /** The new entries; the same at every try. */
    ByteString row() {
      ByteString row = written;
      if (row == null) {
        row = this.row.build().toByteString();
        written = row;
      }
      return row;
    }

    /** Rows that take the place of others. */
    List<JournalTask.Shortened> shortened() {
      return shortened;
    }

    /** Once this is written, what there is of the journal is to be shortened. */
    boolean shortens() {
      return shortens;
    }

    boolean drops() {
      return drops;
    }
  }

  boolean isFull() {
    return entries >= MAX_ENTRIES || bytes >= MAX_BYTES;
  }

  boolean isEmpty() {
    return parts.isEmpty() && marks.isEmpty();
  }

  Collection<Part> parts() {
    return parts.values();
  }

  Set<QueuedJournal> marks() {
    return marks;
  }

  int entries() {
    return entries;
  }

  private Part part(QueuedJournal journal) {
    return parts.computeIfAbsent(journal, Part::new);
  }

  void begin(QueuedJournal journal) {
    part(journal).begins = true;
  }

  void append(QueuedJournal journal, JournalEntry entry) {
    StoredEntry stored = JournalBytes.write(entry);
    part(journal).row.addEntries(stored);
    entries++;
    bytes += stored.getSerializedSize();
  }

  void shorten(QueuedJournal journal) {
    part(journal).shortens = true;
  }

  void replace(JournalTask.Shortened shortened) {
    part(shortened.journal()).shortened.add(shortened);
    bytes += shortened.row() == null ? 0 : shortened.row().size();
  }

  void drop(QueuedJournal journal) {
    part(journal).drops = true;
  }

  /** Nothing of this room is written after all. */
  void leaveOut(QueuedJournal journal) {
    parts.remove(journal);
  }

  void mark(Set<QueuedJournal> alive) {
    marks.addAll(alive);
    marks.removeAll(parts.keySet());
  }
}
