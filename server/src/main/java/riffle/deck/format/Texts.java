package riffle.deck.format;

import java.util.Locale;
import java.util.OptionalInt;
import riffle.game.Folding;

/** What the format says about any text in it, and how messages quote texts. */
final class Texts {
  private static final int MAX_QUOTED_CHARS = 40;
  private static final int MAX_SENTENCE_CHARS = 200;

  private Texts() {}

  /** The text on one line: no white space around it, and one space wherever there was some. */
  static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        gap = true;
      } else {
        if (gap && !folded.isEmpty()) {
          folded.append(' ');
        }
        folded.append(c);
        gap = false;
      }
    }
    return folded.toString();
  }

  /** Whether nothing of the text can be seen. */
  static boolean isBlank(String text) {
    return text.codePoints()
        .allMatch(
            c ->
                Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.getType(c) == Character.FORMAT);
  }

  /**
   * The index of the first code point that is no part of a text: a control character other than tab
   * and line ends, half a surrogate pair, or one that Unicode keeps out of texts for good.
   */
  static OptionalInt firstUnfit(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (isUnfit(text.codePointAt(i))) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  private static boolean isUnfit(int codePoint) {
    return switch (codePoint) {
      case '\t', '\n', '\r' -> false;
      default ->
          Character.getType(codePoint) == Character.CONTROL
              || Character.getType(codePoint) == Character.SURROGATE
              || (codePoint & 0xFFFE) == 0xFFFE;
    };
  }

  /** How a message names a character that cannot be shown. */
  static String named(int codePoint) {
    return String.format(Locale.ROOT, "character U+%04X cannot be shown", codePoint);
  }

  /** Two texts that a class could not tell apart have the same look. */
  static String look(String text) {
    return folded(Folding.caseless(text));
  }

  /** The text in quotation marks, short enough for a message and on one line. */
  static String quoted(String text) {
    return '"' + shortened(text) + '"';
  }

  /** A word of the file, short enough for a message and on one line. */
  static String shortened(String word) {
    return shortened(word, MAX_QUOTED_CHARS);
  }

  /** What the YAML parser says, which may quote the file at any length. */
  static String sentence(String text) {
    return shortened(text, MAX_SENTENCE_CHARS);
  }

  private static String shortened(String text, int maxChars) {
    int[] shown =
        folded(text).codePoints().map(c -> isUnfit(c) ? '\uFFFD' : c).limit(maxChars + 1).toArray();
    return shown.length <= maxChars
        ? new String(shown, 0, shown.length)
        : new String(shown, 0, maxChars) + "…";
  }
}
