package riffle.results;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import riffle.game.Adjustment;
import riffle.game.Deck;
import riffle.game.GameState;
import riffle.game.Mode;
import riffle.game.PlayedRound;
import riffle.game.Player;
import riffle.game.PlayerId;
import riffle.game.PollRound;
import riffle.game.Round;
import riffle.game.Score;
import riffle.game.SlideRound;
import riffle.results.GameResult.CountedRound;
import riffle.results.GameResult.PlayerResult;
import riffle.results.GameResult.PointsByHand;
import riffle.results.GameResult.RoundScore;

/** Reads off a game's state what stays of it. All figures are the state's own. */
final class ResultReader {
  private ResultReader() {}

  /**
   * What there is so far. Its cost grows with the players.
   *
   * @return null where nothing stays: before a round counts, and in practice
   */
  static @Nullable GameResult read(GameState state) {
    Deck deck = state.deck();
    List<PlayedRound> played =
        state.played().stream()
            .filter(round -> !(deck.round(round.number()) instanceof SlideRound))
            .sorted(Comparator.comparingInt(PlayedRound::number))
            .toList();
    Mode mode = state.settings().pace().mode();
    if (mode == Mode.PRACTICE || state.gameId().isEmpty() || played.isEmpty()) {
      return null;
    }
    return new GameResult(
        state.gameId(),
        deck.title(),
        deck.language(),
        state.startedAtMillis(),
        state.endedAtMillis(),
        mode,
        played.stream().map(round -> round(deck, round.number())).toList(),
        players(state, played),
        state.teamStandings());
  }

  private static CountedRound round(Deck deck, int number) {
    Round round = deck.round(number);
    return new CountedRound(
        number, round.brief().prompt(), round.brief().points(), round instanceof PollRound);
  }

  private static List<PlayerResult> players(GameState state, List<PlayedRound> played) {
    Map<PlayerId, List<PointsByHand>> adjustments =
        state.adjustments().stream()
            .collect(groupingBy(Adjustment::player, mapping(ResultReader::byHand, toList())));
    return state.everybody().stream()
        .filter(Player::isIn)
        .map(
            player ->
                new PlayerResult(
                    player.alias(),
                    player.team(),
                    played.stream().map(round -> score(round.score(player.id()))).toList(),
                    byHand(
                        adjustments.getOrDefault(player.id(), List.of()),
                        state.adjusted(player.id()))))
        .toList();
  }

  /**
   * What the host did, and what was given back of it: where points were taken away and a round lost
   * them once more, nobody falls below 0.
   */
  private static List<PointsByHand> byHand(List<PointsByHand> given, int adjusted) {
    int back = adjusted - given.stream().mapToInt(PointsByHand::points).sum();
    return back == 0
        ? given
        : Stream.concat(given.stream(), Stream.of(new PointsByHand(back, ""))).toList();
  }

  private static PointsByHand byHand(Adjustment adjustment) {
    return new PointsByHand(adjustment.points(), adjustment.reason());
  }

  private static RoundScore score(@Nullable Score score) {
    return score == null
        ? RoundScore.ABSENT
        : new RoundScore(
            true, score.answered(), score.right(), score.of(), score.accuracy(), score.points());
  }
}
