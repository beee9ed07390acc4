package riffle.game;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The names players choose, in any script. */
final class Alias {
  /** In characters as people see them (extended grapheme clusters, UAX 29). */
  static final int MAX_CLUSTERS = 24;

  /** The longest emoji there are, a couple with skin tones, has 10: only a bound. */
  private static final int CODE_POINTS_A_CLUSTER = 10;

  static final int MAX_CODE_POINTS = CODE_POINTS_A_CLUSTER * MAX_CLUSTERS;

  /** Marks on one letter: no script needs so many, and they grow over the lines above. */
  private static final Pattern TOWER = Pattern.compile("[\\p{Mn}\\p{Me}]{5}");

  /** A flag of a part of a country, such as Scotland's: a black flag, and the place in tags. */
  private static final Pattern TAGGED_FLAG =
      Pattern.compile("\\x{1F3F4}[\\x{E0030}-\\x{E0039}\\x{E0061}-\\x{E007A}]{3,6}\\x{E007F}");

  private static final Pattern CLUSTER = Pattern.compile("\\X");

  /** What can be seen by itself: no blank, no control, no mark that needs a letter to stand on. */
  private static final Pattern SEEN = Pattern.compile("[^\\s\\p{Z}\\p{C}\\p{M}]");

  /** Letters that are drawn as nothing. */
  private static final String BLANK_LETTERS = "\u115F\u1160\u2800\u3164\uFFA0";

  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  /**
   * Letters of other scripts that look like the Latin one below them, small or as a capital. Names
   * are compared in small letters, so a letter whose two forms look like two Latin ones has to go
   * with its small form.
   */
  private static final String LOOKALIKES = "аеорсухіјѕһԁԛԝѵвкмнтӏαιονρυκτβεζημχ";

  private static final String LATIN_TWINS = "aeopcyxijshdqwvbkmhtlaiovpuktbezhmx";

  /** A capital I of three scripts, a one, or a bar: each is drawn as a small l is. */
  private static final Pattern STROKE = Pattern.compile("[IІӀΙ1|]");

  /** A capital L is not, though its small letter is: Lan and Ian are two names. */
  private static final char APART_FROM_L = 'ʟ';

  /** No name begins with a blank: a look by strokes is none by letters. */
  private static final String STROKES = " ";

  private Alias() {}

  /**
   * The name as it will be shown: composed, trimmed, with single blanks.
   *
   * @return null where it is empty, too long, or has characters that cannot be seen
   */
  static @Nullable String tidy(String typed) {
    return visible(typed, MAX_CLUSTERS);
  }

  /** Any name of a person, tidied; null where it is empty, too long, or cannot be seen. */
  static @Nullable String visible(String typed, int maxClusters) {
    int maxCodePoints = CODE_POINTS_A_CLUSTER * maxClusters;
    if (typed.length() > 2 * maxCodePoints) {
      return null;
    }
    String composed = Normalizer.normalize(typed, Normalizer.Form.NFC);
    String name = Folding.singleSpaced(composed);
    boolean fits =
        name.codePointCount(0, name.length()) <= maxCodePoints
            && CLUSTER.matcher(name).results().count() <= maxClusters;
    boolean seen =
        TAGGED_FLAG.matcher(name).replaceAll("🏴").codePoints().allMatch(Alias::allowed)
            && SEEN.matcher(name).find()
            && !TOWER.matcher(name).find();
    return fits && seen ? name : null;
  }

  /**
   * Two names that share a look cannot be told apart on the projector: not by their letters, or, as
   * Iris and lris or BOB and B0B, not by their strokes.
   */
  static List<String> looks(String alias) {
    String strokes =
        STROKE.matcher(alias).replaceAll("l").replace('L', APART_FROM_L).replace('0', 'o');
    return List.of(letters(alias), STROKES + letters(strokes));
  }

  private static String letters(String alias) {
    String folded = Folding.unspaced(Folding.seen(Folding.caseless(alias)));
    StringBuilder look = new StringBuilder(folded.length());
    folded
        .codePoints()
        .forEach(
            c -> {
              int twin = LOOKALIKES.indexOf(c);
              look.appendCodePoint(twin < 0 ? c : LATIN_TWINS.charAt(twin));
            });
    return look.toString();
  }

  /** The name with a number behind it; a long name is cut to make room. */
  static String numbered(String alias, int number) {
    String ending = " " + number;
    String kept =
        CLUSTER
            .matcher(alias)
            .results()
            .limit(MAX_CLUSTERS - ending.length())
            .map(MatchResult::group)
            .collect(Collectors.joining());
    return kept + ending;
  }

  private static boolean allowed(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      // Joiners shape letters in several scripts and glue emoji; the others only deceive.
      case Character.FORMAT -> c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER;
      default -> BLANK_LETTERS.indexOf(c) < 0;
    };
  }
}
