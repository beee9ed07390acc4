package riffle.game;

/**
 * A round as one player has it.
 *
 * @param deadlineMillis the player's own; {@link Stage#NEVER} for none
 * @param revote an answer that comes now carries no speed
 * @param closed it has been scored, at the player's own pace
 */
public record Turn(
    int round, long openedAtMillis, long deadlineMillis, boolean revote, boolean closed) {

  /** From the opening to an answer that was read at this time; 0 in a revote. */
  int answerMillis(long atMillis) {
    return revote ? 0 : (int) Math.max(0, atMillis - openedAtMillis);
  }

  Turn until(long deadline) {
    return new Turn(round, openedAtMillis, deadline, revote, closed);
  }

  Turn later(long millis) {
    return new Turn(
        round, openedAtMillis + millis, Stage.later(deadlineMillis, millis), revote, closed);
  }

  Turn close() {
    return new Turn(round, openedAtMillis, deadlineMillis, revote, true);
  }
}
