package riffle.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static riffle.game.Decks.LIMIT_MILLIS;
import static riffle.game.Playing.ANA;
import static riffle.game.Playing.BEN;
import static riffle.game.Playing.CEM;
import static riffle.game.Playing.START_MILLIS;
import static riffle.game.Refusal.Reason.ALREADY_ANSWERED;
import static riffle.game.Refusal.Reason.OTHER_STAGE;
import static riffle.game.Refusal.Reason.TOO_LATE;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/**
 * Answers are closed, the class talks, and votes again: a new answer replaces the first one and
 * carries no speed.
 */
class RevoteTest {
  private final Playing game =
      Playing.started(Decks.choice("*a", "b"), Decks.choice("*a", "b"), Decks.flow(3, 1));

  /** Ana is right and Ben wrong, both after half of the time; they talk from 12 s on. */
  private void talk() {
    game.submits(10_000, ANA, 1);
    game.submits(10_000, BEN, 2);
    game.closesAnswers(12_000);
  }

  // Closing without revealing.

  @Test
  void closedAnswersAreNotRevealed() {
    game.submits(10_000, ANA, 1);

    assertEquals(List.of(new GameEvent.AnswersClosed(1)), game.closesAnswers(12_000));
    assertEquals(new Stage.Talk(1), game.stage());
    assertEquals(List.of(), game.state().played());
    assertEquals(0, game.points(ANA));
  }

  @Test
  void whileTheClassTalksNothingIsAnsweredAndNothingRunsOut() {
    talk();

    assertEquals(TOO_LATE, game.refuses(12_001, new Command.SubmitChoice(BEN, 1, List.of(1))));
    assertEquals(OptionalLong.empty(), game.state().nextDeadline());
    assertEquals(List.of(), game.ticks(86_400_000));
    assertEquals(List.of(), game.allDone(12_002));
    assertNull(game.state().turn(ANA));
    assertEquals(new Answer.Picks(List.of(1), 10_000, true), game.state().answer(ANA));
  }

  @Test
  void afterTheTalkTheRoundIsRevealedAndCounts() {
    talk();
    game.advances(60_000);

    assertEquals(new Stage.Reveal(1, Stage.NEVER), game.stage());
    assertEquals(875, game.points(ANA));
    assertEquals(0, game.points(BEN));
  }

  @Test
  void aSlideHasNoAnswersToClose() {
    Playing slide = Playing.started(Decks.slide());

    assertEquals(
        OTHER_STAGE, slide.refuses(0, new Command.CloseAnswers(slide.state().stageNumber())));
  }

  // Voting again.

  @Test
  void theRoundIsOpenAgainForItsWholeTime() {
    talk();

    assertEquals(
        List.of(
            new GameEvent.RoundReopened(
                1, START_MILLIS + 60_000, START_MILLIS + 60_000 + LIMIT_MILLIS)),
        game.reopens(60_000));
    assertEquals(
        new Stage.Open(1, START_MILLIS + 60_000, START_MILLIS + 80_000, true), game.stage());
    assertEquals(OptionalLong.of(START_MILLIS + 80_400), game.state().nextDeadline());
    game.submits(80_000, BEN, 1);
    assertEquals(TOO_LATE, game.refuses(80_001, new Command.SubmitChoice(ANA, 1, List.of(1))));
    game.ticks(80_400);
    assertEquals(new Stage.Reveal(1, Stage.NEVER), game.stage());
  }

  @Test
  void aNewAnswerReplacesTheFirstAndCarriesNoSpeed() {
    talk();
    game.reopens(60_000);

    assertEquals(
        List.of(new GameEvent.ChoiceSubmitted(BEN, 1, List.of(1), 0)),
        game.submits(79_000, BEN, 1));
    game.submits(79_000, ANA, 2);
    game.advances(79_500);

    assertEquals(1_000, game.points(BEN));
    assertEquals(0, game.points(ANA), "who was right and is talked out of it");
    assertEquals(0, game.score(BEN).answerMillis());
  }

  @Test
  void whoDoesNotVoteAgainKeepsTheFirstScore() {
    talk();
    game.reopens(60_000);
    game.addsTime(61_000, 600);
    game.advances(62_000);

    assertEquals(875, game.points(ANA), "measured by the first time limit");
    assertEquals(10_000, game.score(ANA).answerMillis());
    assertEquals(0, game.points(BEN));
  }

  @Test
  void eachVotesOnceAgain() {
    talk();
    game.reopens(60_000);
    assertEquals(0, game.state().done());
    assertTrue(game.state().isWaitingFor(ANA, START_MILLIS + 60_000));

    game.submits(61_000, ANA, 2);

    assertEquals(
        ALREADY_ANSWERED, game.refuses(62_000, new Command.SubmitChoice(ANA, 1, List.of(1))));
    assertEquals(1, game.state().done());
    assertFalse(game.state().isWaitingFor(ANA, START_MILLIS + 62_000));
  }

  @Test
  void theClassMayVoteAgainMoreThanOnce() {
    talk();
    game.reopens(60_000);
    game.submits(61_000, BEN, 1);
    game.closesAnswers(62_000);
    game.reopens(70_000);
    game.submits(71_000, BEN, 2);
    game.advances(72_000);

    assertEquals(0, game.points(BEN), "the last vote");
    assertEquals(875, game.points(ANA));
  }

  @Test
  void theSameAnswerAgainKeepsItsTime() {
    talk();
    game.reopens(60_000);

    assertEquals(
        List.of(new GameEvent.ChoiceSubmitted(ANA, 1, List.of(1), 10_000)),
        game.submits(61_000, ANA, 1));
    game.advances(62_000);
    assertEquals(875, game.points(ANA), "as much as by saying nothing");
  }

  @Test
  void whoChangesTheirMindTwiceHasNoTimeAnyMore() {
    talk();
    game.reopens(60_000);
    game.submits(61_000, ANA, 2);
    game.closesAnswers(62_000);
    game.reopens(70_000);
    game.submits(71_000, ANA, 1);
    game.advances(72_000);

    assertEquals(1_000, game.points(ANA));
    assertEquals(0, game.score(ANA).answerMillis());
  }

  @Test
  void picksAreTheSameInAnyOrder() {
    Playing several = Playing.started(Decks.choice("*a", "*b", "c"));
    several.submits(10_000, ANA, 1, 2);
    several.submits(10_000, BEN, 1, 2);
    several.advances(12_000);
    several.reopens(60_000);
    several.submits(61_000, ANA, 2, 1);
    several.submits(61_000, BEN, 1);
    several.advances(62_000);

    assertEquals(10_000, several.score(ANA).answerMillis());
    assertEquals(0, several.score(BEN).answerMillis());
  }

  @Test
  void theSameTextAgainKeepsItsTime() {
    Playing typed = Playing.started(Decks.typed("Paris"));
    typed.writes(10_000, ANA, "Paris");
    typed.writes(10_000, BEN, "Rome");
    typed.closesAnswers(12_000);
    typed.reopens(60_000);
    typed.writes(61_000, ANA, " Paris");
    typed.writes(61_000, BEN, "Paris");
    typed.advances(62_000);

    assertEquals(875, typed.points(ANA));
    assertEquals(1_000, typed.points(BEN));
  }

  @Test
  void cardsThatComeBackToWhereTheyWereKeepTheirTime() {
    game.jumps(0, 3);
    game.places(10_000, ANA, 1, 2, 3);
    game.places(10_000, BEN, 1, 2, 3);
    game.closesAnswers(12_000);
    game.reopens(60_000);
    game.places(61_000, ANA, 2, 1, 3);
    game.places(61_000, BEN, 2, 1, 3);
    assertEquals(0, game.state().boxes(ANA).answerMillis());
    game.places(62_000, ANA, 1, 2, 3);
    game.advances(63_000);

    assertEquals(875, game.points(ANA));
    assertEquals(0, game.score(BEN).answerMillis());
  }

  @Test
  void inAReplayTheSameAnswerIsANewOne() {
    game.submits(10_000, ANA, 1);
    game.advances(12_000);
    game.reopens(20_000);
    game.jumps(60_000, 1);
    game.submits(75_000, ANA, 1);
    game.advances(76_000);

    assertEquals(15_000, game.score(ANA).answerMillis());
  }

  @Test
  void aRevoteEndedWithTheGameCounts() {
    talk();
    game.reopens(60_000);
    game.submits(61_000, BEN, 1);
    game.ends(62_000);

    assertEquals(1_000, game.points(BEN));
    assertEquals(875, game.points(ANA));
  }

  @Test
  void whatStandsCountsWhenTheGameEndsInTheTalk() {
    talk();
    game.ends(60_000);

    assertEquals(new Stage.Ended(), game.stage());
    assertEquals(875, game.points(ANA));
  }

  // From the reveal.

  @Test
  void aRevealedRoundIsVotedOnAgainAndCountsOnce() {
    game.submits(10_000, ANA, 1);
    game.submits(10_000, BEN, 2);
    game.advances(12_000);
    assertEquals(875, game.points(ANA));

    game.reopens(60_000);
    assertEquals(875, game.points(ANA), "until it is closed again, the first vote counts");
    game.submits(61_000, BEN, 1);
    game.advances(62_000);

    assertEquals(875, game.points(ANA));
    assertEquals(1_000, game.points(BEN));
    assertEquals(1, game.state().played().size());
    assertEquals(
        List.of(new Standing(BEN, 1, 1_000, 0), new Standing(ANA, 2, 875, 0)),
        game.state().standings());
  }

  @Test
  void playersMoveFromTheStandingsBeforeTheRoundHoweverOftenItIsVotedOn() {
    game.submits(0, ANA, 1);
    game.advances(0);
    game.advances(0);
    game.advances(0);
    game.submits(0, BEN, 1);
    game.submits(10_000, ANA, 2);
    game.advances(10_000);
    game.reopens(20_000);
    game.adjusts(20_000, BEN, 1);
    game.submits(20_000, BEN, 1);
    game.advances(20_000);

    assertEquals(
        List.of(new Standing(BEN, 1, 1_001, 1), new Standing(ANA, 2, 1_000, -1)),
        game.state().standings());
  }

  @Test
  void aRevoteThatIsSkippedLeavesTheFirstVote() {
    game.submits(10_000, ANA, 1);
    game.advances(12_000);
    game.reopens(60_000);
    game.submits(61_000, ANA, 2);

    game.skips(62_000);

    assertEquals(875, game.points(ANA));
    assertEquals(1, game.score(ANA, 1).right());
    assertEquals(2, game.state().roundNumber());
  }

  @Test
  void aRevoteThatIsLeftForAnotherRoundLeavesTheFirstVote() {
    game.submits(10_000, ANA, 1);
    game.advances(12_000);
    game.reopens(60_000);
    game.submits(61_000, ANA, 2);

    game.jumps(62_000, 2);
    game.submits(62_000, ANA, 1);
    game.advances(62_000);

    assertEquals(875 + 1_000, game.points(ANA));
    assertEquals(0, game.points(BEN));
    assertEquals(2, game.state().played().size());
  }

  @Test
  void onlyWhatIsJustClosedCanBeReopened() {
    game.advances(0);
    game.advances(0);

    assertEquals(OTHER_STAGE, game.refuses(0, new Command.Reopen(game.state().stageNumber())));
  }

  // People in between.

  @Test
  void whoComesDuringTheTalkVotesInTheRevote() {
    talk();
    game.joins(30_000, "Cem");
    game.reopens(60_000);
    game.submits(79_999, CEM, 1);
    game.advances(80_000);

    assertEquals(1_000, game.points(CEM));
    assertEquals(2, game.state().played().getLast().allRight());
  }

  @Test
  void whoComesDuringTheRevoteVotesToo() {
    talk();
    game.reopens(60_000);
    game.joins(61_000, "Cem");
    assertEquals(
        List.of(new GameEvent.ChoiceSubmitted(CEM, 1, List.of(1), 0)),
        game.submits(79_999, CEM, 1));
    game.advances(80_000);

    assertEquals(1_000, game.points(CEM));
  }

  @Test
  void whoIsRemovedDuringTheTalkIsInNeitherVote() {
    talk();
    game.removes(30_000, ANA);
    game.reopens(60_000);
    game.advances(61_000);

    assertNull(game.state().played().getLast().score(ANA));
    assertEquals(1, game.state().played().getLast().players());
    assertEquals(0, game.state().points(ANA));
  }

  // Flows.

  @Test
  void aDraftStandsAsItDidAndItsChecksAreUsed() {
    game.jumps(0, 3);
    game.checks(5_000, ANA, 1, 3, 2);
    game.checks(10_000, ANA, 2, 1, 3);
    game.places(10_000, BEN, 1, 2, 3);
    game.finishes(10_000, BEN);
    game.closesAnswers(12_000);
    game.reopens(60_000);

    assertEquals(game.cards(2, 1, 3), game.state().boxes(ANA).cards());
    assertEquals(2, game.state().boxes(ANA).checksUsed());
    assertEquals(2, game.state().done(), "what is whole is whole");
    assertTrue(game.state().isWaitingFor(BEN, START_MILLIS + 60_000), "and may be changed");

    game.checks(61_000, ANA, 1, 2, 3);
    game.advances(62_000);

    assertEquals(3, game.state().boxes(ANA).checksUsed());
    assertEquals(800, game.points(ANA), "no speed, and two checks paid");
    assertEquals(875, game.points(BEN), "nothing moved, and the time is the first");
  }

  @Test
  void aRoundWithoutALimitIsOpenAgainWithoutOne() {
    Playing unlimited = Playing.started(Chosen.usual().time(0).settings(), Decks.choice("*a", "b"));
    unlimited.closesAnswers(0);
    unlimited.reopens(1);

    assertEquals(new Stage.Open(1, START_MILLIS + 1, Stage.NEVER, true), unlimited.stage());
    assertEquals(OptionalLong.empty(), unlimited.state().nextDeadline());
  }
}
