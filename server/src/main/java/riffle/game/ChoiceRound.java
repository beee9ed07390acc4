package riffle.game;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question with choices; true/false is one with two.
 *
 * @param options 2 to {@link DeckLimits#MAX_OPTIONS}; exactly one is right, unless several may be
 *     picked
 * @param picking how many may be picked, and what part of them is worth
 * @param shuffled whether each game deals the options in an order of its own
 */
public record ChoiceRound(Brief brief, List<Option> options, Picking picking, boolean shuffled)
    implements Round {
  public ChoiceRound {
    options = List.copyOf(options);
  }

  /** How many options may be picked, and what part of the right ones is worth. */
  public enum Picking {
    /** Exactly one, which is right or wrong. */
    ONE,
    /** Any; each right one counts, and each false one takes a right one away. */
    SEVERAL,
    /** Any; only all the right ones and no other count. */
    ALL_OR_NOTHING,
  }

  public boolean several() {
    return picking != Picking.ONE;
  }

  @Override
  public int cards() {
    return options.size();
  }

  /** How many options are right. */
  public int rightOnes() {
    return (int) options.stream().filter(Option::right).count();
  }

  /**
   * One of the choices.
   *
   * @param image to be seen with the label
   */
  public record Option(String label, boolean right, @Nullable Image image) {
    /** One without a picture. */
    public Option(String label, boolean right) {
      this(label, right, null);
    }
  }
}
