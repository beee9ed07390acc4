package riffle.store;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import riffle.game.Fraction;
import riffle.results.GameResult;
import riffle.results.GameResult.PlayedRound;
import riffle.results.GameResult.PlayerResult;
import riffle.results.GameResult.RoundScore;
import riffle.store.v1.StoredPlayer;
import riffle.store.v1.StoredResult;
import riffle.store.v1.StoredRound;
import riffle.store.v1.StoredScore;

/** Results to bytes and back: {@code riffle.store.v1.StoredResult}. */
final class ResultBytes {
  private ResultBytes() {}

  static byte[] write(GameResult result) {
    return StoredResult.newBuilder()
        .setDeckTitle(result.deckTitle())
        .setDeckLanguage(result.deckLanguage())
        .addAllRounds(result.rounds().stream().map(ResultBytes::stored).toList())
        .addAllPlayers(result.players().stream().map(ResultBytes::stored).toList())
        .build()
        .toByteArray();
  }

  private static StoredRound stored(PlayedRound round) {
    return StoredRound.newBuilder()
        .setNumber(round.number())
        .setPrompt(round.prompt())
        .setPoints(round.points())
        .build();
  }

  private static StoredPlayer stored(PlayerResult player) {
    return StoredPlayer.newBuilder()
        .setAlias(player.alias())
        .addAllScores(player.scores().stream().map(ResultBytes::stored).toList())
        .build();
  }

  /** A player who came later has an empty one: its denominator is 0. */
  private static StoredScore stored(RoundScore score) {
    if (!score.present()) {
      return StoredScore.getDefaultInstance();
    }
    return StoredScore.newBuilder()
        .setAnswered(score.answered())
        .setRight(score.right())
        .setOf(score.of())
        .setAccuracyNumerator(score.accuracy().numerator())
        .setAccuracyDenominator(score.accuracy().denominator())
        .setPoints(score.points())
        .build();
  }

  static GameResult read(
      String gameId, long startedAtMillis, @Nullable Long endedAtMillis, byte[] bytes)
      throws InvalidProtocolBufferException {
    StoredResult stored = StoredResult.parseFrom(bytes);
    List<PlayedRound> rounds =
        stored.getRoundsList().stream()
            .map(round -> new PlayedRound(round.getNumber(), round.getPrompt(), round.getPoints()))
            .toList();
    List<PlayerResult> players =
        stored.getPlayersList().stream()
            .map(
                player ->
                    new PlayerResult(
                        player.getAlias(),
                        player.getScoresList().stream().map(ResultBytes::score).toList()))
            .toList();
    return new GameResult(
        gameId,
        stored.getDeckTitle(),
        stored.getDeckLanguage(),
        startedAtMillis,
        endedAtMillis,
        rounds,
        players);
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
        stored.getPoints());
  }
}
