package riffle.room;

import riffle.game.Stage;

/** The bounds of a room. */
public final class RoomLimits {
  public static final int MAX_ROOMS = 1_000;

  /** Projectors of one room. */
  static final int MAX_SCREENS = 20;

  /** Requests that may wait for one room's loop. */
  static final int MAILBOX = 16_384;

  /** A disk of which nothing is heard for so long is taken for one that fails. */
  static final long SAVE_MILLIS = 3_000;

  /** Of them, those that one line may put off while nothing can be saved; our pages keep 32. */
  static final int PUT_OFF_A_LINE = 64;

  /** How long counts are gathered before they are told. */
  static final long GATHER_MILLIS = 100;

  /**
   * Players in the lobby are told how many they are every {@link #GATHER_MILLIS} for each so many
   * of them: at 10,000 once a second.
   */
  static final int COUNTED_PLAYERS = 1_000;

  /** Players whom the host is told by name who have a card, in the open round. */
  static final int MAX_TAKERS = 20;

  /** Players whom the host is told by name who are not done, in the open round. */
  static final int MAX_NOT_DONE = 60;

  /** A round that waits for all who are here waits this long for whoever has just left. */
  static final long RETURN_MILLIS = 10_000;

  /** At everybody's own pace there are no ends of rounds to make a journal shorter at. */
  static final int TURNS_TO_SHORTEN = 64;

  /**
   * How often a room is brought back that meets bugs; then it waits for the server's next start.
   */
  static final int MAX_RETURNS = 3;

  /**
   * How often it is tried to read a room that is to be brought back: the disk may fail just then.
   */
  static final int MAX_RETURN_TRIES = 60;

  static final long RETURN_TRY_MILLIS = 1_000;

  /** What was told lately is told again to a line that was cut for a moment; more is a new View. */
  static final int REMEMBERED_NEWS = 64;

  static final long LIFE_CHECK_MILLIS = 60_000;

  /** A room without any connection is kept this long: a lesson may go on after a break. */
  static final long EMPTY_MILLIS = 2 * 3_600_000L;

  static final long ENDED_AND_EMPTY_MILLIS = 600_000;

  static final long MAX_AGE_MILLIS = 12 * 3_600_000L;

  /**
   * A game at everybody's own pace goes on without anybody here; a little over its longest time.
   */
  static final long OWN_PACE_MILLIS = 15 * 24 * 3_600_000L;

  private RoomLimits() {}

  /** How long a room is kept without anybody in it. */
  static long patienceMillis(Stage stage) {
    return switch (stage) {
      case Stage.OwnPace _ -> OWN_PACE_MILLIS;
      case Stage.Ended _ -> ENDED_AND_EMPTY_MILLIS;
      case Stage.Lobby _,
          Stage.Preview _,
          Stage.Open _,
          Stage.Paused _,
          Stage.Talk _,
          Stage.Reveal _,
          Stage.Standings _ ->
          EMPTY_MILLIS;
    };
  }

  /** How old a room may become. */
  static long maxAgeMillis(Stage stage) {
    return stage instanceof Stage.OwnPace ? OWN_PACE_MILLIS : MAX_AGE_MILLIS;
  }
}
