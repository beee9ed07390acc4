package riffle.game;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** All that can be read of a game, as one value: two games with equal ones cannot be told apart. */
record Snapshot(
    Stage stage,
    int stageNumber,
    String gameId,
    List<String> aliases,
    List<Integer> points,
    List<Standing> standings,
    List<OptionalInt> places,
    int classPercent,
    OptionalLong nextDeadline,
    List<Played> played,
    @Nullable OnTable onTable) {

  record Played(
      int round, List<Integer> items, List<@Nullable Answer> answers, List<Score> scores) {}

  /** The round in preview, open, or just closed. */
  record OnTable(
      List<Integer> items, List<List<Integer>> columns, List<@Nullable Answer> answers, int done) {}

  static Snapshot of(GameState state) {
    List<PlayerId> players =
        IntStream.rangeClosed(1, state.players()).mapToObj(PlayerId::new).toList();
    return new Snapshot(
        state.stage(),
        state.stageNumber(),
        state.gameId(),
        players.stream().map(state::alias).toList(),
        players.stream().map(state::points).toList(),
        state.standings(),
        players.stream().map(state::place).toList(),
        state.classPercent(),
        state.nextDeadline(),
        state.played().stream()
            .map(
                round ->
                    new Played(
                        round.number(), items(round.deal()), round.answers(), round.scores()))
            .toList(),
        state.roundNumber() == 0 ? null : onTable(state, players));
  }

  private static OnTable onTable(GameState state, List<PlayerId> players) {
    List<@Nullable Answer> answers = new ArrayList<>();
    players.forEach(player -> answers.add(state.answer(player)));
    return new OnTable(
        items(state.deal()),
        players.stream().map(state.deal()::column).toList(),
        answers,
        state.done());
  }

  private static List<Integer> items(Deal deal) {
    return IntStream.rangeClosed(1, deal.cards()).mapToObj(deal::item).toList();
  }
}
