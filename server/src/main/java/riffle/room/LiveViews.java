package riffle.room;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import riffle.game.Answer;
import riffle.game.Deal;
import riffle.game.GameState;
import riffle.game.Player;
import riffle.game.Round;
import riffle.game.SlideRound;
import riffle.game.Stage;

/**
 * Makes what the host sees of a class at work. It goes by card numbers alone, and looks at nothing
 * that is right. Reads the state only.
 */
final class LiveViews {
  private final GameState state;

  LiveViews(GameState state) {
    this.state = state;
  }

  /**
   * What the class does in the open round. It costs a look at every player's answer.
   *
   * @return null where no round is open, or a slide: there is nothing to be done with one
   */
  View.@Nullable Live live() {
    if (!(state.stage() instanceof Stage.Open open)) {
      return null;
    }
    Round round = state.deck().round(open.round());
    return round instanceof SlideRound
        ? null
        : new View.Live(rows(round, state.deal(open.round())), notDone());
  }

  private List<View.LiveRow> rows(Round round, Deal deal) {
    int[][] had =
        Projector.had(
            round, deal, whoIsIn().flatMap(player -> Stream.ofNullable(state.answer(player.id()))));
    List<List<View.Taker>> takers = takers(round);
    List<View.LiveRow> rows = new ArrayList<>();
    for (int card = 1; card <= round.cards(); card++) {
      rows.add(new View.LiveRow(Projector.list(had[card]), takers.get(card - 1)));
    }
    return rows;
  }

  /** By card. */
  private List<List<View.Taker>> takers(Round round) {
    List<List<View.Taker>> takers =
        Stream.<List<View.Taker>>generate(ArrayList::new).limit(round.cards()).toList();
    whoIsIn().forEach(player -> addTo(takers, player.id().number(), state.answer(player.id())));
    return takers;
  }

  private static void addTo(List<List<View.Taker>> takers, int player, @Nullable Answer answer) {
    List<Integer> cards = answer == null ? List.of() : answer.cards();
    for (int place = 0; place < cards.size(); place++) {
      int card = cards.get(place);
      if (card != Answer.Boxes.EMPTY && takers.get(card - 1).size() < RoomLimits.MAX_TAKERS) {
        int box = answer instanceof Answer.Boxes ? place + 1 : 0;
        takers.get(card - 1).add(new View.Taker(player, box));
      }
    }
  }

  private List<Integer> notDone() {
    return whoIsIn()
        .filter(player -> !state.isDone(player.id()))
        .limit(RoomLimits.MAX_NOT_DONE)
        .map(player -> player.id().number())
        .toList();
  }

  private Stream<Player> whoIsIn() {
    return state.everybody().stream().filter(Player::isIn);
  }
}
