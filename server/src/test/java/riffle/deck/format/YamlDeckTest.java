package riffle.deck.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import riffle.game.ChoiceRound;
import riffle.game.ChoiceRound.Option;
import riffle.game.ChoiceRound.Picking;
import riffle.game.Deck;
import riffle.game.Feedback;
import riffle.game.FlowRound;
import riffle.game.FlowRound.Item;
import riffle.game.FlowRules;
import riffle.game.Grade;
import riffle.game.Mode;
import riffle.game.NumberRound;
import riffle.game.PollRound;
import riffle.game.Round;
import riffle.game.Round.Brief;
import riffle.game.Settings;
import riffle.game.SlideRound;
import riffle.game.TypedRound;
import riffle.game.Wording;

/** The format as a teacher writes it, and the deck that comes out. */
class YamlDeckTest {
  private static final String HEAD = "riffle: 1\ntitle: Tea\nlanguage: en\n";
  private static final byte[] POT = PictureFiles.png(640, 480);

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
        settings:
          mode: self-paced
          open-for: 3 days
          time: 150 %
          streaks: true
          teams: 4
          team-choice: chosen
          close-when-done: true
          auto-advance: 10
          standings: hidden
          questions: projector
          names: friendly
          join: approve
        flow-rules:
          grade: longest-ordered
          checks: unlimited
        rounds:
          - flow: Mettez les étapes en ordre.
            image: pot.png
            image-alt: Une théière fumante.
            steps:
              - label: Bouillir
                description: L'eau bout.
                learn-more: https://fr.wikipedia.org/wiki/Thé
                image: pot.png
                image-alt: De la vapeur.
              - label: Infuser
                description: Les feuilles donnent leur goût.
            distractors:
              - label: Torréfier
                description: Les grains brunissent.
            feedback: how-many
            checks: 2
            check-cost: 25 %
            explanation: L'eau doit être chaude.
            seconds: 60
            preview: 0
            points: 2000
          - choice: Que contient le thé ?
            options:
              - right: Théine
                image: pot.png
                image-alt: none
              - wrong: Sel
              - right: Eau
            several: all-or-nothing
            order: fixed
            seconds: none
            points: 500
          - true-or-false: Le thé vient de Chine.
            answer: true
          - typed: Quelle boisson contient de la caféine ?
            answers: [Café, Thé vert]
            patterns: ['th[eé] .*']
            accents: required
            explanation: Toutes deux.
            points: 0
          - number: Combien de litres ?
            answer: -2.50
            tolerance: 0.5
            unit: litres
            seconds: 45
          - poll: Thé ou café ?
            options: [Thé, Café, Ni l'un ni l'autre]
            explanation: Il n'y a pas de réponse juste.
            preview: 1
          - slide: Une pause
            text: Buvez une tasse.
            image: pot.png
            image-alt: none
            seconds: 120
        """;

    String pot = new Picture(PictureType.PNG, POT).name();
    var flow =
        new FlowRound(
            new Brief(
                "Mettez les étapes en ordre.",
                new Round.Image(pot, "Une théière fumante."),
                "L'eau doit être chaude.",
                0,
                60_000,
                2_000),
            List.of(
                new Item(
                    "Bouillir",
                    "L'eau bout.",
                    "https://fr.wikipedia.org/wiki/Thé",
                    new Round.Image(pot, "De la vapeur.")),
                new Item("Infuser", "Les feuilles donnent leur goût.", "")),
            List.of(new Item("Torréfier", "Les grains brunissent.", "")),
            new FlowRules(Grade.LONGEST_ORDERED, Feedback.HOW_MANY, 2, 25));
    var choice =
        new ChoiceRound(
            new Brief("Que contient le thé ?", null, "", 5_000, 0, 500),
            List.of(
                new Option("Théine", true, new Round.Image(pot, "")),
                new Option("Sel", false),
                new Option("Eau", true)),
            Picking.ALL_OR_NOTHING,
            false);
    var trueOrFalse =
        new ChoiceRound(
            new Brief("Le thé vient de Chine.", null, "", 5_000, 15_000, 1_000),
            List.of(new Option("Vrai", true), new Option("Faux", false)),
            Picking.ONE,
            false);
    var typed =
        new TypedRound(
            new Brief(
                "Quelle boisson contient de la caféine ?", null, "Toutes deux.", 5_000, 30_000, 0),
            new Wording(List.of("Café", "Thé vert"), List.of("th[eé] .*"), true));
    var number =
        new NumberRound(
            new Brief("Combien de litres ?", null, "", 5_000, 45_000, 1_000),
            new BigDecimal("-2.50"),
            new BigDecimal("0.5"),
            "litres",
            ',');
    var poll =
        new PollRound(
            new Brief("Thé ou café ?", null, "Il n'y a pas de réponse juste.", 1_000, 30_000, 0),
            List.of("Thé", "Café", "Ni l'un ni l'autre"));
    var slide =
        new SlideRound(
            new Brief("Une pause", new Round.Image(pot, ""), "", 0, 120_000, 0),
            "Buvez une tasse.");
    var settings =
        new Settings(
            new Settings.Pace(Mode.SELF_PACED, 3 * 24 * 60, 150, true, 10),
            new Settings.Points(90, true, null),
            new Settings.Teams(4, true),
            new Settings.Door(true, true),
            true,
            true);
    assertEquals(
        new Deck(
            "Thé et café",
            "fr",
            "Lycée du Parc",
            settings,
            List.of(flow, choice, trueOrFalse, typed, number, poll, slide)),
        deck(text));
    assertEquals(null, settings.unfit());
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
                  - typed: What is in the pot?
                    answers: [Tea]
                  - number: How many cups are in the pot?
                    answer: 6
                  - poll: Tea or coffee?
                    options: [Tea, Coffee]
                  - slide: Time for tea
                """);

    assertEquals("", deck.credit());
    assertEquals(Settings.USUAL, deck.settings());
    var flow = (FlowRound) deck.round(1);
    assertEquals(brief("Put the steps in order.", 5_000, 90_000, 1_000), flow.brief());
    assertEquals(List.of(), flow.distractors());
    assertEquals(FlowRules.USUAL, flow.rules());
    assertEquals(
        new ChoiceRound(
            brief("What is in the pot?", 5_000, 20_000, 1_000),
            List.of(new Option("Tea", true), new Option("Sand", false)),
            Picking.ONE,
            true),
        deck.round(2));
    assertEquals(
        new ChoiceRound(
            brief("Tea grows on trees.", 5_000, 15_000, 1_000),
            List.of(new Option("True", false), new Option("False", true)),
            Picking.ONE,
            false),
        deck.round(3));
    assertEquals(
        new TypedRound(
            brief("What is in the pot?", 5_000, 30_000, 1_000),
            new Wording(List.of("Tea"), List.of(), false)),
        deck.round(4));
    assertEquals(
        new NumberRound(
            brief("How many cups are in the pot?", 5_000, 30_000, 1_000),
            new BigDecimal("6"),
            BigDecimal.ZERO,
            "",
            '.'),
        deck.round(5));
    assertEquals(
        new PollRound(brief("Tea or coffee?", 5_000, 30_000, 0), List.of("Tea", "Coffee")),
        deck.round(6));
    assertEquals(new SlideRound(brief("Time for tea", 0, 60_000, 0), ""), deck.round(7));
  }

  private static Brief brief(String prompt, int previewMillis, int limitMillis, int points) {
    return new Brief(prompt, null, "", previewMillis, limitMillis, points);
  }

  @ParameterizedTest
  @CsvSource({
    "calm, 0",
    "balanced, 25",
    "classic, 50",
    "race, 90",
    "0, 0",
    "40, 40",
    "40 %, 40",
    "100%, 100"
  })
  void paceIsTheSpeedWeight(String pace, int percent) {
    Deck deck = deck(HEAD + "pace: " + pace + "\n" + ROUND);

    assertEquals(percent, deck.settings().points().speedWeightPercent());
  }

  @ParameterizedTest
  @CsvSource({"live, LIVE", "self-paced, SELF_PACED", "practice, PRACTICE"})
  void everyModeHasItsWord(String word, Mode mode) {
    assertEquals(mode, pace("mode: " + word).mode());
  }

  @ParameterizedTest
  @CsvSource({
    "1 minute, 1",
    "45 minutes, 45",
    "45minutes, 45",
    "1 hour, 60",
    "36 hours, 2160",
    "1 day, 1440",
    "14 days, 20160",
    "2 weeks, 20160"
  })
  void aGameIsOpenForATime(String written, int minutes) {
    assertEquals(minutes, pace("open-for: " + written).openMinutes());
  }

  @ParameterizedTest
  @CsvSource({"none, 0", "50, 50", "100 %, 100", "300%, 300"})
  void theTimeOfAllRoundsIsAPercentageOfTheirs(String written, int percent) {
    assertEquals(percent, pace("time: " + written).timePercent());
  }

  @ParameterizedTest
  @CsvSource({"never, 0", "3, 3", "120, 120"})
  void aGameGoesOnByItselfAfterSeconds(String written, int seconds) {
    assertEquals(seconds, pace("auto-advance: " + written).autoAdvanceSeconds());
  }

  private static Settings.Pace pace(String setting) {
    return deck(HEAD + "settings: {" + setting + "}\n" + ROUND).settings().pace();
  }

  @Test
  void settingsMayBeSaidEvenWhereTheyAreAsUsual() {
    String settings =
        """
        settings:
          mode: live
          open-for: 24 hours
          time: 100 %
          streaks: false
          teams: none
          team-choice: drawn
          close-when-done: false
          auto-advance: never
          standings: shown
          names: chosen
          join: open
        """;

    assertEquals(Settings.USUAL, deck(HEAD + settings + ROUND).settings());
  }

  /** The words are those of the names: a value that is renamed would change the format. */
  @ParameterizedTest
  @CsvSource({
    "all-or-nothing, ALL_OR_NOTHING",
    "absolute-position, ABSOLUTE_POSITION",
    "next-excluding-last, NEXT_EXCLUDING_LAST",
    "next-including-last, NEXT_INCLUDING_LAST",
    "previous-and-next, PREVIOUS_AND_NEXT",
    "all-previous-and-next, ALL_PREVIOUS_AND_NEXT",
    "longest-ordered, LONGEST_ORDERED",
    "longest-contiguous, LONGEST_CONTIGUOUS",
    "relative-to-correct, RELATIVE_TO_CORRECT",
    "edit-distance, EDIT_DISTANCE"
  })
  void everyGradeHasItsWord(String word, Grade grade) {
    assertEquals(grade, rules("", "grade: " + word).grade());
  }

  @ParameterizedTest
  @CsvSource({"which, WHICH", "how-many, HOW_MANY", "none, NONE"})
  void everyFeedbackHasItsWord(String word, Feedback feedback) {
    assertEquals(feedback, rules("", "feedback: " + word).feedback());
  }

  @Test
  void aFlowChangesOnlyThoseRulesOfTheDeckThatItNames() {
    String deckRules =
        "flow-rules: {grade: edit-distance, feedback: none, checks: 5, check-cost: 0}\n";

    assertEquals(
        new FlowRules(Grade.EDIT_DISTANCE, Feedback.NONE, 5, 0), rules(deckRules, "points: 500"));
    assertEquals(
        new FlowRules(Grade.EDIT_DISTANCE, Feedback.WHICH, FlowRules.UNLIMITED, 0),
        rules(deckRules, "feedback: which, checks: unlimited"));
  }

  private static FlowRules rules(String deckRules, String field) {
    String flow =
        """
        rounds:
          - flow: Put the steps in order.
            steps:
              - {label: Boil, description: The water is heated.}
              - {label: Brew, description: The leaves give off their taste.}
        """;
    String fields = "    " + field.replace(", ", "\n    ") + "\n";
    return ((FlowRound) deck(HEAD + deckRules + flow + fields).round(1)).rules();
  }

  @ParameterizedTest
  @CsvSource({"true, SEVERAL", "false, ONE", "TRUE, SEVERAL", "all-or-nothing, ALL_OR_NOTHING"})
  void severalSaysWhatPartOfTheRightOnesIsWorth(String written, Picking picking) {
    String round =
        "rounds: [{choice: a, options: [right: b, wrong: c], several: " + written + "}]\n";

    assertEquals(picking, ((ChoiceRound) deck(HEAD + round).round(1)).picking());
  }

  /** In all of Latin America but Mexico and its neighbours it is a comma, as in Spain. */
  @ParameterizedTest
  @CsvSource({
    "en, .",
    "de, ','",
    "fr, ','",
    "de-CH, .",
    "pt-BR, ','",
    "es-MX, .",
    "ja, .",
    "ar, .",
    "und, ."
  })
  void theLanguageSaysWhatMarksDecimals(String language, char mark) {
    String head = "riffle: 1\ntitle: Tea\nlanguage: " + language + "\n";
    Deck deck = deck(head + "rounds: [{number: How many?, answer: 1.5}]\n");

    assertEquals(mark, ((NumberRound) deck.round(1)).decimalMark());
  }

  @Test
  void onePictureIsKeptForEqualFilesAndNoneThatIsNotShown() {
    String text =
        HEAD
            + """
            rounds:
              - {slide: One, image: pot.png, image-alt: A pot}
              - {slide: Two, image: pot.png, image-alt: none}
              - {slide: Three, image: copy-of_pot.2, image-alt: none}
            """;
    DeckFolder folder =
        PictureFiles.folder(
            Map.of("pot.png", POT, "copy-of_pot.2", POT, "cup.gif", PictureFiles.gif(9, 9)));

    var valid = (DeckFile.Valid) YamlDeck.read("tea.yaml", text.getBytes(UTF_8), folder);

    assertEquals(
        Set.of(new Picture(PictureType.PNG, POT).name()),
        valid.pictures().stream().map(Picture::name).collect(toSet()));
    assertEquals(
        1, valid.deck().rounds().stream().map(round -> name(round)).collect(toSet()).size());
  }

  private static String name(Round round) {
    return Objects.requireNonNull(round.brief().image()).name();
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
  void theExamplesForTeachersAreDecks() throws IOException {
    List<String> examples = examples();

    Deck whole = deck(examples.getFirst());
    assertEquals("All about tea", whole.title());
    assertEquals(8, whole.rounds().size());
    for (String part : examples.subList(1, examples.size())) {
      if (part.startsWith("  - ")) {
        String options =
            part.contains("options:") ? "" : "    options: [right: Mint, wrong: Lime]\n";
        deck(HEAD + "rounds:\n" + part.replaceAll("[a-z]+\\.png", "pot.png") + options);
      } else {
        deck(HEAD + part + ROUND);
      }
    }
    assertEquals(5, examples.size());
  }

  /** What stands in the page as YAML. */
  private static List<String> examples() throws IOException {
    return Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
        .matcher(Files.readString(Path.of("../docs/decks.md")))
        .results()
        .map(example -> example.group(1))
        .toList();
  }

  private static final String ROUND =
      """
      rounds:
        - true-or-false: Tea is a drink.
          answer: true
      """;

  private static Deck deck(String text) {
    DeckFolder folder = PictureFiles.folder(Map.of("pot.png", POT));
    return switch (YamlDeck.read("tea.yaml", text.getBytes(UTF_8), folder)) {
      case DeckFile.Valid(var deck, _) -> deck;
      case DeckFile.Broken broken -> throw new AssertionError(broken.message());
    };
  }
}
