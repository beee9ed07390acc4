package riffle.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The names players choose. */
class AliasTest {
  /**
   * Typed and shown names as {@link Cells} writes them, and a repetition as in a*24. No shown name:
   * it is refused.
   */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvFileSource(
      resources = "aliases.csv",
      numLinesToSkip = 1,
      ignoreLeadingAndTrailingWhitespace = true)
  void aNameIsShownAsTheTableSays(String what, String typed, String shown) {
    String tidied = Alias.tidy(written(typed));

    if (shown.equals("refused")) {
      assertNull(tidied, what);
    } else {
      assertEquals(shown.equals("same") ? written(typed) : written(shown), tidied, what);
    }
  }

  private static String written(String cell) {
    int star = cell.indexOf('*');
    String text = star < 0 ? cell : cell.substring(0, star);
    int times = star < 0 ? 1 : Integer.parseInt(cell.substring(star + 1));
    return Cells.text(text).repeat(times);
  }
}
