package riffle.deck.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import riffle.game.Deck;
import riffle.game.DeckLimits;
import riffle.game.FlowRules;
import riffle.game.Round;
import riffle.game.Settings;

/** Riffle's own format, written by hand: YAML 1.2, described in docs/decks.md. */
public final class YamlDeck {
  private static final String DECK_FIELDS = "the fields riffle, title, language and rounds";
  private static final String ROUND_FIELDS =
      "a field " + Words.either(RoundKind.WORDS) + " and its others";
  private static final String FLOW_FIELDS = "fields such as grade and checks";
  private static final List<String> ENGLISH_LABELS = List.of("True", "False");

  private YamlDeck() {}

  /**
   * Reads one file.
   *
   * @param file the name that problems call it by
   * @param bytes UTF-8, at most {@link DeckFile#MAX_BYTES}; anything else is a problem, never an
   *     exception
   * @param folder where the pictures are that the deck names
   */
  public static DeckFile read(String file, byte[] bytes, DeckFolder folder) {
    Problems problems = new Problems(file);
    PictureReader pictures = new PictureReader(folder);
    YamlNode top = YamlReader.read(bytes, problems);
    Fields fields = top == null ? null : Fields.of(top, "", DECK_FIELDS, problems);
    Deck deck = fields == null ? null : deck(fields, pictures);
    return deck != null && problems.isEmpty()
        ? new DeckFile.Valid(deck, pictures.pictures())
        : problems.broken();
  }

  private static @Nullable Deck deck(Fields fields, PictureReader pictures) {
    String version = fields.oneOf("riffle", List.of("1"));
    if (version.isEmpty() && fields.names().contains("riffle")) {
      return null; // In another version all the other fields may mean something else.
    }
    String title = fields.text("title", DeckLimits.MAX_TITLE_CHARS);
    String language = fields.language("language");
    String credit = fields.textOrNone("credit", DeckLimits.MAX_TEXT_CHARS);
    Settings settings = SettingsReader.read(fields);
    FlowRules flowRules = flowRules(fields);
    RoundReader reader = new RoundReader(language, labels(fields), flowRules, pictures);
    List<Round> rounds = rounds(fields, reader);
    fields.refuseUnknown();
    return new Deck(title, language, credit, settings, rounds);
  }

  /** How flows are checked and graded where they do not say so themselves. */
  private static FlowRules flowRules(Fields deck) {
    Fields fields = deck.inner("flow-rules", FLOW_FIELDS);
    if (fields == null) {
      return FlowRules.USUAL;
    }
    FlowRules rules = FlowReader.rules(fields, FlowRules.USUAL);
    fields.refuseUnknown();
    return rules;
  }

  /** What the two options of a true-or-false round say: the one for true, the one for false. */
  private static List<String> labels(Fields fields) {
    List<String> labels = fields.texts("labels", DeckLimits.MAX_LABEL_CHARS, ENGLISH_LABELS);
    Lookalikes lookalikes = new Lookalikes(fields.problems());
    lookalikes.see(labels.get(0), "label 1", fields.place("labels"));
    lookalikes.see(labels.get(1), "label 2", fields.place("labels"));
    return labels;
  }

  private static List<Round> rounds(Fields fields, RoundReader reader) {
    List<Round> rounds = new ArrayList<>();
    int number = 0;
    for (YamlNode node : fields.list("rounds", 1, DeckLimits.MAX_ROUNDS)) {
      number++;
      Fields inner = Fields.of(node, "round " + number, ROUND_FIELDS, fields.problems());
      Round round = inner == null ? null : reader.read(inner);
      if (round != null) {
        rounds.add(round);
      }
    }
    return rounds;
  }
}
