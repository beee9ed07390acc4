package riffle.room;

import java.util.List;
import org.jspecify.annotations.Nullable;
import riffle.game.SeatKey;
import riffle.game.Settings;
import riffle.game.TimeAllowance;

/** What a connection asks of its room. Rounds and stages are those the sender saw. */
public sealed interface Incoming {

  /** Takes a seat. Comes once, before anything else. */
  sealed interface Enter extends Incoming {
    /** What the page was shown of the room before. */
    Seen seen();
  }

  /**
   * What a page was shown last.
   *
   * @param run as in {@link Outgoing.Welcome}
   */
  record Seen(int run, int version) {
    public static final Seen NOTHING = new Seen(0, 0);
  }

  /**
   * A player's own seat.
   *
   * @param alias null to have one drawn; empty to come back only
   */
  record EnterAsPlayer(SeatKey seatKey, @Nullable String alias, Seen seen) implements Enter {
    /** For a page that was shown nothing yet. */
    public EnterAsPlayer(SeatKey seatKey, @Nullable String alias) {
      this(seatKey, alias, Seen.NOTHING);
    }
  }

  /** The connection has shown that it is the teacher's. */
  record EnterAsHost(Seen seen) implements Enter {
    /** For a page that was shown nothing yet. */
    public EnterAsHost() {
      this(Seen.NOTHING);
    }
  }

  record EnterAsScreen(SeatKey screenKey, Seen seen) implements Enter {
    /** For a page that was shown nothing yet. */
    public EnterAsScreen(SeatKey screenKey) {
      this(screenKey, Seen.NOTHING);
    }
  }

  /** What a player asks for. */
  sealed interface OfPlayer extends Incoming {}

  record PlaceCards(int round, List<Integer> boxes) implements OfPlayer {}

  record CheckBoxes(int round, List<Integer> boxes) implements OfPlayer {}

  record SubmitChoice(int round, List<Integer> cards) implements OfPlayer {}

  record SubmitText(int round, String text) implements OfPlayer {}

  record Finish(int round) implements OfPlayer {}

  record OpenTurn(int round) implements OfPlayer {}

  record ChooseTeam(int team) implements OfPlayer {}

  /** What the host asks for. */
  sealed interface OfHost extends Incoming {}

  record Advance(int stage) implements OfHost {}

  record SkipRound(int stage) implements OfHost {}

  record AddTime(int stage, int seconds) implements OfHost {}

  record EndGame(int stage) implements OfHost {}

  record Pause(int stage) implements OfHost {}

  record CloseAnswers(int stage) implements OfHost {}

  record Reopen(int stage) implements OfHost {}

  record Jump(int stage, int round) implements OfHost {}

  /**
   * The next game of the class.
   *
   * @param deckId empty to play the same deck again
   */
  record PlayNext(int stage, String deckId) implements OfHost {}

  record CloseRoom() implements OfHost {}

  record ChangeSettings(Settings settings) implements OfHost {}

  record DrawTeams() implements OfHost {}

  record LockJoining(boolean locked) implements OfHost {}

  record Admit(int player) implements OfHost {}

  record AdmitAll() implements OfHost {}

  record Remove(int player) implements OfHost {}

  record Rename(int player, String alias) implements OfHost {}

  record NameOnRoster(int player, String name) implements OfHost {}

  record MoveToTeam(int player, int team) implements OfHost {}

  record AllowTime(int player, TimeAllowance time) implements OfHost {}

  record AdjustScore(int player, int points, String reason) implements OfHost {}
}
