package riffle.game;

import static riffle.game.DeckLimits.MAX_PATTERN_CHARS;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that a typed answer may match, read as {@link Wording} says.
 *
 * <p>RE2 never goes back in the text, so its time is at most the length of the text times the size
 * of the program that a pattern becomes. Both are bounded. The size has to be bounded twice: RE2/J
 * writes out what is counted in braces, and counts within counts multiply, so that <code>
 * ((a{1000}){1000}){1000}</code> would fill the memory before its size could be asked for.
 */
final class AnswerPattern {
  /** In instructions; a word has about one a letter. */
  private static final int MAX_PROGRAM_SIZE = 250;

  /** More make too large a program anyway, and RE2/J recurses once for each. */
  private static final int MAX_REPEATS = 250;

  private static final java.util.regex.Pattern COUNT =
      java.util.regex.Pattern.compile("(?<group>\\))?\\{(?<least>[0-9]+)(?:,(?<most>[0-9]*))?\\}");

  /** A backslash, itself not escaped, before what would not be the same after folding. */
  private static final java.util.regex.Pattern UNFIT_ESCAPE =
      java.util.regex.Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\(Q|\\P{ASCII})");

  /** Letters and signs beyond ASCII, which are never syntax, and a letter that carries a mark. */
  private static final java.util.regex.Pattern NO_SYNTAX =
      java.util.regex.Pattern.compile("(?:[A-Za-z](?=\\p{M}))?\\P{ASCII}+");

  private AnswerPattern() {}

  /** What keeps a text from being a pattern, to be said after it; null where nothing does. */
  static @Nullable String problemWith(String pattern) {
    if (pattern.isBlank()) {
      return "is empty, expected a pattern";
    }
    if (pattern.length() > MAX_PATTERN_CHARS) {
      return "has " + pattern.length() + " characters, expected at most " + MAX_PATTERN_CHARS;
    }
    Matcher unfit = UNFIT_ESCAPE.matcher(pattern);
    if (unfit.find()) {
      return "has \\" + unfit.group(1) + ", expected no such escape";
    }
    String withAccents = folded(pattern, true);
    String without = folded(pattern, false);
    // Folding may take away what kept two counts apart.
    if (Stream.of(pattern, withAccents, without).anyMatch(p -> repeats(p) > MAX_REPEATS)) {
      return "repeats too much, expected counts in braces that multiply to at most " + MAX_REPEATS;
    }
    try {
      Pattern.compile(pattern); // As it was written, so that the message quotes no other text.
      int size = Math.max(programSize(withAccents), programSize(without));
      return size <= MAX_PROGRAM_SIZE
          ? null
          : "is too large, expected fewer words or smaller counts in braces";
    } catch (PatternSyntaxException e) {
      return "is no pattern of RE2 (" + e.getDescription() + ": " + e.getPattern() + ")";
    }
  }

  private static int programSize(String folded) {
    return Pattern.compile(folded, Pattern.CASE_INSENSITIVE).programSize();
  }

  /** The pattern for folded texts; {@link #problemWith} it is none. */
  static Pattern compile(String pattern, boolean accentsCount) {
    return Pattern.compile(folded(pattern, accentsCount), Pattern.CASE_INSENSITIVE);
  }

  private static String folded(String pattern, boolean accentsCount) {
    return NO_SYNTAX
        .matcher(pattern)
        .replaceAll(
            run -> Matcher.quoteReplacement(quoted(Folding.letters(run.group(), accentsCount))));
  }

  /** A full-width bracket becomes an ASCII one, but still means itself. */
  private static String quoted(String folded) {
    StringBuilder quoted = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c)) {
        quoted.append('\\');
      }
      quoted.append(c);
    }
    return quoted.toString();
  }

  /**
   * A bound of how often one instruction is written out. RE2 refuses a count directly behind
   * another, so only what stands behind a closing bracket can multiply; to ask which brackets stand
   * within which would take a parser.
   */
  private static long repeats(String pattern) {
    long groups = 1;
    long single = 1;
    for (MatchResult count : COUNT.matcher(pattern).results().toList()) {
      long times = Math.max(1, Math.max(times(count.group("least")), times(count.group("most"))));
      if (count.group("group") == null) {
        single = Math.max(single, times);
      } else {
        groups = Math.min(groups * times, MAX_REPEATS + 1);
      }
    }
    return groups * single;
  }

  private static long times(@Nullable String digits) {
    if (digits == null || digits.isEmpty()) {
      return 0;
    }
    return digits.length() > 4 ? MAX_REPEATS + 1 : Long.parseLong(digits);
  }
}
