package riffle.game;

/** Where a game stands. Rounds are counted from 1, times are in milliseconds since 1970. */
public sealed interface Stage {
  /** A time that does not come: only people move the game on. */
  long NEVER = Long.MAX_VALUE;

  /** A time that comes so many milliseconds later, if it comes at all. */
  static long later(long timeMillis, long byMillis) {
    return timeMillis == NEVER ? NEVER : timeMillis + byMillis;
  }

  /** The class is at a round. */
  sealed interface OfRound extends Stage {
    int round();
  }

  /** The clock runs. */
  sealed interface Timed extends OfRound {
    /** The same after a pause of so many milliseconds. */
    Timed later(long millis);
  }

  /** There is something to look at until the game goes on. */
  sealed interface Shown extends OfRound {
    /** When the game goes on by itself; {@link #NEVER} where the host takes the next step. */
    long nextAtMillis();

    /** The same until the host goes on. */
    Shown held();

    /** The same, and the game goes on by itself so many milliseconds later. */
    Shown later(long millis);
  }

  /** Players come in; nothing has started. */
  record Lobby() implements Stage {}

  /** The prompt stands alone. */
  record Preview(int round, long opensAtMillis) implements Timed {
    @Override
    public Preview later(long millis) {
      return new Preview(round, opensAtMillis + millis);
    }
  }

  /**
   * Answers count.
   *
   * @param deadlineMillis the class's; {@link #NEVER} for none
   * @param revote it was closed before: a new answer replaces the first one, and carries no speed
   */
  record Open(int round, long openedAtMillis, long deadlineMillis, boolean revote)
      implements Timed {
    @Override
    public Open later(long millis) {
      return new Open(round, openedAtMillis + millis, Stage.later(deadlineMillis, millis), revote);
    }
  }

  /** The clock stands still. */
  record Paused(Timed held, long sinceMillis) implements Stage {}

  /** Answers are closed and not revealed: the class talks, and may vote again. */
  record Talk(int round) implements OfRound {}

  /** The solution, and what the class did. */
  record Reveal(int round, long nextAtMillis) implements Shown {
    @Override
    public Reveal held() {
      return new Reveal(round, NEVER);
    }

    @Override
    public Reveal later(long millis) {
      return new Reveal(round, Stage.later(nextAtMillis, millis));
    }
  }

  record Standings(int round, long nextAtMillis) implements Shown {
    @Override
    public Standings held() {
      return new Standings(round, NEVER);
    }

    @Override
    public Standings later(long millis) {
      return new Standings(round, Stage.later(nextAtMillis, millis));
    }
  }

  /**
   * Everybody at their own pace.
   *
   * @param deadlineMillis of the whole game; {@link #NEVER} for none
   */
  record OwnPace(long deadlineMillis) implements Stage {
    OwnPace later(long millis) {
      return new OwnPace(Stage.later(deadlineMillis, millis));
    }
  }

  record Ended() implements Stage {}
}
