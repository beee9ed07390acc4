package riffle.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static riffle.game.DeckLimits.MAX_PATTERN_CHARS;
import static riffle.game.DeckLimits.MAX_TYPED_CHARS;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What a typed round accepts. The tables write texts as {@link Cells} says. */
class WordingTest {
  private static final int TEXTS = 20_000;

  @ParameterizedTest(name = "{4}: {0} / {1}")
  @CsvFileSource(resources = "typed.csv", numLinesToSkip = 1, delimiter = '|', quoteCharacter = '^')
  void answersAreEqualAsTheTableSays(
      String accepted, String given, String optional, String count, String why) {
    assertEquals(yes(optional), answers(false, Cells.text(accepted)).accepts(Cells.text(given)));
    assertEquals(yes(count), answers(true, Cells.text(accepted)).accepts(Cells.text(given)));
  }

  @ParameterizedTest(name = "{4}: {0} / {1}")
  @CsvFileSource(
      resources = "typed-patterns.csv",
      numLinesToSkip = 1,
      delimiter = '|',
      quoteCharacter = '~')
  void patternsMatchAsTheTableSays(
      String pattern, String given, String optional, String count, String why) {
    assertEquals(yes(optional), pattern(false, Cells.text(pattern)).accepts(Cells.text(given)));
    assertEquals(yes(count), pattern(true, Cells.text(pattern)).accepts(Cells.text(given)));
  }

  private static boolean yes(String cell) {
    return switch (cell) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw new IllegalArgumentException(cell + ", expected yes or no");
    };
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      resources = "unfit-patterns.csv",
      numLinesToSkip = 1,
      delimiter = '|',
      quoteCharacter = '~')
  void whatIsNoPatternIsSaid(String cell, String problem) {
    String pattern = Cells.text(cell);

    assertEquals(problem, Wording.problemWith(pattern));
    assertThrows(IllegalArgumentException.class, () -> pattern(false, pattern));
  }

  @Test
  void aPatternHasABound() {
    assertNull(Wording.problemWith("a".repeat(MAX_PATTERN_CHARS)));
    assertEquals(
        "has 201 characters, expected at most 200",
        Wording.problemWith("a".repeat(MAX_PATTERN_CHARS + 1)));
  }

  /** An engine that goes back in the text would be at this for longer than there are stars. */
  @Test
  void noPatternIsACatastrophe() {
    String almost = "a".repeat(MAX_TYPED_CHARS - 1) + "b";

    for (String pattern : List.of("(a+)+$", "(a|aa)+$", "(a*)*c", "(.*)(.*)(.*)(.*)(.*)c")) {
      assertFalse(pattern(false, pattern).accepts(almost), pattern);
    }
    assertTrue(pattern(false, "(a+)+b$").accepts(almost));
  }

  @Test
  void oneAnswerOrOnePatternIsEnough() {
    var wording = new Wording(List.of("Rome", "Roma"), List.of("rom[ae]n.*", "\\d+"), false);

    for (String right : List.of("rome", "ROMA", "Romans", "753")) {
      assertTrue(wording.accepts(right), right);
    }
    for (String wrong : List.of("Rom", "Paris", "", "753 BC")) {
      assertFalse(wording.accepts(wrong), wrong);
    }
  }

  @Test
  void anAnswerHasABoundWithoutTheBlanksAround() {
    String longest = "a".repeat(MAX_TYPED_CHARS);
    var wording = new Wording(List.of(longest), List.of("b+"), false);

    assertTrue(wording.accepts("  " + longest + " \n"));
    assertTrue(wording.accepts("b".repeat(MAX_TYPED_CHARS)));
    assertFalse(wording.accepts("b".repeat(MAX_TYPED_CHARS + 1)));
  }

  /** One character of Arabic is 18 when folded. */
  @Test
  void whatGrowsByFoldingIsNeverRight() {
    assertTrue(pattern(false, ".*").accepts("\uFDFA".repeat(11)));
    assertFalse(pattern(false, ".*").accepts("\uFDFA".repeat(12)));
  }

  @Test
  void wordingsAreEqualByWhatWasWritten() {
    var wording = new Wording(List.of("a"), List.of("b"), false);

    assertEquals(wording, new Wording(List.of("a"), List.of("b"), false));
    assertEquals(wording.hashCode(), new Wording(List.of("a"), List.of("b"), false).hashCode());
    assertNotEquals(wording, new Wording(List.of("A"), List.of("b"), false));
    assertNotEquals(wording, new Wording(List.of("a"), List.of(), false));
    assertNotEquals(wording, new Wording(List.of("a"), List.of("b"), true));
  }

  /** So that folding a stored answer again changes nothing, whatever was typed. */
  @Test
  void foldingTwiceIsFoldingOnce() {
    for (int seed = 0; seed < TEXTS; seed++) {
      boolean accentsCount = seed % 2 == 0;
      String once = Folding.letters(text(seed), accentsCount);
      assertEquals(once, Folding.letters(once, accentsCount), "seed " + seed);
    }
  }

  /** Letters and marks of the scripts that have rules, and what capitals they may have. */
  private static String text(int seed) {
    var random = new SplittableRandom(seed);
    StringBuilder text = new StringBuilder();
    while (text.length() < 6) {
      int c =
          switch (random.nextInt(4)) {
            case 0 -> random.nextInt(0x41, 0x250);
            case 1 -> random.nextInt(0x300, 0x345);
            case 2 -> random.nextInt(0x370, 0x700);
            default -> random.nextInt(0x1E00, 0x2000);
          };
      if (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
        text.appendCodePoint(c);
      }
    }
    return text.toString();
  }

  private static Wording answers(boolean accentsCount, String... answers) {
    return new Wording(List.of(answers), List.of(), accentsCount);
  }

  private static Wording pattern(boolean accentsCount, String pattern) {
    return new Wording(List.of("only the pattern"), List.of(pattern), accentsCount);
  }
}
