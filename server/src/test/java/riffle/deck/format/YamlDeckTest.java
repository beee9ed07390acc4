package riffle.deck.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import riffle.game.ChoiceRound;
import riffle.game.ChoiceRound.Option;
import riffle.game.Deck;
import riffle.game.FlowRound;
import riffle.game.FlowRound.Item;
import riffle.game.Round.Brief;

/** The format as a teacher writes it, and the deck that comes out. */
class YamlDeckTest {
  private static final String HEAD = "riffle: 1\ntitle: Tea\nlanguage: en\n";

  @Test
  void everyFieldHasItsPlaceInTheDeck() {
    String text =
        """
        riffle: 1
        title: Thé et café
        language: fr
        credit: Lycée du Parc
        pace: race
        labels: [Vrai, Faux]
        rounds:
          - flow: Mettez les étapes en ordre.
            steps:
              - label: Bouillir
                description: L'eau bout.
                learn-more: https://fr.wikipedia.org/wiki/Thé
              - label: Infuser
                description: Les feuilles donnent leur goût.
            distractors:
              - label: Torréfier
                description: Les grains brunissent.
            checks: 2
            check-cost: 25
            explanation: L'eau doit être chaude.
            seconds: 60
            preview: 0
            points: 2000
          - choice: Que contient le thé ?
            options:
              - right: Théine
              - wrong: Sel
              - right: Eau
            several: true
            order: fixed
            seconds: 30
            points: 500
          - true-or-false: Le thé vient de Chine.
            answer: true
        """;

    var flow =
        new FlowRound(
            new Brief("Mettez les étapes en ordre.", "L'eau doit être chaude.", 0, 60_000, 2_000),
            List.of(
                new Item("Bouillir", "L'eau bout.", "https://fr.wikipedia.org/wiki/Thé"),
                new Item("Infuser", "Les feuilles donnent leur goût.", "")),
            List.of(new Item("Torréfier", "Les grains brunissent.", "")),
            2,
            25);
    var choice =
        new ChoiceRound(
            new Brief("Que contient le thé ?", "", 5_000, 30_000, 500),
            List.of(new Option("Théine", true), new Option("Sel", false), new Option("Eau", true)),
            true,
            false);
    var trueOrFalse =
        new ChoiceRound(
            new Brief("Le thé vient de Chine.", "", 5_000, 15_000, 1_000),
            List.of(new Option("Vrai", true), new Option("Faux", false)),
            false,
            false);
    assertEquals(
        new Deck("Thé et café", "fr", "Lycée du Parc", 90, List.of(flow, choice, trueOrFalse)),
        deck(text));
  }

  @Test
  void whatIsLeftOutHasADefault() {
    Deck deck =
        deck(
            HEAD
                + """
                rounds:
                  - flow: Put the steps in order.
                    steps:
                      - {label: Boil, description: The water is heated.}
                      - {label: Brew, description: The leaves give off their taste.}
                  - choice: What is in the pot?
                    options: [{right: Tea}, {wrong: Sand}]
                  - true-or-false: Tea grows on trees.
                    answer: false
                """);

    assertEquals("", deck.credit());
    assertEquals(25, deck.speedWeightPercent());
    var flow = (FlowRound) deck.round(1);
    assertEquals(new Brief("Put the steps in order.", "", 5_000, 90_000, 1_000), flow.brief());
    assertEquals(List.of(), flow.distractors());
    assertEquals(3, flow.checks());
    assertEquals(10, flow.checkCostPercent());
    var choice = new Brief("What is in the pot?", "", 5_000, 20_000, 1_000);
    assertEquals(
        new ChoiceRound(
            choice, List.of(new Option("Tea", true), new Option("Sand", false)), false, true),
        deck.round(2));
    var statement = new Brief("Tea grows on trees.", "", 5_000, 15_000, 1_000);
    assertEquals(
        new ChoiceRound(
            statement, List.of(new Option("True", false), new Option("False", true)), false, false),
        deck.round(3));
  }

  @ParameterizedTest
  @CsvSource({"calm, 0", "balanced, 25", "classic, 50", "race, 90"})
  void paceIsTheSpeedWeight(String pace, int percent) {
    assertEquals(percent, deck(HEAD + "pace: " + pace + "\n" + ROUND).speedWeightPercent());
  }

  /** YAML would take these for a truth value, a number, a date and nothing at all. */
  @Test
  void aLabelIsWhatIsWritten() {
    Deck deck =
        deck(
            """
            riffle: 1
            title: 1984
            language: no
            rounds:
              - choice: What?
                options: [right: No, wrong: 042, wrong: 2024-02-30, wrong: null, wrong: 1e3]
            """);

    assertEquals("1984", deck.title());
    assertEquals("no", deck.language());
    assertEquals(
        List.of("No", "042", "2024-02-30", "null", "1e3"),
        ((ChoiceRound) deck.round(1)).options().stream().map(Option::label).toList());
  }

  @Test
  void whiteSpaceIsFoldedButNotTheSpacesThatKeepWordsTogether() {
    Deck deck = deck("riffle: 1\ntitle: \"  90\u00A0%\\tof\\n  all \"\nlanguage: en\n" + ROUND);

    assertEquals("90\u00A0% of all", deck.title());
  }

  @ParameterizedTest
  @CsvSource({"en, en", "EN-us, en-US", "zh-hant-tw, zh-Hant-TW", "pt-BR, pt-BR", "ast, ast"})
  void aLanguageTagGetsItsUsualForm(String written, String tag) {
    assertEquals(
        tag, deck("riffle: 1\ntitle: Tea\nlanguage: " + written + "\n" + ROUND).language());
  }

  @Test
  void aByteOrderMarkAndWindowsLineEndsAreFine() {
    assertEquals(deck(HEAD + ROUND), deck("\uFEFF" + (HEAD + ROUND).replace("\n", "\r\n")));
  }

  @Test
  void theExampleForTeachersIsADeck() throws IOException {
    String page = Files.readString(Path.of("../docs/decks.md"));
    int start = page.indexOf("```yaml\n") + "```yaml\n".length();

    Deck deck = deck(page.substring(start, page.indexOf("```", start)));

    assertEquals("All about tea", deck.title());
    assertEquals(4, deck.rounds().size());
  }

  private static final String ROUND =
      """
      rounds:
        - true-or-false: Tea is a drink.
          answer: true
      """;

  private static Deck deck(String text) {
    return switch (YamlDeck.read("tea.yaml", text.getBytes(UTF_8))) {
      case DeckFile.Valid(var deck) -> deck;
      case DeckFile.Broken broken -> throw new AssertionError(broken.message());
    };
  }
}
