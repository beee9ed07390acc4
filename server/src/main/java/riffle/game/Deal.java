package riffle.game;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which card stands for which item in one round of one game. Players only ever see card numbers, so
 * that nothing they see tells the order.
 */
public final class Deal {
  /** Streams of one seed: a round's own, and one a player in it. */
  private static final int STREAMS_PER_ROUND = 1 << 20;

  private final long seed;
  private final long stream;

  /** The item at {@code cardNumber - 1}. */
  private final int[] items;

  private Deal(long seed, long stream, int[] items) {
    this.seed = seed;
    this.stream = stream;
    this.items = items;
  }

  static Deal of(Round round, int number, long seed) {
    long stream = (long) number * STREAMS_PER_ROUND;
    boolean shuffled =
        switch (round) {
          case FlowRound _ -> true;
          case ChoiceRound choice -> choice.shuffled();
          case TypedRound _, NumberRound _, PollRound _, SlideRound _ -> false;
        };
    int[] items =
        shuffled
            ? Shuffle.permutation(seed, stream, round.cards())
            : IntStream.range(0, round.cards()).toArray();
    return new Deal(seed, stream, items);
  }

  public int cards() {
    return items.length;
  }

  /** Whether a card of this number was dealt. */
  boolean has(int card) {
    return card >= 1 && card <= items.length;
  }

  /** The item behind a card, by the index its author gave it. */
  public int item(int card) {
    return items[card - 1];
  }

  /** The card that stands for an item. */
  public int card(int item) {
    for (int i = 0; i < items.length; i++) {
      if (items[i] == item) {
        return i + 1;
      }
    }
    throw new IllegalArgumentException("item " + item + " of " + items.length);
  }

  /** A player's own order of the cards. */
  public List<Integer> column(PlayerId player) {
    List<Integer> column = new ArrayList<>(items.length);
    for (int index : Shuffle.permutation(seed, stream + player.number(), items.length)) {
      column.add(index + 1);
    }
    return column;
  }
}
