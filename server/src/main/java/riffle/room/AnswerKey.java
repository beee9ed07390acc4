package riffle.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import riffle.game.ChoiceRound;
import riffle.game.Deal;
import riffle.game.FlowRound;
import riffle.game.GameState;
import riffle.game.NumberRound;
import riffle.game.PollRound;
import riffle.game.Round;
import riffle.game.SlideRound;
import riffle.game.Stage;
import riffle.game.TypedRound;

/**
 * What is right in a round that is not revealed, for a teacher who asks. No frame of the socket may
 * hold it.
 *
 * @param round from 1
 * @param rows by card, in the class's order
 */
public record AnswerKey(int round, List<Row> rows) {
  /**
   * What is right of one card.
   *
   * @param box where a card of a flow belongs, from 1; 0 for one that does not belong, and for a
   *     choice
   * @param right of a choice
   */
  public record Row(int card, int box, boolean right) {}

  /** Empty where no flow and no choice is on that waits for its reveal. */
  static Optional<AnswerKey> of(GameState state) {
    OptionalInt number = unrevealed(state.stage());
    if (number.isEmpty()) {
      return Optional.empty();
    }
    int round = number.getAsInt();
    List<Row> rows = rows(state.deck().round(round), state.deal(round));
    return rows.isEmpty() ? Optional.empty() : Optional.of(new AnswerKey(round, rows));
  }

  private static OptionalInt unrevealed(Stage stage) {
    return switch (stage) {
      case Stage.Timed timed -> OptionalInt.of(timed.round());
      case Stage.Paused paused -> OptionalInt.of(paused.held().round());
      case Stage.Talk talk -> OptionalInt.of(talk.round());
      case Stage.Lobby _, Stage.Shown _, Stage.OwnPace _, Stage.Ended _ -> OptionalInt.empty();
    };
  }

  private static List<Row> rows(Round round, Deal deal) {
    return switch (round) {
      case FlowRound flow -> rows(flow, deal);
      case ChoiceRound choice -> rows(choice, deal);
      case TypedRound _, NumberRound _, PollRound _, SlideRound _ -> List.of();
    };
  }

  private static List<Row> rows(FlowRound flow, Deal deal) {
    List<Row> rows = new ArrayList<>();
    for (int card = 1; card <= flow.cards(); card++) {
      int item = deal.item(card);
      rows.add(new Row(card, item < flow.boxes() ? item + 1 : 0, false));
    }
    return rows;
  }

  private static List<Row> rows(ChoiceRound choice, Deal deal) {
    List<Row> rows = new ArrayList<>();
    for (int card = 1; card <= choice.cards(); card++) {
      rows.add(new Row(card, 0, choice.options().get(deal.item(card)).right()));
    }
    return rows;
  }
}
