package riffle.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static riffle.room.Classroom.key;

import java.util.List;
import org.junit.jupiter.api.Test;
import riffle.game.Decks;

/** A line that was cut for a moment gets what it missed, and no more. */
class ResumeTest {
  private final Classroom room =
      new Classroom(Decks.deck(Decks.choice("*a", "b"), Decks.choice("*a", "b")));
  private final Line ana = room.player("Ana");

  /** A new line of the same page. */
  private Line anaReturns() {
    return room.enters(new Incoming.EnterAsPlayer(key(1), "", ana.seen()));
  }

  private static boolean resumed(Line line) {
    return line.heard(Outgoing.Welcome.class).findFirst().orElseThrow().resumed();
  }

  @Test
  void whoMissedNothingGetsNothing() {
    room.loop().pass(1_000);
    ana.leaves();

    Line again = anaReturns();
    assertTrue(resumed(again));
    assertEquals(1, again.hears().size(), "the Welcome");
  }

  @Test
  void whatWasMissedComesInItsOrder() {
    room.loop().pass(1_000);
    ana.leaves();
    room.player("Ben");
    room.loop().pass(1_000);
    room.player("Cem");
    room.loop().pass(1_000);

    Line again = anaReturns();
    assertTrue(resumed(again));
    assertEquals(0, again.heard(Outgoing.ViewChanged.class).count());
    assertEquals(
        List.of(2, 3),
        again.heard(Outgoing.Attendance.class).map(Outgoing.Attendance::players).toList());
  }

  @Test
  void aNewStageIsAWholeView() {
    room.loop().pass(1_000);
    ana.leaves();
    room.advances();

    Line again = anaReturns();
    assertFalse(resumed(again));
    assertInstanceOf(View.Open.class, again.moment());
  }

  @Test
  void anAnswerOnAnotherPageIsAWholeView() {
    room.advances();
    room.loop().pass(1_000);
    ana.leaves();
    Line other = room.enters(new Incoming.EnterAsPlayer(key(1), ""));
    other.asks(room.submit(1, "a"));
    other.leaves();

    Line again = anaReturns();
    assertFalse(resumed(again));
    assertEquals(room.cards("a"), ((View.MyChoice) again.now()).picked());
  }

  @Test
  void whatIsForgottenIsAWholeView() {
    room.loop().pass(1_000);
    ana.leaves();
    for (int n = 0; n <= RoomLimits.REMEMBERED_NEWS; n++) {
      room.player("P" + n);
      room.loop().pass(1_000);
    }

    Line again = anaReturns();
    assertFalse(resumed(again));
    assertEquals(2 + RoomLimits.REMEMBERED_NEWS, again.view().stage().players());
  }

  @Test
  void whatWasSeenOfAnotherRunIsWorthNothing() {
    room.loop().pass(1_000);
    ana.leaves();

    Incoming.Seen other = new Incoming.Seen(ana.seen().run() + 2, ana.seen().version());
    Line again = room.enters(new Incoming.EnterAsPlayer(key(1), "", other));
    assertFalse(resumed(again));
    assertInstanceOf(View.Lobby.class, again.moment());
  }

  @Test
  void aVersionThatWasNeverSentIsWorthNothing() {
    Incoming.Seen future = new Incoming.Seen(ana.seen().run(), 1_000_000);
    assertFalse(resumed(room.enters(new Incoming.EnterAsPlayer(key(1), "", future))));
  }

  @Test
  void whoWaitsToBeLetInIsToldNothingOfTheOthers() {
    room.hostAsks(
        stage -> new Incoming.ChangeSettings(riffle.game.Chosen.usual().approve().settings()));
    Line ben = room.player("Ben");
    ben.leaves();
    room.host().asks(new Incoming.Admit(2));
    room.host().asks(new Incoming.Remove(1));

    Line again = room.enters(new Incoming.EnterAsPlayer(key(2), "", ben.seen()));
    assertFalse(resumed(again), "the door has opened since");
  }

  @Test
  void theHostMissesNoNameEither() {
    room.loop().pass(1_000);
    Line host = room.host();
    host.leaves();
    room.player("Ben");
    room.loop().pass(1_000);

    Line again = room.enters(new Incoming.EnterAsHost(host.seen()));
    assertTrue(resumed(again));
    assertEquals(
        List.of("Ben"),
        again
            .heard(Outgoing.Roster.class)
            .flatMap(roster -> roster.players().stream())
            .map(seen -> seen.player().alias())
            .toList());
  }

  @Test
  void aProjectorGoesOn() {
    Line screen = room.screen();
    room.advances();
    room.loop().pass(1_000);
    screen.leaves();
    ana.asks(room.submit(1, "a"));
    room.loop().pass(1_000);

    Line again = room.enters(new Incoming.EnterAsScreen(room.screenKey(), screen.seen()));
    assertTrue(resumed(again));
    assertEquals(
        List.of(1), again.heard(Outgoing.Progress.class).map(Outgoing.Progress::done).toList());
  }
}
