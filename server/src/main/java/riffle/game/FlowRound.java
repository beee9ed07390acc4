package riffle.game;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Know the Flow: put the steps of a process into numbered boxes, in order.
 *
 * @param steps one a box, in the right order: 2 to {@link DeckLimits#MAX_BOXES}
 * @param distractors what does not belong: 0 to {@link DeckLimits#MAX_DISTRACTORS}
 */
public record FlowRound(Brief brief, List<Item> steps, List<Item> distractors, FlowRules rules)
    implements Round {
  public FlowRound {
    steps = List.copyOf(steps);
    distractors = List.copyOf(distractors);
  }

  public int boxes() {
    return steps.size();
  }

  @Override
  public int cards() {
    return steps.size() + distractors.size();
  }

  /** Items by index: the steps in order, from 0, then the distractors. */
  public Item item(int index) {
    return index < boxes() ? steps.get(index) : distractors.get(index - boxes());
  }

  /**
   * A thing to put into a box.
   *
   * @param label what the card says
   * @param description what it is; never where it belongs, since a check may show it
   * @param learnMoreUrl an https address, or empty
   * @param image to be seen on the card
   */
  public record Item(String label, String description, String learnMoreUrl, @Nullable Image image) {
    /** One without a picture. */
    public Item(String label, String description, String learnMoreUrl) {
      this(label, description, learnMoreUrl, null);
    }
  }
}
