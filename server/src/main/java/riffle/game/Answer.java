package riffle.game;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a player has said in a round, by the card numbers of its {@link Deal}. */
public sealed interface Answer {
  int answerMillis();

  /** One entry a box with 0 for an empty one, or the picks. */
  List<Integer> cards();

  /** Nothing is missing. */
  boolean whole();

  /**
   * What stands in the boxes of a flow.
   *
   * @param answerMillis from the opening of the round to the last change
   * @param checksUsed checks so far in this round
   * @param checked nothing was moved since the last check
   * @param foundRight one entry a box: the card that a check found right in it, {@link #EMPTY}
   *     where none did. It stays known, whatever is moved
   */
  record Boxes(
      List<Integer> cards,
      int answerMillis,
      int checksUsed,
      boolean checked,
      List<Integer> foundRight)
      implements Answer {
    public static final int EMPTY = 0;

    public Boxes {
      cards = List.copyOf(cards);
      foundRight = List.copyOf(foundRight);
    }

    static Boxes none(int boxes) {
      List<Integer> empty = Collections.nCopies(boxes, EMPTY);
      return new Boxes(empty, 0, 0, false, empty);
    }

    Boxes placed(List<Integer> now, int atAnswerMillis) {
      return new Boxes(now, atAnswerMillis, checksUsed, false, foundRight);
    }

    Boxes checked(List<Boolean> right) {
      List<Integer> found = new ArrayList<>(foundRight);
      for (int box = 0; box < found.size(); box++) {
        if (right.get(box)) {
          found.set(box, cards.get(box));
        }
      }
      return new Boxes(cards, answerMillis, checksUsed + 1, true, found);
    }

    /**
     * Whether a check found right what stands in this box.
     *
     * @param box from 0
     */
    public boolean isFoundRight(int box) {
      return !cards.get(box).equals(EMPTY) && cards.get(box).equals(foundRight.get(box));
    }

    @Override
    public boolean whole() {
      return !cards.contains(EMPTY);
    }

    boolean blank() {
      return cards.stream().allMatch(card -> card == EMPTY);
    }
  }

  /** The choice a player sent. */
  record Picks(List<Integer> cards, int answerMillis) implements Answer {
    public Picks {
      cards = List.copyOf(cards);
    }

    @Override
    public boolean whole() {
      return true;
    }
  }
}
