package riffle.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import riffle.game.GameEvent;
import riffle.game.PlayerId;
import riffle.game.SeatKey;
import riffle.results.Samples;
import riffle.room.JournalEntry;
import riffle.room.RoomJournal;
import riffle.room.RoomStore.Head;
import riffle.room.RoomStore.Kept;
import riffle.room.RoomStore.UnreadableRoom;
import riffle.room.Shortening;

/** What is promised of journals, on any database. */
@Timeout(60)
abstract class RoomStoreCases {
  /** Nothing of these happens by itself while a test runs. */
  static final JournalWriter.Pace PACE =
      new JournalWriter.Pace(Duration.ofMillis(1), Duration.ofHours(1), Duration.ofSeconds(30));

  private static final PlayerId ANA = new PlayerId(1);

  private final List<SqlRoomStore> stores = new ArrayList<>();
  private final AtomicLong clock = new AtomicLong(1_000);
  private final Heard heard = new Heard();

  Database database;
  BrokenLine line;
  SqlRoomStore store;

  abstract Database open() throws UnusableDatabase;

  @BeforeEach
  void start() throws UnusableDatabase {
    database = open();
    line = new BrokenLine(database);
    store = start(line, PACE);
  }

  @AfterEach
  void close() {
    line.commit = BrokenLine.Commit.WORKS;
    stores.forEach(SqlRoomStore::close);
    database.close();
  }

  SqlRoomStore start(BrokenLine by, JournalWriter.Pace pace) {
    SqlRoomStore started = SqlRoomStore.start(by.jdbi(), clock::get, pace);
    stores.add(started);
    return started;
  }

  /** As if this were another server. */
  private SqlRoomStore another() {
    return start(new BrokenLine(database), PACE);
  }

  static Head head(String id) {
    return new Head(id, "CODE-" + id, new SeatKey(id.hashCode(), 7), 5);
  }

  static JournalEntry lobby() {
    return new JournalEntry(
        JournalEntry.NOBODY,
        0,
        List.of(Objects.requireNonNull(EventSamples.byName().get("LobbyOpened"))));
  }

  static JournalEntry move(int n) {
    return new JournalEntry(1, n, List.of(new GameEvent.CardsPlaced(ANA, 1, List.of(n, 0), n)));
  }

  static List<JournalEntry> lobbyAndMoves(int moves) {
    return Stream.concat(
            Stream.of(lobby()), IntStream.rangeClosed(1, moves).mapToObj(RoomStoreCases::move))
        .toList();
  }

  /** A room with a lobby and so many moves, all kept. */
  private RoomJournal begun(String id, int moves) throws InterruptedException {
    RoomJournal journal = store.begin(head(id), heard);
    lobbyAndMoves(moves).forEach(journal::append);
    heard.awaitsKept(1 + moves);
    return journal;
  }

  long count(String table) {
    return database
        .jdbi()
        .withHandle(h -> h.createQuery("SELECT COUNT(*) FROM " + table).mapTo(long.class).one());
  }

  // Keeping.

  @Test
  void whatWasKeptIsThereForTheNextServer() throws InterruptedException {
    begun("a", 3);
    assertEquals(List.of(new Kept(head("a"), 2, lobbyAndMoves(3), 1_000)), another().takeOver());
  }

  @Test
  void whoeverTakesARoomOverGoesOnWithIt() throws InterruptedException {
    begun("a", 1);
    SqlRoomStore next = another();
    var news = new Heard();
    RoomJournal journal = next.goOn(next.takeOver().getFirst(), news);
    journal.append(move(2));
    news.awaits("kept 1");
    journal.append(move(3));
    news.awaits("kept 2");
    assertEquals(lobbyAndMoves(3), another().takeOver().getFirst().entries());
  }

  @Test
  void roomsComeOldestFirst() throws InterruptedException {
    for (String id : List.of("b", "c", "a")) {
      Head head = new Head(id, "CODE", new SeatKey(1, 1), id.equals("c") ? 1 : 2);
      store.begin(head, heard).append(lobby());
      heard.awaits("kept 1");
    }
    assertEquals(
        List.of("c", "a", "b"), another().takeOver().stream().map(k -> k.head().id()).toList());
  }

  @Test
  void whatWaitsIsWrittenTogetherForAllRooms() throws InterruptedException {
    line.permits.drainPermits();
    RoomJournal first = store.begin(head("first"), heard);
    first.append(lobby());
    line.reached.await();
    List<Heard> rooms = IntStream.range(0, 50).mapToObj(_ -> new Heard()).toList();
    for (int room = 0; room < rooms.size(); room++) {
      RoomJournal journal = store.begin(head("room " + room), rooms.get(room));
      lobbyAndMoves(2).forEach(journal::append);
    }
    line.permits.release();
    for (Heard room : rooms) {
      room.awaits("kept 3");
    }
    assertEquals(2, line.commits.get());
    assertEquals(1 + rooms.size(), count("room_entry"), "one row a room");
  }

  @Test
  void aRoomThatNeverHadAnEntryIsForgotten() throws InterruptedException {
    store.begin(head("empty"), heard);
    begun("a", 0);
    assertEquals(
        List.of("a"), another().takeOver().stream().map(kept -> kept.head().id()).toList());
    assertEquals(1, count("room"));
  }

  /** Those that cannot be read would stay for ever, with the names in them. */
  @Test
  void whatNobodyHasPlayedForLongIsDeleted() throws InterruptedException {
    begun("old", 1);
    clock.set(50_000);
    begun("new", 1);

    assertEquals(1, store.deleteNotAliveSince(20_000));
    assertEquals(
        List.of("new"), another().takeOver().stream().map(kept -> kept.head().id()).toList());
    assertEquals(1, count("(SELECT DISTINCT room_id FROM room_entry) AS rooms"));
  }

  @Test
  void aDroppedRoomIsGone() throws InterruptedException {
    RoomJournal journal = begun("a", 1);
    journal.drop();
    journal.append(move(2));
    journal.clockRuns(true);
    store.settle();
    assertEquals(0, count("room"));
    assertEquals(0, count("room_entry"));
    assertEquals(List.of(), heard.rest(), "nothing is told of what came after it");
  }

  @Test
  void theEndWaitsForWhatIsStillToBeWritten() {
    RoomJournal journal = store.begin(head("a"), heard);
    lobbyAndMoves(1_000).forEach(journal::append);
    store.close();
    assertEquals(lobbyAndMoves(1_000), another().takeOver().getFirst().entries());
  }

  // When a server was last alive.

  @Test
  void aRoomIsMarkedAliveWithWhatItWrites() throws InterruptedException {
    RoomJournal journal = begun("a", 0);
    clock.set(7_000);
    journal.append(move(1));
    heard.awaits("kept 2");
    clock.set(9_000);
    assertEquals(7_000, another().takeOver().getFirst().aliveAtMillis());
  }

  @Test
  void aRoomWhoseClockRunsIsMarkedAliveWithoutAnyEntry() throws InterruptedException {
    SqlRoomStore marking =
        start(
            new BrokenLine(database),
            new JournalWriter.Pace(PACE.retry(), Duration.ZERO, PACE.close()));
    RoomJournal running = marking.begin(head("running"), heard);
    running.append(lobby());
    heard.awaits("kept 1");
    marking.begin(head("standing"), heard).append(lobby());
    heard.awaits("kept 1");
    clock.set(8_000);
    running.clockRuns(true);
    marking.settle();
    running.clockRuns(false);
    marking.settle();
    clock.set(9_000);
    assertEquals(
        List.of("running 8000", "standing 1000"),
        another().takeOver().stream()
            .map(kept -> kept.head().id() + " " + kept.aliveAtMillis())
            .toList());
  }

  // Owners.

  @Test
  void whoeverHadARoomBeforeLosesItWithTheNextEntry() throws InterruptedException {
    RoomJournal stale = begun("a", 1);
    List<Kept> taken = another().takeOver();
    stale.append(move(2));
    heard.awaits("lost");
    assertEquals(lobbyAndMoves(1), taken.getFirst().entries());
    assertEquals(lobbyAndMoves(1), another().takeOver().getFirst().entries());
  }

  @Test
  void whoeverHadARoomBeforeChangesNothingOfIt() throws InterruptedException {
    RoomJournal stale = begun("a", 1);
    SqlRoomStore next = another();
    var news = new Heard();
    RoomJournal journal = next.goOn(next.takeOver().getFirst(), news);
    journal.append(move(2));
    news.awaits("kept 1");
    stale.append(move(99));
    stale.drop();
    store.settle();
    journal.append(move(3));
    news.awaits("kept 2");
    assertEquals(lobbyAndMoves(3), another().takeOver().getFirst().entries());
  }

  /** The takeover has to wait for the commit, or the commit for the takeover. */
  @Test
  void whatIsBeingCommittedIsTakenOverToo() throws Exception {
    RoomJournal journal = begun("a", 1);
    line.permits.drainPermits();
    int before = line.commits.get();
    journal.append(move(2));
    while (line.permits.getQueueLength() == 0) {
      Thread.onSpinWait();
    }
    SqlRoomStore next = another();
    var taken = new FutureTask<>(next::takeOver);
    Thread.ofVirtual().start(taken);
    assertEquals(before, line.commits.get());
    line.permits.release();
    heard.awaits("kept 3");
    assertEquals(lobbyAndMoves(2), taken.get().getFirst().entries());
    journal.append(move(3));
    heard.awaits("lost");
  }

  @Test
  void whoIsFencedOffHearsItWithoutWriting() throws InterruptedException {
    SqlRoomStore marking =
        start(
            new BrokenLine(database),
            new JournalWriter.Pace(PACE.retry(), Duration.ZERO, PACE.close()));
    RoomJournal stale = marking.begin(head("a"), heard);
    stale.append(lobby());
    heard.awaits("kept 1");
    another().takeOver();
    stale.clockRuns(true);
    heard.awaits("lost");
  }

  @Test
  void aRoomThatIsLostTakesNoOtherWithIt() throws InterruptedException {
    RoomJournal stale = begun("a", 1);
    another().takeOver();
    line.permits.drainPermits();
    store.begin(head("held"), new Heard()).append(lobby());
    while (line.permits.getQueueLength() == 0) {
      Thread.onSpinWait();
    }
    var news = new Heard();
    stale.append(move(2));
    RoomJournal other = store.begin(head("other"), news);
    lobbyAndMoves(1).forEach(other::append);
    line.permits.release();
    heard.awaits("lost");
    news.awaits("kept 2");
  }

  @Test
  void oneRoomIsTakenOverAloneWithAllThatWasAskedBefore() throws Exception {
    RoomJournal broken = begun("a", 1);
    RoomJournal other = store.begin(head("b"), heard);
    other.append(lobby());
    heard.awaits("kept 1");
    broken.append(move(2));
    Kept again = store.takeOver("a");
    assertEquals(new Kept(head("a"), 2, lobbyAndMoves(2), 1_000), again);
    heard.awaits("kept 3");
    broken.append(move(99));
    heard.awaits("lost");
    store.goOn(again, heard).append(move(3));
    heard.awaits("kept 1");
    other.append(move(1));
    heard.awaits("kept 2");
  }

  @Test
  void aRoomIsGoneOnWithOnce() throws InterruptedException {
    begun("a", 1);
    Kept kept = store.takeOver().getFirst();
    store.goOn(kept, heard);
    assertThrows(IllegalArgumentException.class, () -> store.goOn(kept, heard));
  }

  @Test
  void aRoomThatIsNotThereIsNamed() {
    var missing = assertThrows(UnreadableRoom.class, () -> store.takeOver("nowhere"));
    assertEquals("room nowhere is not there", missing.getMessage());
  }

  // Damage.

  @Test
  void aDamagedRoomStaysWhereItIsAndStopsNoOther() throws InterruptedException {
    begun("damaged", 2);
    begun("whole", 2);
    begun("torn", 2).append(move(3));
    heard.awaits("kept 4");
    begun("keyless", 0);
    database
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute(
                  "UPDATE room_entry SET entries = ? WHERE room_id = 'damaged'",
                  new byte[] {1, 2, 3});
              handle.execute("DELETE FROM room_entry WHERE room_id = 'torn' AND n = 0");
              handle.execute("UPDATE room SET screen_key = ? WHERE id = 'keyless'", new byte[] {1});
            });
    long rows = count("room_entry");
    assertEquals(
        List.of("whole"), another().takeOver().stream().map(kept -> kept.head().id()).toList());
    assertEquals(4, count("room"));
    assertEquals(rows, count("room_entry"));
    for (String id : List.of("damaged", "torn", "keyless")) {
      assertThrows(UnreadableRoom.class, () -> store.takeOver(id), id);
    }
  }

  // The short form.

  @Test
  void aJournalIsShortenedAndGoesOn() throws InterruptedException {
    int moves = 500;
    RoomJournal journal = begun("a", 0);
    for (int n = 1; n <= moves; n++) {
      journal.append(move(n));
      heard.awaits("kept " + (n + 1));
    }
    long before = bytes();
    journal.shorten();
    awaitRows(1);
    assertTrue(bytes() < before / 5, "of " + before + " bytes " + bytes() + " are left");
    journal.append(move(moves + 1));
    heard.awaits("kept " + (moves + 2));
    List<JournalEntry> expected = new ArrayList<>(Shortening.of(lobbyAndMoves(moves)));
    expected.add(move(moves + 1));
    assertEquals(expected, another().takeOver().getFirst().entries());
  }

  @Test
  void whatWasShortenedIsNotReadAgain() throws InterruptedException {
    RoomJournal journal = begun("a", 3);
    journal.append(move(4));
    heard.awaits("kept 5");
    journal.shorten();
    awaitRows(1);
    journal.append(move(5));
    heard.awaits("kept 6");
    journal.append(move(6));
    heard.awaits("kept 7");
    journal.shorten();
    awaitRows(2);
    List<JournalEntry> expected = new ArrayList<>(Shortening.of(lobbyAndMoves(4)));
    expected.addAll(Shortening.of(List.of(move(5), move(6))));
    assertEquals(expected, another().takeOver().getFirst().entries());
  }

  @Test
  void whoTookARoomOverShortensAllOfIt() throws InterruptedException {
    begun("a", 3).append(move(4));
    heard.awaits("kept 5");
    SqlRoomStore next = another();
    RoomJournal journal = next.goOn(next.takeOver().getFirst(), heard);
    journal.append(move(5));
    heard.awaits("kept 1");
    journal.shorten();
    while (count("room_entry") > 1) {
      next.settle();
    }
    assertEquals(Shortening.of(lobbyAndMoves(5)), another().takeOver().getFirst().entries());
  }

  @Test
  void aRoomMayBeDroppedWhileItIsShortened() throws InterruptedException {
    RoomJournal journal = begun("a", 10);
    journal.append(move(11));
    heard.awaits("kept 12");
    journal.shorten();
    journal.drop();
    store.settle();
    store.close();
    assertEquals(0, count("room_entry"));
  }

  /** At the end nothing is shortened any more; what was written by then is not written again. */
  @Test
  void whatCannotBeShortenedIsKeptOnce() throws InterruptedException {
    var writer =
        new JournalWriter(
            database.jdbi(),
            clock::get,
            PACE,
            _ -> {
              throw new RejectedExecutionException("on purpose: the other thread has ended");
            });
    var journal = new QueuedJournal(head("a"), 1, 0, heard, writer::ask);
    journal.begin();
    lobbyAndMoves(2).forEach(journal::append);
    journal.shorten();
    writer.start();
    heard.awaits("kept 3");
    journal.append(move(3));
    heard.awaits("kept 4");
    writer.close();
    assertEquals(List.of(), heard.rest());
    assertEquals(lobbyAndMoves(3), another().takeOver().getFirst().entries());
  }

  private void awaitRows(long rows) {
    while (count("room_entry") > rows) {
      store.settle();
    }
  }

  private long bytes() {
    return database
        .jdbi()
        .withHandle(
            h ->
                h.createQuery("SELECT SUM(LENGTH(entries)) FROM room_entry")
                    .mapTo(long.class)
                    .one());
  }

  // A failing database.

  @Test
  void nothingIsKeptUntilItWorksAgainAndNothingIsLost() throws InterruptedException {
    RoomJournal journal = begun("a", 0);
    line.commit = BrokenLine.Commit.FAILS;
    journal.append(move(1));
    heard.awaits("failing");
    journal.append(move(2));
    var news = new Heard();
    RoomJournal meanwhile = store.begin(head("b"), news);
    lobbyAndMoves(2).forEach(meanwhile::append);
    news.awaits("failing");
    int tries = line.commits.get();
    while (line.commits.get() < tries + 5) {
      Thread.onSpinWait();
    }
    assertEquals(List.of(), heard.rest());
    assertEquals(List.of(), news.rest());
    assertEquals(1, count("room"));

    new SqlResultStore(database).save(Samples.result("g1", 5, null, "Ada"));
    line.commit = BrokenLine.Commit.WORKS;
    heard.awaitsKept(3);
    news.awaitsKept(3);
    assertEquals(
        List.of(lobbyAndMoves(2), lobbyAndMoves(2)),
        another().takeOver().stream().map(Kept::entries).toList());
  }

  @Test
  void itIsToldAgainWhenItFailsAgain() throws InterruptedException {
    RoomJournal journal = begun("a", 0);
    for (int n = 1; n <= 2; n++) {
      line.commit = BrokenLine.Commit.FAILS;
      journal.append(move(n));
      heard.awaits("failing");
      line.commit = BrokenLine.Commit.WORKS;
      heard.awaits("kept " + (n + 1));
    }
  }

  /** The server cannot know it: it writes the same again, and finds it there. */
  @Test
  void whatWasKeptWithoutAnAnswerIsKeptOnce() throws InterruptedException {
    RoomJournal journal = begun("a", 0);
    line.commit = BrokenLine.Commit.WORKS_AND_FAILS;
    journal.append(move(1));
    heard.awaits("failing");
    heard.awaits("kept 2");
    line.commit = BrokenLine.Commit.WORKS_AND_FAILS;
    store.begin(head("b"), heard);
    awaitsWorking();
    assertEquals(2, count("room"));
    assertEquals(lobbyAndMoves(1), store.takeOver().getFirst().entries());
  }

  @Test
  void whatWasDroppedWithoutAnAnswerIsGone() throws InterruptedException {
    RoomJournal journal = begun("a", 0);
    line.commit = BrokenLine.Commit.WORKS_AND_FAILS;
    journal.drop();
    awaitsWorking();
    assertEquals(0, count("room"));
    assertEquals(List.of(), heard.rest());
  }

  /** The second try after a commit that was to fail. */
  private void awaitsWorking() throws InterruptedException {
    var news = new Heard();
    while (line.commit != BrokenLine.Commit.WORKS) {
      Thread.onSpinWait();
    }
    store.begin(head("after it"), news).append(lobby());
    while (news.rest().stream().noneMatch("kept 1"::equals)) {
      Thread.onSpinWait();
    }
    database.jdbi().useHandle(h -> h.execute("DELETE FROM room WHERE id = 'after it'"));
  }

  @Test
  void aRoomCannotBeTakenOverWhileNothingIsWritten() throws InterruptedException {
    RoomJournal journal = begun("a", 0);
    line.commit = BrokenLine.Commit.FAILS;
    journal.append(move(1));
    heard.awaits("failing");
    assertThrows(UnreadableRoom.class, () -> store.takeOver("a"));
    line.commit = BrokenLine.Commit.WORKS;
    heard.awaits("kept 2");
  }

  @Test
  void theEndDoesNotWaitForEver() throws InterruptedException {
    SqlRoomStore hasty =
        start(line, new JournalWriter.Pace(PACE.retry(), PACE.mark(), Duration.ofMillis(20)));
    line.commit = BrokenLine.Commit.FAILS;
    hasty.begin(head("a"), heard).append(lobby());
    heard.awaits("failing");
    hasty.close();
    assertEquals(List.of(), heard.rest());
    assertEquals(0, count("room"));
  }
}
