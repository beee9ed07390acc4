package riffle.game;

import java.util.List;

/**
 * A question about opinions: one option is picked, and nothing is right.
 *
 * @param options labels, 2 to {@link DeckLimits#MAX_OPTIONS}
 */
public record PollRound(Brief brief, List<String> options) implements Round {
  public PollRound {
    options = List.copyOf(options);
  }

  @Override
  public int cards() {
    return options.size();
  }
}
