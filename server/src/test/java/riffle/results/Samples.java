package riffle.results;

import java.util.List;
import org.jspecify.annotations.Nullable;
import riffle.game.Fraction;
import riffle.game.Mode;
import riffle.game.ReviewKey;
import riffle.game.TeamStanding;
import riffle.results.GameResult.CountedRound;
import riffle.results.GameResult.Given;
import riffle.results.GameResult.PlayerResult;
import riffle.results.GameResult.PointsByHand;
import riffle.results.GameResult.RoundScore;

/** Results for tests. */
public final class Samples {
  private static final RoundScore WHOLE = new RoundScore(true, true, 3, 3, Fraction.ONE, 900, null);
  private static final RoundScore PART =
      new RoundScore(true, true, 1, 3, new Fraction(1, 3), 250, null);

  public static final String ADAS_KEY = "ad";

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
        false,
        List.of(
            new CountedRound(1, "First?", 1_000, false, null),
            new CountedRound(3, "Third?", 1_000, false, null)),
        List.of(aliases).stream()
            .map(
                alias ->
                    new PlayerResult(
                        alias,
                        "",
                        0,
                        alias.startsWith("late")
                            ? List.of(RoundScore.ABSENT, WHOLE)
                            : List.of(WHOLE, PART),
                        List.of(),
                        ""))
            .toList(),
        List.of());
  }

  /** With answers, solutions and roster names: Ada had it right, and Bo did not; Cy came late. */
  public static GameResult withAnswers(String gameId) {
    var flow =
        new Solution(
            Solution.Kind.FLOW,
            "Water falls.",
            List.of(
                new Solution.Card("Rain", 2, true, "It falls.", "https://x.org/rain"),
                new Solution.Card("Stone", 0, false, "It lies.", ""),
                new Solution.Card("Cloud", 1, true, "It floats.", "")),
            List.of(),
            "",
            "");
    var choice =
        new Solution(
            Solution.Kind.CHOICE_ONE,
            "",
            List.of(
                new Solution.Card("Salt", 0, false, "", ""),
                new Solution.Card("Sweet", 0, true, "", "")),
            List.of(),
            "",
            "");
    var number = new Solution(Solution.Kind.NUMBER, "", List.of(), List.of("71"), "0.5", "%");
    return new GameResult(
        gameId,
        "Clean water: to the tap!",
        "en",
        5,
        99L,
        Mode.LIVE,
        true,
        List.of(
            new CountedRound(1, "Order?", 1_000, false, flow),
            new CountedRound(2, "Which?", 1_000, false, choice),
            new CountedRound(4, "How much?", 1_000, false, number)),
        List.of(
            new PlayerResult(
                "Ada",
                "Ada Okafor",
                0,
                List.of(
                    right(2, 1_000, new Given(List.of(3, 1), "", 1_500, 1)),
                    right(1, 900, new Given(List.of(2), "", 2_500, 0)),
                    right(1, 800, new Given(List.of(), "71,2", 3_500, 0))),
                List.of(),
                new ReviewKey(ADAS_KEY).hash()),
            new PlayerResult(
                "Bo",
                "=1+1",
                0,
                List.of(
                    new RoundScore(
                        true, true, 0, 2, Fraction.ZERO, 0, new Given(List.of(2, 0), "", 9_000, 3)),
                    new RoundScore(true, false, 0, 1, Fraction.ZERO, 0, null),
                    new RoundScore(
                        true, true, 0, 1, Fraction.ZERO, 0, new Given(List.of(), "100", 4_000, 0))),
                List.of(),
                new ReviewKey("b0").hash()),
            new PlayerResult(
                "Cy",
                "",
                0,
                List.of(RoundScore.ABSENT, RoundScore.ABSENT, RoundScore.ABSENT),
                List.of(),
                new ReviewKey("c0").hash())),
        List.of());
  }

  private static RoundScore right(int of, int points, Given given) {
    return new RoundScore(true, true, of, of, Fraction.ONE, points, given);
  }

  /** With two teams, a poll as round 2, and points that were added and taken away by hand. */
  public static GameResult ofTeams(String gameId) {
    var picked = new RoundScore(true, true, 0, 0, Fraction.ZERO, 0, null);
    var silent = new RoundScore(true, false, 0, 0, Fraction.ZERO, 0, null);
    return new GameResult(
        gameId,
        "Clean water: to the tap!",
        "en",
        5,
        99L,
        Mode.SELF_PACED,
        false,
        List.of(
            new CountedRound(1, "First?", 1_000, false, null),
            new CountedRound(2, "Fun?", 0, true, null)),
        List.of(
            new PlayerResult("Ada", "", 2, List.of(WHOLE, picked), List.of(), ""),
            new PlayerResult(
                "Bo",
                "",
                1,
                List.of(PART, silent),
                List.of(new PointsByHand(-50, "=late"), new PointsByHand(100, "helped")),
                ""),
            new PlayerResult(
                "Cy",
                "",
                0,
                List.of(WHOLE, RoundScore.ABSENT),
                List.of(new PointsByHand(-5, "-5 for running")),
                "")),
        List.of(new TeamStanding(2, 1, 900, 1), new TeamStanding(1, 2, 300, 1)));
  }
}
