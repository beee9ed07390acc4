package riffle.deck.format;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one file while the rest of it is still being read. */
final class Problems {
  private final String file;
  private final List<DeckProblem> found = new ArrayList<>();

  Problems(String file) {
    this.file = file;
  }

  void add(String place, String text) {
    if (found.size() < DeckFile.MAX_PROBLEMS) {
      found.add(new DeckProblem(file, place, text));
    } else if (found.size() == DeckFile.MAX_PROBLEMS) {
      found.add(new DeckProblem(file, "", "more problems, not listed"));
    }
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  DeckFile.Broken broken() {
    return new DeckFile.Broken(found);
  }
}
