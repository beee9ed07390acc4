package riffle.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static riffle.game.Playing.ANA;
import static riffle.game.Playing.BEN;
import static riffle.game.Refusal.Reason.ALREADY_ANSWERED;
import static riffle.game.Refusal.Reason.BAD_ANSWER;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Questions with choices: one answer, and no second one. */
class ChoiceTest {
  private final Playing one = Playing.started(Decks.choice("a", "*b", "c"));
  private final Playing several = Playing.started(Decks.choice("*a", "*b", "c"));

  @Test
  void theAnswerIsKeptWithItsTime() {
    assertEquals(
        List.of(new GameEvent.ChoiceSubmitted(ANA, 1, List.of(2), 4_321)),
        one.submits(4_321, ANA, 2));
    assertEquals(new Answer.Picks(List.of(2), 4_321, true), one.state().answer(ANA));
    assertEquals(1, one.state().done());
  }

  @Test
  void aSecondAnswerIsRefusedEvenIfItIsTheSame() {
    one.submits(1_000, ANA, 1);

    assertEquals(
        ALREADY_ANSWERED, one.refuses(2_000, new Command.SubmitChoice(ANA, 1, List.of(2))));
    assertEquals(
        ALREADY_ANSWERED, one.refuses(2_000, new Command.SubmitChoice(ANA, 1, List.of(1))));
    one.submits(2_000, BEN, 2);
  }

  @Test
  void severalMayBePickedInAnyOrder() {
    several.submits(0, ANA, 3, 1);
    several.submits(0, BEN, 2, 1);
    several.advances(0);

    assertEquals(0, several.state().points(ANA));
    assertEquals(1_000, several.state().points(BEN));
  }

  static List<List<Integer>> unfitForAll() {
    return List.of(
        List.of(),
        List.of(0),
        List.of(4),
        List.of(-1),
        List.of(Integer.MAX_VALUE),
        List.of(2, 2),
        List.of(1, 2, 3, 1),
        Collections.nCopies(5_000, 2));
  }

  @ParameterizedTest
  @MethodSource("unfitForAll")
  void picksThatTheRoundDoesNotHaveAreRefused(List<Integer> picks) {
    assertEquals(BAD_ANSWER, one.refuses(1_000, new Command.SubmitChoice(ANA, 1, picks)));
    assertEquals(BAD_ANSWER, several.refuses(1_000, new Command.SubmitChoice(ANA, 1, picks)));
  }

  @Test
  void twoPicksAreTooManyWhereOneIsRight() {
    assertEquals(BAD_ANSWER, one.refuses(1_000, new Command.SubmitChoice(ANA, 1, List.of(1, 2))));
  }

  @Test
  void onePickIsEnoughWhereSeveralAreRight() {
    several.submits(0, ANA, 1);
    several.advances(0);

    assertEquals(500, several.state().points(ANA));
  }
}
