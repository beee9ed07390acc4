package riffle.game;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Each grade by the words of its definition, with sets and by trying everything: slow, and another
 * way than {@link Grade}, which it is there to judge.
 */
final class GradeByDefinition {
  private static final int START = -10;
  private static final int END = -20;

  /** What stands in the boxes. */
  private final List<Integer> items;

  /** What should. */
  private final List<Integer> right;

  private final int n;

  private GradeByDefinition(List<Integer> items) {
    this.items = items;
    n = items.size();
    right = IntStream.range(0, n).boxed().toList();
  }

  static Fraction accuracy(Grade grade, List<Integer> items) {
    GradeByDefinition slow = new GradeByDefinition(items);
    int n = items.size();
    return switch (grade) {
      case ALL_OR_NOTHING -> items.equals(slow.right) ? Fraction.ONE : Fraction.ZERO;
      case ABSOLUTE_POSITION -> slow.mean(1, step -> items.indexOf(step) == step ? 1 : 0);
      case NEXT_EXCLUDING_LAST -> new Fraction(slow.common(slow::next, n - 1), n - 1);
      case NEXT_INCLUDING_LAST -> new Fraction(slow.common(slow::next, n), n);
      case PREVIOUS_AND_NEXT ->
          new Fraction(slow.common(slow::previous, n) + slow.common(slow::next, n), 2 * n);
      case ALL_PREVIOUS_AND_NEXT ->
          new Fraction(slow.common(slow::before, n) + slow.common(slow::after, n), n * (n - 1));
      case LONGEST_ORDERED -> new Fraction(slow.longestOrdered(), n);
      case LONGEST_CONTIGUOUS -> new Fraction(slow.longestContiguous(), n);
      case RELATIVE_TO_CORRECT -> slow.mean(n - 1, step -> Math.max(0, n - 1 - slow.shift(step)));
      case EDIT_DISTANCE ->
          new Fraction(n - edits(slow.filled(), 0, slow.right, 0, new Integer[n][n]), n);
    };
  }

  /** Over all steps, those in no box too. */
  private Fraction mean(int most, IntUnaryOperator marks) {
    return new Fraction(right.stream().mapToInt(marks::applyAsInt).sum(), most * n);
  }

  /** Who stands where, seen from an item that stands in one of these boxes. */
  private interface Company {
    Set<Integer> of(List<Integer> boxes, int item);
  }

  /** How many of the right company the steps have, the first so many of them. */
  private int common(Company company, int steps) {
    int common = 0;
    for (int step : right.subList(0, steps)) {
      if (items.contains(step)) {
        Set<Integer> kept = new HashSet<>(company.of(items, step));
        kept.retainAll(company.of(right, step));
        common += kept.size();
      }
    }
    return common;
  }

  private Set<Integer> next(List<Integer> boxes, int item) {
    int box = boxes.indexOf(item);
    return Set.of(box == n - 1 ? END : boxes.get(box + 1));
  }

  private Set<Integer> previous(List<Integer> boxes, int item) {
    int box = boxes.indexOf(item);
    return Set.of(box == 0 ? START : boxes.get(box - 1));
  }

  private Set<Integer> before(List<Integer> boxes, int item) {
    return new HashSet<>(boxes.subList(0, boxes.indexOf(item)));
  }

  private Set<Integer> after(List<Integer> boxes, int item) {
    return new HashSet<>(boxes.subList(boxes.indexOf(item) + 1, n));
  }

  /** Of all subsets of the boxes with two or more steps and nothing else. */
  private int longestOrdered() {
    int longest = 0;
    for (int subset = 0; subset < 1 << n; subset++) {
      List<Integer> cards = new ArrayList<>();
      for (int box = 0; box < n; box++) {
        if ((subset >> box & 1) == 1) {
          cards.add(items.get(box));
        }
      }
      if (cards.size() >= 2 && ascending(cards) && right.containsAll(cards)) {
        longest = Math.max(longest, cards.size());
      }
    }
    return longest;
  }

  /** Of all stretches of the process with two or more steps. */
  private int longestContiguous() {
    int longest = 0;
    for (int from = 0; from < n; from++) {
      for (int to = from + 1; to < n; to++) {
        List<Integer> boxes = new ArrayList<>();
        for (int step = from; step <= to; step++) {
          boxes.add(items.indexOf(step));
        }
        if (!boxes.contains(-1)
            && ascending(boxes)
            && right.containsAll(items.subList(boxes.getFirst(), boxes.getLast() + 1))) {
          longest = Math.max(longest, boxes.size());
        }
      }
    }
    return longest;
  }

  private static boolean ascending(List<Integer> numbers) {
    for (int i = 1; i < numbers.size(); i++) {
      if (numbers.get(i - 1) >= numbers.get(i)) {
        return false;
      }
    }
    return true;
  }

  /** How many boxes a step is away from its own; n if it is in none. */
  private int shift(int step) {
    int box = items.indexOf(step);
    return box < 0 ? n : Math.abs(box - step);
  }

  private List<Integer> filled() {
    return items.stream().filter(item -> item >= 0).toList();
  }

  /**
   * Levenshtein's distance, as it is defined, of what is still to be read and to be written.
   *
   * @param known what was found before, or null
   */
  private static int edits(
      List<Integer> from, int read, List<Integer> to, int written, @Nullable Integer[][] known) {
    if (read == from.size() || written == to.size()) {
      return from.size() - read + to.size() - written;
    }
    Integer before = known[read][written];
    if (before != null) {
      return before;
    }
    int edits;
    if (from.get(read).equals(to.get(written))) {
      edits = edits(from, read + 1, to, written + 1, known);
    } else {
      int replaced = edits(from, read + 1, to, written + 1, known);
      int takenOut = edits(from, read + 1, to, written, known);
      int putIn = edits(from, read, to, written + 1, known);
      edits = 1 + Math.min(replaced, Math.min(takenOut, putIn));
    }
    known[read][written] = edits;
    return edits;
  }
}
