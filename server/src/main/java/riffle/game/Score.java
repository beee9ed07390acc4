package riffle.game;

import java.util.LongSummaryStatistics;
import java.util.stream.Stream;

/**
 * How one player's round came out. Every figure a screen shows of it is here.
 *
 * @param answered false where nothing stood in the boxes, was picked or written
 * @param right boxes, choices or answers that were right; of several choices less the false ones,
 *     at least 0, so that it is {@code of} only where everything is right
 * @param of how many there were to get right; 0 where nothing is right or wrong
 * @param accuracy of the answer, 0 to 1
 * @param answerMillis from the opening of the round to the answer; 0 where there was none, and
 *     where a revote changed it
 * @param accuracyPoints what the answer is worth before any loss
 * @param speedLoss taken off for time
 * @param checkLoss taken off for checks after the first
 * @param streakBonus added for right answers in a row
 * @param streak right answers in a row up to this one; 0 where streaks do not count
 */
public record Score(
    boolean answered,
    int right,
    int of,
    Fraction accuracy,
    int answerMillis,
    int accuracyPoints,
    int speedLoss,
    int checkLoss,
    int streakBonus,
    int streak) {
  /** Of a player who was not in the round. */
  public static final Score ABSENT = new Score(false, 0, 0, Fraction.ZERO, 0, 0, 0, 0, 0, 0);

  public int points() {
    return accuracyPoints - speedLoss - checkLoss + streakBonus;
  }

  public boolean allRight() {
    return accuracy.isOne();
  }

  /** Whether there was something to get right, so that it counts in means. */
  public boolean counts() {
    return of > 0;
  }

  /** The mean accuracy of those that count, 0 to 100; 0 of none. */
  public static int meanPercent(Stream<Score> scores) {
    LongSummaryStatistics accuracy =
        scores
            .filter(Score::counts)
            .mapToLong(score -> score.accuracy().millionths())
            .summaryStatistics();
    return Fraction.meanPercent(accuracy.getSum(), accuracy.getCount());
  }
}
