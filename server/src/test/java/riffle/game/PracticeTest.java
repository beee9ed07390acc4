package riffle.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static riffle.game.Playing.ANA;
import static riffle.game.Playing.BEN;
import static riffle.game.Playing.START_MILLIS;
import static riffle.game.Refusal.Reason.NO_CHECKS_LEFT;
import static riffle.game.Refusal.Reason.OTHER_STAGE;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Everybody alone, without a clock, as often as they like. */
class PracticeTest {
  private static final Settings PRACTICE = Chosen.usual().practice().settings();
  private static final long DAY_MILLIS = 86_400_000;

  private final Playing game =
      Playing.started(
          PRACTICE,
          Decks.flow(Decks.brief(), 3, 1, 1, 100),
          Decks.choice("*a", "b"),
          Decks.flow(3, 1, new FlowRules(Grade.LONGEST_ORDERED, Feedback.HOW_MANY, 1, 50)),
          Decks.flow(3, 1, new FlowRules(Grade.LONGEST_ORDERED, Feedback.NONE, 3, 0)));

  @Test
  void thereIsNoClock() {
    assertEquals(new Stage.OwnPace(Stage.NEVER), game.stage());
    assertEquals(OptionalLong.empty(), game.state().nextDeadline());
    assertEquals(List.of(), game.ticks(DAY_MILLIS));
    Command more = new Command.AddTime(game.state().stageNumber(), 60);
    assertEquals(OTHER_STAGE, game.refuses(0, more));
    game.opens(0, ANA, 2);

    assertEquals(Stage.NEVER, game.turn(ANA).deadlineMillis());
    game.submits(DAY_MILLIS, ANA, 1);
    assertEquals(1_000, game.points(ANA), "time takes nothing away");
  }

  @Test
  void aRoundIsPlayedAgainAndAgainAndTheLastTimeStands() {
    for (int card : List.of(1, 2, 1, 2)) {
      game.opens(0, ANA, 2);
      game.submits(0, ANA, card);
      assertEquals(card == 1 ? 1_000 : 0, game.points(ANA));
    }
    assertEquals(1, game.state().played().size());
    assertEquals(1, game.state().roundsDone(ANA));
  }

  @Test
  void aRoundIsLeftForAnotherWithoutBeingHandedIn() {
    game.opens(0, ANA, 1);
    game.places(0, ANA, 1, 2, 3);

    assertEquals(
        List.of(new GameEvent.TurnOpened(ANA, 2, START_MILLIS + 5, Stage.NEVER)),
        game.opens(5, ANA, 2));
    assertEquals(0, game.state().roundsDone(ANA));
    game.opens(6, ANA, 1);
    assertEquals(Answer.Boxes.none(3), game.state().boxes(ANA));
  }

  @Test
  void theSameRoundAgainWhileItIsOpenGoesOn() {
    game.opens(0, ANA, 1);
    game.places(0, ANA, 1, 0, 0);

    assertEquals(List.of(), game.opens(5, ANA, 1));
    assertEquals(game.cardsOf(1, 1, 0, 0), game.state().boxes(ANA).cards());
  }

  @Test
  void checksNeitherEndNorCost() {
    game.opens(0, ANA, 1);
    for (int n = 0; n < 20; n++) {
      game.checks(0, ANA, 1, 3, 2);
      game.checks(0, ANA, 3, 2, 1);
    }
    game.checks(0, ANA, 1, 2, 3);
    game.finishes(0, ANA);

    assertEquals(41, game.state().boxes(ANA).checksUsed());
    assertEquals(1_000, game.points(ANA));
  }

  @Test
  void aFlowKeepsItsGradeAndWhatItsChecksTell() {
    assertEquals(
        new FlowRules(Grade.LONGEST_ORDERED, Feedback.HOW_MANY, FlowRules.UNLIMITED, 0),
        game.state().rules(3));
    game.opens(0, ANA, 4);
    assertEquals(
        NO_CHECKS_LEFT, game.refuses(0, new Command.CheckBoxes(ANA, 4, game.cardsOf(4, 1, 2, 3))));
  }

  @Test
  void playersDoNotDisturbEachOther() {
    game.opens(0, ANA, 2);
    game.opens(0, BEN, 2);
    game.submits(0, ANA, 1);
    game.submits(0, BEN, 2);
    game.opens(0, ANA, 2);

    assertEquals(1_000, game.points(ANA), "until she hands it in again");
    assertEquals(0, game.points(BEN));
  }

  @Test
  void nothingIsAdjustedWhereNothingCounts() {
    assertEquals(OTHER_STAGE, game.refuses(0, new Command.AdjustScore(ANA, 10, "Well said")));
  }

  @Test
  void theHostEndsIt() {
    game.opens(0, ANA, 1);
    game.places(0, ANA, 1, 2, 3);
    game.ends(10);

    assertEquals(1_000, game.points(ANA));
  }
}
