package riffle.game;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What makes texts equal that differ only in how they were typed: no locale, the same on every
 * machine.
 */
public final class Folding {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  /** Joiners, marks that are drawn as nothing, such as selectors of variants, and fillers. */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cf}\\x{34F}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180F}\\x{FE00}-\\x{FE0F}"
              + "\\x{E0100}-\\x{E01EF}\\x{115F}\\x{1160}\\x{3164}\\x{FFA0}]");

  private static final Pattern DOTTED_I = Pattern.compile("i\\x{307}+");

  /** Only lengthens the line that joins two Arabic letters. */
  private static final String TATWEEL = "\u0640";

  // What keyboards, above all those of phones, make of ' and " and -, or offer in their place.
  private static final String APOSTROPHES =
      "`\u00B4\u02B9\u02BB\u02BC\u05F3\u2018\u2019\u201A\u201B\u2032\u2035\u2039\u203A";
  private static final String QUOTES =
      "\u00AB\u00BB\u05F4\u201C\u201D\u201E\u201F\u2033\u2036\u301D\u301E\u301F";
  private static final String DASHES =
      "\u05BE\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\uFF0D";

  private Folding() {}

  /** Trimmed, with one space wherever there was white space of any kind. */
  static String singleSpaced(String text) {
    return BLANKS.matcher(text).replaceAll(" ").strip();
  }

  /** Without white space of any kind. */
  static String unspaced(String text) {
    return BLANKS.matcher(text).replaceAll("");
  }

  /** Without what is drawn as nothing; white space stays. */
  static String seen(String text) {
    return UNSEEN.matcher(text).replaceAll("");
  }

  /** With the plain apostrophe, quotation mark and hyphen in place of typographic ones. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.chars().forEach(c -> plain.append(plain((char) c)));
    return plain.toString();
  }

  private static char plain(char c) {
    if (APOSTROPHES.indexOf(c) >= 0) {
      return '\'';
    }
    if (QUOTES.indexOf(c) >= 0) {
      return '"';
    }
    return DASHES.indexOf(c) >= 0 ? '-' : c;
  }

  /**
   * Capital and small letters made one, and compatible forms too (NFKC): full-width letters,
   * ligatures, single letters of Korean syllables. ß is ss, both sigmas of Greek are one, and so
   * are the four letters i of Turkish, for without a locale I is the capital of two of them.
   */
  public static String caseless(String text) {
    // Down, up and down is as near to Unicode's full case folding as the JDK comes: ẞ, ß, SS meet.
    // In parts, since a Greek iota below a letter has a capital of its own.
    String folded =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .toUpperCase(Locale.ROOT)
            .toLowerCase(Locale.ROOT);
    String undotted = DOTTED_I.matcher(folded).replaceAll("i").replace('ς', 'σ');
    return Normalizer.normalize(undotted, Normalizer.Form.NFKC);
  }

  /**
   * The letters, digits and signs of a text, as answers are compared by; white space stays as it
   * is.
   *
   * @param accentsCount false: accents are dropped, see {@link #withoutAccents}
   */
  static String letters(String text, boolean accentsCount) {
    String plain = plain(seen(text).replace(TATWEEL, ""));
    // Again plain, for there are letters with an apostrophe in them, such as ŉ.
    return plain(caseless(accentsCount ? plain : withoutAccents(plain)));
  }

  /**
   * Without what writers may leave out.
   *
   * <ul>
   *   <li>Latin and Greek: every mark on a letter, the strokes of ł, đ, ø, ħ and ŧ, and the ties of
   *       œ and æ.
   *   <li>Cyrillic: the stress, and the dots of ё. Those of ї and the breve of й make other
   *       letters, and so does the acute of ѓ and ќ.
   *   <li>Arabic: the signs of vowels and doubling, hamza and madda on their carriers.
   *   <li>Hebrew: all points.
   *   <li>All others keep every mark, for their marks are vowels, tones or other consonants.
   * </ul>
   */
  private static String withoutAccents(String text) {
    String parts = Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder kept = new StringBuilder(parts.length());
    int letter = 0;
    for (int i = 0; i < parts.length(); ) {
      int c = parts.codePointAt(i);
      i += Character.charCount(c);
      if (!isMark(c)) {
        letter = c;
        kept.append(unstroked(c));
      } else if (!isAccent(c, letter)) {
        kept.appendCodePoint(c);
      }
    }
    return kept.toString();
  }

  private static boolean isMark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }

  private static boolean isAccent(int mark, int letter) {
    return switch (UnicodeScript.of(letter)) {
      case LATIN, GREEK, HEBREW -> true;
      case CYRILLIC ->
          switch (mark) {
            case 0x300, 0x301 -> "гкГК".indexOf(letter) < 0;
            case 0x308 -> "еЕ".indexOf(letter) >= 0;
            default -> false;
          };
      case ARABIC -> (mark >= 0x64B && mark <= 0x655) || mark == 0x670;
      default -> false;
    };
  }

  private static String unstroked(int letter) {
    return switch (letter) {
      case 'ł', 'Ł' -> "l";
      case 'đ', 'Đ' -> "d";
      case 'ø', 'Ø' -> "o";
      case 'ħ', 'Ħ' -> "h";
      case 'ŧ', 'Ŧ' -> "t";
      case 'œ', 'Œ' -> "oe";
      case 'æ', 'Æ' -> "ae";
      default -> Character.toString(letter);
    };
  }
}
