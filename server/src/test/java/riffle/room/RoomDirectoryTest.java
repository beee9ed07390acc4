package riffle.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import riffle.game.Chosen;
import riffle.game.Deck;
import riffle.game.Decks;
import riffle.game.GameEvent;
import riffle.game.GameState;
import riffle.game.Refusal;

/** All rooms, by their codes. */
class RoomDirectoryTest {
  private static final Deck DECK = Decks.deck(Decks.flow(3, 1));

  private final SimulatedLoop loop = new SimulatedLoop();
  private final SimulatedStore store = new SimulatedStore(loop);
  private final RoomDirectory directory = directory(Classroom.listener(new ArrayList<>()));

  private RoomDirectory directory(GameListener listener) {
    return directory(new SplittableRandom(5), listener);
  }

  private RoomDirectory directory(RandomGenerator random, GameListener listener) {
    return new RoomDirectory(() -> loop, loop, random, _ -> null, store, listener, loop::execute);
  }

  private static LiveRoom open(RoomDirectory directory) {
    return open(directory, DECK);
  }

  private static LiveRoom open(RoomDirectory directory, Deck deck) {
    LiveRoom room = directory.open(deck);
    return room != null ? room : fail("no room");
  }

  private Line enters(LiveRoom room, Incoming.Enter enter) {
    Line line = new Line(loop, room, (_, _) -> {});
    line.offers(1, enter);
    loop.run();
    return line;
  }

  // Codes.

  @Test
  void codesAreShortUntilRoomsAreManyAndOfLettersThatAreNotMistaken() {
    List<String> codes = new ArrayList<>();
    for (int n = 0; n < RoomLimits.MAX_ROOMS; n++) {
      codes.add(open(directory).code());
    }

    assertEquals(6, codes.get(100).length());
    assertEquals(7, codes.get(101).length());
    assertTrue(codes.subList(0, 101).stream().allMatch(code -> code.length() == 6));
    assertTrue(codes.subList(101, codes.size()).stream().allMatch(code -> code.length() == 7));
    assertEquals(codes.size(), Set.copyOf(codes).size());
    assertEquals(
        "23456789ABCDEFGHJKMNPQRSTUVWXYZ",
        codes.stream()
            .flatMapToInt(String::chars)
            .sorted()
            .distinct()
            .mapToObj(Character::toString)
            .collect(Collectors.joining()));
    assertNull(directory.open(DECK), "one room more than there may be");
  }

  @Test
  void aClosedRoomMakesPlaceForAnother() {
    LiveRoom first = open(directory);
    for (int n = 1; n < RoomLimits.MAX_ROOMS; n++) {
      open(directory);
    }
    first.close();
    loop.run();

    assertNull(directory.find(first.code()));
    assertNotEquals(first.code(), open(directory).code());
  }

  @Test
  void aCodeIsFoundAsPeopleTypeIt() {
    LiveRoom room = open(directory);
    String code = room.code();

    assertSame(room, directory.find(code.toLowerCase(Locale.ROOT)));
    assertSame(room, directory.find(" " + code.substring(0, 3) + " - " + code.substring(3) + "\n"));
    assertNull(directory.find(code + "2"));
    assertNull(directory.find(code.substring(1)));
    assertNull(directory.find(""));
    assertNull(directory.find("x".repeat(5_000)));
  }

  @Test
  void aCodeThatIsInUseIsDrawnAgain() {
    RoomDirectory unlucky =
        directory(new Repeating(new SplittableRandom(5)), Classroom.listener(new ArrayList<>()));

    LiveRoom first = open(unlucky);
    LiveRoom second = open(unlucky);

    assertNotEquals(first.code(), second.code());
    assertSame(first, unlucky.find(first.code()));
    assertSame(second, unlucky.find(second.code()));
  }

  /** Draws the first code twice. */
  private static final class Repeating implements RandomGenerator {
    private final RandomGenerator random;
    private final Queue<Integer> first = new ArrayDeque<>();
    private int drawn;

    Repeating(RandomGenerator random) {
      this.random = random;
    }

    @Override
    public int nextInt(int bound) {
      if (drawn++ < 6) {
        first.add(random.nextInt(bound));
        return first.stream().toList().getLast();
      }
      Integer again = first.poll();
      return again != null ? again : random.nextInt(bound);
    }

    @Override
    public long nextLong() {
      return random.nextLong();
    }
  }

  @Test
  void theNewestRoomComesFirst() {
    LiveRoom first = open(directory);
    loop.pass(1);
    LiveRoom second = open(directory);

    assertEquals(List.of(second, first), directory.rooms());
  }

  // Rooms apart.

  @Test
  void aKeyOfOneRoomOpensNoOther() {
    LiveRoom one = open(directory);
    LiveRoom other = open(directory);
    enters(one, new Incoming.EnterAsPlayer(Classroom.key(1), "Ana"));

    Line stranger = new Line(loop, other, (_, _) -> {});

    assertEquals(
        Refusal.Reason.NO_SUCH_SEAT,
        Classroom.reason(stranger.asks(new Incoming.EnterAsPlayer(Classroom.key(1), ""))));
  }

  @Test
  void closingTellsEverybodyInEveryRoom() {
    List<Line> lines = new ArrayList<>();
    for (int n = 1; n <= 3; n++) {
      LiveRoom room = open(directory);
      lines.add(enters(room, new Incoming.EnterAsHost()));
      lines.add(enters(room, new Incoming.EnterAsPlayer(Classroom.key(n), "Ana")));
    }

    directory.close();
    loop.pass(RoomLimits.LIFE_CHECK_MILLIS);

    for (Line line : lines) {
      assertEquals(Farewell.SERVER_STOPPING, line.farewell());
    }
    assertEquals(3, store.rooms(), "they are brought back at the next start");
  }

  // Bugs.

  /** Fails at the events of one kind, in games of one deck. */
  private static final class Broken implements GameListener {
    private static final String TITLE = "A deck with a bug";
    private static final Deck DECK_WITH_BUG = Decks.titled(TITLE, Decks.choice("*a", "b"));

    private final Class<? extends GameEvent> at;
    private final Throwable bug;
    private int left;

    Broken(Class<? extends GameEvent> at, int times) {
      this(at, times, new IllegalStateException("a bug on purpose, to see what it ends"));
    }

    Broken(Class<? extends GameEvent> at, int times, Throwable bug) {
      this.at = at;
      this.bug = bug;
      this.left = times;
      bug.setStackTrace(new StackTraceElement[0]);
    }

    @Override
    public void happened(GameState state, GameEvent event) {
      if (at.isInstance(event) && state.deck().title().equals(TITLE) && left-- > 0) {
        switch (bug) {
          case Error error -> throw error;
          case RuntimeException exception -> throw exception;
          default -> fail("no bug that can be thrown: " + bug);
        }
      }
    }

    @Override
    public void broughtBack(GameState state) {}

    @Override
    public void lives(GameState state) {}

    @Override
    public void over(GameState state, Runnable then) {
      then.run();
    }
  }

  private LiveRoom openWithBug(RoomDirectory rooms) {
    return open(rooms, Broken.DECK_WITH_BUG);
  }

  private LiveRoom find(RoomDirectory rooms, String code) {
    LiveRoom room = rooms.find(code);
    return room != null ? room : fail("no room " + code);
  }

  private static final Incoming.Enter ANA = new Incoming.EnterAsPlayer(Classroom.key(1), "Ana");

  @Test
  void aBugEndsItsRoomAndNoOther() {
    RoomDirectory rooms = directory(new Broken(GameEvent.RoundClosed.class, 1));
    LiveRoom one = openWithBug(rooms);
    LiveRoom other = open(rooms);
    Line host = enters(one, new Incoming.EnterAsHost());
    Line ana = enters(one, ANA);
    Line otherHost = enters(other, new Incoming.EnterAsHost());
    Line otherAna = enters(other, ANA);
    otherHost.asks(new Incoming.Advance(0));
    host.asks(new Incoming.Advance(0));

    loop.pass(20_400);

    assertEquals(Farewell.ROOM_FAILED, ana.farewell());
    assertEquals(Farewell.ROOM_FAILED, host.farewell());
    assertNull(otherAna.farewell());
    loop.pass(60_000);
    assertInstanceOf(View.Reveal.class, otherAna.moment());
    assertEquals(new Outgoing.Receipt(0), otherHost.asks(new Incoming.Advance(otherHost.stage())));
  }

  @Test
  void aRoomThatMetABugIsBackAsItWasKept() {
    RoomDirectory rooms = directory(new Broken(GameEvent.RoundClosed.class, 1));
    LiveRoom room = openWithBug(rooms);
    Line host = enters(room, new Incoming.EnterAsHost());
    Line ana = enters(room, ANA);
    host.asks(new Incoming.Advance(0));
    ana.asks(new Incoming.SubmitChoice(1, ana.cards("a")));
    loop.pass(20_400);

    LiveRoom back = find(rooms, room.code());
    Line anaAgain = enters(back, new Incoming.EnterAsPlayer(Classroom.key(1), ""));

    assertNotEquals(room, back);
    assertEquals("Ana", anaAgain.mine().alias());
    var round = assertInstanceOf(View.MyRound.class, anaAgain.now());
    assertEquals(1, round.score().right(), "the round was closed, once it could be");
  }

  @Test
  void theRequestThatEndedARoomEndsNoOther() {
    RoomDirectory rooms = directory(new Broken(GameEvent.JoiningLocked.class, 1_000));
    LiveRoom room = openWithBug(rooms);
    Line host = enters(room, new Incoming.EnterAsHost());
    host.offers(7, new Incoming.LockJoining(true));
    loop.run();
    assertEquals(Farewell.ROOM_FAILED, host.farewell());

    Line again = enters(find(rooms, room.code()), new Incoming.EnterAsHost());
    assertEquals(
        Refusal.Reason.FAILED, Classroom.reason(again.asks(7, new Incoming.LockJoining(true))));
    assertEquals(new Outgoing.Receipt(0), again.asks(8, new Incoming.Advance(0)));
  }

  @Test
  void aBugThatDoesNotEndIsLeftAlone() {
    RoomDirectory rooms = directory(new Broken(GameEvent.RoundClosed.class, 1_000));
    LiveRoom room = openWithBug(rooms);
    Line host = enters(room, new Incoming.EnterAsHost());
    host.asks(new Incoming.Advance(0));

    loop.pass(60_000);

    assertNull(rooms.find(room.code()));
    assertEquals(1, store.rooms(), "it may be brought back at the next start");
  }

  @Test
  void whoWasJustComingInIsToldOfTheBugToo() {
    RoomDirectory rooms = directory(new Broken(GameEvent.PlayerJoined.class, 1));
    LiveRoom room = openWithBug(rooms);
    loop.run();

    assertEquals(Farewell.ROOM_FAILED, enters(room, ANA).farewell());
    assertEquals("Ana", enters(find(rooms, room.code()), ANA).mine().alias());
  }

  @Test
  void anErrorEndsItsRoomToo() {
    RoomDirectory rooms =
        directory(new Broken(GameEvent.RoundClosed.class, 1, new StackOverflowError("on purpose")));
    LiveRoom room = openWithBug(rooms);
    Line host = enters(room, new Incoming.EnterAsHost());
    host.asks(new Incoming.Advance(0));

    loop.pass(60_000);

    assertEquals(Farewell.ROOM_FAILED, host.farewell());
    assertNotEquals(room, find(rooms, room.code()));
  }

  /** What was put off while nothing could be saved is asked in a row. */
  @Test
  void aBugAtOneThatWasPutOffIsToldToTheOthers() {
    RoomDirectory rooms = directory(new Broken(GameEvent.JoiningLocked.class, 1));
    LiveRoom room = openWithBug(rooms);
    Line host = enters(room, new Incoming.EnterAsHost());
    store.becomes(SimulatedStore.Disk.FAILS);
    host.offers(2, new Incoming.Advance(0));
    loop.run();
    host.offers(3, new Incoming.LockJoining(true));
    Line ana = enters(room, ANA);

    store.becomes(SimulatedStore.Disk.WORKS);
    loop.run();

    assertEquals(Farewell.ROOM_FAILED, host.farewell());
    assertEquals(Farewell.ROOM_FAILED, ana.farewell());
    assertEquals("Ana", enters(find(rooms, room.code()), ANA).mine().alias());
  }

  // The next start.

  private void stops() {
    directory.close();
    loop.run();
    store.crash();
  }

  private RoomDirectory restarts() {
    stops();
    RoomDirectory next = directory(Classroom.listener(new ArrayList<>()));
    next.bringBack();
    loop.run();
    return next;
  }

  /** Rooms live on other threads than the one that lists them. */
  @Test
  void aRoomThatIsOverAtOnceIsNotListed() {
    LiveRoom room = open(directory);
    stops();
    loop.pass(RoomLimits.EMPTY_MILLIS);
    RoomLoop hasty =
        new RoomLoop() {
          @Override
          public void execute(Runnable task) {
            task.run();
          }

          @Override
          public Timer schedule(long delayMillis, Runnable task) {
            return loop.schedule(delayMillis, task);
          }
        };
    RoomDirectory next =
        new RoomDirectory(
            () -> hasty,
            loop,
            new SplittableRandom(5),
            _ -> null,
            store,
            Classroom.listener(new ArrayList<>()),
            loop::execute);
    next.bringBack();

    assertNull(next.find(room.code()));
    assertEquals(0, store.rooms());
  }

  /** Who looks at the podium leaves nothing in the journal. */
  @Test
  void aClassThatLooksAtItsPodiumHasItsRoomBack() {
    LiveRoom room = open(directory);
    Line host = enters(room, new Incoming.EnterAsHost());
    host.asks(new Incoming.Advance(0));
    host.asks(new Incoming.EndGame(host.stage()));
    loop.pass(RoomLimits.EMPTY_MILLIS - 1_000);

    RoomDirectory next = restarts();
    loop.pass(RoomLimits.ENDED_AND_EMPTY_MILLIS - RoomLimits.LIFE_CHECK_MILLIS);
    find(next, room.code());
    loop.pass(2 * RoomLimits.LIFE_CHECK_MILLIS);
    assertNull(next.find(room.code()), "nobody came");
  }

  @Test
  void aRoomThatWasLeftForLongIsNotBack() {
    LiveRoom room = open(directory);
    stops();
    loop.pass(RoomLimits.EMPTY_MILLIS);
    assertNull(restarts().find(room.code()));
  }

  @Test
  void theEndOfAGameOfDaysIsToBeSeenAfterACrashToo() {
    Deck homework =
        Decks.deck(Chosen.usual().selfPaced(3 * 24 * 60).settings(), Decks.choice("*a", "b"));
    LiveRoom room = open(directory, homework);
    Line host = enters(room, new Incoming.EnterAsHost());
    host.asks(new Incoming.Advance(0));
    loop.pass(3 * 24 * 3_600_000L + 1_000);
    assertInstanceOf(View.End.class, host.moment());
    loop.pass(3_600_000);

    Line again = enters(find(restarts(), room.code()), new Incoming.EnterAsHost());
    assertInstanceOf(View.End.class, again.moment());
  }

  @Test
  void whoComesToAClosedRoomIsSentAway() {
    LiveRoom room = open(directory);
    room.close();

    assertEquals(Farewell.ROOM_CLOSED, enters(room, ANA).farewell());
  }

  /** The server dies after the receipt, and before the journal is dropped. */
  @Test
  void whatTheHostHasClosedDoesNotComeBack() {
    List<Runnable> saved = new ArrayList<>();
    RoomDirectory rooms = directory(new SlowlySaved(saved));
    LiveRoom room = open(rooms);
    Line host = enters(room, new Incoming.EnterAsHost());
    Line ana = new Line(loop, room, (_, _) -> {});
    host.offers(7, new Incoming.CloseRoom());
    ana.offers(1, ANA);
    loop.run();
    assertEquals(
        List.of(new Outgoing.Reply(7, new Outgoing.Receipt(0))),
        host.heard(Outgoing.Reply.class).toList());
    assertEquals(1, store.rooms(), "its results are not saved yet");
    store.crash();

    RoomDirectory next = directory(Classroom.listener(new ArrayList<>()));
    next.bringBack();
    loop.run();
    assertNull(next.find(room.code()));
    assertEquals(0, store.rooms());
  }

  /** Results are saved when a test says so. */
  private record SlowlySaved(List<Runnable> waiting) implements GameListener {
    @Override
    public void happened(GameState state, GameEvent event) {}

    @Override
    public void broughtBack(GameState state) {}

    @Override
    public void lives(GameState state) {}

    @Override
    public void over(GameState state, Runnable then) {
      waiting.add(then);
    }
  }

  @Test
  void nothingStaysOfAClosedRoom() {
    LiveRoom room = open(directory);
    enters(room, ANA);
    assertEquals(1, store.rooms());

    room.close();
    loop.run();

    assertEquals(0, store.rooms());
  }
}
