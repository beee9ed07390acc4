package riffle.deck.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import riffle.game.Deck;
import riffle.game.DeckLimits;
import riffle.game.Round;

/** Riffle's own format, written by hand: YAML 1.2, described in docs/decks.md. */
public final class YamlDeck {
  private static final String DECK_FIELDS = "the fields riffle, title, language and rounds";
  private static final String ROUND_FIELDS =
      "a field " + Fields.either(RoundReader.KINDS) + " and its others";
  private static final List<String> PACES = List.of("balanced", "calm", "classic", "race");
  private static final List<String> ENGLISH_LABELS = List.of("True", "False");

  private YamlDeck() {}

  /**
   * Reads one file.
   *
   * @param file the name that problems call it by
   * @param bytes UTF-8, at most {@link DeckFile#MAX_BYTES}; anything else is a problem, never an
   *     exception
   */
  public static DeckFile read(String file, byte[] bytes) {
    Problems problems = new Problems(file);
    YamlNode top = YamlReader.read(bytes, problems);
    Fields fields = top == null ? null : Fields.of(top, "", DECK_FIELDS, problems);
    Deck deck = fields == null ? null : deck(fields);
    return deck != null && problems.isEmpty() ? new DeckFile.Valid(deck) : problems.broken();
  }

  private static @Nullable Deck deck(Fields fields) {
    String version = fields.oneOf("riffle", List.of("1"));
    if (version.isEmpty() && fields.names().contains("riffle")) {
      return null; // In another version all the other fields may mean something else.
    }
    String title = fields.text("title", DeckLimits.MAX_TITLE_CHARS);
    String language = fields.language("language");
    String credit = fields.textOrNone("credit", DeckLimits.MAX_TEXT_CHARS);
    int speedWeightPercent = speedWeightPercent(fields.oneOf("pace", "balanced", PACES));
    List<Round> rounds = rounds(fields, labels(fields));
    fields.refuseUnknown();
    return new Deck(title, language, credit, speedWeightPercent, rounds);
  }

  private static int speedWeightPercent(String pace) {
    return switch (pace) {
      case "calm" -> 0;
      case "classic" -> 50;
      case "race" -> 90;
      default -> 25;
    };
  }

  /** What the two options of a true-or-false round say: the one for true, the one for false. */
  private static List<String> labels(Fields fields) {
    List<String> labels = fields.texts("labels", DeckLimits.MAX_LABEL_CHARS, ENGLISH_LABELS);
    Lookalikes lookalikes = new Lookalikes(fields.problems());
    lookalikes.see(labels.get(0), "label 1", fields.place("labels"));
    lookalikes.see(labels.get(1), "label 2", fields.place("labels"));
    return labels;
  }

  private static List<Round> rounds(Fields fields, List<String> labels) {
    List<Round> rounds = new ArrayList<>();
    int number = 0;
    for (YamlNode node : fields.list("rounds", 1, DeckLimits.MAX_ROUNDS)) {
      number++;
      Fields inner = Fields.of(node, "round " + number, ROUND_FIELDS, fields.problems());
      Round round = inner == null ? null : RoundReader.read(inner, labels);
      if (round != null) {
        rounds.add(round);
      }
    }
    return rounds;
  }
}
