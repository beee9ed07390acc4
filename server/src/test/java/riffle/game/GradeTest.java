package riffle.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How much of a flow is right. */
class GradeTest {
  /**
   * One row an arrangement, one column a grade in their order. Steps count from 1, - is an empty
   * box, x and y are distractors. Worked out by hand.
   */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvFileSource(resources = "grades.csv", numLinesToSkip = 1)
  void anArrangementIsWorthWhatTheTableSays(ArgumentsAccessor row) {
    List<Integer> items = written(row.getString(1));
    int column = 2;
    for (Grade grade : Grade.values()) {
      assertEquals(row.getString(column), fraction(grade.accuracy(items)), grade::name);
      column++;
    }
  }

  @ParameterizedTest(name = "{0} boxes")
  @ValueSource(ints = {2, 3, 4, 5, 6, 7})
  void everyPermutationIsWorthWhatTheDefinitionsSay(int boxes) {
    Arrangements.permutations(boxes, GradeTest::assertAsDefined);
  }

  @ParameterizedTest(name = "{0} boxes, {1} distractors")
  @CsvSource({"2, 2", "3, 2", "4, 2", "5, 1"})
  void emptyBoxesAndDistractorsAreWorthWhatTheDefinitionsSay(int boxes, int distractors) {
    Arrangements.all(boxes, distractors, GradeTest::assertAsDefined);
  }

  @Test
  void onlyTheRightOrderIsWorthAll() {
    for (int boxes = 2; boxes <= 5; boxes++) {
      Arrangements.all(
          boxes,
          1,
          items -> {
            boolean inOrder = items.equals(items.stream().sorted().toList());
            boolean right = inOrder && items.getFirst() == 0 && items.getLast() == items.size() - 1;
            for (Grade grade : Grade.values()) {
              assertEquals(right, grade.accuracy(items).isOne(), () -> grade + " " + items);
            }
          });
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"ALL_OR_NOTHING", "ABSOLUTE_POSITION", "RELATIVE_TO_CORRECT"})
  void oneMoreCardInItsBoxNeverCostsAnything(Grade grade) {
    assertTrue(grade.neverPunishesARightBox());
    for (int boxes = 2; boxes <= 6; boxes++) {
      Arrangements.all(
          boxes,
          1,
          items -> {
            int before = grade.accuracy(items).numerator();
            for (List<Integer> better : Arrangements.betterThan(items)) {
              int after = grade.accuracy(better).numerator();
              assertTrue(after >= before, () -> grade + ": " + items + " to " + better);
            }
          });
    }
  }

  @ParameterizedTest(name = "{0}: from {1} to {2}")
  @CsvSource({
    "NEXT_EXCLUDING_LAST, 2 3 1, 3 2 1, 1/2, 0/2",
    "NEXT_INCLUDING_LAST, 2 3 1, 3 2 1, 1/3, 0/3",
    "PREVIOUS_AND_NEXT, 2 3 1, 3 2 1, 2/6, 0/6",
    "ALL_PREVIOUS_AND_NEXT, 2 3 1, 3 2 1, 2/6, 0/6",
    "LONGEST_ORDERED, 2 3 1, 3 2 1, 2/3, 0/3",
    "LONGEST_CONTIGUOUS, 2 3 1, 3 2 1, 2/3, 0/3",
    "EDIT_DISTANCE, 2 3 4 1, 3 2 4 1, 2/4, 1/4",
  })
  void oneMoreCardInItsBoxCanCost(
      Grade grade, String items, String better, String before, String after) {
    assertFalse(grade.neverPunishesARightBox());
    assertTrue(Arrangements.betterThan(written(items)).contains(written(better)));
    assertEquals(before, fraction(grade.accuracy(written(items))));
    assertEquals(after, fraction(grade.accuracy(written(better))));
  }

  private static void assertAsDefined(List<Integer> items) {
    for (Grade grade : Grade.values()) {
      assertEquals(
          GradeByDefinition.accuracy(grade, items),
          grade.accuracy(items),
          () -> grade + " " + items);
    }
  }

  private static List<Integer> written(String items) {
    String[] cards = items.split(" ");
    return Arrays.stream(cards)
        .map(
            card ->
                switch (card) {
                  case "-" -> Grade.EMPTY;
                  case "x" -> cards.length;
                  case "y" -> cards.length + 1;
                  default -> Integer.parseInt(card) - 1;
                })
        .toList();
  }

  private static String fraction(Fraction fraction) {
    return fraction.numerator() + "/" + fraction.denominator();
  }
}
