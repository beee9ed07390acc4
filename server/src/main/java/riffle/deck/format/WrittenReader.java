package riffle.deck.format;

import static riffle.game.DeckLimits.MAX_ACCEPTED;
import static riffle.game.DeckLimits.MAX_LABEL_CHARS;
import static riffle.game.DeckLimits.MAX_PATTERNS;
import static riffle.game.DeckLimits.MAX_PATTERN_CHARS;
import static riffle.game.DeckLimits.MAX_TYPED_CHARS;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import riffle.game.NumberRound;
import riffle.game.Round;
import riffle.game.TypedRound;
import riffle.game.Wording;

/** What belongs to rounds whose answers are written. */
final class WrittenReader {
  private WrittenReader() {}

  static TypedRound typed(Round.Brief brief, Fields fields) {
    List<String> answers = fields.texts("answers", "answer", 1, MAX_ACCEPTED, MAX_TYPED_CHARS);
    List<String> patterns = patterns(fields);
    boolean accentsCount = fields.either("accents", "optional", "required", false);
    Wording wording = new Wording(answers, patterns, accentsCount);
    refuseUnanswerable(fields, wording);
    return new TypedRound(brief, wording);
  }

  /** Those that can be patterns. */
  private static List<String> patterns(Fields fields) {
    List<String> patterns = new ArrayList<>();
    int number = 0;
    for (String pattern : fields.texts("patterns", "pattern", 0, MAX_PATTERNS, MAX_PATTERN_CHARS)) {
      number++;
      if (pattern.isEmpty() || pattern.length() > MAX_PATTERN_CHARS) {
        continue; // Its own problem has been added.
      }
      String problem = Wording.problemWith(pattern);
      if (problem == null) {
        patterns.add(pattern);
      } else {
        String place = fields.place("pattern " + number);
        fields.problems().add(place, Texts.sentence(Texts.quoted(pattern) + " " + problem));
      }
    }
    return patterns;
  }

  /** Such as a joining line of Arabic: it can be seen, but nothing of it is compared. */
  private static void refuseUnanswerable(Fields fields, Wording wording) {
    int number = 0;
    for (String answer : wording.answers()) {
      number++;
      boolean checked = !Texts.isBlank(answer) && answer.length() <= MAX_TYPED_CHARS;
      if (checked && !wording.accepts(answer)) {
        String text = Texts.quoted(answer) + " can never be right, expected letters or digits";
        fields.problems().add(fields.place("answer " + number), text);
      }
    }
  }

  /**
   * A question for a number.
   *
   * @param language the deck's, which decides what 1,000 means in an answer
   */
  static NumberRound number(Round.Brief brief, Fields fields, String language) {
    BigDecimal answer = fields.number("answer");
    BigDecimal tolerance = fields.number("tolerance", BigDecimal.ZERO);
    if (tolerance.signum() < 0) {
      fields.problems().add(fields.place("tolerance"), tolerance + ", expected 0 or more");
    }
    String unit = fields.textOrNone("unit", MAX_LABEL_CHARS);
    return new NumberRound(brief, answer, tolerance, unit, decimalMark(language));
  }

  /** A point or a comma. */
  static char decimalMark(String language) {
    Locale locale = Locale.forLanguageTag(language);
    return DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',' ? ',' : '.';
  }
}
