package riffle.game;

import org.jspecify.annotations.Nullable;

/** One timed task of a deck, as its author wrote it. */
public sealed interface Round
    permits FlowRound, ChoiceRound, TypedRound, NumberRound, PollRound, SlideRound {
  /** What every kind of round has. */
  Brief brief();

  /** How many things can be placed or picked: each gets a card number when the game is dealt. */
  int cards();

  /** Whether it can earn points: then standings follow it, and streaks go on or end with it. */
  default boolean earns() {
    return brief().points() > 0;
  }

  /**
   * What every kind of round has.
   *
   * @param prompt the task, in one or two sentences
   * @param image to be seen with the prompt
   * @param explanation why the answer is what it is, shown at the reveal; may be empty
   * @param previewMillis how long the prompt stands alone before the clock starts; may be 0
   * @param limitMillis how long the round is open; 0 for no limit
   * @param points what a whole and instant answer earns: 0, 500, 1000 or 2000; 0 where nothing is
   *     right
   */
  record Brief(
      String prompt,
      @Nullable Image image,
      String explanation,
      int previewMillis,
      int limitMillis,
      int points) {}

  /**
   * A picture of the deck.
   *
   * @param name of its file on this server; drawn from its bytes, so it says nothing of what it
   *     shows
   * @param alt what is to be seen; empty where it only decorates, or shows what the label says
   */
  record Image(String name, String alt) {}
}
