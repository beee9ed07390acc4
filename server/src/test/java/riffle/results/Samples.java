package riffle.results;

import java.util.List;
import org.jspecify.annotations.Nullable;
import riffle.game.Fraction;
import riffle.results.GameResult.PlayedRound;
import riffle.results.GameResult.PlayerResult;
import riffle.results.GameResult.RoundScore;

/** Results for tests. */
public final class Samples {
  private Samples() {}

  public static GameResult result(
      String gameId, long startedAtMillis, @Nullable Long endedAtMillis, String... aliases) {
    var whole = new RoundScore(true, true, 3, 3, Fraction.ONE, 900);
    var part = new RoundScore(true, true, 1, 3, new Fraction(1, 3), 250);
    return new GameResult(
        gameId,
        "Clean water: to the tap!",
        "en",
        startedAtMillis,
        endedAtMillis,
        List.of(new PlayedRound(1, "First?", 1_000), new PlayedRound(3, "Third?", 1_000)),
        List.of(aliases).stream()
            .map(
                alias ->
                    new PlayerResult(
                        alias,
                        alias.startsWith("late")
                            ? List.of(RoundScore.ABSENT, whole)
                            : List.of(whole, part)))
            .toList());
  }
}
