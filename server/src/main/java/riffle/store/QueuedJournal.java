package riffle.store;

import java.util.function.Consumer;
import riffle.room.JournalEntry;
import riffle.room.RoomJournal;
import riffle.room.RoomStore.Head;

/** A room's journal: what its loop asks for waits in the writer's queue. */
final class QueuedJournal implements RoomJournal {
  private final Head head;
  private final int run;
  private final Keeper keeper;
  private final Consumer<JournalTask> writer;

  /** Where this journal stands. The writer's thread alone reads and writes it. */
  private final Progress progress;

  /** How far a journal is kept and shortened, in entries since the room was opened. */
  static final class Progress {
    /** The number of the entry that is written next. */
    long next;

    /** How many were kept since this journal was opened. */
    long kept;

    /** All below this is in the short form. */
    long shortTo;

    /** Up to here the short form is wanted. */
    long wantedShortTo;

    boolean shortening;

    /** It was dropped or lost: nothing is written any more. */
    boolean over;

    private Progress(long next) {
      this.next = next;
    }
  }

  QueuedJournal(Head head, int run, long next, Keeper keeper, Consumer<JournalTask> writer) {
    this.head = head;
    this.run = run;
    this.keeper = keeper;
    this.writer = writer;
    this.progress = new Progress(next);
  }

  Head head() {
    return head;
  }

  String roomId() {
    return head.id();
  }

  int run() {
    return run;
  }

  Keeper keeper() {
    return keeper;
  }

  Progress progress() {
    return progress;
  }

  void begin() {
    writer.accept(new JournalTask.Begin(this));
  }

  @Override
  public boolean append(JournalEntry entry) {
    writer.accept(new JournalTask.Append(this, entry));
    return false;
  }

  @Override
  public void shorten() {
    writer.accept(new JournalTask.Shorten(this));
  }

  @Override
  public void clockRuns(boolean runs) {
    writer.accept(new JournalTask.ClockRuns(this, runs));
  }

  @Override
  public void drop() {
    writer.accept(new JournalTask.Drop(this));
  }
}
