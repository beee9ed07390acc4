package riffle.results;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import riffle.game.Fraction;
import riffle.game.Mode;
import riffle.game.ReviewKey;
import riffle.game.Standing;
import riffle.game.TeamStanding;

/**
 * What stays of a game. Nothing of how much time a player was given is in it.
 *
 * @param startedAtMillis since 1970
 * @param endedAtMillis null while the game runs, or where the server stopped in the middle of it
 * @param mode never {@link Mode#PRACTICE}, which leaves nothing
 * @param ranksHidden nobody but the host saw ranks
 * @param rounds the rounds that count, in the order of the deck; no slides
 * @param players who take part, in the order of joining, each with one score a round
 * @param teams best first; empty in a game without
 */
public record GameResult(
    String gameId,
    String deckTitle,
    String deckLanguage,
    long startedAtMillis,
    @Nullable Long endedAtMillis,
    Mode mode,
    boolean ranksHidden,
    List<CountedRound> rounds,
    List<PlayerResult> players,
    List<TeamStanding> teams) {
  public GameResult {
    rounds = List.copyOf(rounds);
    players = List.copyOf(players);
    teams = List.copyOf(teams);
  }

  /**
   * A round that counts.
   *
   * @param number from 1, its place in the deck
   * @param points what a whole and instant answer earned
   * @param unscored nothing is right in it: a poll
   * @param solution null in results of servers that kept none
   */
  public record CountedRound(
      int number, String prompt, int points, boolean unscored, @Nullable Solution solution) {}

  /**
   * How one player came out.
   *
   * @param rosterName who the host says it is; empty for nobody
   * @param team from 1; 0 for none
   * @param scores one for each round of the game
   * @param adjustments in the order they were made
   * @param reviewHash {@link ReviewKey#hash} of the key that opens the player's review; empty where
   *     nothing does: before the end of the game
   */
  public record PlayerResult(
      String alias,
      String rosterName,
      int team,
      List<RoundScore> scores,
      List<PointsByHand> adjustments,
      String reviewHash) {
    public PlayerResult {
      scores = List.copyOf(scores);
      adjustments = List.copyOf(adjustments);
    }

    /** Of all rounds, with what the host added or took away. */
    public int points() {
      return scores.stream().mapToInt(RoundScore::points).sum() + adjusted();
    }

    /** What the host added, in all; negative where more was taken away. */
    public int adjusted() {
      return adjustments.stream().mapToInt(PointsByHand::points).sum();
    }

    /** Rounds with everything right. */
    public int allRight() {
      return (int) scores.stream().filter(RoundScore::allRight).count();
    }
  }

  /**
   * What the host added once, or took away.
   *
   * @param points not 0
   */
  public record PointsByHand(int points, String reason) {}

  /**
   * How one player came out in one round.
   *
   * @param present false where the player was not in the round
   * @param answered false where nothing was sent
   * @param right boxes, choices or answers that were right
   * @param of how many there were to get right; 0 where nothing is right, or the player was absent:
   *     such a score counts in no mean
   * @param points with all losses and the bonus of a streak
   * @param given null where nothing was sent, and in results of servers that kept no answers
   */
  public record RoundScore(
      boolean present,
      boolean answered,
      int right,
      int of,
      Fraction accuracy,
      int points,
      @Nullable Given given) {
    public static final RoundScore ABSENT =
        new RoundScore(false, false, 0, 0, Fraction.ZERO, 0, null);

    public boolean allRight() {
      return accuracy.isOne();
    }
  }

  /**
   * What a player answered.
   *
   * @param cards numbers of {@link Solution#cards}, one entry a box with 0 for an empty one, or the
   *     picks; empty for what was written
   * @param text as it was written; empty for cards
   * @param answerMillis from the opening of the round to the answer; 0 where a revote changed it
   * @param checks how often a flow was checked
   */
  public record Given(List<Integer> cards, String text, int answerMillis, int checks) {
    public Given {
      cards = List.copyOf(cards);
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

  /** Whether the host wrote down who anybody is. */
  public boolean hasRosterNames() {
    return players.stream().anyMatch(player -> !player.rosterName().isEmpty());
  }

  /** The place of the player whose review this key opens; null where it opens none. */
  public @Nullable Ranked reviewed(ReviewKey key) {
    byte[] hash = key.hash().getBytes(StandardCharsets.US_ASCII);
    return leaderboard().stream()
        .filter(
            ranked ->
                MessageDigest.isEqual(
                    ranked.player().reviewHash().getBytes(StandardCharsets.US_ASCII), hash))
        .findFirst()
        .orElse(null);
  }

  /** Whether the host added points to anybody, or took some away. */
  public boolean hasAdjustments() {
    return players.stream().anyMatch(player -> !player.adjustments().isEmpty());
  }

  private List<RoundScore> scores(int roundIndex) {
    return players.stream().map(player -> player.scores().get(roundIndex)).toList();
  }

  private static int meanPercent(List<RoundScore> scores) {
    long sum = scores.stream().mapToLong(score -> score.accuracy().millionths()).sum();
    return Fraction.meanPercent(sum, scores.stream().filter(score -> score.of() > 0).count());
  }

  /** Best first; who has equal points stays in the order of joining. */
  public List<Ranked> leaderboard() {
    List<PlayerResult> sorted =
        players.stream().sorted(Comparator.comparingInt(PlayerResult::points).reversed()).toList();
    int[] ranks = Standing.ranks(sorted.stream().mapToInt(PlayerResult::points).toArray());
    var ranked = new ArrayList<Ranked>(sorted.size());
    for (int place = 0; place < ranks.length; place++) {
      ranked.add(new Ranked(ranks[place], sorted.get(place)));
    }
    return List.copyOf(ranked);
  }
}
