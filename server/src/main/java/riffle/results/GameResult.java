package riffle.results;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import riffle.game.Fraction;

/**
 * What stays of a game.
 *
 * @param startedAtMillis since 1970
 * @param endedAtMillis null while the game runs, or where the server stopped in the middle of it
 * @param rounds the rounds that were played to their end, in order
 * @param players in the order of joining, each with one score a round
 */
public record GameResult(
    String gameId,
    String deckTitle,
    String deckLanguage,
    long startedAtMillis,
    @Nullable Long endedAtMillis,
    List<PlayedRound> rounds,
    List<PlayerResult> players) {
  public GameResult {
    rounds = List.copyOf(rounds);
    players = List.copyOf(players);
  }

  /**
   * A round that was played to its end.
   *
   * @param number from 1, its place in the deck
   * @param points what a whole and instant answer earned
   */
  public record PlayedRound(int number, String prompt, int points) {}

  /**
   * How one player came out.
   *
   * @param scores one for each round of the game
   */
  public record PlayerResult(String alias, List<RoundScore> scores) {
    public PlayerResult {
      scores = List.copyOf(scores);
    }

    public int points() {
      return scores.stream().mapToInt(RoundScore::points).sum();
    }

    /** Rounds with everything right. */
    public int allRight() {
      return (int) scores.stream().filter(RoundScore::allRight).count();
    }
  }

  /**
   * How one player came out in one round.
   *
   * @param present false where the player came later; such a score counts in no mean
   * @param answered false where nothing was sent
   * @param right boxes or choices that were right
   * @param of how many there were to get right
   */
  public record RoundScore(
      boolean present, boolean answered, int right, int of, Fraction accuracy, int points) {
    public static final RoundScore ABSENT = new RoundScore(false, false, 0, 0, Fraction.ZERO, 0);

    public boolean allRight() {
      return accuracy.isOne();
    }
  }

  /**
   * A place on the leaderboard.
   *
   * @param rank from 1, shared where points are equal: 1, 2, 2, 4
   */
  public record Ranked(int rank, PlayerResult player) {}

  public boolean finished() {
    return endedAtMillis != null;
  }

  /** The mean accuracy of the class over all rounds, 0 to 100. */
  public int classPercent() {
    return meanPercent(players.stream().flatMap(player -> player.scores().stream()).toList());
  }

  /** The mean accuracy of the class in one round, 0 to 100. */
  public int classPercent(int roundIndex) {
    return meanPercent(scores(roundIndex));
  }

  /** Players with everything right in one round. */
  public int allRight(int roundIndex) {
    return (int) scores(roundIndex).stream().filter(RoundScore::allRight).count();
  }

  private List<RoundScore> scores(int roundIndex) {
    return players.stream().map(player -> player.scores().get(roundIndex)).toList();
  }

  private static int meanPercent(List<RoundScore> scores) {
    long sum = scores.stream().mapToLong(score -> score.accuracy().millionths()).sum();
    return Fraction.meanPercent(sum, scores.stream().filter(RoundScore::present).count());
  }

  /** Best first; who has equal points stays in the order of joining. */
  public List<Ranked> leaderboard() {
    List<PlayerResult> sorted =
        players.stream()
            .sorted((one, other) -> Integer.compare(other.points(), one.points()))
            .toList();
    var ranked = new ArrayList<Ranked>(sorted.size());
    for (int i = 0; i < sorted.size(); i++) {
      boolean shared = i > 0 && sorted.get(i).points() == sorted.get(i - 1).points();
      int rank = shared ? ranked.getLast().rank() : i + 1;
      ranked.add(new Ranked(rank, sorted.get(i)));
    }
    return List.copyOf(ranked);
  }
}
