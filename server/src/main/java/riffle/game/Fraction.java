package riffle.game;

/**
 * An exact share, so that no machine rounds it another way.
 *
 * @param numerator 0 to {@code denominator}
 * @param denominator above 0
 */
public record Fraction(int numerator, int denominator) {
  public static final Fraction ZERO = new Fraction(0, 1);
  public static final Fraction ONE = new Fraction(1, 1);

  private static final int MILLION = 1_000_000;

  public Fraction {
    if (denominator <= 0 || numerator < 0 || numerator > denominator) {
      throw new IllegalArgumentException(
          numerator + "/" + denominator + " is not a share from 0 to 1");
    }
  }

  public boolean isOne() {
    return numerator == denominator;
  }

  /** In parts of a million, rounded down: for means over fractions of different denominators. */
  public int millionths() {
    return (int) ((long) numerator * MILLION / denominator);
  }

  /** The mean of shares given in millionths, as a whole percentage, half up; 0 of none. */
  public static int meanPercent(long sumOfMillionths, long count) {
    if (count == 0) {
      return 0;
    }
    long unit = count * (MILLION / 100);
    return (int) ((2 * sumOfMillionths + unit) / (2 * unit));
  }
}
