package riffle.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The ordering questions that Moodle itself exports, graded in Moodle's nine ways. The files are
 * not part of Riffle: they are found in shared/fixtures beside the project, if it is there.
 */
class MoodleOrderingTest {
  private static final List<String> EXPORTS =
      List.of(
          "moodle-core/ordering-testexport.moodle.xml",
          "moodle-core/ordering-testimport.moodle.xml",
          "moodle-core/ordering-testimportlong.moodle.xml",
          "moodle-core/ordering-testexport.gift.txt",
          "moodle-qtype-ordering/tests/fixtures/testquestion.moodle.xml",
          "moodle-qtype-ordering/tests/fixtures/testoldquestion.moodle.xml",
          "moodle-qtype-ordering/older/testquestion-2019.moodle.xml");

  /**
   * @param gradingType Moodle's name, empty if the file gives none
   * @param items in the right order
   */
  private record Ordering(String gradingType, List<String> items) {
    Fraction accuracy(List<String> response) {
      return grade(gradingType).accuracy(response.stream().map(items::indexOf).toList());
    }

    Ordering gradedBy(String otherType) {
      return new Ordering(otherType, items);
    }

    /** The accuracy of a response that puts the items of these places, from 1, in this order. */
    String worth(String places) {
      return written(
          accuracy(
              Arrays.stream(places.split(" "))
                  .map(place -> items.get(Integer.parseInt(place) - 1))
                  .toList()));
    }
  }

  /** Where a file gives none, Moodle takes the next item, without the last. */
  private static Grade grade(String gradingType) {
    return switch (gradingType) {
      case "ALL_OR_NOTHING" -> Grade.ALL_OR_NOTHING;
      case "ABSOLUTE_POSITION" -> Grade.ABSOLUTE_POSITION;
      case "RELATIVE_NEXT_EXCLUDE_LAST", "" -> Grade.NEXT_EXCLUDING_LAST;
      case "RELATIVE_NEXT_INCLUDE_LAST" -> Grade.NEXT_INCLUDING_LAST;
      case "RELATIVE_ONE_PREVIOUS_AND_NEXT" -> Grade.PREVIOUS_AND_NEXT;
      case "RELATIVE_ALL_PREVIOUS_AND_NEXT" -> Grade.ALL_PREVIOUS_AND_NEXT;
      case "LONGEST_ORDERED_SUBSET" -> Grade.LONGEST_ORDERED;
      case "LONGEST_CONTIGUOUS_SUBSET" -> Grade.LONGEST_CONTIGUOUS;
      case "RELATIVE_TO_CORRECT" -> Grade.RELATIVE_TO_CORRECT;
      default -> throw new IllegalArgumentException("grading type " + gradingType);
    };
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "moodle-core/ordering-testexport.moodle.xml, '', 2/5",
    "moodle-core/ordering-testimport.moodle.xml, '', 2/5",
    "moodle-core/ordering-testimportlong.moodle.xml, '', 2/5",
    "moodle-core/ordering-testexport.gift.txt, '', 2/5",
    "moodle-qtype-ordering/tests/fixtures/testquestion.moodle.xml, ABSOLUTE_POSITION, 1/6",
    "moodle-qtype-ordering/tests/fixtures/testoldquestion.moodle.xml, ABSOLUTE_POSITION, 1/6",
    "moodle-qtype-ordering/older/testquestion-2019.moodle.xml, ABSOLUTE_POSITION, 1/6",
  })
  void anExportIsGradedInItsOwnWay(String file, String gradingType, String fraction)
      throws Exception {
    Ordering ordering = read(file);

    assertEquals(gradingType, ordering.gradingType());
    assertEquals(
        List.of("Modular", "Object", "Oriented", "Dynamic", "Learning", "Environment"),
        ordering.items());
    assertTrue(ordering.accuracy(ordering.items()).isOne());
    assertEquals(0, ordering.accuracy(ordering.items().reversed()).numerator());
    assertEquals(fraction, ordering.worth("3 2 4 5 6 1"));
  }

  /**
   * What Moodle's own tests (question_test.php) ask for, as exact fractions of its decimals, and
   * one more response worked out by hand: two neighbours exchanged.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          grading type,                   654321, 623451, 324561, 234561, 124356
          ALL_OR_NOTHING,                 0/1,    0/1,    0/1,    0/1,    0/1
          ABSOLUTE_POSITION,              0/6,    4/6,    1/6,    0/6,    4/6
          RELATIVE_NEXT_EXCLUDE_LAST,     0/5,    3/5,    2/5,    4/5,    2/5
          RELATIVE_NEXT_INCLUDE_LAST,     0/6,    3/6,    2/6,    4/6,    3/6
          RELATIVE_ONE_PREVIOUS_AND_NEXT, 0/12,   6/12,   4/12,   8/12,   6/12
          RELATIVE_ALL_PREVIOUS_AND_NEXT, 0/30,   12/30,  18/30,  20/30,  28/30
          LONGEST_ORDERED_SUBSET,         0/6,    4/6,    4/6,    5/6,    5/6
          LONGEST_CONTIGUOUS_SUBSET,      0/6,    4/6,    4/6,    5/6,    3/6
          RELATIVE_TO_CORRECT,            12/30,  20/30,  20/30,  20/30,  28/30
          """)
  void everyExportHasMoodlesFractionsInEveryWay(
      String gradingType,
      String reversed,
      String endsExchanged,
      String threeFirst,
      String firstToLast,
      String neighboursExchanged)
      throws Exception {
    for (String file : EXPORTS) {
      Ordering ordering = read(file).gradedBy(gradingType);

      assertTrue(ordering.accuracy(ordering.items()).isOne(), file);
      assertEquals(reversed, written(ordering.accuracy(ordering.items().reversed())), file);
      assertEquals(endsExchanged, ordering.worth("6 2 3 4 5 1"), file);
      assertEquals(threeFirst, ordering.worth("3 2 4 5 6 1"), file);
      assertEquals(firstToLast, ordering.worth("2 3 4 5 6 1"), file);
      assertEquals(neighboursExchanged, ordering.worth("1 2 4 3 5 6"), file);
    }
  }

  private static String written(Fraction fraction) {
    return fraction.numerator() + "/" + fraction.denominator();
  }

  private static Ordering read(String file) throws Exception {
    Path path = fixtures().resolve(file);
    return file.endsWith(".xml") ? ofXml(path) : ofGift(path);
  }

  private static Path fixtures() {
    Path fixtures =
        Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
            .map(folder -> folder.resolve("shared").resolve("fixtures"))
            .filter(Files::isDirectory)
            .findFirst()
            .orElse(Path.of("shared/fixtures"));
    assumeTrue(
        Files.isDirectory(fixtures.resolve("moodle-core")),
        "skipped: no shared/fixtures with Moodle's exports beside the project");
    return fixtures;
  }

  /** In Moodle's XML the fraction of an answer is its place in the right order. */
  private static Ordering ofXml(Path path) throws Exception {
    DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
    parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    Document document = parsers.newDocumentBuilder().parse(path.toFile());
    List<Element> answers =
        elements(document.getElementsByTagName("answer")).stream()
            .sorted(Comparator.comparingDouble(MoodleOrderingTest::place))
            .toList();
    for (int i = 0; i < answers.size(); i++) {
      assertEquals(i + 1, place(answers.get(i)), path::toString);
    }
    return new Ordering(
        elements(document.getElementsByTagName("gradingtype")).stream()
            .map(Element::getTextContent)
            .findFirst()
            .orElse(""),
        answers.stream()
            .map(answer -> answer.getElementsByTagName("text").item(0).getTextContent())
            .toList());
  }

  private static double place(Element answer) {
    return Double.parseDouble(answer.getAttribute("fraction"));
  }

  private static List<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }

  /**
   * In GIFT the settings follow the opening bracket, and each line up to the closing one is an
   * item.
   */
  private static Ordering ofGift(Path path) throws IOException {
    String text = Files.readString(path);
    List<String> lines = text.substring(text.indexOf("{>") + 2, text.indexOf('}')).lines().toList();
    String gradingType =
        Arrays.stream(lines.getFirst().split(" "))
            .filter(setting -> setting.contains("_"))
            .findFirst()
            .orElse("");
    return new Ordering(gradingType, lines.subList(1, lines.size()));
  }
}
