package riffle.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** From an answer to its points. The figures were computed apart from this code, with fractions. */
class ScoringTest {
  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "points.csv", numLinesToSkip = 1)
  void pointsAreWhatTheTableSays(
      String what,
      int worth,
      int right,
      int boxes,
      int weightPercent,
      int answerMillis,
      int limitMillis,
      int checks,
      int costPercent,
      int accuracyPoints,
      int speedLoss,
      int checkLoss,
      int points) {
    FlowRound round =
        Decks.flow(
            Decks.brief(0, limitMillis, worth), boxes, 1, DeckLimits.MAX_CHECKS, costPercent);
    Deal deal = Deal.of(round, 1, 42);
    Answer answer =
        new Answer.Boxes(inPlace(deal, right, boxes), answerMillis, checks, false, List.of());

    Score score =
        Scoring.score(Decks.weighted(weightPercent, round), round, deal, answer, limitMillis);

    assertEquals(
        new Score(
            true,
            right,
            boxes,
            new Fraction(right, boxes),
            answerMillis,
            accuracyPoints,
            speedLoss,
            checkLoss),
        score,
        what);
    assertEquals(points, score.points());
  }

  /** So many boxes are right from the left; in the others is the distractor, or nothing. */
  private static List<Integer> inPlace(Deal deal, int right, int boxes) {
    List<Integer> cards = new ArrayList<>(Collections.nCopies(boxes, Answer.Boxes.EMPTY));
    IntStream.range(0, right).forEach(box -> cards.set(box, deal.card(box)));
    if (right < boxes) {
      cards.set(right, deal.card(boxes));
    }
    return cards;
  }

  @ParameterizedTest(name = "{0} in the boxes of 1 2 3, with 4 that does not belong")
  @CsvSource({
    "1 2 3, 3, 1 1 1",
    "2 1 3, 1, 0 0 1",
    "2 3 1, 0, 0 0 0",
    "1 2 4, 2, 1 1 0",
    "4 2 3, 2, 0 1 1",
    "1 0 3, 2, 1 0 1",
    "0 1 2, 0, 0 0 0",
    "0 0 3, 1, 0 0 1",
  })
  void eachBoxWithItsOwnStepIsRight(String items, int right, String verdicts) {
    Playing game = Playing.started(Decks.flow(3, 1));

    game.checks(0, Playing.ANA, numbers(items));
    game.advances(0);

    Answer.Boxes boxes = game.state().boxes(Playing.ANA);
    for (int box = 0; box < numbers(verdicts).length; box++) {
      assertEquals(numbers(verdicts)[box] == 1, boxes.isFoundRight(box));
    }
    assertEquals(new Fraction(right, 3), game.score(Playing.ANA).accuracy());
    assertEquals(right, game.score(Playing.ANA).right());
  }

  @ParameterizedTest(name = "{1} of {0} is {2}/{3}")
  @CsvSource({
    // One right: 1 or 0.
    "*a b c d, 1, 1, 1, 1",
    "*a b c d, 2, 0, 1, 0",
    "a *b, 2, 1, 1, 1",
    "a *b, 1, 0, 1, 0",
    // Several right: hits less false picks, of the right ones.
    "*a *b *c d, 1 2 3, 3, 3, 3",
    "*a *b *c d, 3, 1, 3, 1",
    "*a *b *c d, 1 2 4, 1, 3, 2",
    "*a *b *c d, 1 2 3 4, 2, 3, 3",
    "*a *b c d, 1 3, 0, 2, 1",
    "*a *b c d, 1 3 4, 0, 2, 1",
    "*a *b c d, 3 4, 0, 2, 0",
  })
  void picksCountLessTheFalseOnes(
      String options, String picks, int numerator, int denominator, int hits) {
    Playing game = Playing.started(Decks.choice(options.split(" ")));

    game.submits(0, Playing.ANA, Arrays.stream(numbers(picks)).boxed().toArray(Integer[]::new));
    game.advances(0);

    Score score = game.score(Playing.ANA);
    assertEquals(new Fraction(numerator, denominator), score.accuracy());
    assertEquals(hits, score.right());
    assertEquals(denominator, score.of());
    assertEquals(numerator == denominator, score.allRight());
  }

  @Test
  void whoSaysNothingGetsNothingAndIsNotCalledWrong() {
    Playing game = Playing.started(Decks.flow(3, 1));
    game.places(500, Playing.ANA, 1, 0, 0);
    game.places(900, Playing.ANA, 0, 0, 0);

    game.advances(1_000);

    Score nothing = new Score(false, 0, 3, Fraction.ZERO, 0, 0, 0, 0);
    assertEquals(nothing, game.score(Playing.ANA));
    assertEquals(nothing, game.score(Playing.BEN));
  }

  @Test
  void aMeanOverTheClassRoundsHalfUp() {
    assertEquals(0, Fraction.meanPercent(0, 0));
    assertEquals(50, Fraction.meanPercent(Fraction.ONE.millionths(), 2));
    assertEquals(33, Fraction.meanPercent(new Fraction(1, 3).millionths(), 1));
    assertEquals(13, Fraction.meanPercent(new Fraction(1, 8).millionths(), 1));
    assertEquals(12, Fraction.meanPercent(new Fraction(1, 8).millionths() - 1, 1));
    assertEquals(100, Fraction.meanPercent(10_000L * Fraction.ONE.millionths(), 10_000));
    assertFalse(new Fraction(11, 12).isOne());
  }

  private static int[] numbers(String written) {
    return Arrays.stream(written.split(" ")).mapToInt(Integer::parseInt).toArray();
  }
}
