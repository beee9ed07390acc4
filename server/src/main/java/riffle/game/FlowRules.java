package riffle.game;

/**
 * How a flow is checked and graded.
 *
 * @param checks how often a player may check, 1 to {@link DeckLimits#MAX_CHECKS}, or {@link
 *     #UNLIMITED}; without meaning where the feedback is {@link Feedback#NONE}
 * @param checkCostPercent what each check after the first costs, in percent of the points, 0 to 100
 */
public record FlowRules(Grade grade, Feedback feedback, int checks, int checkCostPercent) {
  public static final int UNLIMITED = 0;

  /** Three checks that tell which boxes are right; each after the first costs a tenth. */
  public static final FlowRules USUAL =
      new FlowRules(Grade.ABSOLUTE_POSITION, Feedback.WHICH, 3, 10);

  /** Whether one more check may be asked for after this many. */
  public boolean allowsCheck(int used) {
    return feedback != Feedback.NONE && (checks == UNLIMITED || used < checks);
  }

  /** The same grade and feedback, with checks that neither end nor cost. */
  FlowRules freely() {
    return new FlowRules(grade, feedback, UNLIMITED, 0);
  }
}
