package riffle.deck.format;

import static riffle.game.DeckLimits.MAX_BOXES;
import static riffle.game.DeckLimits.MAX_CHECKS;
import static riffle.game.DeckLimits.MAX_DISTRACTORS;
import static riffle.game.DeckLimits.MAX_LABEL_CHARS;
import static riffle.game.DeckLimits.MAX_TEXT_CHARS;
import static riffle.game.DeckLimits.MIN_BOXES;

import java.util.ArrayList;
import java.util.List;
import riffle.game.Feedback;
import riffle.game.FlowRound;
import riffle.game.FlowRules;
import riffle.game.Grade;
import riffle.game.Round;

/** What belongs to flows alone. */
final class FlowReader {
  private static final String ITEM_FIELDS = "the fields label, description and learn-more";
  private static final String UNLIMITED = "unlimited";

  private FlowReader() {}

  /**
   * A flow.
   *
   * @param usual the rules that the round may change
   */
  static FlowRound flow(Round.Brief brief, Fields fields, FlowRules usual, PictureReader pictures) {
    Lookalikes labels = new Lookalikes(fields.problems());
    return new FlowRound(
        brief,
        items(fields, "step", MIN_BOXES, MAX_BOXES, labels, pictures),
        items(fields, "distractor", 0, MAX_DISTRACTORS, labels, pictures),
        rules(fields, usual));
  }

  /** The rules, of which each has a field of its own and may be left as usual. */
  static FlowRules rules(Fields fields, FlowRules usual) {
    return new FlowRules(
        fields.oneOf("grade", usual.grade(), List.of(Grade.values())),
        fields.oneOf("feedback", usual.feedback(), List.of(Feedback.values())),
        fields.wholeOr(UNLIMITED, "checks", usual.checks(), 1, MAX_CHECKS),
        fields.percent("check-cost", usual.checkCostPercent(), 0, 100));
  }

  private static List<FlowRound.Item> items(
      Fields round, String noun, int min, int max, Lookalikes labels, PictureReader pictures) {
    List<FlowRound.Item> items = new ArrayList<>();
    int number = 0;
    for (YamlNode node : round.list(noun + "s", min, max)) {
      number++;
      String name = noun + " " + number;
      Fields item = Fields.of(node, round.place(name), ITEM_FIELDS, round.problems());
      if (item != null) {
        String label = item.text("label", MAX_LABEL_CHARS);
        String description = item.text("description", MAX_TEXT_CHARS);
        String learnMore = item.httpsUrl("learn-more");
        items.add(new FlowRound.Item(label, description, learnMore, pictures.image(item)));
        labels.see(label, name, item.place());
        item.refuseUnknown();
      }
    }
    return items;
  }
}
