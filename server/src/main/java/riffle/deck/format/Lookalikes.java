package riffle.deck.format;

import java.util.HashMap;
import java.util.Map;

/** Finds labels of one round that a class could not tell apart. */
final class Lookalikes {
  private final Problems problems;
  private final Map<String, String> nameByLook = new HashMap<>();

  Lookalikes(Problems problems) {
    this.problems = problems;
  }

  /**
   * Adds a problem where a label seen before looks the same.
   *
   * @param name how the label's owner is called within the round, such as "option 2"
   */
  void see(String label, String name, String place) {
    if (label.isEmpty()) {
      return; // Its own problem has been added.
    }
    String twin = nameByLook.putIfAbsent(Texts.look(label), name);
    if (twin != null) {
      problems.add(
          place, Texts.quoted(label) + " looks the same as " + twin + ", expected another label");
    }
  }
}
