package riffle.game;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** All the ways in which items can stand in boxes, as {@link Grade} reads them. */
final class Arrangements {
  private Arrangements() {}

  /** Every box holds a step. */
  static void permutations(int boxes, Consumer<List<Integer>> each) {
    fill(new ArrayList<>(), boxes, 0, boxes - 1, each);
  }

  /** Every box holds a step, one of so many distractors, or nothing. */
  static void all(int boxes, int distractors, Consumer<List<Integer>> each) {
    fill(new ArrayList<>(), boxes, Grade.EMPTY, boxes + distractors - 1, each);
  }

  private static void fill(
      List<Integer> items, int boxes, int lowest, int highest, Consumer<List<Integer>> each) {
    if (items.size() == boxes) {
      each.accept(List.copyOf(items));
      return;
    }
    for (int item = lowest; item <= highest; item++) {
      if (item == Grade.EMPTY || !items.contains(item)) {
        items.add(item);
        fill(items, boxes, lowest, highest, each);
        items.removeLast();
      }
    }
  }

  /**
   * What one more card in its right box makes of this: two boxes change what they hold and no right
   * one is given up, or a card from no box takes the place of what is wrong.
   */
  static List<List<Integer>> betterThan(List<Integer> items) {
    List<List<Integer>> better = new ArrayList<>();
    for (int box = 0; box < items.size(); box++) {
      int holds = items.indexOf(box);
      List<Integer> now = new ArrayList<>(items);
      if (holds < 0 && (items.get(box) == Grade.EMPTY || items.get(box) >= items.size())) {
        now.set(box, box);
        better.add(now);
      } else if (holds >= 0 && holds != box) {
        Collections.swap(now, box, holds);
        better.add(now);
      }
    }
    return better;
  }
}
