package riffle.game;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to happen.
 *
 * <p>Rounds, teams and players are counted from 1. Cards are named by the numbers this game dealt
 * them (see {@link Deal}), 0 for an empty box. A {@code stage} is the {@link GameState#stageNumber}
 * that the host saw, so that a double click is not two steps.
 */
public sealed interface Command {

  // Who plays.

  /**
   * A new player.
   *
   * @param alias the name they chose; null to have a friendly one drawn
   * @param draw random bits
   * @param key nobody's in this room yet
   */
  record Join(@Nullable String alias, long draw, SeatKey key) implements Command {}

  /** The host lets nobody new in, or does so again. */
  record LockJoining(boolean locked) implements Command {}

  /** The host lets in who waits. */
  record Admit(PlayerId player) implements Command {}

  /** The host lets in all who wait. */
  record AdmitAll() implements Command {}

  /** The host sends a player away for good. */
  record Remove(PlayerId player) implements Command {}

  record Rename(PlayerId player, String alias) implements Command {}

  /**
   * The host writes down who a player is, for the host's own eyes and the report.
   *
   * @param name empty to take it back
   */
  record NameOnRoster(PlayerId player, String name) implements Command {}

  /** A player chooses in the lobby. */
  record ChooseTeam(PlayerId player, int team) implements Command {}

  /** The host puts a player into a team, at any time. */
  record MoveToTeam(PlayerId player, int team) implements Command {}

  /**
   * The host has all teams drawn anew.
   *
   * @param seed random bits
   */
  record DrawTeams(long seed) implements Command {}

  record AllowTime(PlayerId player, TimeAllowance time) implements Command {}

  /**
   * The host adds points by hand, or takes them away.
   *
   * @param points not 0, at most {@link Adjustment#MAX_POINTS} either way
   */
  record AdjustScore(PlayerId player, int points, String reason) implements Command {}

  // The way of the game.

  /**
   * Other rules for this game.
   *
   * @param seed random bits to draw teams with
   */
  record ChangeSettings(Settings settings, long seed) implements Command {}

  /**
   * The host starts the game.
   *
   * @param gameId names this game and its results
   * @param seed all cards and columns of this game are drawn from it, and the teams of who had not
   *     chosen
   */
  record Start(int stage, String gameId, long seed) implements Command {}

  /** The host takes the next step of a game that has started; after a pause, goes on. */
  record Advance(int stage) implements Command {}

  /**
   * The host leaves the round that has begun and is not revealed: what was just answered counts for
   * nobody.
   */
  record SkipRound(int stage) implements Command {}

  /** The host goes to another round. */
  record Jump(int stage, int round) implements Command {}

  /**
   * The host puts off the deadline of the open round, or of a game at one's own pace. Where a
   * round's is over and a player's own time keeps it open, by so much from now.
   */
  record AddTime(int stage, int seconds) implements Command {}

  /** The host stops the clock, or holds a game that goes on by itself. */
  record Pause(int stage) implements Command {}

  /** The host closes the round without revealing it. */
  record CloseAnswers(int stage) implements Command {}

  /** The host opens the round again, for a revote. */
  record Reopen(int stage) implements Command {}

  /** The host ends the game; what is open counts. */
  record EndGame(int stage) implements Command {}

  /** The host makes a lobby for the next game of this class. */
  record PlayNext(int stage, Deck deck) implements Command {}

  /** All who are here are done with the round, or out of their time. */
  record AllDone(int round) implements Command {}

  /** Time has passed. Does nothing before {@link GameState#nextDeadline}. */
  record Tick() implements Command {}

  // Answers.

  /**
   * Nothing could be played for a while: the server was away, or could not save.
   *
   * @param millis above 0
   */
  record MakeUpFor(long millis) implements Command {}

  /** What now stands in a player's boxes. */
  record PlaceCards(PlayerId player, int round, List<Integer> boxes) implements Command {
    public PlaceCards {
      boxes = List.copyOf(boxes);
    }
  }

  /** Places cards, and asks which boxes are right. */
  record CheckBoxes(PlayerId player, int round, List<Integer> boxes) implements Command {
    public CheckBoxes {
      boxes = List.copyOf(boxes);
    }
  }

  /** The answer to a choice or a poll. */
  record SubmitChoice(PlayerId player, int round, List<Integer> cards) implements Command {
    public SubmitChoice {
      cards = List.copyOf(cards);
    }
  }

  /** The answer to a typed or a number round. */
  record SubmitText(PlayerId player, int round, String text) implements Command {}

  /** A player is done with a flow; at their own pace they hand a round in, and see it revealed. */
  record Finish(PlayerId player, int round) implements Command {}

  /** At their own pace a player begins a round. */
  record OpenTurn(PlayerId player, int round) implements Command {}
}
