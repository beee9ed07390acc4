package riffle.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * From an answer to its points. The figures in the table were computed by another program, with
 * fractions; a slow definition in decimals agrees with them, and with thousands more.
 */
class ScoringTest {
  private static final int RANDOM_ANSWERS = 20_000;
  private static final List<Grade> GRADES = List.of(Grade.values());

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "points.csv", numLinesToSkip = 1)
  void pointsAreWhatTheTableSays(
      String what,
      int worth,
      Grade grade,
      String boxes,
      int right,
      String accuracy,
      int weightPercent,
      int answerMillis,
      int limitMillis,
      int checks,
      int costPercent,
      String streakBefore,
      int accuracyPoints,
      int speedLoss,
      int checkLoss,
      int streakBonus,
      int streak,
      int points) {
    boolean streaks = !streakBefore.equals("-");
    FlowRules rules = new FlowRules(grade, Feedback.WHICH, DeckLimits.MAX_CHECKS, costPercent);
    int steps = boxes.split(" ").length;
    FlowRound round = Decks.flow(Decks.brief(0, limitMillis, worth), steps, 1, rules);

    Score score =
        Scoring.score(
            round,
            Deal.of(round, 1, 42),
            answer(Deal.of(round, 1, 42), boxes, answerMillis, checks),
            new Scoring.Terms(
                rules,
                weightPercent,
                limitMillis,
                streaks,
                streaks ? Integer.parseInt(streakBefore) : 0));

    assertEquals(
        new Score(
            true,
            right,
            steps,
            fraction(accuracy),
            answerMillis,
            accuracyPoints,
            speedLoss,
            checkLoss,
            streakBonus,
            streak),
        score,
        what);
    assertEquals(points, score.points());
    assertEquals(
        points,
        PointsByDefinition.points(
            worth,
            fraction(accuracy),
            weightPercent,
            answerMillis,
            limitMillis,
            checks,
            costPercent,
            worth == 0 ? 0 : streak));
  }

  /** Steps count from 1, x is the distractor, - an empty box. */
  private static Answer.Boxes answer(Deal deal, String boxes, int answerMillis, int checks) {
    String[] written = boxes.split(" ");
    List<Integer> cards =
        Arrays.stream(written)
            .map(
                box ->
                    switch (box) {
                      case "-" -> Answer.Boxes.EMPTY;
                      case "x" -> deal.card(written.length);
                      default -> deal.card(Integer.parseInt(box) - 1);
                    })
            .toList();
    return boxes(cards, answerMillis, checks);
  }

  private static Answer.Boxes boxes(List<Integer> cards, int answerMillis, int checks) {
    return new Answer.Boxes(cards, answerMillis, checks, false, 0, List.of(), false);
  }

  private static Fraction fraction(String written) {
    String[] parts = written.split("/", -1);
    return new Fraction(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
  }

  /** Any grade and arrangement, any speed weight, any time, any checks, any streak. */
  @Test
  void pointsAreWhatTheDefinitionSays() {
    RandomGenerator random = new SplittableRandom(3);
    for (int n = 1; n <= RANDOM_ANSWERS; n++) {
      int steps = random.nextInt(2, 13);
      int worth = List.of(0, 500, 1_000, 2_000).get(random.nextInt(4));
      int limit = List.of(0, 1, 999, 20_000, 7_200_000).get(random.nextInt(5));
      int millis = random.nextInt(limit + limit / 8 + 2);
      int checks = random.nextInt(11);
      Grade grade = GRADES.get(random.nextInt(GRADES.size()));
      FlowRules rules =
          new FlowRules(grade, Feedback.WHICH, FlowRules.UNLIMITED, random.nextInt(101));
      FlowRound round = Decks.flow(Decks.brief(0, limit, worth), steps, 0, rules);
      Deal deal = Deal.of(round, 1, n);
      List<Integer> items = nearlyRight(random, steps);
      Scoring.Terms terms =
          new Scoring.Terms(
              rules, random.nextInt(101), limit, random.nextBoolean(), random.nextInt(8));

      Score score =
          Scoring.score(
              round, deal, boxes(items.stream().map(deal::card).toList(), millis, checks), terms);

      int points =
          PointsByDefinition.points(
              worth,
              grade.accuracy(items),
              terms.speedWeightPercent(),
              millis,
              limit,
              checks,
              rules.checkCostPercent(),
              worth > 0 && terms.streaks() ? score.streak() : 0);
      assertEquals(points, score.points(), () -> items + " by " + rules + ", " + terms);
      assertTrue(score.speedLoss() >= 0 && score.checkLoss() >= 0 && score.streakBonus() >= 0);
      assertTrue(points >= 0 && points <= worth * 3 / 2, score::toString);
    }
  }

  /** The steps in order, but for a few that change places. */
  private static List<Integer> nearlyRight(RandomGenerator random, int steps) {
    List<Integer> items = new ArrayList<>(IntStream.range(0, steps).boxed().toList());
    for (int n = random.nextInt(4); n > 0; n--) {
      Collections.swap(items, random.nextInt(steps), random.nextInt(steps));
    }
    return items;
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
    "*a *b *c d, 1 2 4, 1, 3, 1",
    "*a *b *c d, 1 2 3 4, 2, 3, 2",
    "*a *b c d, 1 3, 0, 2, 0",
    "*a *b c d, 1 3 4, 0, 2, 0",
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

  @ParameterizedTest(name = "{0} of *a *b c d, all or nothing: {1}/{2}")
  @CsvSource({"1 2, 1, 1", "2 1, 1, 1", "1, 0, 1", "1 2 3, 0, 1", "3 4, 0, 1", "1 2 3 4, 0, 1"})
  void picksCountAllOrNothing(String picks, int numerator, int denominator) {
    Playing game =
        Playing.started(
            Decks.choice(Decks.brief(), ChoiceRound.Picking.ALL_OR_NOTHING, "*a", "*b", "c", "d"));

    game.submits(0, Playing.ANA, Arrays.stream(numbers(picks)).boxed().toArray(Integer[]::new));
    game.advances(0);

    Score score = game.score(Playing.ANA);
    assertEquals(new Fraction(numerator, denominator), score.accuracy());
    assertEquals(1_000 * numerator, score.points());
    assertEquals(2, score.of());
  }

  @Test
  void aPollIsAnsweredAndNotScored() {
    Playing game = Playing.started(Decks.poll("Tea", "Coffee"));
    game.submits(700, Playing.ANA, 2);

    game.advances(1_000);

    assertEquals(new Score(true, 0, 0, Fraction.ZERO, 700, 0, 0, 0, 0, 0), game.score(Playing.ANA));
    assertEquals(new Score(false, 0, 0, Fraction.ZERO, 0, 0, 0, 0, 0, 0), game.score(Playing.BEN));
    assertFalse(game.score(Playing.ANA).counts());
    assertEquals(0, game.state().classPercent());
  }

  @Test
  void whoSaysNothingGetsNothingAndIsNotCalledWrong() {
    Playing game = Playing.started(Decks.flow(3, 1));
    game.places(500, Playing.ANA, 1, 0, 0);
    game.places(900, Playing.ANA, 0, 0, 0);

    game.advances(1_000);

    Score nothing = new Score(false, 0, 3, Fraction.ZERO, 0, 0, 0, 0, 0, 0);
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
