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
import riffle.game.Answer;
import riffle.game.Deck;
import riffle.game.GameState;
import riffle.game.PlayedRound;
import riffle.game.Player;
import riffle.game.PlayerId;
import riffle.game.PollRound;
import riffle.game.Round;
import riffle.game.Score;
import riffle.game.SlideRound;
import riffle.results.GameResult.CountedRound;
import riffle.results.GameResult.Given;
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
    if (!state.leavesResult()) {
      return null;
    }
    Deck deck = state.deck();
    List<PlayedRound> played =
        state.played().stream()
            .filter(round -> !(deck.round(round.number()) instanceof SlideRound))
            .sorted(Comparator.comparingInt(PlayedRound::number))
            .toList();
    return new GameResult(
        state.gameId(),
        deck.title(),
        deck.language(),
        state.startedAtMillis(),
        state.endedAtMillis(),
        state.settings().pace().mode(),
        state.settings().hideStandings(),
        played.stream().map(round -> round(deck, round)).toList(),
        players(state, played),
        state.teamStandings());
  }

  private static CountedRound round(Deck deck, PlayedRound played) {
    Round round = deck.round(played.number());
    return new CountedRound(
        played.number(),
        round.brief().prompt(),
        round.brief().points(),
        round instanceof PollRound,
        SolutionReader.read(round, played.deal()));
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
                    player.rosterName(),
                    player.team(),
                    played.stream().map(round -> score(round.outcome(player.id()))).toList(),
                    byHand(
                        adjustments.getOrDefault(player.id(), List.of()),
                        state.adjusted(player.id())),
                    reviewHash(state, player.id())))
        .toList();
  }

  /** Before the end there is no review: at one's own pace it would tell what is right too soon. */
  private static String reviewHash(GameState state, PlayerId player) {
    return state.endedAtMillis() == null ? "" : state.reviewKey(player).hash();
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

  private static RoundScore score(PlayedRound.@Nullable Outcome outcome) {
    if (outcome == null) {
      return RoundScore.ABSENT;
    }
    Score score = outcome.score();
    return new RoundScore(
        true,
        score.answered(),
        score.right(),
        score.of(),
        score.accuracy(),
        score.points(),
        score.answered() ? given(outcome.answer()) : null);
  }

  private static @Nullable Given given(@Nullable Answer answer) {
    return switch (answer) {
      case Answer.Boxes boxes ->
          new Given(boxes.cards(), "", boxes.answerMillis(), boxes.checksUsed());
      case Answer.Picks picks -> new Given(picks.cards(), "", picks.answerMillis(), 0);
      case Answer.Text text -> new Given(List.of(), text.text(), text.answerMillis(), 0);
      case null -> null;
    };
  }
}
