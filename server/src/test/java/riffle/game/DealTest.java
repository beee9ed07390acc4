package riffle.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which card stands for what. */
class DealTest {
  /**
   * A stored game is dealt again from its seed, so these never change. They come from another
   * program that follows the description in {@link Shuffle}.
   */
  @ParameterizedTest(name = "seed {0}, round {1}")
  @CsvSource({
    "42, 1, 5, 1, 1 2 0 3 4 5, 6 3 2 4 5 1, 4 1 5 6 2 3, 6 2 5 4 1 3",
    "42, 2, 5, 1, 5 0 3 2 1 4, 4 6 3 1 5 2, 3 2 1 6 5 4, 6 3 5 4 1 2",
    "-1, 1, 5, 1, 4 2 0 1 3 5, 2 4 6 5 3 1, 1 4 6 5 2 3, 1 4 2 3 6 5",
    "0, 1, 5, 1, 5 1 0 4 2 3, 5 3 6 1 2 4, 5 4 2 1 6 3, 2 4 3 1 5 6",
    "7, 100, 12, 4, 8 4 7 0 13 14 1 2 6 12 9 11 3 10 15 5,"
        + " 7 13 10 9 1 2 12 14 6 15 11 8 16 4 5 3,"
        + " 1 7 4 10 11 15 3 16 14 2 13 6 8 5 12 9,"
        + " 7 15 10 12 2 1 8 6 16 14 9 4 3 13 11 5",
  })
  void aSeedDealsTheSameForEver(
      long seed,
      int number,
      int steps,
      int distractors,
      String items,
      String columnOfFirst,
      String columnOfSecond,
      String columnOfLast) {
    Deal deal = Deal.of(Decks.flow(steps, distractors), number, seed);

    assertEquals(
        numbers(items), IntStream.rangeClosed(1, deal.cards()).mapToObj(deal::item).toList());
    assertEquals(numbers(columnOfFirst), deal.column(new PlayerId(1)));
    assertEquals(numbers(columnOfSecond), deal.column(new PlayerId(2)));
    assertEquals(numbers(columnOfLast), deal.column(new PlayerId(Game.MAX_PLAYERS)));
  }

  private static List<Integer> numbers(String written) {
    return Arrays.stream(written.split(" ")).map(Integer::valueOf).toList();
  }

  @Test
  void cardsAndItemsNameEachOther() {
    Deal deal = Deal.of(Decks.flow(12, 4), 3, 99);

    for (int item = 0; item < 16; item++) {
      assertEquals(item, deal.item(deal.card(item)));
    }
    assertTrue(deal.has(1) && deal.has(16));
    assertFalse(deal.has(0) || deal.has(17) || deal.has(-1) || deal.has(Integer.MIN_VALUE));
  }

  @Test
  void whatWasLookedAtInTheLobbyIsDealtAnewAtTheStart() {
    Playing game = Playing.lobby(Decks.deck(Decks.flow(6, 2)), "Ana");
    game.state().deal(1);

    game.starts(0);

    assertEquals(items(Deal.of(Decks.flow(6, 2), 1, 7)), items(game.state().deal(1)));
  }

  @Test
  void theNextGameIsDealtByItsOwnSeed() {
    Playing game = Playing.lobby(Decks.deck(Decks.flow(6, 2)), "Ana");
    game.does(0, new Command.Start(0, "first", 1));
    List<Integer> first = items(game.state().deal(1));
    game.ends(10);
    game.playsNext(20, game.state().deck());

    game.does(30, new Command.Start(game.state().stageNumber(), "second", 2));

    assertEquals(items(Deal.of(Decks.flow(6, 2), 1, 1)), first);
    assertEquals(items(Deal.of(Decks.flow(6, 2), 1, 2)), items(game.state().deal(1)));
  }

  @Test
  void choicesAreShuffledOnlyWhereTheAuthorWantsIt() {
    ChoiceRound written = Decks.choice("a", "b", "c", "*d", "e", "f");
    var shuffled = new ChoiceRound(written.brief(), written.options(), written.picking(), true);
    List<Integer> inOrder = List.of(0, 1, 2, 3, 4, 5);

    assertEquals(inOrder, items(Deal.of(written, 1, 42)));
    assertEquals(List.of(1, 2, 0, 3, 4, 5), items(Deal.of(shuffled, 1, 42)));
  }

  private static List<Integer> items(Deal deal) {
    return IntStream.rangeClosed(1, deal.cards()).mapToObj(deal::item).toList();
  }

  // Chance. Seeds that follow each other are the worst case, and fixed: there is no luck in these.

  private static final int GAMES = 36_000;

  @Test
  void everyOrderOfCardsIsEquallyLikely() {
    assertEven(6, deal -> order(items(deal)));
  }

  @Test
  void aPlayersColumnSaysNothingOfTheDeal() {
    assertEven(36, deal -> 6 * order(items(deal)) + order(deal.column(new PlayerId(1))));
  }

  @Test
  void twoPlayersColumnsSayNothingOfEachOther() {
    assertEven(
        36, deal -> 6 * order(deal.column(new PlayerId(1))) + order(deal.column(new PlayerId(2))));
  }

  /** Chi-square of three cards dealt in many games, far beyond what chance would reach. */
  private static void assertEven(int cells, ToIntFunction<Deal> cell) {
    FlowRound round = Decks.flow(2, 1);
    int[] seen = new int[cells];
    for (int seed = 0; seed < GAMES; seed++) {
      seen[cell.applyAsInt(Deal.of(round, 1, seed))]++;
    }
    double expected = (double) GAMES / cells;
    double chiSquare =
        Arrays.stream(seen).mapToDouble(n -> (n - expected) * (n - expected) / expected).sum();
    assertTrue(chiSquare < 2 * cells + 20, () -> chiSquare + ": " + Arrays.toString(seen));
  }

  /** Which of the six orders of three this is. */
  private static int order(List<Integer> three) {
    int belowFirst = (three.get(1) < three.get(0) ? 1 : 0) + (three.get(2) < three.get(0) ? 1 : 0);
    return 2 * belowFirst + (three.get(1) < three.get(2) ? 0 : 1);
  }
}
