package riffle.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static riffle.game.Refusal.Reason.TOO_LATE;
import static riffle.room.Classroom.reason;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import riffle.game.Chosen;
import riffle.game.Deck;
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
    assertEquals(667, round.score().points());
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

    room.room().offer(ana, bell + 300, 300, 1, 0, place);
    room.room().offer(ana, bell + 1, 0, 2, 0, room.place(1, "3 2 1"));
    room.loop().pass(1);

    View.MyRound round = assertInstanceOf(View.MyRound.class, ana.now());
    assertEquals(
        List.of(750, 20_000), List.of(round.score().points(), round.score().answerMillis()));
    assertEquals(TOO_LATE, reason(ana.heard(Outgoing.Reply.class).toList().getLast().outcome()));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "without credit until the bell,     0,   0,  20000",
    "and not after it,                  1,   0, ",
    "with credit as much later,       120, 120,  20000",
    "and no more,                     121, 120, ",
    "with the most there is,          300, 300,  20000",
    "and no more of that,             301, 300, ",
    "before the bell it counts too,  -500, 120,  19380",
    "as if there had been no line, -19900, 100,      0",
    "not from before the opening,  -19900, 300,      0",
  })
  void aPlayersAnswerCountsEarlierByTheLagCredit(
      String what, int afterBell, int credit, @Nullable Integer answerMillis) {
    room.advances();
    room.loop().pass(LIMIT + afterBell);

    Outgoing.Outcome outcome = offers(ana, credit, 1, room.place(1, "1 2 3"));

    if (answerMillis != null) {
      assertEquals(new Outgoing.Receipt(answerMillis), outcome);
    } else {
      assertEquals(TOO_LATE, reason(outcome));
    }
  }

  @Test
  void aLaterDraftThatCountsEarlierIsWorthWhatItsOwnTimeIsWorth() {
    room.advances();
    room.loop().pass(10_000);
    assertEquals(new Outgoing.Receipt(10_000), offers(ana, 0, 1, room.place(1, "3 2 1")));
    room.loop().pass(100);
    assertEquals(new Outgoing.Receipt(9_800), offers(ana, 300, 2, room.place(1, "1 2 3")));

    room.loop().pass(LIMIT);

    View.MyRound round = assertInstanceOf(View.MyRound.class, ana.now());
    // 877.5 of 1,000, rounded up.
    assertEquals(
        List.of(878, 9_800), List.of(round.score().points(), round.score().answerMillis()));
  }

  @Test
  void theHostsStepsAreDoneWhenTheyAreReadWhateverTheLine() {
    offers(room.host(), 300, 9, new Incoming.Advance(room.host().stage()));

    View.Open open = assertInstanceOf(View.Open.class, ana.moment());
    assertEquals(room.loop().millis(), open.openedAtMillis());
  }

  /** A turn that began earlier by the credit would take it back from the answer. */
  @Test
  void atOnesOwnPaceTheCreditIsTheAnswersAlone() {
    Deck deck = Decks.deck(Chosen.usual().selfPaced(10).settings(), Decks.choice("*a", "b"));
    Classroom own = new Classroom(deck);
    Line eve = own.player("Eve");
    own.advances();
    own.room().offer(eve, own.loop().millis(), 300, 1, 0, new Incoming.OpenTurn(1));
    own.loop().run();
    own.loop().pass(5_000);

    own.room().offer(eve, own.loop().millis(), 300, 2, 0, new Incoming.SubmitChoice(1, List.of(1)));
    own.loop().run();

    var reply = eve.heard(Outgoing.Reply.class).toList().getLast();
    assertEquals(new Outgoing.Receipt(4_700), reply.outcome());
  }

  /** Offers what was read just now, from a line with this credit. */
  private Outgoing.Outcome offers(Line line, int creditMillis, int requestId, Incoming request) {
    room.room().offer(line, room.loop().millis(), creditMillis, requestId, 0, request);
    room.loop().run();
    return line.heard(Outgoing.Reply.class).toList().getLast().outcome();
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
    room.advances();
    room.host().asks(new Incoming.EndGame(room.host().stage()));
    everybodyLeaves();

    room.loop().pass(RoomLimits.ENDED_AND_EMPTY_MILLIS + RoomLimits.LIFE_CHECK_MILLIS);

    assertFalse(isOpen());
  }

  @Test
  void aRoomWithSomebodyInItIsKeptForTwelveHours() {
    room.advances();
    room.host().asks(new Incoming.EndGame(room.host().stage()));
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

    room.room().stop();
    room.loop().pass(RoomLimits.LIFE_CHECK_MILLIS);

    assertEquals(Farewell.SERVER_STOPPING, ana.farewell());
    assertEquals(Farewell.SERVER_STOPPING, room.host().farewell());
    assertEquals(0, room.loop().timers());
  }
}
