package riffle.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static riffle.game.Playing.ANA;
import static riffle.game.Playing.BEN;
import static riffle.game.Playing.CEM;
import static riffle.game.Playing.START_MILLIS;
import static riffle.game.Refusal.Reason.OTHER_STAGE;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** A game that goes on by itself, and rounds that close when all are done. */
class PaceTest {
  private static final Settings AUTO = Chosen.usual().autoAdvance(5).settings();
  private static final Settings EARLY = Chosen.usual().closeWhenDone().settings();
  private static final ChoiceRound QUESTION = Decks.choice("*a", "b");

  // By itself.

  @Test
  void aGameRunsToItsEndWithoutAClick() {
    Playing game =
        Playing.started(
            AUTO,
            Decks.choice(Decks.brief(3_000, 20_000, 1_000), "*a", "b"),
            Decks.slide(10_000),
            Decks.poll("a", "b"),
            QUESTION);

    long millis = 0;
    while (game.state().nextDeadline().isPresent()) {
      millis = game.state().nextDeadline().getAsLong() - START_MILLIS;
      game.ticks(millis);
    }

    assertInstanceOf(Stage.Ended.class, game.stage());
    // Preview, question, reveal, standings; slide; poll, reveal; question, reveal, standings.
    assertEquals(
        3_000 + 20_400 + 5_000 + 5_000 + 10_400 + 20_400 + 5_000 + 20_400 + 5_000 + 5_000, millis);
    assertEquals(3, game.state().played().size());
  }

  @Test
  void theRevealAndTheStandingsStayForSoLong() {
    Playing game = Playing.started(AUTO, QUESTION, QUESTION);

    game.advances(1_000);
    assertEquals(new Stage.Reveal(1, START_MILLIS + 6_000), game.stage());
    assertEquals(OptionalLong.of(START_MILLIS + 6_000), game.state().nextDeadline());
    assertEquals(List.of(), game.ticks(5_999));
    game.ticks(6_000);
    assertEquals(new Stage.Standings(1, START_MILLIS + 11_000), game.stage());
    assertEquals(List.of(), game.ticks(10_999));
    game.ticks(11_000);
    assertEquals(2, game.state().roundNumber());
  }

  @Test
  void theHostNeedNotWait() {
    Playing game = Playing.started(AUTO, QUESTION, QUESTION);
    game.advances(1_000);
    game.advances(2_000);

    assertEquals(new Stage.Standings(1, START_MILLIS + 7_000), game.stage());
  }

  @Test
  void theHostHoldsTheRevealUntilTheyGoOn() {
    Playing game = Playing.started(AUTO, QUESTION, QUESTION);
    game.advances(1_000);
    int stage = game.state().stageNumber();

    assertEquals(List.of(new GameEvent.AutoAdvanceHeld()), game.pauses(2_000));

    assertEquals(new Stage.Reveal(1, Stage.NEVER), game.stage());
    assertEquals(stage + 1, game.state().stageNumber());
    assertEquals(OptionalLong.empty(), game.state().nextDeadline());
    assertEquals(List.of(), game.ticks(86_400_000));
    assertEquals(OTHER_STAGE, game.refuses(3_000, new Command.Pause(game.state().stageNumber())));
    game.advances(60_000);
    assertEquals(new Stage.Standings(1, START_MILLIS + 65_000), game.stage());
  }

  @Test
  void theHostHoldsTheStandings() {
    Playing game = Playing.started(AUTO, QUESTION, QUESTION);
    game.advances(1_000);
    game.advances(2_000);

    game.pauses(3_000);

    assertEquals(new Stage.Standings(1, Stage.NEVER), game.stage());
    assertEquals(OptionalLong.empty(), game.state().nextDeadline());
  }

  @Test
  void whereTheHostGoesOnThereIsNothingToHold() {
    Playing game = Playing.started(QUESTION, QUESTION);
    game.advances(1_000);
    assertEquals(OTHER_STAGE, game.refuses(0, new Command.Pause(game.state().stageNumber())));
    game.advances(2_000);
    assertEquals(OTHER_STAGE, game.refuses(0, new Command.Pause(game.state().stageNumber())));
  }

  @Test
  void whatGoesOnByItselfIsHeldWhenThatIsTurnedOff() {
    Playing game = Playing.started(AUTO, QUESTION, QUESTION);
    game.advances(1_000);

    game.chooses(2_000, Settings.USUAL);
    assertEquals(new Stage.Reveal(1, Stage.NEVER), game.stage());
    game.advances(3_000);

    assertEquals(new Stage.Standings(1, Stage.NEVER), game.stage());
  }

  @Test
  void aReopenedRoundIsRevealedForItsWholeTimeAgain() {
    Playing game = Playing.started(AUTO, QUESTION, QUESTION);
    game.advances(1_000);
    game.reopens(2_000);
    assertEquals(List.of(), game.ticks(6_000));
    game.advances(10_000);

    assertEquals(new Stage.Reveal(1, START_MILLIS + 15_000), game.stage());
  }

  // What comes after the reveal.

  @Test
  void hiddenStandingsAreLeftOut() {
    Playing game = Playing.started(Chosen.usual().hideStandings().settings(), QUESTION, QUESTION);
    game.submits(0, ANA, 1);
    game.advances(0);

    assertEquals(1, game.state().standings().getFirst().rank(), "the host still sees them");
    game.advances(0);
    assertEquals(2, game.state().roundNumber());
    game.advances(0);
    game.advances(0);
    assertInstanceOf(Stage.Ended.class, game.stage());
  }

  @Test
  void noStandingsFollowWhatEarnsNothing() {
    Playing game =
        Playing.started(
            Decks.poll("a", "b"),
            Decks.choice(Decks.brief(0, 20_000, 0), "*a", "b"),
            Decks.slide(),
            QUESTION);
    game.advances(0);
    assertEquals(new Stage.Reveal(1, Stage.NEVER), game.stage());
    game.advances(0);
    assertEquals(2, game.state().roundNumber());
    game.advances(0);
    game.advances(0);
    assertEquals(3, game.state().roundNumber());
    assertEquals(
        List.of(
            new GameEvent.RoundSkipped(3),
            new GameEvent.RoundOpened(4, START_MILLIS + 9, START_MILLIS + 20_009)),
        game.advances(9),
        "a slide has nothing to reveal");
    game.advances(9);
    game.advances(9);
    assertEquals(new Stage.Standings(4, Stage.NEVER), game.stage());
  }

  @Test
  void aSlideIsShownUntilTheHostGoesOnOrItsTimeIsOver() {
    Playing open = Playing.started(Decks.slide(), QUESTION);
    Playing timed = Playing.started(Decks.slide(10_000), QUESTION);

    assertEquals(OptionalLong.empty(), open.state().nextDeadline());
    timed.ticks(10_400);
    assertEquals(2, timed.state().roundNumber());
    open.ends(0);
    assertEquals(List.of(), open.state().played());
  }

  // When all are done.

  @Test
  void aRoundClosesWhenAllAreDone() {
    Playing game = Playing.started(EARLY, QUESTION);
    game.submits(1_000, ANA, 1);
    game.submits(2_000, BEN, 2);

    assertInstanceOf(GameEvent.RoundClosed.class, game.allDone(2_000).getFirst());
    assertEquals(988, game.points(ANA), "measured by the whole time");
  }

  @Test
  void withoutTheSettingItWaitsForTheBell() {
    Playing game = Playing.started(QUESTION);

    assertEquals(List.of(), game.allDone(2_000));
    assertEquals(List.of(), game.allDone(20_400));
    assertInstanceOf(GameEvent.RoundClosed.class, game.allDone(20_401).getFirst());
  }

  @Test
  void withoutALimitThereIsNoBell() {
    Playing game = Playing.started(Decks.choice(Decks.brief(0, 0, 1_000), "*a", "b"));

    assertEquals(List.of(), game.allDone(86_400_000));
    game.chooses(86_400_000, EARLY);
    assertInstanceOf(GameEvent.RoundClosed.class, game.allDone(86_400_001).getFirst());
  }

  @Test
  void aSlideIsNeverDone() {
    Playing game = Playing.started(EARLY, Decks.slide(10_000), QUESTION);

    assertEquals(List.of(), game.allDone(20_000));
  }

  @Test
  void anotherRoundOrStageIsNotClosed() {
    Playing game =
        Playing.started(EARLY, Decks.choice(Decks.brief(500, 20_000, 1_000), "*a", "b"), QUESTION);

    assertEquals(List.of(), game.allDone(0), "in preview");
    game.advances(500);
    assertEquals(List.of(), game.does(600, new Command.AllDone(0)));
    assertEquals(List.of(), game.does(600, new Command.AllDone(2)));
    game.pauses(700);
    assertEquals(List.of(), game.allDone(800), "paused");
    game.advances(900);
    game.advances(1_000);
    assertEquals(List.of(), game.allDone(1_100), "revealed");
  }

  @Test
  void aRoundWaitsForWhoPlaysAndHasNotFinished() {
    Playing game =
        Playing.started(Decks.deck(Decks.flow(3, 1), QUESTION), "Ana", "Ben", "Cem", "Dia", "Eva");
    long now = START_MILLIS + 1_000;
    assertTrue(game.state().isWaitingFor(ANA, now));

    game.places(1_000, ANA, 1, 2, 3);
    assertTrue(game.state().isWaitingFor(ANA, now), "full boxes may still be changed");
    game.finishes(1_000, ANA);
    assertFalse(game.state().isWaitingFor(ANA, now));
    game.checks(1_000, BEN, 1, 2, 3);
    assertFalse(game.state().isWaitingFor(BEN, now), "all is right");
    game.checks(1_000, CEM, 1, 2, 4);
    assertTrue(game.state().isWaitingFor(CEM, now));
    game.removes(1_000, CEM);
    assertFalse(game.state().isWaitingFor(CEM, now));
    assertTrue(game.state().isWaitingFor(new PlayerId(5), START_MILLIS + 20_400));
    assertFalse(game.state().isWaitingFor(new PlayerId(5), START_MILLIS + 20_401));
    game.advances(2_000);
    assertFalse(game.state().isWaitingFor(new PlayerId(5), now));
  }

  @Test
  void whoMovesACardAgainIsNotDoneAnyMore() {
    Playing game = Playing.started(Decks.flow(3, 1));
    game.places(0, ANA, 1, 2, 4);
    game.finishes(0, ANA);
    game.places(0, ANA, 1, 2, 3);

    assertTrue(game.state().isWaitingFor(ANA, START_MILLIS));
  }
}
