package riffle.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static riffle.game.Playing.ANA;
import static riffle.game.Playing.BEN;
import static riffle.game.Playing.CEM;
import static riffle.game.Playing.START_MILLIS;
import static riffle.game.Refusal.Reason.OTHER_ROUND;
import static riffle.game.Refusal.Reason.OTHER_STAGE;
import static riffle.game.Refusal.Reason.PAUSED;
import static riffle.game.Refusal.Reason.TOO_LATE;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The clock stands still, and goes on as if it had not. */
class PauseTest {
  private static final int PREVIEW_MILLIS = 3_000;

  private final Playing game = Playing.started(Decks.choice("*a", "b"), Decks.choice("*a", "b"));

  private Command answer(PlayerId player) {
    return new Command.SubmitChoice(player, 1, List.of(1));
  }

  @Test
  void nothingRunsOutAndNothingIsAnswered() {
    assertEquals(List.of(new GameEvent.GamePaused(START_MILLIS + 5_000)), game.pauses(5_000));

    assertEquals(
        new Stage.Paused(
            new Stage.Open(1, START_MILLIS, START_MILLIS + 20_000, false), START_MILLIS + 5_000),
        game.stage());
    assertEquals(1, game.state().roundNumber());
    assertEquals(OptionalLong.empty(), game.state().nextDeadline());
    assertEquals(List.of(), game.ticks(86_400_000));
    assertEquals(List.of(), game.allDone(86_400_000));
    assertFalse(game.state().isWaitingFor(ANA, START_MILLIS + 5_000));
    assertEquals(PAUSED, game.refuses(5_001, answer(ANA)));
    assertEquals(PAUSED, game.refuses(4_999, answer(ANA)));
    assertEquals(OTHER_ROUND, game.refuses(5_001, new Command.SubmitChoice(ANA, 2, List.of(1))));
  }

  @Test
  void timeGoesOnWhereItStood() {
    game.pauses(5_000);

    assertEquals(List.of(new GameEvent.GameResumed(START_MILLIS + 65_000)), game.advances(65_000));
    assertEquals(
        new Stage.Open(1, START_MILLIS + 60_000, START_MILLIS + 80_000, false), game.stage());
    assertEquals(OptionalLong.of(START_MILLIS + 80_400), game.state().nextDeadline());
  }

  @Test
  void anAnswerTakesTheTimeThatTheClockRan() {
    game.submits(4_000, BEN, 1);
    game.pauses(5_000);
    game.advances(65_000);

    assertEquals(
        List.of(new GameEvent.ChoiceSubmitted(ANA, 1, List.of(1), 10_000)),
        game.submits(70_000, ANA, 1));
    game.advances(71_000);

    assertEquals(875, game.points(ANA));
    assertEquals(950, game.points(BEN), "4 of 20 s, before the pause");
  }

  @Test
  void theDeadlineMovesByExactlyThePause() {
    game.pauses(5_000);
    game.advances(65_000);

    assertEquals(TOO_LATE, game.refuses(80_001, answer(ANA)));
    game.submits(80_000, ANA, 1);
    assertEquals(List.of(), game.ticks(80_399));
    game.ticks(80_400);
    assertEquals(750, game.points(ANA));
  }

  @Test
  void pausesAddUp() {
    game.pauses(1_000);
    game.advances(2_000);
    game.pauses(3_000);
    game.advances(13_000);

    assertEquals(
        new Stage.Open(1, START_MILLIS + 11_000, START_MILLIS + 31_000, false), game.stage());
  }

  @Test
  void aPreviewWaitsToo() {
    Playing previewed =
        Playing.started(Decks.choice(Decks.brief(PREVIEW_MILLIS, 20_000, 1_000), "*a", "b"));
    previewed.pauses(1_000);
    assertEquals(PAUSED, previewed.refuses(1_500, answer(ANA)));

    previewed.advances(61_000);

    assertEquals(new Stage.Preview(1, START_MILLIS + 63_000), previewed.stage());
    assertEquals(OptionalLong.of(START_MILLIS + 63_000), previewed.state().nextDeadline());
    previewed.ticks(63_000);
    assertEquals(
        new Stage.Open(1, START_MILLIS + 63_000, START_MILLIS + 83_000, false), previewed.stage());
  }

  @Test
  void aRoundWithoutALimitStaysSo() {
    Playing unlimited = Playing.started(Decks.choice(Decks.brief(0, 0, 1_000), "*a", "b"));
    unlimited.pauses(1_000);
    unlimited.advances(2_000);

    assertEquals(new Stage.Open(1, START_MILLIS + 1_000, Stage.NEVER, false), unlimited.stage());
  }

  @Test
  void aRevoteStaysOne() {
    game.closesAnswers(0);
    game.reopens(1_000);
    game.pauses(2_000);
    game.advances(12_000);

    assertEquals(
        new Stage.Open(1, START_MILLIS + 11_000, START_MILLIS + 31_000, true), game.stage());
    game.submits(30_000, ANA, 1);
    game.advances(30_000);
    assertEquals(1_000, game.points(ANA));
  }

  @Test
  void personalTimeStandsStillToo() {
    game.allows(0, ANA, TimeAllowance.DOUBLE);
    game.pauses(5_000);
    game.advances(65_000);

    assertEquals(START_MILLIS + 100_000, game.turn(ANA).deadlineMillis());
    game.submits(100_000, ANA, 1);
  }

  @Test
  void whatStoodWhenTheGameEndsInAPauseCounts() {
    game.submits(0, ANA, 1);
    game.pauses(5_000);
    game.ends(6_000);

    assertEquals(1_000, game.points(ANA));
    assertEquals(1, game.state().played().size());
  }

  @Test
  void aPauseInThePreviewLeavesNothingToCount() {
    Playing previewed =
        Playing.started(Decks.choice(Decks.brief(PREVIEW_MILLIS, 20_000, 1_000), "*a", "b"));
    previewed.pauses(1_000);
    previewed.ends(2_000);

    assertEquals(List.of(), previewed.state().played());
  }

  @Test
  void aPausedRoundCanBeSkippedOrLeft() {
    game.submits(0, ANA, 1);
    game.pauses(5_000);

    assertEquals(
        List.of(
            new GameEvent.RoundSkipped(1),
            new GameEvent.RoundOpened(2, START_MILLIS + 6_000, START_MILLIS + 26_000)),
        game.skips(6_000));
    game.pauses(7_000);
    assertEquals(new GameEvent.RoundSkipped(2), game.jumps(8_000, 1).getFirst());
    assertEquals(0, game.points(ANA));
  }

  @Test
  void whoComesInAPauseAnswersAfterIt() {
    game.pauses(5_000);
    game.joins(6_000, "Cem");
    assertEquals(PAUSED, game.refuses(6_001, answer(CEM)));
    game.advances(65_000);
    game.submits(70_000, CEM, 1);
    game.advances(71_000);

    assertEquals(875, game.points(CEM));
  }

  @Test
  void whoIsRemovedInAPauseIsGoneAfterIt() {
    game.submits(0, ANA, 1);
    game.pauses(5_000);
    game.removes(6_000, ANA);
    game.advances(65_000);
    game.advances(66_000);

    assertEquals(1, game.state().played().getFirst().players());
    assertEquals(0, game.state().done());
  }

  @Test
  void noTimeIsAddedAndNothingClosedWhileTheClockStands() {
    game.pauses(5_000);
    int stage = game.state().stageNumber();

    assertEquals(OTHER_STAGE, game.refuses(6_000, new Command.AddTime(stage, 10)));
    assertEquals(OTHER_STAGE, game.refuses(6_000, new Command.CloseAnswers(stage)));
    assertEquals(OTHER_STAGE, game.refuses(6_000, new Command.Pause(stage)));
  }
}
