package riffle.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static riffle.game.Refusal.Reason.TOO_LATE;
import static riffle.room.Classroom.reason;

import java.util.List;
import org.junit.jupiter.api.Test;
import riffle.game.Decks;

/** Rounds go by the server's clock, with nobody's help; and rooms have an end. */
class RoomTimeTest {
  private static final long LIMIT = Decks.LIMIT_MILLIS;

  /** The longest lag credit, and a moment for what waits in a queue. */
  private static final long GRACE = 300 + 100;

  private final Classroom room = new Classroom(Decks.deck(Decks.flow(3, 1), Decks.flow(3, 1)));
  private final Line ana = room.player("Ana");

  @Test
  void atTheBellWhatStandsInTheBoxesCountsThoughNobodyIsThere() {
    room.advances();
    ana.asks(room.place(1, "1 2 0"));
    ana.leaves();
    room.host().leaves();

    room.loop().pass(LIMIT + GRACE);

    Line returned = room.enters(new Incoming.EnterAsPlayer(Classroom.key(1), ""));
    View.MyRound round = assertInstanceOf(View.MyRound.class, returned.now());
    assertEquals(667, round.points());
  }

  @Test
  void theRoundClosesOnTimeAndNotBefore() {
    room.advances();

    room.loop().pass(LIMIT + GRACE - 1);
    assertInstanceOf(View.Open.class, ana.moment());
    room.loop().pass(1);
    assertInstanceOf(View.Reveal.class, ana.moment());
  }

  @Test
  void anAnswerThatWasReadInTimeAndWaitedCounts() {
    room.advances();
    var place = room.place(1, "1 2 3");
    long bell = room.loop().millis() + LIMIT;
    room.loop().pass(LIMIT + GRACE - 1);

    room.room().offer(ana, bell, 1, place);
    room.room().offer(ana, bell + 1, 2, room.place(1, "3 2 1"));
    room.loop().pass(1);

    View.MyRound round = assertInstanceOf(View.MyRound.class, ana.now());
    assertEquals(List.of(750, 20_000), List.of(round.points(), round.answerMillis()));
    assertEquals(TOO_LATE, reason(ana.heard(Outgoing.Reply.class).toList().getLast().outcome()));
  }

  @Test
  void addedTimeIsToldToAllAndPutsOffTheBell() {
    Line screen = room.screen();
    room.advances();
    long bell = room.loop().millis() + LIMIT;
    List.of(ana, screen, room.host()).forEach(Line::hears);

    room.host().asks(new Incoming.AddTime(room.host().stage(), 30));

    var moved = new Outgoing.Deadline(1, bell + 30_000);
    assertEquals(List.of(moved), ana.hears());
    assertEquals(List.of(moved), screen.hears());
    assertEquals(moved, room.host().hears().getLast());
    room.loop().pass(LIMIT + 30_000);
    assertInstanceOf(View.Open.class, ana.moment());
    room.loop().pass(GRACE);
    assertInstanceOf(View.Reveal.class, ana.moment());
  }

  @Test
  void theBellOfARoundThatWasClosedByHandDoesNotRingInTheNext() {
    room.advances();
    room.loop().pass(15_000);
    room.advances();
    room.advances();
    room.advances();

    room.loop().pass(LIMIT - 1);

    View.Open open = assertInstanceOf(View.Open.class, ana.moment());
    assertEquals(2, open.round().number());
  }

  // The life of a room.

  private boolean isOpen() {
    room.loop().run();
    Line visitor = room.line();
    visitor.offers(1, new Incoming.EnterAsPlayer(Classroom.key(77), ""));
    room.loop().run();
    return visitor.farewell() == null;
  }

  private void everybodyLeaves() {
    ana.leaves();
    room.host().leaves();
  }

  @Test
  void anEmptyRoomIsKeptForTwoHours() {
    everybodyLeaves();

    room.loop().pass(RoomLimits.EMPTY_MILLIS - RoomLimits.LIFE_CHECK_MILLIS);
    assertTrue(isOpen());
    room.loop().pass(RoomLimits.EMPTY_MILLIS + RoomLimits.LIFE_CHECK_MILLIS);
    assertFalse(isOpen());
  }

  @Test
  void whoIsNotLetInKeepsNoRoomAlive() {
    everybodyLeaves();

    room.loop().pass(RoomLimits.EMPTY_MILLIS - RoomLimits.LIFE_CHECK_MILLIS);
    assertTrue(isOpen());
    room.loop().pass(2 * RoomLimits.LIFE_CHECK_MILLIS);

    assertFalse(isOpen());
  }

  @Test
  void anEmptyRoomWhoseGameHasEndedIsKeptForTenMinutes() {
    room.host().asks(new Incoming.EndGame(0));
    everybodyLeaves();

    room.loop().pass(RoomLimits.ENDED_AND_EMPTY_MILLIS + RoomLimits.LIFE_CHECK_MILLIS);

    assertFalse(isOpen());
  }

  @Test
  void aRoomWithSomebodyInItIsKeptForTwelveHours() {
    room.host().asks(new Incoming.EndGame(0));
    room.host().leaves();

    room.loop().pass(RoomLimits.MAX_AGE_MILLIS - 1);
    assertNull(ana.farewell());
    room.loop().pass(RoomLimits.LIFE_CHECK_MILLIS);
    assertEquals(Farewell.ROOM_CLOSED, ana.farewell());
  }

  @Test
  void nothingOfAClosedRoomGoesOn() {
    room.advances();
    ana.asks(room.place(1, "1 2 3"));

    room.room().close(Farewell.SERVER_STOPPING);
    room.loop().pass(RoomLimits.LIFE_CHECK_MILLIS);

    assertEquals(Farewell.SERVER_STOPPING, ana.farewell());
    assertEquals(Farewell.SERVER_STOPPING, room.host().farewell());
    assertEquals(0, room.loop().timers());
  }
}
