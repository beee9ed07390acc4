package riffle.game;

/** One timed task of a deck, as its author wrote it. */
public sealed interface Round permits FlowRound, ChoiceRound {
  /** What every kind of round has. */
  Brief brief();

  /** How many things can be placed or picked: each gets a card number when the game is dealt. */
  int cards();

  /**
   * What every kind of round has.
   *
   * @param prompt the task, in one or two sentences
   * @param explanation why the answer is what it is, shown at the reveal; may be empty
   * @param previewMillis how long the prompt stands alone before the clock starts; may be 0
   * @param limitMillis how long the round is open, above 0
   * @param points what a whole and instant answer earns: 0, 500, 1000 or 2000
   */
  record Brief(String prompt, String explanation, int previewMillis, int limitMillis, int points) {}
}
