package riffle.deck.format;

import static riffle.game.DeckLimits.MAX_LIMIT_SECONDS;
import static riffle.game.DeckLimits.MAX_PREVIEW_SECONDS;
import static riffle.game.DeckLimits.MAX_PROMPT_CHARS;
import static riffle.game.DeckLimits.MAX_TEXT_CHARS;
import static riffle.game.DeckLimits.MIN_LIMIT_SECONDS;

import java.util.List;
import org.jspecify.annotations.Nullable;
import riffle.game.FlowRules;
import riffle.game.Round;
import riffle.game.SlideRound;

/**
 * Reads the entries of a deck's rounds; the field that holds the prompt says which kind each is.
 *
 * @param language the deck's
 * @param trueAndFalse what the two options of a true-or-false round say
 * @param flowRules the deck's, which each flow may change
 */
record RoundReader(
    String language, List<String> trueAndFalse, FlowRules flowRules, PictureReader pictures) {
  private static final List<String> POINTS = List.of("0", "500", "1000", "2000");
  private static final String NO_LIMIT = "none";

  /** The round, or null, with a problem added, where not even its kind is clear. */
  @Nullable Round read(Fields fields) {
    RoundKind kind = RoundKind.of(fields);
    if (kind == null) {
      return null;
    }
    Round.Brief brief = brief(fields, kind);
    Round round =
        switch (kind) {
          case FLOW -> FlowReader.flow(brief, fields, flowRules, pictures);
          case CHOICE -> ChoiceReader.choice(brief, fields, pictures);
          case TRUE_OR_FALSE -> ChoiceReader.trueOrFalse(brief, fields, trueAndFalse);
          case TYPED -> WrittenReader.typed(brief, fields);
          case NUMBER -> WrittenReader.number(brief, fields, language);
          case POLL -> ChoiceReader.poll(brief, fields);
          case SLIDE -> new SlideRound(brief, fields.textOrNone("text", MAX_TEXT_CHARS));
        };
    fields.refuseUnknown();
    return round;
  }

  private Round.Brief brief(Fields fields, RoundKind kind) {
    return new Round.Brief(
        fields.text(Words.of(kind), MAX_PROMPT_CHARS),
        pictures.image(fields),
        kind.revealed() ? fields.textOrNone("explanation", MAX_TEXT_CHARS) : "",
        1_000 * fields.whole("preview", kind.previewSeconds(), 0, MAX_PREVIEW_SECONDS),
        1_000 * seconds(fields, kind),
        kind.scored() ? Integer.parseInt(fields.oneOf("points", "1000", POINTS)) : 0);
  }

  private static int seconds(Fields fields, RoundKind kind) {
    return fields.wholeOr(
        NO_LIMIT, "seconds", kind.limitSeconds(), MIN_LIMIT_SECONDS, MAX_LIMIT_SECONDS);
  }
}
