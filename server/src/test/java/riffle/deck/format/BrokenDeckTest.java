package riffle.deck.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What an author is told; the cases are in decks/broken-decks.txt. */
class BrokenDeckTest {
  private static final String GOOD_HEAD = "riffle: 1\ntitle: Tea\nlanguage: en\n";

  /** What lies beside each of the decks. */
  private static final DeckFolder FOLDER =
      PictureFiles.folder(
          Map.of(
              "pot.png", PictureFiles.png(640, 480),
              "wide.png", PictureFiles.png(Picture.MAX_SIDE + 1, 1),
              "flat.png", PictureFiles.png(1, 0),
              "cut.gif", "GIF89a".getBytes(UTF_8),
              "huge.png", Arrays.copyOf(PictureFiles.png(9, 9), Picture.MAX_BYTES + 1),
              "script.svg", "<svg><script>alert(1)</script></svg>".getBytes(UTF_8),
              "page.png", "<!doctype html><script>alert(1)</script>".getBytes(UTF_8)));

  record Case(String name, String deck, String messages) {
    static Case of(List<String> lines) {
      String deck =
          lines.stream()
              .skip(1)
              .filter(line -> !line.startsWith("-> "))
              .map(line -> line + "\n")
              .collect(Collectors.joining());
      String messages =
          lines.stream()
              .filter(line -> line.startsWith("-> "))
              .map(line -> line.substring(3))
              .collect(Collectors.joining("\n"));
      return new Case(lines.getFirst(), deck, messages);
    }
  }

  @TestFactory
  List<DynamicTest> isToldAllThatIsWrong() throws IOException {
    return cases().stream()
        .map(c -> DynamicTest.dynamicTest(c.name(), () -> assertMessages(c)))
        .toList();
  }

  private static void assertMessages(Case c) {
    String deck = c.deck().startsWith("rounds:") ? GOOD_HEAD + c.deck() : c.deck();
    DeckFile file = YamlDeck.read("tea.yaml", deck.getBytes(UTF_8), FOLDER);
    assertEquals(c.messages(), assertInstanceOf(DeckFile.Broken.class, file).message());
  }

  private static List<Case> cases() throws IOException {
    List<List<String>> cases = new ArrayList<>();
    try (InputStream in = BrokenDeckTest.class.getResourceAsStream("/decks/broken-decks.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
      for (String line : text.lines().toList()) {
        if (line.startsWith("## ")) {
          cases.add(new ArrayList<>(List.of(line.substring(3))));
        } else if (!cases.isEmpty() && !line.isBlank()) {
          cases.getLast().add(line);
        }
      }
    }
    return cases.stream().map(Case::of).toList();
  }
}
