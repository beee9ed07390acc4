package riffle.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static riffle.game.Playing.ANA;
import static riffle.game.Playing.BEN;
import static riffle.game.Refusal.Reason.BAD_ANSWER;
import static riffle.game.Refusal.Reason.NO_CHECKS_LEFT;
import static riffle.game.Refusal.Reason.OTHER_KIND;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Know the Flow: drafts and checks. */
class FlowTest {
  private static final List<Integer> NONE_RIGHT = List.of(0, 0, 0);

  private final Playing game = Playing.started(Decks.flow(3, 1));

  // Drafts.

  @Test
  void aDraftIsKeptWithItsTime() {
    List<Integer> boxes = game.cards(2, 0, 1);

    assertEquals(
        List.of(new GameEvent.CardsPlaced(ANA, 1, boxes, 1_234)), game.places(1_234, ANA, 2, 0, 1));
    assertEquals(
        new Answer.Boxes(boxes, 1_234, 0, false, 0, NONE_RIGHT, false), game.state().boxes(ANA));
  }

  @Test
  void aDraftReplacesTheOneBefore() {
    game.places(1_000, ANA, 1, 2, 3);
    game.places(2_000, ANA, 0, 4, 0);

    assertEquals(
        new Answer.Boxes(game.cards(0, 4, 0), 2_000, 0, false, 0, NONE_RIGHT, false),
        game.state().boxes(ANA));
  }

  @Test
  void theSameDraftAgainDoesNotMoveItsTime() {
    game.places(1_000, ANA, 1, 2, 3);

    assertEquals(List.of(), game.places(9_000, ANA, 1, 2, 3));
    assertEquals(1_000, game.state().boxes(ANA).answerMillis());
  }

  @Test
  void emptyBoxesBeforeAnyDraftAreNoDraft() {
    assertEquals(List.of(), game.places(1_000, ANA, 0, 0, 0));
  }

  @Test
  void playersDoNotDisturbEachOther() {
    game.places(1_000, ANA, 1, 2, 3);
    game.checks(2_000, BEN, 3, 2, 1);

    assertEquals(
        new Answer.Boxes(game.cards(1, 2, 3), 1_000, 0, false, 0, NONE_RIGHT, false),
        game.state().boxes(ANA));
    assertEquals(
        new Answer.Boxes(game.cards(3, 2, 1), 2_000, 1, true, 1, game.cards(0, 2, 0), false),
        game.state().boxes(BEN));
  }

  @Test
  void doneAreThoseWithEveryBoxFilled() {
    game.places(1_000, ANA, 1, 2, 0);
    assertEquals(0, game.state().done());
    game.places(2_000, ANA, 1, 2, 4);
    assertEquals(1, game.state().done());
    game.places(2_500, ANA, 1, 2, 3);
    assertEquals(1, game.state().done());
    game.checks(3_000, BEN, 3, 2, 1);
    assertEquals(2, game.state().done());
    game.places(4_000, ANA, 0, 0, 0);
    assertEquals(1, game.state().done());
  }

  static List<List<Integer>> unfit() {
    return List.of(
        List.of(),
        List.of(1, 2),
        List.of(1, 2, 3, 4),
        List.of(1, 1, 0),
        List.of(1, 2, 5),
        List.of(-1, 2, 3),
        List.of(Integer.MIN_VALUE, 0, 0),
        List.of(Integer.MAX_VALUE, 0, 0),
        Collections.nCopies(5_000, 1));
  }

  @ParameterizedTest
  @MethodSource("unfit")
  void boxesThatTheRoundDoesNotHaveAreRefused(List<Integer> boxes) {
    game.places(1_000, ANA, 1, 2, 3);

    assertEquals(BAD_ANSWER, game.refuses(2_000, new Command.PlaceCards(ANA, 1, boxes)));
    assertEquals(BAD_ANSWER, game.refuses(2_000, new Command.CheckBoxes(ANA, 1, boxes)));
  }

  @Test
  void aRefusalDoesNotTellALongListBack() {
    var command = new Command.PlaceCards(ANA, 1, Collections.nCopies(5_000, 1));

    assertEquals(
        new Decision.Refused(
            new Refusal(
                BAD_ANSWER,
                "boxes of 5000 entries; expected 3 entries, each 0 or a card of its own from 1 to"
                    + " 4")),
        game.decides(1_000, command));
  }

  @Test
  void aChoiceIsRefusedInAFlow() {
    assertEquals(OTHER_KIND, game.refuses(1_000, new Command.SubmitChoice(ANA, 1, List.of(1))));
  }

  @Test
  void boxesAreRefusedInAChoice() {
    Playing choice = Playing.started(Decks.choice("*a", "b"));

    assertEquals(OTHER_KIND, choice.refuses(1, new Command.PlaceCards(ANA, 1, List.of(1, 2))));
    assertEquals(OTHER_KIND, choice.refuses(1, new Command.CheckBoxes(ANA, 1, List.of(1, 2))));
  }

  // Checks.

  @Test
  void aCheckPlacesTheCardsAndSaysWhichBoxesAreRight() {
    List<Integer> boxes = game.cards(1, 3, 4);

    assertEquals(
        List.of(
            new GameEvent.CardsPlaced(ANA, 1, boxes, 700),
            new GameEvent.BoxesChecked(ANA, 1, List.of(true, false, false))),
        game.checks(700, ANA, 1, 3, 4));
  }

  @Test
  void aCheckOfWhatStandsThereDoesNotMoveItsTime() {
    game.places(1_000, ANA, 1, 3, 2);

    assertEquals(
        List.of(new GameEvent.BoxesChecked(ANA, 1, List.of(true, false, false))),
        game.checks(5_000, ANA, 1, 3, 2));
    assertEquals(1_000, game.state().boxes(ANA).answerMillis());
  }

  @Test
  void aCheckWithoutAMoveIsKnownAlreadyAndCostsNothing() {
    game.checks(1_000, ANA, 1, 3, 2);

    assertEquals(List.of(), game.checks(2_000, ANA, 1, 3, 2));
    assertEquals(1, game.state().boxes(ANA).checksUsed());
  }

  @Test
  void aMoveMakesTheLastCheckVoid() {
    game.checks(1_000, ANA, 1, 3, 2);
    game.places(2_000, ANA, 1, 2, 3);

    assertEquals(
        new Answer.Boxes(game.cards(1, 2, 3), 2_000, 1, false, 1, game.cards(1, 0, 0), false),
        game.state().boxes(ANA));
  }

  @Test
  void whatACheckFoundRightStaysKnownWhereverTheCardsGo() {
    game.checks(1_000, ANA, 1, 3, 2);
    game.places(2_000, ANA, 0, 0, 0);
    game.places(3_000, ANA, 3, 0, 0);
    game.checks(4_000, ANA, 3, 2, 0);
    game.places(5_000, ANA, 1, 2, 3);

    Answer.Boxes boxes = game.state().boxes(ANA);
    assertEquals(game.cards(1, 2, 0), boxes.foundRight());
    assertTrue(boxes.isFoundRight(0));
    assertTrue(boxes.isFoundRight(1));
    assertFalse(boxes.isFoundRight(2), "right, but no check has said so");
  }

  @Test
  void aMoveThereAndBackIsAMove() {
    game.checks(1_000, ANA, 1, 3, 2);
    game.places(2_000, ANA, 0, 3, 2);
    game.checks(3_000, ANA, 1, 3, 2);

    assertEquals(2, game.state().boxes(ANA).checksUsed());
  }

  @Test
  void afterTheLastCheckAnotherIsRefusedAndItsMoveWithIt() {
    game.checks(1_000, ANA, 1, 0, 0);
    game.checks(2_000, ANA, 2, 0, 0);
    game.checks(3_000, ANA, 3, 0, 0);

    assertEquals(
        NO_CHECKS_LEFT, game.refuses(4_000, new Command.CheckBoxes(ANA, 1, game.cards(1, 2, 3))));
    assertEquals(game.cards(3, 0, 0), game.state().boxes(ANA).cards());
    game.places(5_000, ANA, 1, 2, 3);
  }

  @Test
  void afterTheLastCheckItsAnswerIsStillToBeHad() {
    game.checks(1_000, ANA, 1, 0, 0);
    game.checks(2_000, ANA, 2, 0, 0);
    game.checks(3_000, ANA, 3, 0, 0);

    assertEquals(List.of(), game.checks(4_000, ANA, 3, 0, 0));
  }

  @Test
  void theFirstCheckIsFreeAndEachOtherCostsItsShare() {
    game.checks(0, BEN, 1, 2, 3);
    game.checks(0, ANA, 3, 2, 1);
    game.checks(0, ANA, 2, 1, 3);
    game.checks(0, ANA, 1, 2, 3);
    game.advances(100);

    assertEquals(0, game.score(BEN).checkLoss());
    assertEquals(200, game.score(ANA).checkLoss());
    assertEquals(800, game.state().points(ANA));
  }

  @Test
  void boxesAreEmptyAgainInTheNextRoundAndChecksAreNew() {
    Playing two = Playing.started(Decks.flow(3, 1), Decks.flow(3, 1));
    two.checks(0, ANA, 3, 2, 1);
    two.advances(100);
    two.advances(200);
    two.advances(300);

    assertEquals(Answer.Boxes.none(3), two.state().boxes(ANA));
    assertEquals(0, two.state().done());
  }

  // What a check tells.

  private static FlowRules rules(Feedback feedback, int checks, int costPercent) {
    return new FlowRules(Grade.ABSOLUTE_POSITION, feedback, checks, costPercent);
  }

  @Test
  void aCheckThatTellsHowManyDoesNotTellWhich() {
    Playing many = Playing.started(Decks.flow(3, 1, rules(Feedback.HOW_MANY, 3, 10)));
    many.checks(0, ANA, 1, 2, 4);

    Answer.Boxes boxes = many.state().boxes(ANA);
    assertEquals(2, boxes.rightAtCheck());
    assertEquals(NONE_RIGHT, boxes.foundRight());
    assertFalse(boxes.isFoundRight(0));
    assertFalse(boxes.finished());

    many.checks(0, ANA, 1, 2, 3);
    assertEquals(3, many.state().boxes(ANA).rightAtCheck());
    assertTrue(many.state().boxes(ANA).isFoundRight(0), "where all are, it is known which");
    assertTrue(many.state().boxes(ANA).finished());
  }

  @Test
  void withoutFeedbackThereIsNoCheckAndItsMoveIsNotMade() {
    Playing none = Playing.started(Decks.flow(3, 1, rules(Feedback.NONE, 3, 10)));

    assertEquals(
        NO_CHECKS_LEFT, none.refuses(0, new Command.CheckBoxes(ANA, 1, none.cards(1, 2, 3))));
    none.places(0, ANA, 1, 2, 3);
    none.advances(0);
    assertEquals(1_000, none.points(ANA));
  }

  @Test
  void checksMayBeUnlimitedAndStillCost() {
    Playing unlimited =
        Playing.started(Decks.flow(3, 1, rules(Feedback.WHICH, FlowRules.UNLIMITED, 3)));
    for (int n = 0; n < 10; n++) {
      unlimited.checks(0, ANA, 3, 2, 1);
      unlimited.checks(0, ANA, 2, 3, 1);
    }
    unlimited.checks(0, ANA, 1, 2, 3);
    unlimited.advances(0);

    assertEquals(400, unlimited.points(ANA), "twenty checks at 3 %");
  }

  @Test
  void aCheckOfEmptyBoxesIsOne() {
    assertEquals(
        List.of(new GameEvent.BoxesChecked(ANA, 1, List.of(false, false, false))),
        game.checks(0, ANA, 0, 0, 0));
    assertEquals(1, game.state().boxes(ANA).checksUsed());
  }

  // Being done.

  @Test
  void aPlayerIsDoneWhenTheySaySoOrAllIsRight() {
    game.places(0, ANA, 1, 0, 0);
    assertEquals(List.of(new GameEvent.FlowFinished(ANA, 1)), game.finishes(0, ANA));
    assertTrue(game.state().boxes(ANA).finished());
    assertEquals(1, game.state().done(), "with a box that stays empty");
    assertEquals(List.of(), game.finishes(0, ANA));

    game.checks(0, BEN, 1, 2, 3);
    assertTrue(game.state().boxes(BEN).finished());
    assertEquals(List.of(), game.finishes(0, BEN));
  }

  @Test
  void whoIsDoneWithoutACardHasSaidNothing() {
    game.finishes(0, ANA);
    game.advances(0);

    assertFalse(game.score(ANA).answered());
    assertEquals(1, game.state().done());
  }

  @Test
  void whoIsDoneMayStillMoveACardAndIsNotDoneAnyMore() {
    game.places(0, ANA, 1, 0, 0);
    game.finishes(0, ANA);
    game.places(100, ANA, 1, 2, 0);

    assertFalse(game.state().boxes(ANA).finished());
    assertEquals(0, game.state().done());
  }
}
