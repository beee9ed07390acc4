package riffle.game;

import static riffle.game.DeckLimits.MAX_TYPED_CHARS;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a typed round accepts: an answer that equals one of its answers, or that one of its patterns
 * matches as a whole.
 *
 * <p><b>Answers</b> are compared folded: capital and small letters are one, ß is ss, compatible
 * forms such as full-width letters are one (NFKC), runs of white space are one space, typographic
 * apostrophes, quotation marks and dashes are plain, and what cannot be seen is nothing. Accents
 * may be left out, unless they count; which marks are accents depends on the script, see {@link
 * Folding}.
 *
 * <p><b>Patterns</b> are RE2's (github.com/google/re2/wiki/Syntax), without {@code \Q}. They see
 * the same folded text and need no {@code ^} and {@code $}. Letters in a pattern are folded like
 * those of the text, so {@code café.*} matches CAFE CREME where accents do not count. Case never
 * matters: {@code [A-Z]{3}} matches abc, too, and {@code colou?r} matches Color. White space is
 * always a single space.
 */
public final class Wording {
  /** Folding makes single characters longer; of no answer in earnest does it make twice as much. */
  private static final int MAX_FOLDED_CHARS = 2 * MAX_TYPED_CHARS;

  private final List<String> answers;
  private final List<String> patterns;
  private final boolean accentsCount;
  private final Set<String> foldedAnswers;
  private final List<Pattern> compiledPatterns;

  /**
   * @param answers 1 to {@link DeckLimits#MAX_ACCEPTED}, the first is the one to show
   * @param patterns 0 to {@link DeckLimits#MAX_PATTERNS}, each of 1 to {@link
   *     DeckLimits#MAX_PATTERN_CHARS}
   * @param accentsCount whether an answer without its accents is wrong
   * @throws IllegalArgumentException if there is a {@linkplain #problemWith problem} with a pattern
   */
  public Wording(List<String> answers, List<String> patterns, boolean accentsCount) {
    this.answers = List.copyOf(answers);
    this.patterns = List.copyOf(patterns);
    this.accentsCount = accentsCount;
    foldedAnswers = answers.stream().map(this::folded).collect(Collectors.toUnmodifiableSet());
    compiledPatterns = patterns.stream().map(this::compiled).toList();
  }

  private Pattern compiled(String pattern) {
    String problem = problemWith(pattern);
    if (problem != null) {
      throw new IllegalArgumentException('"' + pattern + "\" " + problem);
    }
    return AnswerPattern.compile(pattern, accentsCount);
  }

  /**
   * What keeps a text from being a pattern, null where nothing does.
   *
   * @return what to say after the pattern itself, such as "has 201 characters, expected at most
   *     200"
   */
  public static @Nullable String problemWith(String pattern) {
    return AnswerPattern.problemWith(pattern);
  }

  public List<String> answers() {
    return answers;
  }

  public List<String> patterns() {
    return patterns;
  }

  public boolean accentsCount() {
    return accentsCount;
  }

  /**
   * Whether this is right. Nothing is never right, nor is what has more than {@link
   * DeckLimits#MAX_TYPED_CHARS}.
   */
  public boolean accepts(String given) {
    String typed = Folding.singleSpaced(given);
    if (typed.length() > MAX_TYPED_CHARS) {
      return false;
    }
    String folded = folded(typed);
    if (folded.isEmpty() || folded.length() > MAX_FOLDED_CHARS) {
      return false;
    }
    return foldedAnswers.contains(folded)
        || compiledPatterns.stream().anyMatch(pattern -> pattern.matches(folded));
  }

  private String folded(String text) {
    return Folding.singleSpaced(Folding.letters(text, accentsCount));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Wording that
        && answers.equals(that.answers)
        && patterns.equals(that.patterns)
        && accentsCount == that.accentsCount;
  }

  @Override
  public int hashCode() {
    return Objects.hash(answers, patterns, accentsCount);
  }

  @Override
  public String toString() {
    return "Wording" + answers + patterns + (accentsCount ? " with accents" : "");
  }
}
