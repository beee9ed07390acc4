package riffle.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Numbers as people write them. The table writes texts as {@link Cells} says. */
class WrittenNumberTest {
  @ParameterizedTest(name = "{3}: {0}")
  @CsvFileSource(
      resources = "numbers.csv",
      numLinesToSkip = 1,
      delimiter = '|',
      quoteCharacter = '~')
  void aNumberIsReadAsTheTableSays(String given, char decimalMark, String number, String why) {
    BigDecimal read = WrittenNumber.read(Cells.text(given), decimalMark);

    assertEquals(number, read == null ? "none" : read.toPlainString());
  }

  @Test
  void onlyPointAndCommaAreMarksOfALanguage() {
    assertThrows(IllegalArgumentException.class, () -> WrittenNumber.read("1", '٫'));
  }
}
