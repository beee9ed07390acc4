package riffle.game;

import java.util.List;

/**
 * A question with choices; true/false is one with two.
 *
 * @param options 2 to {@link DeckLimits#MAX_OPTIONS}; exactly one is right, unless {@code several}
 * @param several whether any number of options may be picked; then at least one is right
 * @param shuffled whether each game deals the options in an order of its own
 */
public record ChoiceRound(Brief brief, List<Option> options, boolean several, boolean shuffled)
    implements Round {
  public ChoiceRound {
    options = List.copyOf(options);
  }

  @Override
  public int cards() {
    return options.size();
  }

  /** How many options are right. */
  public int rightOnes() {
    return (int) options.stream().filter(Option::right).count();
  }

  public record Option(String label, boolean right) {}
}
