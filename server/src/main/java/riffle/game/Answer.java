package riffle.game;

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
   * @param checked which boxes the last check found right; empty if there was none, or something
   *     was moved since
   */
  record Boxes(List<Integer> cards, int answerMillis, int checksUsed, List<Boolean> checked)
      implements Answer {
    public static final int EMPTY = 0;

    public Boxes {
      cards = List.copyOf(cards);
      checked = List.copyOf(checked);
    }

    static Boxes none(int boxes) {
      return new Boxes(Collections.nCopies(boxes, EMPTY), 0, 0, List.of());
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
