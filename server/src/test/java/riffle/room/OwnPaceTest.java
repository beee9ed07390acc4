package riffle.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static riffle.game.Refusal.Reason.ALREADY_ANSWERED;
import static riffle.game.Refusal.Reason.OTHER_ROUND;
import static riffle.game.Refusal.Reason.OTHER_STAGE;
import static riffle.game.Refusal.Reason.OUT_OF_RANGE;
import static riffle.game.Refusal.Reason.TOO_LATE;
import static riffle.room.Classroom.key;
import static riffle.room.Classroom.reason;

import java.util.List;
import org.junit.jupiter.api.Test;
import riffle.game.Chosen;
import riffle.game.Decks;
import riffle.game.Mode;
import riffle.game.Stage;
import riffle.game.TimeAllowance;

/** Homework: each player opens and closes the rounds alone, until the deadline of the game. */
class OwnPaceTest {
  private static final long MINUTE = 60_000;
  private static final long HOUR = 60 * MINUTE;
  private static final int DAYS_14_MINUTES = 14 * 24 * 60;

  private final Classroom room = room(Chosen.usual().selfPaced(24 * 60));
  private final Line screen = room.screen();
  private final Line ana = room.player("Ana");
  private final Line ben = room.player("Ben");

  private static Classroom room(Chosen chosen) {
    return new Classroom(
        Decks.deck(
            chosen.settings(), Decks.flow(3, 1), Decks.choice("*a", "b"), Decks.typed("Paris")));
  }

  private static Outgoing.Outcome opens(Line line, int round) {
    return line.asks(new Incoming.OpenTurn(round));
  }

  private void forget() {
    room.loop().pass(1_000);
    List.of(ana, ben, screen, room.host()).forEach(Line::hears);
  }

  // What is seen.

  @Test
  void theClassSeesTheRoundsAndTheDeadlineAndNobodysTurn() {
    room.advances();

    for (Line line : List.of(ana, ben, screen, room.host())) {
      var pace = assertInstanceOf(View.SelfPaced.class, line.moment());
      assertEquals(Mode.SELF_PACED, pace.mode());
      assertEquals(room.loop().millis() + 24 * HOUR, pace.deadlineMillis());
      assertEquals(
          List.of(View.RoundKind.FLOW, View.RoundKind.CHOICE_ONE, View.RoundKind.TYPED),
          pace.rounds().stream().map(View.RoundHead::kind).toList());
      assertTrue(
          pace.rounds().stream().allMatch(head -> head.prompt().isEmpty()),
          "nobody reads a prompt before its clock begins");
      assertEquals(0, pace.finished());
    }
    assertEquals(
        new View.MyPace(
            List.of(
                new View.PaceRound(1, false, 0, false, ""),
                new View.PaceRound(2, false, 0, false, ""),
                new View.PaceRound(3, false, 0, false, "")),
            null),
        ana.pace());
    assertNull(ana.mine().now());
  }

  @Test
  void aTurnIsThePlayersOwn() {
    room.advances();
    forget();

    assertEquals(new Outgoing.Receipt(0), opens(ana, 2));
    assertEquals(2, ana.open().round().number());
    assertEquals(room.loop().millis() + 20_000, ana.open().deadlineMillis());
    assertEquals(room.loop().millis() + 20_000, ana.mine().deadlineMillis());
    assertEquals(new View.MyChoice(List.of(), 0, false), ana.now());
    room.loop().pass(4_000);
    assertEquals(new Outgoing.Receipt(4_000), ana.asks(choice(ana, "a")));

    var reveal = assertInstanceOf(View.Reveal.class, ana.pace().turn());
    assertEquals(List.of(0, 0), List.of(reveal.players(), reveal.allRight()));
    assertEquals(950, assertInstanceOf(View.MyRound.class, ana.now()).score().points());
    assertEquals(new View.PaceRound(2, true, 950, true, "What is it?"), ana.pace().rounds().get(1));
    assertEquals(950, ana.mine().points());
    assertEquals(List.of(), ben.hears());
    assertEquals(0, screen.heard(Outgoing.ViewChanged.class).count());
    assertEquals(0, room.host().heard(Outgoing.ViewChanged.class).count());
  }

  private static Incoming.SubmitChoice choice(Line line, String labels) {
    return new Incoming.SubmitChoice(line.open().round().number(), line.cards(labels));
  }

  @Test
  void aReplyComesBeforeTheViewThatItBrings() {
    room.advances();
    opens(ana, 3);
    ana.hears();

    ana.asks(new Incoming.SubmitText(3, "Paris"));

    List<Outgoing> told = ana.hears();
    assertInstanceOf(Outgoing.Reply.class, told.getFirst());
    assertInstanceOf(Outgoing.ViewChanged.class, told.getLast());
    assertEquals(2, told.size());
  }

  @Test
  void theHostHearsWhoHasDoneHowMuchAndHowManyHaveDoneAll() {
    room.advances();
    opens(ana, 2);
    ana.asks(choice(ana, "a"));
    forget();

    opens(ana, 3);
    ana.asks(new Incoming.SubmitText(3, "Paris"));
    opens(ana, 1);
    ana.asks(new Incoming.Finish(1));
    room.loop().pass(100);

    var progress = List.of(new Outgoing.Progress(0, 1, 2, null));
    assertEquals(progress, screen.heard(Outgoing.Progress.class).toList());
    assertEquals(progress, room.host().heard(Outgoing.Progress.class).toList());
    var roster = room.host().heard(Outgoing.Roster.class).toList().getLast();
    assertEquals(List.of(3), roster.players().stream().map(View.RosterPlayer::roundsDone).toList());
    assertEquals(2_000, roster.players().getFirst().points());
    assertEquals(0, ben.hears().size());
  }

  // What is done.

  @Test
  void aFlowIsCheckedAndHandedIn() {
    room.advances();
    opens(ana, 1);

    var checked =
        assertInstanceOf(
            Outgoing.Checked.class, ana.asks(new Incoming.CheckBoxes(1, ana.cards("1 4 0"))));
    assertEquals(1, checked.result().right());
    ana.asks(new Incoming.PlaceCards(1, ana.cards("1 2 0")));
    ana.asks(new Incoming.Finish(1));

    View.MyRound mine = assertInstanceOf(View.MyRound.class, ana.now());
    assertEquals(
        List.of(2, 3, 667),
        List.of(mine.score().right(), mine.score().of(), mine.score().points()));
    assertInstanceOf(View.Reveal.class, ana.pace().turn());
  }

  @Test
  void eachRoundOnceAndOneAtATime() {
    room.advances();
    opens(ana, 2);

    assertEquals(OTHER_ROUND, reason(opens(ana, 1)));
    assertEquals(OUT_OF_RANGE, reason(opens(ana, 4)));
    assertEquals(new Outgoing.Receipt(0), opens(ana, 2), "it is open");
    ana.asks(choice(ana, "b"));
    assertEquals(ALREADY_ANSWERED, reason(opens(ana, 2)));
    assertEquals(OTHER_ROUND, reason(ben.asks(new Incoming.SubmitChoice(2, List.of(1)))));
  }

  @Test
  void whenTheTimeOfATurnIsOverWhatStandsIsHandedIn() {
    room.advances();
    opens(ana, 1);
    var draft = new Incoming.PlaceCards(1, ana.cards("1 2 0"));
    ana.asks(draft);
    room.loop().pass(30_000);

    assertEquals(TOO_LATE, reason(ana.asks(new Incoming.PlaceCards(1, ana.cards("1 2 3")))));
    assertEquals(new Outgoing.Receipt(0), ana.asks(new Incoming.Finish(1)));

    assertEquals(667, ana.mine().points());
  }

  @Test
  void moreTimeIsMoreTimeForTheNextTurn() {
    room.advances();
    room.host().asks(new Incoming.AllowTime(1, TimeAllowance.DOUBLE));

    opens(ana, 2);

    assertEquals(room.loop().millis() + 40_000, ana.mine().deadlineMillis());
  }

  @Test
  void theTurnIsAsItWasForWhoComesBack() {
    room.advances();
    opens(ana, 1);
    ana.asks(new Incoming.PlaceCards(1, ana.cards("1 2 0")));
    List<Integer> boxes = ana.cards("1 2 0");
    ana.leaves();
    room.loop().pass(5_000);

    Line returned = room.enters(new Incoming.EnterAsPlayer(key(1), ""));

    assertEquals(ana.open(), returned.open());
    assertEquals(boxes, assertInstanceOf(View.MyFlow.class, returned.now()).boxes());
  }

  @Test
  void whoComesLaterBeginsLater() {
    room.advances();
    room.loop().pass(10 * HOUR);

    Line late = room.player("Late");

    assertEquals(3, late.pace().rounds().size());
    assertEquals(new Outgoing.Receipt(0), opens(late, 1));
  }

  @Test
  void roundsOfTheClassAreNotForThisMode() {
    room.advances();

    assertEquals(OTHER_STAGE, reason(room.jumps(1)));
    assertEquals(OTHER_STAGE, reason(room.hostAsks(Incoming.Pause::new)));
    assertEquals(OTHER_STAGE, reason(room.hostAsks(Incoming.SkipRound::new)));
  }

  // The end.

  @Test
  void theHostPutsTheDeadlineOffAndAllAreShown() {
    room.advances();
    long start = room.loop().millis();
    room.loop().pass(24 * HOUR - 10_000);
    opens(ana, 1);
    ana.asks(new Incoming.PlaceCards(1, ana.cards("1 2 0")));
    List<Integer> boxes = ana.cards("1 2 0");
    forget();

    room.hostAsks(stage -> new Incoming.AddTime(stage, 3_600));

    for (Line line : List.of(ben, screen, room.host())) {
      var pace = assertInstanceOf(View.SelfPaced.class, line.moment());
      assertEquals(start + 25 * HOUR, pace.deadlineMillis());
    }
    assertEquals(start + 24 * HOUR + 10_000, ana.open().deadlineMillis(), "the round's own");
    assertEquals(boxes, assertInstanceOf(View.MyFlow.class, ana.now()).boxes());
    room.loop().pass(2 * HOUR);
    assertInstanceOf(View.End.class, screen.moment());
  }

  @Test
  void atTheDeadlineWhatIsOpenCountsAndAllSeeTheEnd() {
    room.advances();
    room.loop().pass(24 * HOUR - 10_000);
    opens(ana, 1);
    assertEquals(room.loop().millis() + 10_000, ana.open().deadlineMillis());
    ana.asks(new Incoming.PlaceCards(1, ana.cards("1 2 3")));

    room.loop().pass(10_000 + 399);
    assertInstanceOf(View.SelfPaced.class, screen.moment());
    room.loop().pass(1);

    var end = assertInstanceOf(View.End.class, screen.moment());
    assertEquals("Ana", end.podium().getFirst().alias());
    assertEquals(1_000, end.podium().getFirst().points());
    assertEquals(1, assertInstanceOf(View.MyEnd.class, ana.now()).rank());
  }

  @Test
  void theHostMayEndItBefore() {
    room.advances();
    opens(ana, 2);
    ana.asks(choice(ana, "a"));

    room.hostAsks(Incoming.EndGame::new);

    assertInstanceOf(View.End.class, ben.moment());
    assertEquals(1_000, ana.mine().points());
  }

  @Test
  void theRoomLivesUntilTheDeadlineWithoutAnybodyThere() {
    Classroom fortnight = room(Chosen.usual().selfPaced(DAYS_14_MINUTES));
    Line eve = fortnight.player("Eve");
    fortnight.advances();
    eve.leaves();
    fortnight.host().leaves();

    fortnight.loop().pass(DAYS_14_MINUTES * MINUTE - 30_000);
    Line returned = fortnight.enters(new Incoming.EnterAsPlayer(key(1), ""));
    assertEquals(new Outgoing.Receipt(0), opens(returned, 2));
    fortnight.loop().pass(30_400);

    assertInstanceOf(View.End.class, returned.moment());
  }

  @Test
  void afterTheDeadlineTheTeacherHasTimeToShowTheEnd() {
    room.advances();
    room.loop().pass(24 * HOUR + 400);
    assertInstanceOf(View.End.class, screen.moment());

    room.loop().pass(HOUR);

    assertNull(screen.farewell());
    assertEquals(new Outgoing.Receipt(0), room.playsNext(""));
    room.loop().pass(HOUR);
    assertNull(ana.farewell());
  }

  @Test
  void whoLooksAfterTheDeadlineSeesTheEndThoughNobodyWasThere() {
    room.advances();
    opens(ana, 2);
    List.of(ana, ben, screen, room.host()).forEach(Line::leaves);
    room.loop().pass(24 * HOUR + 5 * MINUTE);

    Line returned = room.enters(new Incoming.EnterAsPlayer(key(1), ""));

    assertInstanceOf(View.MyEnd.class, returned.now());
  }

  @Test
  void whenAllHaveGoneAfterTheDeadlineTheRoomGoesToo() {
    room.advances();
    room.loop().pass(24 * HOUR + 400);
    List.of(ana, ben, screen, room.host()).forEach(Line::leaves);
    room.loop().pass(MINUTE);
    assertNotEquals(0, room.loop().timers());

    room.loop().pass(RoomLimits.ENDED_AND_EMPTY_MILLIS + 2 * RoomLimits.LIFE_CHECK_MILLIS);

    assertEquals(0, room.loop().timers());
  }

  // Practice.

  private final Classroom alone = room(Chosen.usual().practice());
  private final Line eve = alone.player("Eve");

  @Test
  void practiceHasNoClockAndNoEndOfChecks() {
    alone.advances();
    var pace = assertInstanceOf(View.SelfPaced.class, eve.moment());
    assertEquals(List.of(Mode.PRACTICE, Stage.NEVER), List.of(pace.mode(), pace.deadlineMillis()));

    opens(eve, 1);

    assertEquals(Stage.NEVER, eve.open().deadlineMillis());
    for (String boxes : List.of("4 1 2", "4 2 1", "2 1 4", "2 4 1", "1 4 2", "1 2 3")) {
      alone.loop().pass(HOUR);
      assertInstanceOf(
          Outgoing.Checked.class, eve.asks(new Incoming.CheckBoxes(1, eve.cards(boxes))));
    }
    eve.asks(new Incoming.Finish(1));
    assertEquals(1_000, eve.mine().points());
  }

  @Test
  void inPracticeARoundIsPlayedAsOftenAsOneLikes() {
    alone.advances();
    opens(eve, 2);
    eve.asks(choice(eve, "a"));
    opens(eve, 2);
    assertEquals(new View.MyChoice(List.of(), 0, false), eve.now());
    eve.asks(choice(eve, "b"));
    assertEquals(0, eve.mine().points());

    opens(eve, 3);
    opens(eve, 1);

    assertEquals(1, eve.open().round().number(), "a round may be left");
    assertNotNull(eve.pace().turn());
  }

  @Test
  void inPracticeNobodyIsRanked() {
    alone.advances();
    opens(eve, 2);
    eve.asks(choice(eve, "a"));

    alone.hostAsks(Incoming.EndGame::new);

    assertEquals(List.of(), assertInstanceOf(View.End.class, eve.moment()).podium());
    assertEquals(0, assertInstanceOf(View.MyEnd.class, eve.now()).rank());
  }
}
