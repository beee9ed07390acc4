package riffle.http;

import java.util.List;
import riffle.api.v1.Result;
import riffle.api.v1.ResultAdjustment;
import riffle.api.v1.ResultPlayer;
import riffle.api.v1.ResultRound;
import riffle.api.v1.ResultScore;
import riffle.api.v1.ResultSummary;
import riffle.api.v1.ResultTeam;
import riffle.game.Mode;
import riffle.game.TeamStanding;
import riffle.results.GameResult;
import riffle.results.GameResult.CountedRound;
import riffle.results.GameResult.PlayerResult;
import riffle.results.GameResult.PointsByHand;
import riffle.results.GameResult.Ranked;
import riffle.results.GameResult.RoundScore;
import riffle.results.ResultStore;

/** Results as messages of the API. */
final class ResultMessages {
  private ResultMessages() {}

  static ResultSummary summary(ResultStore.Summary summary) {
    return ResultSummary.newBuilder()
        .setGameId(summary.gameId())
        .setDeckTitle(summary.deckTitle())
        .setStartedAtMs(summary.startedAtMillis())
        .setPlayers(summary.players())
        .setClassPercent(summary.classPercent())
        .setFinished(summary.finished())
        .build();
  }

  static Result result(GameResult result) {
    Result.Builder built =
        Result.newBuilder()
            .setSummary(summary(result))
            .setDeckLanguage(result.deckLanguage())
            .setSelfPaced(result.mode() == Mode.SELF_PACED);
    List<CountedRound> rounds = result.rounds();
    for (int i = 0; i < rounds.size(); i++) {
      built.addRounds(
          ResultRound.newBuilder()
              .setNumber(rounds.get(i).number())
              .setPrompt(rounds.get(i).prompt())
              .setPoints(rounds.get(i).points())
              .setUnscored(rounds.get(i).unscored())
              .setClassPercent(result.classPercent(i))
              .setAllRight(result.allRight(i)));
    }
    result.leaderboard().forEach(ranked -> built.addPlayers(player(ranked)));
    result.teams().forEach(team -> built.addTeams(team(team)));
    return built.build();
  }

  private static ResultSummary summary(GameResult result) {
    return summary(
        new ResultStore.Summary(
            result.gameId(),
            result.deckTitle(),
            result.startedAtMillis(),
            result.finished(),
            result.players().size(),
            result.classPercent()));
  }

  private static ResultPlayer player(Ranked ranked) {
    PlayerResult player = ranked.player();
    return ResultPlayer.newBuilder()
        .setAlias(player.alias())
        .setRosterName(player.rosterName())
        .setRank(ranked.rank())
        .setPoints(player.points())
        .setAllRight(player.allRight())
        .setTeam(player.team())
        .addAllScores(player.scores().stream().map(ResultMessages::score).toList())
        .addAllAdjustments(player.adjustments().stream().map(ResultMessages::adjustment).toList())
        .build();
  }

  private static ResultAdjustment adjustment(PointsByHand adjustment) {
    return ResultAdjustment.newBuilder()
        .setPoints(adjustment.points())
        .setReason(adjustment.reason())
        .build();
  }

  private static ResultTeam team(TeamStanding team) {
    return ResultTeam.newBuilder()
        .setNumber(team.team())
        .setRank(team.rank())
        .setPoints(team.points())
        .setMembers(team.members())
        .build();
  }

  private static ResultScore score(RoundScore score) {
    return ResultScore.newBuilder()
        .setAnswered(score.answered())
        .setRight(score.right())
        .setOf(score.of())
        .setPoints(score.points())
        .build();
  }
}
