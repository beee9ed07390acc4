package riffle.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static riffle.room.Classroom.key;
import static riffle.room.Classroom.reason;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import riffle.game.Decks;
import riffle.game.Refusal;

/**
 * A reload, a dropped line, a second window: the seat stays, and so does all that belongs to it.
 */
class ReturningTest {
  private final Classroom room =
      new Classroom(Decks.deck(Decks.flow(3, 1), Decks.choice("*a", "b")));
  private final Line ana = room.player("Ana");
  private final Line ben = room.player("Ben");

  private Line anaReturns() {
    return room.enters(new Incoming.EnterAsPlayer(key(1), ""));
  }

  @Test
  void boxesAndChecksAreAsTheyWere() {
    room.advances();
    View.MyFlow before = assertInstanceOf(View.MyFlow.class, ana.now());
    var checked = assertInstanceOf(Outgoing.Checked.class, ana.asks(room.check(1, "1 4 0")));

    ana.leaves();
    room.loop().pass(5_000);

    assertEquals(
        new View.MyFlow(
            before.column(), room.cards("1 4 0"), 1, checked.result(), List.of(1), false),
        anaReturns().now());
  }

  @Test
  void aCheckThatIsNoLongerTrueIsNotShownAgain() {
    room.advances();
    ana.asks(room.check(1, "1 4 0"));
    ana.asks(room.place(1, "1 2 0"));

    View.MyFlow mine = assertInstanceOf(View.MyFlow.class, anaReturns().now());

    assertEquals(room.cards("1 2 0"), mine.boxes());
    assertEquals(1, mine.checksUsed());
    assertNull(mine.checked());
    assertEquals(List.of(1), mine.rightBoxes());
  }

  @Test
  void aChoiceIsAsItWas() {
    room.advances();
    room.host().asks(new Incoming.SkipRound(room.host().stage()));
    room.loop().pass(1_500);
    ana.asks(room.submit(2, "b"));

    assertEquals(new View.MyChoice(List.of(2), 1_500, false), anaReturns().now());
  }

  /**
   * Advances are counted from the lobby: 2 leads to the reveal, 3 to the standings, 7 to the end.
   */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6, 7})
  void theViewIsWhatItWouldHaveBeen(int advances) {
    for (int step = 1; step <= advances; step++) {
      room.advances();
      if (step == 1) {
        ana.asks(room.place(1, "1 2 3"));
      }
    }
    View before = ana.view();

    ana.leaves();
    Line returned = anaReturns();

    assertEquals(before, returned.view());
    assertEquals(1_000, mine(returned).points());
  }

  private static View.Mine mine(Line line) {
    View.Mine mine = line.view().mine();
    assertNotNull(mine);
    return mine;
  }

  @Test
  void aKnownKeyMakesOnePlayerWhateverNameItBrings() {
    room.enters(new Incoming.EnterAsPlayer(key(1), "Another"));

    Line returned = room.enters(new Incoming.EnterAsPlayer(key(1), "x".repeat(5_000)));

    assertEquals("Ana", mine(returned).alias());
    assertEquals(2, returned.view().stage().players());
  }

  @Test
  void anUnknownKeyWithoutANameIsNoSeat() {
    Line stranger = room.line();

    assertEquals(
        Refusal.Reason.NO_SUCH_SEAT,
        reason(stranger.asks(new Incoming.EnterAsPlayer(key(99), ""))));
    assertEquals(
        Refusal.Reason.ALIAS_UNFIT,
        reason(stranger.asks(new Incoming.EnterAsPlayer(key(99), "   "))));
    assertEquals(
        Refusal.Reason.ALIAS_TAKEN,
        reason(stranger.asks(new Incoming.EnterAsPlayer(key(99), "ben"))));
    assertEquals(2, room.events().size());
  }

  @Test
  void whoWasRefusedMayTryAgainOnTheSameLine() {
    Line stranger = room.line();
    stranger.asks(new Incoming.EnterAsPlayer(key(99), "Ben"));

    stranger.offers(2, new Incoming.EnterAsPlayer(key(99), "Ben 2"));
    room.loop().run();

    assertEquals("Ben 2", mine(stranger).alias());
  }

  @Test
  void theSeatTellsHowFarItsRequestsCame() {
    room.advances();
    ana.asks(7, room.place(1, "1 2 3"));

    var welcome = assertInstanceOf(Outgoing.Welcome.class, anaReturns().hears().getFirst());
    assertEquals(7, welcome.lastRequestId());
  }

  // Two lines for one seat.

  @Test
  void theNewLineTakesTheSeatAndTheOldOneIsClosed() {
    room.advances();
    Line second = anaReturns();

    assertEquals(Farewell.SEAT_TAKEN_OVER, ana.farewell());
    assertEquals(new Outgoing.Receipt(0), second.asks(room.place(1, "1 2 3")));
    assertEquals(2, second.view().stage().connected());
  }

  /** It was opened first: the page had given it up when it came by the other one. */
  @Test
  void anEnterThatComesLateTakesNoSeatFromANewerLine() {
    Line late = room.line();
    room.loop().pass(1_000);
    Line newer = anaReturns();

    late.offers(1, new Incoming.EnterAsPlayer(key(1), ""));
    room.loop().run();

    assertEquals(Farewell.SEAT_TAKEN_OVER, late.farewell());
    assertNull(newer.farewell());
    assertEquals(2, newer.view().stage().connected());
  }

  @Test
  void theEndOfTheOldLineDoesNotUnseatTheNew() {
    Line second = anaReturns();

    ana.leaves();
    room.advances();

    assertEquals(2, second.view().stage().connected());
    assertInstanceOf(View.Open.class, second.moment());
  }

  @Test
  void whatTheOldLineHadStillAskedDoesNotHappen() {
    room.advances();
    var place = room.place(1, "1 2 3");
    anaReturns();
    int before = room.events().size();

    assertEquals(Refusal.Reason.OUT_OF_TURN, reason(ana.asks(place)));

    assertEquals(before, room.events().size());
  }

  // The host.

  @Test
  void theHostComesBackOnAnotherMachine() {
    room.advances();
    room.host().leaves();
    room.loop().pass(60_000);

    Line returned = room.enters(new Incoming.EnterAsHost());

    assertInstanceOf(View.Reveal.class, returned.moment());
    assertEquals(new Outgoing.Receipt(0), returned.asks(new Incoming.Advance(returned.stage())));
    assertInstanceOf(View.Standings.class, ben.moment());
  }

  @Test
  void twoHostsAreOne() {
    room.enters(new Incoming.EnterAsHost());

    assertEquals(Farewell.SEAT_TAKEN_OVER, room.host().farewell());
  }
}
