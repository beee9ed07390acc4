package riffle.game;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One more card in its box never scores less, from the cards to the points, in the grades that
 * claim it: whatever time and checks take away, as long as they are equal.
 */
class BetterArrangementTest {
  private static final int LONGEST_IN_ALL_WAYS = 5;
  private static final int RANDOM_GAMES = 200;

  @ParameterizedTest
  @EnumSource(names = {"ALL_OR_NOTHING", "ABSOLUTE_POSITION", "RELATIVE_TO_CORRECT"})
  void aBetterArrangementNeverScoresLess(Grade grade) {
    assertTrue(grade.neverPunishesARightBox());
    RandomGenerator random = new SplittableRandom(11);
    for (int boxes = 2; boxes <= LONGEST_IN_ALL_WAYS; boxes++) {
      FlowRound round = Decks.flow(boxes, 1, anyChecks(grade));
      Deal deal = Deal.of(round, 1, boxes);
      Arrangements.all(
          boxes,
          1,
          items -> {
            Scoring.Terms terms =
                new Scoring.Terms(
                    round.rules(),
                    random.nextInt(101),
                    20_000,
                    random.nextBoolean(),
                    random.nextInt(7));
            int millis = random.nextInt(20_001);
            int checks = random.nextInt(12);
            int before = points(round, deal, items, millis, checks, terms);
            for (List<Integer> better : Arrangements.betterThan(items)) {
              int after = points(round, deal, better, millis, checks, terms);
              assertTrue(after >= before, () -> items + " to " + better + " by " + terms);
            }
          });
    }
  }

  private static FlowRules anyChecks(Grade grade) {
    return new FlowRules(grade, Feedback.WHICH, FlowRules.UNLIMITED, 10);
  }

  private static int points(
      FlowRound round,
      Deal deal,
      List<Integer> items,
      int millis,
      int checks,
      Scoring.Terms terms) {
    Answer answer =
        new Answer.Boxes(cards(deal, items), millis, checks, false, 0, List.of(), false);
    return Scoring.score(round, deal, answer, terms).points();
  }

  private static List<Integer> cards(Deal deal, List<Integer> items) {
    return items.stream()
        .map(item -> item == Grade.EMPTY ? Answer.Boxes.EMPTY : deal.card(item))
        .toList();
  }

  /** The same in games: Ana and Ben place, check and are scored at the same times. */
  @ParameterizedTest
  @EnumSource(names = {"ALL_OR_NOTHING", "ABSOLUTE_POSITION", "RELATIVE_TO_CORRECT"})
  void whoPlacesBetterInAGameIsNeverBehind(Grade grade) {
    RandomGenerator random = new SplittableRandom(12);
    for (int n = 1; n <= RANDOM_GAMES; n++) {
      int boxes = random.nextInt(2, 13);
      Playing game = Playing.started(Decks.flow(boxes, 0, anyChecks(grade)));
      Deal deal = game.state().deal(1);
      List<Integer> items = List.copyOf(shuffled(boxes, n));
      List<List<Integer>> betterOnes = Arrangements.betterThan(items);
      if (!betterOnes.isEmpty()) {
        List<Integer> better = betterOnes.get(random.nextInt(betterOnes.size()));
        long millis = random.nextInt(20_001);
        game.does(millis, new Command.CheckBoxes(Playing.ANA, 1, cards(deal, items)));
        game.does(millis, new Command.CheckBoxes(Playing.BEN, 1, cards(deal, better)));
        game.advances(millis);
        assertTrue(
            game.points(Playing.BEN) >= game.points(Playing.ANA),
            () -> grade + ": " + items + " to " + better);
      }
    }
  }

  private static List<Integer> shuffled(int boxes, long seed) {
    return Arrays.stream(Shuffle.permutation(seed, 0, boxes)).boxed().toList();
  }
}
