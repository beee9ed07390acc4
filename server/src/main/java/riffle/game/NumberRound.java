package riffle.game;

import java.math.BigDecimal;

/**
 * A question whose answer is a number.
 *
 * @param tolerance how far off still counts, 0 or more
 * @param unit what the number counts, shown behind it; may be empty
 * @param decimalMark of the deck's language, a point or a comma: it decides what 1,000 means
 */
public record NumberRound(
    Brief brief, BigDecimal value, BigDecimal tolerance, String unit, char decimalMark)
    implements Round {
  @Override
  public int cards() {
    return 0;
  }

  /** The number that somebody wrote; it can be read. */
  BigDecimal read(String written) {
    BigDecimal number = WrittenNumber.read(written, decimalMark);
    if (number == null) {
      throw new IllegalArgumentException("no number in a text of " + written.length());
    }
    return number;
  }

  /** Whether a written number is near enough. */
  public boolean accepts(String written) {
    return side(written) == 0;
  }

  /** Where a written number lies: -1 below what is near enough, 0 in it, 1 above it. */
  public int side(String written) {
    BigDecimal off = read(written).subtract(value);
    return off.abs().compareTo(tolerance) <= 0 ? 0 : off.signum();
  }
}
