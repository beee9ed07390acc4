package riffle.results;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import riffle.game.ChoiceRound;
import riffle.game.Deal;
import riffle.game.FlowRound;
import riffle.game.NumberRound;
import riffle.game.PollRound;
import riffle.game.Round;
import riffle.game.SlideRound;
import riffle.game.TypedRound;
import riffle.results.Solution.Card;
import riffle.results.Solution.Kind;

/** Reads off a round and its deal what its reveal taught. */
final class SolutionReader {
  private SolutionReader() {}

  static Solution read(Round round, Deal deal) {
    return switch (round) {
      case FlowRound flow -> ofCards(Kind.FLOW, round, deal, item -> card(flow, item));
      case ChoiceRound choice ->
          ofCards(
              choice.several() ? Kind.CHOICE_SEVERAL : Kind.CHOICE_ONE,
              round,
              deal,
              item -> card(choice.options().get(item)));
      case PollRound poll ->
          ofCards(
              Kind.POLL, round, deal, item -> new Card(poll.options().get(item), 0, false, "", ""));
      case TypedRound typed -> written(Kind.TYPED, round, typed.wording().answers(), "", "");
      case NumberRound number ->
          written(
              Kind.NUMBER,
              round,
              List.of(number.value().toPlainString()),
              number.tolerance().toPlainString(),
              number.unit());
      case SlideRound _ -> throw new IllegalArgumentException("a slide leaves no result");
    };
  }

  private static Card card(FlowRound flow, int item) {
    FlowRound.Item step = flow.item(item);
    boolean belongs = item < flow.boxes();
    return new Card(
        step.label(), belongs ? item + 1 : 0, belongs, step.description(), step.learnMoreUrl());
  }

  private static Card card(ChoiceRound.Option option) {
    return new Card(option.label(), 0, option.right(), "", "");
  }

  private static Solution ofCards(Kind kind, Round round, Deal deal, IntFunction<Card> cardOf) {
    List<Card> cards = new ArrayList<>();
    for (int number = 1; number <= deal.cards(); number++) {
      cards.add(cardOf.apply(deal.item(number)));
    }
    return new Solution(kind, round.brief().explanation(), cards, List.of(), "", "");
  }

  private static Solution written(
      Kind kind, Round round, List<String> accepted, String tolerance, String unit) {
    return new Solution(kind, round.brief().explanation(), List.of(), accepted, tolerance, unit);
  }
}
