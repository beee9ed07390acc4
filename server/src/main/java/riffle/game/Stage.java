package riffle.game;

/** Where a game stands. Rounds are counted from 1, times are in milliseconds since 1970. */
public sealed interface Stage {
  /** A time that does not come: only people move the game on. */
  long NEVER = Long.MAX_VALUE;

  /** Players come in; nothing has started. */
  record Lobby() implements Stage {}

  /** The prompt stands alone. */
  record Preview(int round, long opensAtMillis) implements Stage {}

  /**
   * Answers count.
   *
   * @param deadlineMillis the class's; {@link #NEVER} for none
   * @param revote it was closed before: a new answer replaces the first one, and carries no speed
   */
  record Open(int round, long openedAtMillis, long deadlineMillis, boolean revote)
      implements Stage {}

  /**
   * The clock stands still.
   *
   * @param held a {@link Preview} or an {@link Open}
   */
  record Paused(Stage held, long sinceMillis) implements Stage {}

  /** Answers are closed and not revealed: the class talks, and may vote again. */
  record Talk(int round) implements Stage {}

  /** The solution, and what the class did. */
  record Reveal(int round, long nextAtMillis) implements Stage {}

  record Standings(int round, long nextAtMillis) implements Stage {}

  /**
   * Everybody at their own pace.
   *
   * @param deadlineMillis of the whole game; {@link #NEVER} for none
   */
  record OwnPace(long deadlineMillis) implements Stage {}

  record Ended() implements Stage {}
}
