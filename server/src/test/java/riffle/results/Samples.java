package riffle.results;

import java.util.List;
import org.jspecify.annotations.Nullable;
import riffle.game.Fraction;
import riffle.game.Mode;
import riffle.game.TeamStanding;
import riffle.results.GameResult.CountedRound;
import riffle.results.GameResult.PlayerResult;
import riffle.results.GameResult.PointsByHand;
import riffle.results.GameResult.RoundScore;

/** Results for tests. */
public final class Samples {
  private static final RoundScore WHOLE = new RoundScore(true, true, 3, 3, Fraction.ONE, 900);
  private static final RoundScore PART = new RoundScore(true, true, 1, 3, new Fraction(1, 3), 250);

  private Samples() {}

  /** Of the class together, without teams and adjustments: all that the first version knew. */
  public static GameResult result(
      String gameId, long startedAtMillis, @Nullable Long endedAtMillis, String... aliases) {
    return new GameResult(
        gameId,
        "Clean water: to the tap!",
        "en",
        startedAtMillis,
        endedAtMillis,
        Mode.LIVE,
        List.of(
            new CountedRound(1, "First?", 1_000, false),
            new CountedRound(3, "Third?", 1_000, false)),
        List.of(aliases).stream()
            .map(
                alias ->
                    new PlayerResult(
                        alias,
                        0,
                        alias.startsWith("late")
                            ? List.of(RoundScore.ABSENT, WHOLE)
                            : List.of(WHOLE, PART),
                        List.of()))
            .toList(),
        List.of());
  }

  /** With two teams, a poll as round 2, and points that were added and taken away by hand. */
  public static GameResult ofTeams(String gameId) {
    var picked = new RoundScore(true, true, 0, 0, Fraction.ZERO, 0);
    var silent = new RoundScore(true, false, 0, 0, Fraction.ZERO, 0);
    return new GameResult(
        gameId,
        "Clean water: to the tap!",
        "en",
        5,
        99L,
        Mode.SELF_PACED,
        List.of(new CountedRound(1, "First?", 1_000, false), new CountedRound(2, "Fun?", 0, true)),
        List.of(
            new PlayerResult("Ada", 2, List.of(WHOLE, picked), List.of()),
            new PlayerResult(
                "Bo",
                1,
                List.of(PART, silent),
                List.of(new PointsByHand(-50, "=late"), new PointsByHand(100, "helped"))),
            new PlayerResult(
                "Cy",
                0,
                List.of(WHOLE, RoundScore.ABSENT),
                List.of(new PointsByHand(-5, "-5 for running")))),
        List.of(new TeamStanding(2, 1, 900, 1), new TeamStanding(1, 2, 300, 1)));
  }
}
