package riffle.deck.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What an author is told; the cases are in decks/broken-decks.txt. */
class BrokenDeckTest {
  private static final String GOOD_HEAD = "riffle: 1\ntitle: Tea\nlanguage: en\n";

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
    DeckFile file = YamlDeck.read("tea.yaml", deck.getBytes(UTF_8));
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
