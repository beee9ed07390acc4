package riffle.game;

import static riffle.game.DeckLimits.MAX_NUMBER_CHARS;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a number as people write it: 1,234.5 and 1.234,5 and 1 234,5 and 1'234.5 and ١٬٢٣٤٫٥.
 *
 * <p>The digits are those of any script. Before the decimal mark they may stand in groups of three,
 * or as in India of two before the last three, with one kind of mark between them all: a comma, a
 * point, an apostrophe, an Arabic thousands mark, or white space. Anything else is no number:
 * exponents, fractions, units, groups of other lengths, marks of grouping after the decimal mark.
 */
public final class WrittenNumber {
  private static final char ARABIC_DECIMAL_MARK = '\u066B';
  private static final char ARABIC_GROUP_MARK = '\u066C';

  /** No group begins with 0: 0,125 has a decimal mark, whatever the language. */
  private static final Pattern GROUPED =
      Pattern.compile(
          "[1-9][0-9]{0,2}([ '.,"
              + ARABIC_GROUP_MARK
              + "])[0-9]{3}(?:\\1[0-9]{3})*|[1-9][0-9]?(?:,[0-9]{2})+,[0-9]{3}");

  private static final Pattern DIGITS = Pattern.compile("[0-9]*");

  private WrittenNumber() {}

  /**
   * The number, with as many decimals as were written, so compare with {@code compareTo}.
   *
   * <p>Where a point and a comma both occur, the last is the decimal mark; one that occurs several
   * times groups. One that occurs once is the decimal mark, too, unless it could group (up to three
   * digits before it, three after it) and is not what the language has as its decimal mark: 1,000
   * is a thousand in an English deck and one in a German one. The Arabic decimal mark is always
   * one.
   *
   * @param decimalMark a point or a comma
   * @return null where this is no number, or has more than {@link DeckLimits#MAX_NUMBER_CHARS}
   */
  public static @Nullable BigDecimal read(String given, char decimalMark) {
    if (decimalMark != '.' && decimalMark != ',') {
      throw new IllegalArgumentException(
          "decimal mark " + decimalMark + ", expected a point or a comma");
    }
    String typed = Folding.singleSpaced(Folding.plain(Folding.seen(given)));
    if (typed.isEmpty() || typed.length() > MAX_NUMBER_CHARS) {
      return null;
    }
    String written = inAscii(typed);
    boolean signed = written.charAt(0) == '-' || written.charAt(0) == '+';
    String digits = signed ? written.substring(1).strip() : written;
    int mark = decimalMarkIn(digits, decimalMark);
    String whole = mark < 0 ? digits : digits.substring(0, mark);
    String decimals = mark < 0 ? "" : digits.substring(mark + 1);
    boolean readable =
        (DIGITS.matcher(whole).matches() || GROUPED.matcher(whole).matches())
            && DIGITS.matcher(decimals).matches()
            && !(whole.isEmpty() && decimals.isEmpty());
    if (!readable) {
      return null;
    }
    BigDecimal number = new BigDecimal("0" + whole.replaceAll("[^0-9]", "") + "." + decimals);
    return written.charAt(0) == '-' ? number.negate() : number;
  }

  /** The digits of any script as 0 to 9, and full-width marks as common ones. */
  private static String inAscii(String typed) {
    StringBuilder ascii = new StringBuilder(typed.length());
    typed
        .codePoints()
        .forEach(
            c -> {
              int digit = Character.isDigit(c) ? Character.digit(c, 10) : -1;
              ascii.appendCodePoint(
                  digit >= 0
                      ? '0' + digit
                      : switch (c) {
                        case '\uFF0B' -> '+';
                        case '\uFF0C' -> ',';
                        case '\uFF0E' -> '.';
                        default -> c;
                      });
            });
    return ascii.toString();
  }

  /** The index of the decimal mark, or -1 where there is none. */
  private static int decimalMarkIn(String digits, char decimalMark) {
    int arabic = digits.indexOf(ARABIC_DECIMAL_MARK);
    if (arabic >= 0) {
      return arabic;
    }
    int last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
    if (last < 0) {
      return -1;
    }
    char kind = digits.charAt(last);
    boolean both = digits.indexOf('.') >= 0 && digits.indexOf(',') >= 0;
    boolean several = digits.indexOf(kind) < last;
    boolean groups = several || (kind != decimalMark && GROUPED.matcher(digits).matches());
    return groups && !both ? -1 : last;
  }
}
