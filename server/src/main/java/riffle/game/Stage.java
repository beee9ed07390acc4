package riffle.game;

/** Where a game stands. Rounds are counted from 1. */
public sealed interface Stage {

  /** Players come in; nothing has started. */
  record Lobby() implements Stage {}

  /** The prompt stands alone. */
  record Preview(int round, long opensAtMillis) implements Stage {}

  /** Answers count. */
  record Open(int round, long openedAtMillis, long deadlineMillis) implements Stage {}

  /** The solution, and what the class did. */
  record Reveal(int round) implements Stage {}

  record Standings(int round) implements Stage {}

  record Ended() implements Stage {}
}
