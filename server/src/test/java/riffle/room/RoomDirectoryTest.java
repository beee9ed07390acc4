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
import riffle.game.Deck;
import riffle.game.Decks;
import riffle.game.GameEvent;
import riffle.game.GameState;
import riffle.game.Refusal;

/** All rooms, by their codes. */
class RoomDirectoryTest {
  private static final Deck DECK = Decks.deck(Decks.flow(3, 1));

  private final SimulatedLoop loop = new SimulatedLoop();
  private final RoomDirectory directory = directory(new SplittableRandom(5), (_, _, _) -> {});

  private RoomDirectory directory(RandomGenerator random, GameListener listener) {
    return new RoomDirectory(() -> loop, loop, random, _ -> null, listener);
  }

  private static LiveRoom open(RoomDirectory directory) {
    LiveRoom room = directory.open(DECK);
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
    first.close(Farewell.ROOM_CLOSED);
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
    RoomDirectory unlucky = directory(new Repeating(new SplittableRandom(5)), (_, _, _) -> {});

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
    assertEquals(List.of(), directory.rooms());
  }

  // Bugs.

  /** Fails at the events of one kind, in one room. */
  private static final class Broken implements GameListener {
    private final Class<? extends GameEvent> at;
    private final Throwable bug;
    private String room = "";

    Broken(Class<? extends GameEvent> at) {
      this(at, new IllegalStateException("a bug on purpose, to see what it closes"));
    }

    Broken(Class<? extends GameEvent> at, Throwable bug) {
      this.at = at;
      this.bug = bug;
      bug.setStackTrace(new StackTraceElement[0]);
    }

    @Override
    public void happened(String code, GameState state, GameEvent event) {
      if (at.isInstance(event) && code.equals(room)) {
        switch (bug) {
          case Error error -> throw error;
          case RuntimeException exception -> throw exception;
          default -> fail("no bug that can be thrown: " + bug);
        }
      }
    }
  }

  @Test
  void aBugClosesItsRoomAndNoOther() {
    Broken broken = new Broken(GameEvent.RoundClosed.class);
    RoomDirectory rooms = directory(new SplittableRandom(5), broken);
    LiveRoom one = open(rooms);
    LiveRoom other = open(rooms);
    broken.room = one.code();
    Line host = enters(one, new Incoming.EnterAsHost());
    Line ana = enters(one, new Incoming.EnterAsPlayer(Classroom.key(1), "Ana"));
    Line otherHost = enters(other, new Incoming.EnterAsHost());
    Line otherAna = enters(other, new Incoming.EnterAsPlayer(Classroom.key(1), "Ana"));
    host.asks(new Incoming.Advance(0));
    otherHost.asks(new Incoming.Advance(0));

    loop.pass(60_000);

    assertEquals(Farewell.ROOM_CLOSED, ana.farewell());
    assertEquals(Farewell.ROOM_CLOSED, host.farewell());
    assertNull(rooms.find(one.code()));
    assertInstanceOf(View.Reveal.class, otherAna.moment());
    assertEquals(new Outgoing.Receipt(0), otherHost.asks(new Incoming.Advance(otherHost.stage())));
    assertEquals(List.of(other), rooms.rooms());
  }

  @Test
  void whoWasJustComingInIsToldOfTheBugToo() {
    Broken broken = new Broken(GameEvent.PlayerJoined.class);
    RoomDirectory rooms = directory(new SplittableRandom(5), broken);
    LiveRoom room = open(rooms);
    broken.room = room.code();

    Line ana = enters(room, new Incoming.EnterAsPlayer(Classroom.key(1), "Ana"));

    assertEquals(Farewell.ROOM_CLOSED, ana.farewell());
  }

  @Test
  void anErrorClosesItsRoomToo() {
    Broken broken = new Broken(GameEvent.RoundClosed.class, new StackOverflowError("on purpose"));
    RoomDirectory rooms = directory(new SplittableRandom(5), broken);
    LiveRoom room = open(rooms);
    broken.room = room.code();
    Line host = enters(room, new Incoming.EnterAsHost());
    host.asks(new Incoming.Advance(0));

    loop.pass(60_000);

    assertEquals(Farewell.ROOM_CLOSED, host.farewell());
    assertNull(rooms.find(room.code()));
  }

  @Test
  void whoComesToAClosedRoomIsSentAway() {
    LiveRoom room = open(directory);
    room.close(Farewell.ROOM_CLOSED);

    Line late = enters(room, new Incoming.EnterAsPlayer(Classroom.key(1), "Ana"));

    assertEquals(Farewell.ROOM_CLOSED, late.farewell());
  }
}
