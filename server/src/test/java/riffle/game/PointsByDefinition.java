package riffle.game;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The formula of the points in decimals of any length, which the rules are held against: slow, and
 * read off the definition factor by factor. Only the last step divides, and rounds once.
 */
final class PointsByDefinition {
  private PointsByDefinition() {}

  /**
   * round_half_up(P × accuracy × (1 − w × τ) × (1 − checkCost) × (1 + streakBonus)).
   *
   * @param limitMillis 0 for no limit
   * @param checks used, of which the first is free
   * @param streak right answers in a row with this one; 0 where they do not count
   */
  static int points(
      int worth,
      Fraction accuracy,
      int weightPercent,
      long answerMillis,
      long limitMillis,
      int checks,
      int costPercent,
      int streak) {
    BigDecimal left = BigDecimal.valueOf(worth).multiply(BigDecimal.valueOf(accuracy.numerator()));
    BigDecimal parts = BigDecimal.valueOf(accuracy.denominator());
    if (limitMillis > 0) {
      // 1 − w × t / limit = (limit − w × t) / limit
      BigDecimal slowed =
          hundredths(weightPercent)
              .multiply(BigDecimal.valueOf(Math.min(answerMillis, limitMillis)));
      left = left.multiply(BigDecimal.valueOf(limitMillis).subtract(slowed));
      parts = parts.multiply(BigDecimal.valueOf(limitMillis));
    }
    BigDecimal cost = BigDecimal.ZERO;
    for (int check = 2; check <= checks; check++) {
      cost = cost.add(hundredths(costPercent)).min(BigDecimal.ONE);
    }
    BigDecimal bonus = BigDecimal.ZERO;
    for (int right = 2; right <= streak && right <= 6; right++) {
      bonus = bonus.add(hundredths(10));
    }
    return left.multiply(BigDecimal.ONE.subtract(cost))
        .multiply(BigDecimal.ONE.add(bonus))
        .divide(parts, 0, RoundingMode.HALF_UP)
        .intValueExact();
  }

  private static BigDecimal hundredths(int percent) {
    return BigDecimal.valueOf(percent, 2);
  }
}
