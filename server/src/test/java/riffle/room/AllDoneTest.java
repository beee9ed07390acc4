package riffle.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import riffle.game.Chosen;
import riffle.game.Decks;
import riffle.game.Settings;

/** A round closes when all are done who are here. */
class AllDoneTest {
  private static final Settings SETTINGS = Chosen.usual().closeWhenDone().settings();

  private final Classroom room =
      new Classroom(Decks.deck(SETTINGS, Decks.choice("*a", "b"), Decks.flow(3, 1), Decks.slide()));
  private final Line ana = room.player("Ana");
  private final Line ben = room.player("Ben");

  private Line anaReturns() {
    return room.enters(new Incoming.EnterAsPlayer(Classroom.key(1), ""));
  }

  private void assertOpen() {
    room.loop().pass(1_000);
    assertInstanceOf(View.Open.class, room.host().moment());
  }

  private void assertClosed() {
    room.loop().pass(RoomLimits.GATHER_MILLIS);
    assertInstanceOf(View.Reveal.class, room.host().moment());
  }

  @Test
  void theLastAnswerClosesTheRoundAMomentLater() {
    room.advances();
    assertTrue(ana.open().closesWhenDone());
    ana.asks(room.submit(1, "a"));
    assertOpen();

    ben.asks(room.submit(1, "b"));

    assertInstanceOf(View.Open.class, ben.moment());
    assertClosed();
    assertInstanceOf(View.MyRound.class, ana.now());
  }

  @Test
  void ofAFlowAPlayerSaysThatItIsDone() {
    room.advances();
    room.jumps(2);
    ana.asks(room.place(2, "1 2 4"));
    ben.asks(room.place(2, "1 2 0"));
    assertOpen();

    assertEquals(new Outgoing.Receipt(0), ana.asks(new Incoming.Finish(2)));
    assertOpen();
    ben.asks(new Incoming.Finish(2));

    assertClosed();
  }

  @Test
  void theCountAndTheListSayForWhomTheRoundWaits() {
    room.advances();
    room.jumps(2);
    ana.asks(room.place(2, "1 2 4"));
    ben.asks(room.place(2, "1 2 3"));
    ben.asks(new Incoming.Finish(2));
    assertOpen();

    room.loop().pass(RoomLimits.GATHER_MILLIS);

    var told = room.host().heard(Outgoing.Progress.class).toList().getLast();
    assertEquals(1, told.done(), "Ana has filled her boxes, and may yet move a card");
    assertEquals(List.of(1), Objects.requireNonNull(told.live()).notDone());
  }

  @Test
  void whoMovesACardAgainIsNotDoneAnyMore() {
    room.advances();
    room.jumps(2);
    ana.asks(room.place(2, "1 2 4"));
    ana.asks(new Incoming.Finish(2));
    ana.asks(room.place(2, "1 2 3"));

    ben.asks(new Incoming.Finish(2));

    assertOpen();
  }

  @Test
  void aCheckThatFindsAllRightIsBeingDone() {
    room.advances();
    room.jumps(2);
    ben.asks(new Incoming.Finish(2));

    ana.asks(room.check(2, "1 2 3"));

    assertClosed();
  }

  @Test
  void whoHasLeftDoesNotHoldTheRoundForLong() {
    room.advances();
    ben.asks(room.submit(1, "a"));
    assertOpen();

    ana.leaves();
    room.loop().pass(RoomLimits.RETURN_MILLIS - 1);
    assertInstanceOf(View.Open.class, ben.moment());
    room.loop().pass(1);

    assertClosed();
  }

  @Test
  void aPhoneThatDropsItsLineFindsTheRoundStillOpen() {
    room.advances();
    ben.asks(room.submit(1, "a"));
    ana.leaves();
    room.loop().pass(5_000);

    Line returned = anaReturns();
    room.loop().pass(10_000);
    assertInstanceOf(View.Open.class, returned.moment());
    returned.asks(room.submit(1, "b"));

    assertClosed();
  }

  @Test
  void whoComesBackDoes() {
    room.advances();
    ana.leaves();
    Line returned = anaReturns();
    ben.asks(room.submit(1, "a"));
    assertOpen();

    returned.asks(room.submit(1, "b"));

    assertClosed();
  }

  @Test
  void soDoesWhoComesLate() {
    room.advances();
    ana.asks(room.submit(1, "a"));
    Line late = room.player("Late");
    ben.asks(room.submit(1, "a"));
    assertOpen();

    late.asks(room.submit(1, "a"));

    assertClosed();
  }

  @Test
  void aRoundWithNobodyThereIsNotDone() {
    room.advances();

    ana.leaves();
    ben.leaves();

    assertOpen();
  }

  @Test
  void whoIsSentAwayDoesNotHoldTheRound() {
    room.advances();
    ben.asks(room.submit(1, "a"));
    assertOpen();

    room.host().asks(new Incoming.Remove(1));

    assertClosed();
  }

  @Test
  void whoWaitsToBeLetInDoesNotHoldTheRound() {
    room.host().asks(new Incoming.ChangeSettings(Chosen.from(SETTINGS).approve().settings()));
    room.advances();
    room.player("Stranger");
    ana.asks(room.submit(1, "a"));

    ben.asks(room.submit(1, "a"));

    assertClosed();
  }

  @Test
  void aSlideIsReadForAsLongAsTheHostWants() {
    room.advances();
    room.jumps(3);

    ana.leaves();
    anaReturns();

    assertOpen();
  }

  @Test
  void withoutTheSettingARoundWaitsForItsBell() {
    room.host().asks(new Incoming.ChangeSettings(Chosen.usual().settings()));
    room.advances();
    ana.asks(room.submit(1, "a"));

    ben.asks(room.submit(1, "a"));

    assertOpen();
  }

  @Test
  void aRoundWhereAllAreDoneClosesWhenTheHostWantsItSo() {
    room.host().asks(new Incoming.ChangeSettings(Chosen.usual().settings()));
    room.advances();
    ana.asks(room.submit(1, "a"));
    ben.asks(room.submit(1, "a"));
    assertOpen();

    room.host().asks(new Incoming.ChangeSettings(SETTINGS));

    assertClosed();
  }

  @Test
  void aRoundThatWasPausedAtItsLastAnswerClosesWhenItGoesOn() {
    room.advances();
    ana.asks(room.submit(1, "a"));
    ben.asks(room.submit(1, "a"));
    room.hostAsks(Incoming.Pause::new);
    room.loop().pass(60_000);
    assertInstanceOf(View.Paused.class, ana.moment());

    room.advances();

    assertClosed();
  }
}
