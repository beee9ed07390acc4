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

  /** How many letters have to be put in, left out or changed: the Levenshtein distance. */
  private static int slips(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
