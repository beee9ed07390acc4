package riffle.store;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import riffle.game.Fraction;
import riffle.game.Mode;
import riffle.game.TeamStanding;
import riffle.results.GameResult;
import riffle.results.GameResult.CountedRound;
import riffle.results.GameResult.Given;
import riffle.results.GameResult.PlayerResult;
import riffle.results.GameResult.PointsByHand;
import riffle.results.GameResult.RoundScore;
import riffle.store.v1.StoredAdjustment;
import riffle.store.v1.StoredGiven;
import riffle.store.v1.StoredMode;
import riffle.store.v1.StoredPlayer;
import riffle.store.v1.StoredResult;
import riffle.store.v1.StoredRound;
import riffle.store.v1.StoredScore;
import riffle.store.v1.StoredTeam;

/** Results to bytes and back: {@code riffle.store.v1.StoredResult}. */
final class ResultBytes {
  private ResultBytes() {}

  static byte[] write(GameResult result) {
    return StoredResult.newBuilder()
        .setDeckTitle(result.deckTitle())
        .setDeckLanguage(result.deckLanguage())
        .addAllRounds(result.rounds().stream().map(ResultBytes::stored).toList())
        .addAllPlayers(result.players().stream().map(ResultBytes::stored).toList())
        .setMode(SettingsBytes.write(result.mode()))
        .addAllTeams(result.teams().stream().map(ResultBytes::stored).toList())
        .setRanksHidden(result.ranksHidden())
        .build()
        .toByteArray();
  }

  private static StoredRound stored(CountedRound round) {
    StoredRound.Builder stored =
        StoredRound.newBuilder()
            .setNumber(round.number())
            .setPrompt(round.prompt())
            .setPoints(round.points())
            .setUnscored(round.unscored());
    if (round.solution() != null) {
      stored.setSolution(SolutionBytes.write(round.solution()));
    }
    return stored.build();
  }

  private static StoredPlayer stored(PlayerResult player) {
    return StoredPlayer.newBuilder()
        .setAlias(player.alias())
        .setTeam(player.team())
        .addAllScores(player.scores().stream().map(ResultBytes::stored).toList())
        .addAllAdjustments(player.adjustments().stream().map(ResultBytes::stored).toList())
        .setRosterName(player.rosterName())
        .setReviewHash(ByteString.copyFrom(HexFormat.of().parseHex(player.reviewHash())))
        .build();
  }

  private static StoredAdjustment stored(PointsByHand adjustment) {
    return StoredAdjustment.newBuilder()
        .setPoints(adjustment.points())
        .setReason(adjustment.reason())
        .build();
  }

  private static StoredTeam stored(TeamStanding team) {
    return StoredTeam.newBuilder()
        .setNumber(team.team())
        .setRank(team.rank())
        .setPoints(team.points())
        .setMembers(team.members())
        .build();
  }

  /** A player who came later has an empty one: its denominator is 0. */
  private static StoredScore stored(RoundScore score) {
    if (!score.present()) {
      return StoredScore.getDefaultInstance();
    }
    StoredScore.Builder stored =
        StoredScore.newBuilder()
            .setAnswered(score.answered())
            .setRight(score.right())
            .setOf(score.of())
            .setAccuracyNumerator(score.accuracy().numerator())
            .setAccuracyDenominator(score.accuracy().denominator())
            .setPoints(score.points());
    if (score.given() != null) {
      stored.setGiven(stored(score.given()));
    }
    return stored.build();
  }

  private static StoredGiven stored(Given given) {
    return StoredGiven.newBuilder()
        .addAllCards(given.cards())
        .setText(given.text())
        .setAnswerMs(given.answerMillis())
        .setChecks(given.checks())
        .build();
  }

  static GameResult read(
      String gameId, long startedAtMillis, @Nullable Long endedAtMillis, byte[] bytes)
      throws InvalidProtocolBufferException {
    StoredResult stored = StoredResult.parseFrom(bytes);
    return new GameResult(
        gameId,
        stored.getDeckTitle(),
        stored.getDeckLanguage(),
        startedAtMillis,
        endedAtMillis,
        mode(stored),
        stored.getRanksHidden(),
        stored.getRoundsList().stream().map(ResultBytes::round).toList(),
        stored.getPlayersList().stream().map(ResultBytes::player).toList(),
        stored.getTeamsList().stream().map(ResultBytes::team).toList());
  }

  /** A server that knew one mode only named none. */
  private static Mode mode(StoredResult stored) {
    return stored.getModeValue() == StoredMode.STORED_MODE_UNSPECIFIED_VALUE
        ? Mode.LIVE
        : SettingsBytes.mode(stored.getModeValue());
  }

  private static CountedRound round(StoredRound stored) {
    return new CountedRound(
        stored.getNumber(),
        stored.getPrompt(),
        stored.getPoints(),
        stored.getUnscored(),
        stored.hasSolution() ? SolutionBytes.read(stored.getSolution()) : null);
  }

  private static PlayerResult player(StoredPlayer stored) {
    return new PlayerResult(
        stored.getAlias(),
        stored.getRosterName(),
        stored.getTeam(),
        stored.getScoresList().stream().map(ResultBytes::score).toList(),
        stored.getAdjustmentsList().stream()
            .map(one -> new PointsByHand(one.getPoints(), one.getReason()))
            .toList(),
        HexFormat.of().formatHex(stored.getReviewHash().toByteArray()));
  }

  private static TeamStanding team(StoredTeam stored) {
    return new TeamStanding(
        stored.getNumber(), stored.getRank(), stored.getPoints(), stored.getMembers());
  }

  private static RoundScore score(StoredScore stored) {
    if (stored.getAccuracyDenominator() == 0) {
      return RoundScore.ABSENT;
    }
    var accuracy = new Fraction(stored.getAccuracyNumerator(), stored.getAccuracyDenominator());
    return new RoundScore(
        true,
        stored.getAnswered(),
        stored.getRight(),
        stored.getOf(),
        accuracy,
        stored.getPoints(),
        stored.hasGiven() ? given(stored.getGiven()) : null);
  }

  private static Given given(StoredGiven stored) {
    return new Given(
        stored.getCardsList(), stored.getText(), stored.getAnswerMs(), stored.getChecks());
  }
}
