package riffle.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static riffle.game.Refusal.Reason.TOO_LATE;
import static riffle.room.Classroom.reason;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import riffle.game.Decks;
import riffle.game.Stage;
import riffle.game.TimeAllowance;

/** Ana needs more time, and nobody but the teacher hears of it. */
class OwnTimeTest {
  private static final long LIMIT = Decks.LIMIT_MILLIS;
  private static final long GRACE = 400;

  private final Classroom room = new Classroom(Decks.deck(Decks.choice("*a", "b")));
  private final Line ana = room.player("Ana");
  private final Line ben = room.player("Ben");
  private final Line screen = room.screen();

  private Outgoing.Outcome allows(TimeAllowance time) {
    return room.host().asks(new Incoming.AllowTime(1, time));
  }

  @Test
  void onlyThePlayerAndTheHostAreTold() {
    room.loop().pass(1_000);
    List.of(ana, ben, screen, room.host()).forEach(Line::hears);

    assertEquals(new Outgoing.Receipt(0), allows(TimeAllowance.DOUBLE));
    assertEquals(TimeAllowance.DOUBLE, ana.mine().time());
    room.loop().pass(1_000);

    assertEquals(1, ana.heard(Outgoing.ViewChanged.class).count());
    assertEquals(0, ben.heard(Outgoing.ViewChanged.class).count());
    assertEquals(0, screen.heard(Outgoing.ViewChanged.class).count());
    Outgoing.Roster roster = room.host().heard(Outgoing.Roster.class).toList().getLast();
    assertEquals(TimeAllowance.DOUBLE, roster.players().getFirst().player().time());
  }

  @ParameterizedTest
  @CsvSource({"HALF_MORE, 30000", "DOUBLE, 40000"})
  void theBellOfTheClassPassesAndTheRoundWaitsUntilTheOwnTimeIsUp(
      TimeAllowance time, long ownMillis) {
    allows(time);
    room.advances();
    long opened = room.loop().millis();
    assertEquals(opened + ownMillis, ana.mine().deadlineMillis());
    assertEquals(opened + LIMIT, ana.open().deadlineMillis(), "the class's");
    assertEquals(opened + LIMIT, ben.mine().deadlineMillis());

    room.loop().pass(LIMIT + 5_000);

    assertInstanceOf(View.Open.class, screen.moment());
    assertEquals(TOO_LATE, reason(ben.asks(room.submit(1, "a"))));
    room.loop().pass(ownMillis + GRACE - LIMIT - 5_000 - 1);
    assertInstanceOf(View.Open.class, screen.moment());
    room.loop().pass(1);
    assertInstanceOf(View.Reveal.class, screen.moment());
  }

  @Test
  void afterTheBellTheRoundClosesWhenThePlayerIsDoneAndSpeedTookNothing() {
    allows(TimeAllowance.UNLIMITED);
    room.advances();
    assertEquals(Stage.NEVER, ana.mine().deadlineMillis());
    room.loop().pass(600_000);
    assertInstanceOf(View.Open.class, ana.moment());

    assertEquals(new Outgoing.Receipt(600_000), ana.asks(room.submit(1, "a")));
    room.loop().pass(RoomLimits.GATHER_MILLIS);

    assertInstanceOf(View.Reveal.class, ana.moment());
    assertEquals(1_000, ana.mine().points());
  }

  @Test
  void afterTheBellTheRoundClosesWhenThePlayerLeaves() {
    allows(TimeAllowance.UNLIMITED);
    room.advances();
    room.loop().pass(LIMIT + 5_000);
    assertInstanceOf(View.Open.class, ben.moment());

    ana.leaves();
    room.loop().pass(5_000);
    assertInstanceOf(View.Open.class, ben.moment(), "a reload takes nobody's time away");
    room.loop().pass(RoomLimits.RETURN_MILLIS);

    assertInstanceOf(View.Reveal.class, ben.moment());
  }

  @Test
  void whoWasDoneBeforeTheBellIsNotWaitedFor() {
    allows(TimeAllowance.UNLIMITED);
    room.advances();
    ana.asks(room.submit(1, "a"));

    room.loop().pass(LIMIT + GRACE - 1);
    assertInstanceOf(View.Open.class, ben.moment());
    room.loop().pass(1);

    assertInstanceOf(View.Reveal.class, ben.moment());
  }

  @Test
  void whoIsNotHereAtTheBellIsNotWaitedFor() {
    allows(TimeAllowance.UNLIMITED);
    room.advances();
    ana.leaves();

    room.loop().pass(LIMIT + GRACE + 1 + RoomLimits.GATHER_MILLIS);

    assertInstanceOf(View.Reveal.class, ben.moment());
  }

  @Test
  void addedTimeIsToldToEachAsTheirOwn() {
    allows(TimeAllowance.DOUBLE);
    room.advances();
    long opened = room.loop().millis();
    List.of(ana, ben, screen).forEach(Line::hears);

    room.hostAsks(stage -> new Incoming.AddTime(stage, 10));

    assertEquals(List.of(new Outgoing.Deadline(1, opened + 60_000)), ana.hears());
    assertEquals(List.of(new Outgoing.Deadline(1, opened + 30_000)), ben.hears());
    assertEquals(List.of(new Outgoing.Deadline(1, opened + 30_000)), screen.hears());
    assertEquals(
        new Outgoing.Deadline(1, opened + 30_000),
        room.host().heard(Outgoing.Deadline.class).toList().getLast());
    room.loop().pass(60_000 + GRACE - 1);
    assertInstanceOf(View.Open.class, ben.moment());
    room.loop().pass(1);
    assertInstanceOf(View.Reveal.class, ben.moment());
  }

  @Test
  void timeMayBeAllowedWhileTheRoundIsOpenAndTakenBack() {
    room.advances();
    long opened = room.loop().millis();
    room.loop().pass(10_000);

    allows(TimeAllowance.DOUBLE);
    assertEquals(opened + 40_000, ana.mine().deadlineMillis());
    room.loop().pass(20_000);
    assertInstanceOf(View.Open.class, ana.moment());
    allows(TimeAllowance.USUAL);
    assertEquals(opened + 20_000, ana.mine().deadlineMillis());

    room.loop().pass(RoomLimits.GATHER_MILLIS);
    assertInstanceOf(View.Reveal.class, ana.moment());
  }
}
