package riffle.deck.format;

import static riffle.game.DeckLimits.MAX_BOXES;
import static riffle.game.DeckLimits.MAX_CHECKS;
import static riffle.game.DeckLimits.MAX_DISTRACTORS;
import static riffle.game.DeckLimits.MAX_LABEL_CHARS;
import static riffle.game.DeckLimits.MAX_LIMIT_SECONDS;
import static riffle.game.DeckLimits.MAX_OPTIONS;
import static riffle.game.DeckLimits.MAX_PREVIEW_SECONDS;
import static riffle.game.DeckLimits.MAX_PROMPT_CHARS;
import static riffle.game.DeckLimits.MAX_TEXT_CHARS;
import static riffle.game.DeckLimits.MIN_BOXES;
import static riffle.game.DeckLimits.MIN_LIMIT_SECONDS;
import static riffle.game.DeckLimits.MIN_OPTIONS;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import riffle.game.ChoiceRound;
import riffle.game.FlowRound;
import riffle.game.Round;

/** One entry of a deck's rounds; the field that holds the prompt says which kind it is. */
final class RoundReader {
  private static final String FLOW = "flow";
  private static final String CHOICE = "choice";
  private static final String TRUE_OR_FALSE = "true-or-false";
  static final List<String> KINDS = List.of(FLOW, CHOICE, TRUE_OR_FALSE);
  private static final String RIGHT = "right";
  private static final List<String> MARKS = List.of(RIGHT, "wrong");

  private static final int FLOW_SECONDS = 90;
  private static final int CHOICE_SECONDS = 20;
  private static final int TRUE_OR_FALSE_SECONDS = 15;
  private static final int PREVIEW_SECONDS = 5;
  private static final int CHECKS = 3;
  private static final int CHECK_COST_PERCENT = 10;
  private static final String SHUFFLED = "shuffled";
  private static final List<String> POINTS = List.of("0", "500", "1000", "2000");

  private static final String ITEM_FIELDS = "the fields label, description and learn-more";
  private static final String OPTION_FIELDS = "a field right or wrong";

  private RoundReader() {}

  /** The round, or null, with a problem added, where not even its kind is clear. */
  static @Nullable Round read(Fields fields, List<String> trueAndFalse) {
    String kind = fields.soleOf(KINDS);
    if (kind == null) {
      return null;
    }
    Round round =
        switch (kind) {
          case FLOW -> flow(fields);
          case CHOICE -> choice(fields);
          default -> trueOrFalse(fields, trueAndFalse);
        };
    fields.refuseUnknown();
    return round;
  }

  private static Round.Brief brief(Fields fields, String kind, int seconds) {
    return new Round.Brief(
        fields.text(kind, MAX_PROMPT_CHARS),
        fields.textOrNone("explanation", MAX_TEXT_CHARS),
        1_000 * fields.whole("preview", PREVIEW_SECONDS, 0, MAX_PREVIEW_SECONDS),
        1_000 * fields.whole("seconds", seconds, MIN_LIMIT_SECONDS, MAX_LIMIT_SECONDS),
        Integer.parseInt(fields.oneOf("points", "1000", POINTS)));
  }

  private static FlowRound flow(Fields fields) {
    Round.Brief brief = brief(fields, FLOW, FLOW_SECONDS);
    Lookalikes labels = new Lookalikes(fields.problems());
    return new FlowRound(
        brief,
        items(fields, "step", MIN_BOXES, MAX_BOXES, labels),
        items(fields, "distractor", 0, MAX_DISTRACTORS, labels),
        fields.whole("checks", CHECKS, 1, MAX_CHECKS),
        fields.whole("check-cost", CHECK_COST_PERCENT, 0, 100));
  }

  private static List<FlowRound.Item> items(
      Fields round, String noun, int min, int max, Lookalikes labels) {
    List<FlowRound.Item> items = new ArrayList<>();
    int number = 0;
    for (YamlNode node : round.list(noun + "s", min, max)) {
      number++;
      String name = noun + " " + number;
      Fields item = Fields.of(node, round.place(name), ITEM_FIELDS, round.problems());
      if (item != null) {
        String label = item.text("label", MAX_LABEL_CHARS);
        String description = item.text("description", MAX_TEXT_CHARS);
        items.add(new FlowRound.Item(label, description, item.httpsUrl("learn-more")));
        labels.see(label, name, item.place());
        item.refuseUnknown();
      }
    }
    return items;
  }

  private static ChoiceRound choice(Fields fields) {
    Round.Brief brief = brief(fields, CHOICE, CHOICE_SECONDS);
    List<ChoiceRound.Option> options = options(fields);
    boolean several = fields.trueOrFalse("several", false);
    String order = fields.oneOf("order", SHUFFLED, List.of(SHUFFLED, "fixed"));
    ChoiceRound round = new ChoiceRound(brief, options, several, order.equals(SHUFFLED));
    refuseRightOnes(fields, round);
    return round;
  }

  private static List<ChoiceRound.Option> options(Fields round) {
    List<ChoiceRound.Option> options = new ArrayList<>();
    Lookalikes labels = new Lookalikes(round.problems());
    int number = 0;
    for (YamlNode node : round.list("options", MIN_OPTIONS, MAX_OPTIONS)) {
      number++;
      String name = "option " + number;
      Fields option = Fields.of(node, round.place(name), OPTION_FIELDS, round.problems());
      if (option != null) {
        String mark = option.soleOf(MARKS);
        if (mark != null) {
          String label = option.text(mark, MAX_LABEL_CHARS);
          options.add(new ChoiceRound.Option(label, mark.equals(RIGHT)));
          labels.see(label, name, option.place());
          option.refuseUnknown();
        }
      }
    }
    return options;
  }

  private static void refuseRightOnes(Fields fields, ChoiceRound round) {
    int right = round.rightOnes();
    String expected = round.several() ? "at least one" : "exactly one";
    String place = fields.place("options");
    if (right == 0 && !round.options().isEmpty()) {
      fields.problems().add(place, "no right option, expected " + expected);
    } else if (right > 1 && !round.several()) {
      String text = right + " right options, expected exactly one, or the field several: true";
      fields.problems().add(place, text);
    }
  }

  private static ChoiceRound trueOrFalse(Fields fields, List<String> trueAndFalse) {
    Round.Brief brief = brief(fields, TRUE_OR_FALSE, TRUE_OR_FALSE_SECONDS);
    boolean answer = fields.trueOrFalse("answer");
    List<ChoiceRound.Option> options =
        List.of(
            new ChoiceRound.Option(trueAndFalse.get(0), answer),
            new ChoiceRound.Option(trueAndFalse.get(1), !answer));
    return new ChoiceRound(brief, options, false, false);
  }
}
