package riffle.results;

import java.util.List;

/**
 * What the reveal of a round taught.
 *
 * @param explanation may be empty
 * @param cards what could be placed or picked, by card number: the first is card 1
 * @param accepted what could be written, the answer to show first; of a number only its value
 * @param tolerance of a number, how far off still counted; else empty
 * @param unit of a number; may be empty
 */
public record Solution(
    Kind kind,
    String explanation,
    List<Card> cards,
    List<String> accepted,
    String tolerance,
    String unit) {
  public Solution {
    cards = List.copyOf(cards);
    accepted = List.copyOf(accepted);
  }

  /** Every kind of round that leaves a result. */
  public enum Kind {
    FLOW,
    CHOICE_ONE,
    CHOICE_SEVERAL,
    TYPED,
    NUMBER,
    POLL,
  }

  /**
   * A step, or an option.
   *
   * @param box where a step belongs, from 1; 0 for what belongs nowhere, and for options
   * @param right whether an option is right, or a step belongs somewhere
   * @param description of a step; may be empty
   * @param learnMoreUrl of a step, an https address; may be empty
   */
  public record Card(
      String label, int box, boolean right, String description, String learnMoreUrl) {}
}
