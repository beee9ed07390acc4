package riffle.deck.format;

import static riffle.game.DeckLimits.MAX_LABEL_CHARS;
import static riffle.game.DeckLimits.MAX_OPTIONS;
import static riffle.game.DeckLimits.MIN_OPTIONS;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import riffle.game.ChoiceRound;
import riffle.game.ChoiceRound.Option;
import riffle.game.ChoiceRound.Picking;
import riffle.game.PollRound;
import riffle.game.Round;

/** What belongs to rounds with options to pick. */
final class ChoiceReader {
  private static final String RIGHT = "right";
  private static final List<String> MARKS = List.of(RIGHT, "wrong");
  private static final String SHUFFLED = "shuffled";
  private static final String ALL_OR_NOTHING = "all-or-nothing";
  private static final String OPTION_FIELDS = "a field right or wrong";

  private ChoiceReader() {}

  static ChoiceRound choice(Round.Brief brief, Fields fields, PictureReader pictures) {
    List<Option> options = options(fields, pictures);
    Picking picking =
        fields.meant(
            "several",
            Picking.ONE,
            Words.either(List.of("true", "false", ALL_OR_NOTHING)),
            ChoiceReader::picking);
    String order = fields.oneOf("order", SHUFFLED, List.of(SHUFFLED, "fixed"));
    ChoiceRound round = new ChoiceRound(brief, options, picking, order.equals(SHUFFLED));
    refuseRightOnes(fields, round);
    return round;
  }

  private static @Nullable Picking picking(String word) {
    if (word.equals(ALL_OR_NOTHING)) {
      return Picking.ALL_OR_NOTHING;
    }
    Boolean several = Words.truth(word);
    if (several == null) {
      return null;
    }
    return several ? Picking.SEVERAL : Picking.ONE;
  }

  private static List<Option> options(Fields round, PictureReader pictures) {
    List<Option> options = new ArrayList<>();
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
          options.add(new Option(label, mark.equals(RIGHT), pictures.image(option)));
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

  /**
   * A statement that is true or false.
   *
   * @param labels what the options say: the one for true, the one for false
   */
  static ChoiceRound trueOrFalse(Round.Brief brief, Fields fields, List<String> labels) {
    boolean answer = fields.trueOrFalse("answer");
    List<Option> options =
        List.of(new Option(labels.get(0), answer), new Option(labels.get(1), !answer));
    return new ChoiceRound(brief, options, Picking.ONE, false);
  }

  static PollRound poll(Round.Brief brief, Fields fields) {
    List<String> labels =
        fields.texts("options", "option", MIN_OPTIONS, MAX_OPTIONS, MAX_LABEL_CHARS);
    Lookalikes lookalikes = new Lookalikes(fields.problems());
    for (int number = 1; number <= labels.size(); number++) {
      String name = "option " + number;
      lookalikes.see(labels.get(number - 1), name, fields.place(name));
    }
    return new PollRound(brief, labels);
  }
}
