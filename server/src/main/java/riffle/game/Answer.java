package riffle.game;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a player has said in a round; cards are named by the numbers of its {@link Deal}. */
public sealed interface Answer {
  /** From the opening of the round to the answer; 0 where a revote changed it. */
  int answerMillis();

  /** One entry a box with 0 for an empty one, or the picks; empty for a text. */
  List<Integer> cards();

  /** Nothing is missing. */
  boolean whole();

  /** The player has nothing left to do. */
  boolean finished();

  /** The same answer in a round that is open again. */
  Answer reopened();

  /**
   * What stands in the boxes of a flow.
   *
   * @param answerMillis from the opening of the round to the last change; 0 where a revote changed
   *     what stood
   * @param checksUsed checks so far in this round
   * @param checked nothing was moved since the last check
   * @param rightAtCheck how many boxes the last check found right
   * @param foundRight one entry a box: the card that a check found right in it, {@link #EMPTY}
   *     where none did. It stays known, whatever is moved
   * @param finished the player said so, or a check found everything right
   */
  record Boxes(
      List<Integer> cards,
      int answerMillis,
      int checksUsed,
      boolean checked,
      int rightAtCheck,
      List<Integer> foundRight,
      boolean finished)
      implements Answer {
    public static final int EMPTY = 0;

    public Boxes {
      cards = List.copyOf(cards);
      foundRight = List.copyOf(foundRight);
    }

    static Boxes none(int boxes) {
      List<Integer> empty = Collections.nCopies(boxes, EMPTY);
      return new Boxes(empty, 0, 0, false, 0, empty, false);
    }

    Boxes placed(List<Integer> now, int atAnswerMillis) {
      return new Boxes(now, atAnswerMillis, checksUsed, false, rightAtCheck, foundRight, false);
    }

    /**
     * After a check.
     *
     * @param right one entry a box
     * @param tellsWhich whether the player learns which ones are
     */
    Boxes checked(List<Boolean> right, boolean tellsWhich) {
      int count = (int) right.stream().filter(Boolean::booleanValue).count();
      boolean allRight = count == right.size();
      List<Integer> found = new ArrayList<>(foundRight);
      for (int box = 0; box < found.size(); box++) {
        if (right.get(box) && (tellsWhich || allRight)) {
          found.set(box, cards.get(box));
        }
      }
      return new Boxes(
          cards, answerMillis, checksUsed + 1, true, count, found, finished || allRight);
    }

    Boxes finish() {
      return new Boxes(cards, answerMillis, checksUsed, checked, rightAtCheck, foundRight, true);
    }

    @Override
    public Boxes reopened() {
      return new Boxes(cards, answerMillis, checksUsed, checked, rightAtCheck, foundRight, false);
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
      return finished || !cards.contains(EMPTY);
    }

    boolean blank() {
      return cards.stream().allMatch(card -> card == EMPTY);
    }
  }

  /** The choice a player sent, or their pick in a poll. */
  record Picks(List<Integer> cards, int answerMillis, boolean finished) implements Answer {
    public Picks {
      cards = List.copyOf(cards);
    }

    @Override
    public boolean whole() {
      return finished;
    }

    @Override
    public Picks reopened() {
      return new Picks(cards, answerMillis, false);
    }
  }

  /** What a player wrote, as they wrote it. */
  record Text(String text, int answerMillis, boolean finished) implements Answer {
    @Override
    public List<Integer> cards() {
      return List.of();
    }

    @Override
    public boolean whole() {
      return finished;
    }

    @Override
    public Text reopened() {
      return new Text(text, answerMillis, false);
    }
  }
}
