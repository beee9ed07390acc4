package riffle.deck.format;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Guesses which word an author meant. */
final class Spelling {
  /** More slips than these, and it is another word. */
  private static final int MAX_SLIPS = 2;

  private Spelling() {}

  /** The known word that is fewest slips away, or null where none is near. */
  static @Nullable String nearest(String word, Collection<String> known) {
    String written = word.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    String nearest = null;
    int fewest = Integer.MAX_VALUE;
    for (String candidate : known) {
      if (Math.abs(written.length() - candidate.length()) <= MAX_SLIPS) {
        int slips = slips(written, candidate);
        // Of a short word more than a third must not be wrong, or everything is near it.
        if (slips < fewest && slips <= MAX_SLIPS && slips * 3 <= candidate.length()) {
          nearest = candidate;
          fewest = slips;
        }
      }
    }
    return nearest;
  }

  /**
   * How many letters have to be put in, left out, changed or swapped with the next one: the optimal
   * string alignment distance.
   */
  private static int slips(String a, String b) {
    int[][] slips = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          slips[i][j] = i + j;
          continue;
        }
        int changed = slips[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        slips[i][j] = Math.min(changed, 1 + Math.min(slips[i - 1][j], slips[i][j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          slips[i][j] = Math.min(slips[i][j], slips[i - 2][j - 2] + 1);
        }
      }
    }
    return slips[a.length()][b.length()];
  }
}
