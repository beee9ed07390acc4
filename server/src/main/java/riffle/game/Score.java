package riffle.game;

/**
 * How one player's round came out. Every figure a screen shows of it is here.
 *
 * @param answered false where nothing stood in the boxes or was picked
 * @param right boxes or choices that were right
 * @param of how many there were to get right
 * @param accuracy of the answer, 0 to 1
 * @param answerMillis from the opening of the round to the answer; 0 where there was none
 * @param accuracyPoints what the answer is worth before any loss
 * @param speedLoss taken off for time
 * @param checkLoss taken off for checks after the first
 */
public record Score(
    boolean answered,
    int right,
    int of,
    Fraction accuracy,
    int answerMillis,
    int accuracyPoints,
    int speedLoss,
    int checkLoss) {

  /** Of a player who came after the round. */
  public static Score absent() {
    return new Score(false, 0, 0, Fraction.ZERO, 0, 0, 0, 0);
  }

  public int points() {
    return accuracyPoints - speedLoss - checkLoss;
  }

  public boolean allRight() {
    return accuracy.isOne();
  }
}
