package riffle.room;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Journals in memory, on a disk that works, waits or fails as a test says. */
public final class SimulatedStore implements RoomStore {
  private final RoomClock clock;
  private final Map<String, Book> books = new LinkedHashMap<>();
  private final UnaryOperator<List<JournalEntry>> shortening;
  private Disk disk = Disk.WORKS;
  private Runnable whenUnderWay = () -> {};

  /** What becomes of a write. */
  public enum Disk {
    /** It is safe at once. */
    WORKS,
    /** It is under way until {@link #commit}. */
    WAITS,
    /** It is tried again until another disk. */
    FAILS,
  }

  /** A store whose journals never become shorter. */
  public SimulatedStore(RoomClock clock) {
    this(clock, UnaryOperator.identity());
  }

  public SimulatedStore(RoomClock clock, UnaryOperator<List<JournalEntry>> shortening) {
    this.clock = clock;
    this.shortening = shortening;
  }

  private static final class Book {
    private final Head head;
    private int run = 1;
    private List<JournalEntry> safe = new ArrayList<>();
    private final List<JournalEntry> underWay = new ArrayList<>();
    private boolean shortenNext;
    private boolean clockRuns;
    private long aliveAtMillis;

    Book(Head head, long nowMillis) {
      this.head = head;
      this.aliveAtMillis = nowMillis;
    }
  }

  // What a test does.

  /** From now on; what was under way is safe where the disk works now. */
  public void becomes(Disk now) {
    disk = now;
    switch (disk) {
      case WORKS -> commit();
      case WAITS -> {}
      case FAILS -> open.forEach(Journal::fail);
    }
  }

  /** Writes all that is under way. */
  public void commit() {
    if (disk != Disk.FAILS) {
      List.copyOf(open).forEach(Journal::commit);
    }
  }

  /** Told when something is under way, so that it can be committed some time. */
  public void whenUnderWay(Runnable told) {
    whenUnderWay = told;
  }

  /** The machine has lost its power: what was under way is gone, and so are the writers. */
  public void crash() {
    open.clear();
    for (Book book : books.values()) {
      book.underWay.clear();
      markAlive(book);
      book.clockRuns = false;
    }
    disk = Disk.WORKS;
  }

  /** The only room, as it would be brought back now; changes nothing. */
  public Kept keptRoom() {
    return kept(books.values().iterator().next());
  }

  /** How many rooms have a journal. */
  public int rooms() {
    return books.size();
  }

  private void markAlive(Book book) {
    if (book.clockRuns) {
      book.aliveAtMillis = clock.millis();
    }
  }

  private Book book(String roomId) {
    Book book = books.get(roomId);
    if (book == null) {
      throw new IllegalStateException("no journal of the room " + roomId);
    }
    return book;
  }

  // The port.

  private final List<Journal> open = new ArrayList<>();

  @Override
  public RoomJournal begin(Head room, RoomJournal.Keeper keeper) {
    Book book = new Book(room, clock.millis());
    books.put(room.id(), book);
    return open(book, keeper);
  }

  @Override
  public List<Kept> takeOver() {
    return books.values().stream().filter(book -> !book.safe.isEmpty()).map(this::claim).toList();
  }

  @Override
  public Kept takeOver(String roomId) throws UnreadableRoom {
    Book book = books.get(roomId);
    if (book == null || book.safe.isEmpty()) {
      throw new UnreadableRoom("nothing is kept of the room " + roomId);
    }
    return claim(book);
  }

  private Kept claim(Book book) {
    book.run++;
    markAlive(book);
    book.underWay.clear();
    open.removeIf(journal -> journal.book == book);
    return kept(book);
  }

  private static Kept kept(Book book) {
    return new Kept(book.head, book.run, book.safe, book.aliveAtMillis);
  }

  @Override
  public RoomJournal goOn(Kept room, RoomJournal.Keeper keeper) {
    return open(book(room.head().id()), keeper);
  }

  private Journal open(Book book, RoomJournal.Keeper keeper) {
    Journal journal = new Journal(book, keeper);
    open.add(journal);
    return journal;
  }

  private final class Journal implements RoomJournal {
    private final Book book;
    private final Keeper keeper;
    private final int run;
    private long kept;

    Journal(Book book, Keeper keeper) {
      this.book = book;
      this.keeper = keeper;
      this.run = book.run;
    }

    @Override
    public boolean append(JournalEntry entry) {
      if (run != book.run) {
        keeper.lost();
        return false;
      }
      book.underWay.add(entry);
      switch (disk) {
        case WORKS -> commit();
        case WAITS -> whenUnderWay.run();
        case FAILS -> fail();
      }
      return false;
    }

    private void commit() {
      if (!book.underWay.isEmpty()) {
        book.safe.addAll(book.underWay);
        kept += book.underWay.size();
        book.underWay.clear();
        book.aliveAtMillis = clock.millis();
        keeper.kept(kept);
      }
      if (book.shortenNext) {
        book.safe = new ArrayList<>(shortening.apply(book.safe));
        book.shortenNext = false;
      }
    }

    private void fail() {
      if (!book.underWay.isEmpty()) {
        keeper.failing();
      }
    }

    @Override
    public void shorten() {
      book.shortenNext = true;
    }

    @Override
    public void clockRuns(boolean runs) {
      book.clockRuns = runs;
    }

    @Override
    public void drop() {
      open.remove(this);
      books.remove(book.head.id());
    }
  }
}
