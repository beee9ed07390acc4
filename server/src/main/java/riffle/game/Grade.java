package riffle.game;

import java.util.Arrays;
import java.util.List;

/**
 * How much of a flow is right. The first nine are the grading types of Moodle's ordering question
 * (question/type/ordering/question.php in github.com/moodle/moodle), with exactly its fractions
 * wherever every box holds a step.
 *
 * <p>What Moodle does not know: an empty box and a distractor are wrong. Nothing has them as its
 * neighbour, before it or after it; and n stays the number of boxes.
 */
public enum Grade {
  /**
   * 1 if every step is in its box, else 0. Moodle's ALL_OR_NOTHING, -1. One more right box never
   * costs anything.
   */
  ALL_OR_NOTHING,

  /**
   * Steps in their boxes / n. Moodle's ABSOLUTE_POSITION, 0. One more right box never costs
   * anything.
   */
  ABSOLUTE_POSITION,

  /**
   * Steps with the right one in the next box / (n - 1); the last step has none. Moodle's
   * RELATIVE_NEXT_EXCLUDE_LAST, 1.
   */
  NEXT_EXCLUDING_LAST,

  /**
   * Steps with the right one in the next box / n; after the last step comes the end. Moodle's
   * RELATIVE_NEXT_INCLUDE_LAST, 2.
   */
  NEXT_INCLUDING_LAST,

  /**
   * Right immediate neighbours on either side of each step / 2n; before the first step comes the
   * start, after the last the end. Moodle's RELATIVE_ONE_PREVIOUS_AND_NEXT, 3.
   */
  PREVIOUS_AND_NEXT,

  /**
   * For each step, the others that rightly stand anywhere before it and anywhere after it / n(n -
   * 1). Moodle's RELATIVE_ALL_PREVIOUS_AND_NEXT, 4.
   */
  ALL_PREVIOUS_AND_NEXT,

  /**
   * The most steps that stand in order, whatever stands between them / n; a single one counts 0.
   * Moodle's LONGEST_ORDERED_SUBSET, 5.
   */
  LONGEST_ORDERED,

  /**
   * The most steps that stand in order with none of the process left out, as 2 3 4 / n; a single
   * one counts 0. As in Moodle, other steps may stand between them: 2 6 3 4 holds three. An empty
   * box or a distractor may not. Moodle's LONGEST_CONTIGUOUS_SUBSET, 6.
   */
  LONGEST_CONTIGUOUS,

  /**
   * The sum over the steps in boxes of (n - 1 - how many boxes it is away from its own) / n(n - 1).
   * Moodle's RELATIVE_TO_CORRECT, 7. One more right box never costs anything.
   */
  RELATIVE_TO_CORRECT,

  /**
   * (n - d) / n, where d is the Levenshtein distance (Soviet Physics Doklady 10, 1966) from what
   * stands in the boxes, the empty ones left out, to the right order: how many cards must at least
   * be put in, taken out or replaced. Not in Moodle.
   */
  EDIT_DISTANCE;

  /** Stands for the item in an empty box. */
  public static final int EMPTY = -1;

  /**
   * Whether putting one more card into its right box never costs anything: two boxes change what
   * they hold, no right one is given up, or a card that was in no box takes the place of what is
   * wrong. The grades that look at neighbours and at order can fall: 2 3 1 holds two steps in
   * order, 3 2 1 none, though 2 is now in its box.
   */
  public boolean neverPunishesARightBox() {
    return switch (this) {
      case ALL_OR_NOTHING, ABSOLUTE_POSITION, RELATIVE_TO_CORRECT -> true;
      case NEXT_EXCLUDING_LAST,
          NEXT_INCLUDING_LAST,
          PREVIOUS_AND_NEXT,
          ALL_PREVIOUS_AND_NEXT,
          LONGEST_ORDERED,
          LONGEST_CONTIGUOUS,
          EDIT_DISTANCE ->
          false;
    };
  }

  /**
   * How much of this is right, with the denominator of the formula: it is not reduced.
   *
   * @param items one a box, 2 to {@link DeckLimits#MAX_BOXES}, none twice: the index of a step in
   *     the right order, from 0; a distractor, from the number of boxes up; or {@link #EMPTY}
   */
  public Fraction accuracy(List<Integer> items) {
    int n = items.size();
    return switch (this) {
      case ALL_OR_NOTHING -> inPlace(items) == n ? Fraction.ONE : Fraction.ZERO;
      case ABSOLUTE_POSITION -> new Fraction(inPlace(items), n);
      case NEXT_EXCLUDING_LAST -> new Fraction(neighbours(items), n - 1);
      case NEXT_INCLUDING_LAST -> new Fraction(neighbours(items) + rightEnd(items), n);
      case PREVIOUS_AND_NEXT ->
          new Fraction(rightStart(items) + 2 * neighbours(items) + rightEnd(items), 2 * n);
      case ALL_PREVIOUS_AND_NEXT -> new Fraction(2 * pairsInOrder(items), n * (n - 1));
      case LONGEST_ORDERED -> new Fraction(twoOrMore(longestOrdered(items)), n);
      case LONGEST_CONTIGUOUS -> new Fraction(twoOrMore(longestContiguous(items)), n);
      case RELATIVE_TO_CORRECT -> new Fraction(closeness(items), n * (n - 1));
      case EDIT_DISTANCE -> new Fraction(n - editDistance(items), n);
    };
  }

  private static boolean isStep(int item, int boxes) {
    return item != EMPTY && item < boxes;
  }

  private static int inPlace(List<Integer> items) {
    int inPlace = 0;
    for (int box = 0; box < items.size(); box++) {
      inPlace += items.get(box) == box ? 1 : 0;
    }
    return inPlace;
  }

  /** Pairs of a step and the right next one in adjacent boxes. */
  private static int neighbours(List<Integer> items) {
    int neighbours = 0;
    for (int box = 1; box < items.size(); box++) {
      int left = items.get(box - 1);
      int right = items.get(box);
      neighbours += left != EMPTY && isStep(right, items.size()) && right == left + 1 ? 1 : 0;
    }
    return neighbours;
  }

  private static int rightStart(List<Integer> items) {
    return items.getFirst() == 0 ? 1 : 0;
  }

  private static int rightEnd(List<Integer> items) {
    return items.getLast() == items.size() - 1 ? 1 : 0;
  }

  /** Pairs of steps, however far apart, of which the earlier one stands first. */
  private static int pairsInOrder(List<Integer> items) {
    int pairs = 0;
    for (int box = 1; box < items.size(); box++) {
      int item = items.get(box);
      for (int before : items.subList(0, box)) {
        pairs += before != EMPTY && before < item && isStep(item, items.size()) ? 1 : 0;
      }
    }
    return pairs;
  }

  private static int longestOrdered(List<Integer> items) {
    int longest = 0;
    int[] endingWith = new int[items.size()];
    for (int item : items) {
      if (isStep(item, items.size())) {
        endingWith[item] = 1 + Arrays.stream(endingWith, 0, item).max().orElse(0);
        longest = Math.max(longest, endingWith[item]);
      }
    }
    return longest;
  }

  private static int longestContiguous(List<Integer> items) {
    int longest = 0;
    int[] endingWith = new int[items.size()];
    for (int item : items) {
      if (isStep(item, items.size())) {
        endingWith[item] = 1 + (item == 0 ? 0 : endingWith[item - 1]);
        longest = Math.max(longest, endingWith[item]);
      } else {
        Arrays.fill(endingWith, 0);
      }
    }
    return longest;
  }

  private static int twoOrMore(int steps) {
    return steps >= 2 ? steps : 0;
  }

  private static int closeness(List<Integer> items) {
    int closeness = 0;
    for (int box = 0; box < items.size(); box++) {
      int item = items.get(box);
      closeness += isStep(item, items.size()) ? items.size() - 1 - Math.abs(box - item) : 0;
    }
    return closeness;
  }

  /** Wagner and Fischer's table: from the first so many cards to the first so many steps. */
  private static int editDistance(List<Integer> items) {
    List<Integer> cards = items.stream().filter(item -> item != EMPTY).toList();
    int[][] edits = new int[cards.size() + 1][items.size() + 1];
    for (int card = 0; card <= cards.size(); card++) {
      for (int step = 0; step <= items.size(); step++) {
        if (card == 0 || step == 0) {
          edits[card][step] = card + step;
        } else {
          int replaced = edits[card - 1][step - 1] + (cards.get(card - 1) == step - 1 ? 0 : 1);
          int takenOut = edits[card - 1][step] + 1;
          int putIn = edits[card][step - 1] + 1;
          edits[card][step] = Math.min(replaced, Math.min(takenOut, putIn));
        }
      }
    }
    return edits[cards.size()][items.size()];
  }
}
