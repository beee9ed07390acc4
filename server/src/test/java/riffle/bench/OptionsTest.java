package riffle.bench;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          journal  | no      | on, off
          rehearse | true    | on, off
          kind     | order   | choice, flow
          workload | W6      | school
          players  | 0       | from 1 to 20000
          players  | 20001   | from 1 to 20000
          rooms    | many    | from 1 to 10000
          pairs    | 0       | from 1 to 100
          warm     | -1      | from 0 to 100000000
          units    | 3000000000 | from 1 to 100000000
          period   | 9       | from 10 to 60000
          seconds  | 3601    | from 1 to 3600
          minutes  | NaN     | from 0.01 to 1440
          minutes  | 0       | from 0.01 to 1440
          """)
  void anythingElseIsToldWithWhatIsExpected(String name, String found, String expected) {
    String line =
        "" + assertThrows(IllegalArgumentException.class, () -> of(name, found)).getMessage();
    assertTrue(line.startsWith("-D" + name + "=" + found + ": expected "), line);
    assertTrue(line.contains(expected), line);
  }

  @Test
  void journalIsOffWhereThatIsSaid() {
    assertFalse(of("journal", "off").journal());
  }

  private static Options of(String name, String value) {
    var said = new Properties();
    said.setProperty(name, value);
    return Options.of(said);
  }
}
