package riffle.game;

import java.util.List;

/**
 * What has happened. Events carry outcomes (points, times, drawn teams), so that a replay never
 * computes yesterday's game by tomorrow's rules. Times are in milliseconds since 1970, {@link
 * Stage#NEVER} where none comes.
 */
public sealed interface GameEvent {

  // Who plays.

  /**
   * Somebody has a seat.
   *
   * @param key who has it is this player, on whatever device or line
   */
  record PlayerJoined(PlayerId player, String alias, Player.Status status, int team, SeatKey key)
      implements GameEvent {}

  record JoiningLocked(boolean locked) implements GameEvent {}

  record PlayerAdmitted(PlayerId player, int team) implements GameEvent {}

  record PlayerRemoved(PlayerId player) implements GameEvent {}

  record PlayerRenamed(PlayerId player, String alias) implements GameEvent {}

  /**
   * The host has written down who a player is.
   *
   * @param name empty where they are not to be known by it any more
   */
  record RosterNamed(PlayerId player, String name) implements GameEvent {}

  record TeamJoined(PlayerId player, int team) implements GameEvent {}

  /**
   * Everybody has a team, or none.
   *
   * @param teams by player: the first is player 1's
   */
  record TeamsDrawn(List<Integer> teams) implements GameEvent {
    public TeamsDrawn {
      teams = List.copyOf(teams);
    }
  }

  record TimeAllowed(PlayerId player, TimeAllowance time) implements GameEvent {}

  record ScoreAdjusted(Adjustment adjustment) implements GameEvent {}

  // The way of the game.

  /** A lobby before a game of this deck; who was in the room stays. Every state begins with one. */
  record LobbyOpened(Deck deck, Settings settings) implements GameEvent {}

  record SettingsChanged(Settings settings) implements GameEvent {}

  record GameStarted(String gameId, long seed, long atMillis) implements GameEvent {}

  record RoundPreviewed(int round, long opensAtMillis) implements GameEvent {}

  record RoundOpened(int round, long openedAtMillis, long deadlineMillis) implements GameEvent {}

  record RoundReopened(int round, long openedAtMillis, long deadlineMillis) implements GameEvent {}

  /**
   * There is more time.
   *
   * @param round 0 for a whole game at one's own pace
   */
  record DeadlineMoved(int round, long deadlineMillis) implements GameEvent {}

  record GamePaused(long atMillis) implements GameEvent {}

  record GameResumed(long atMillis) implements GameEvent {}

  /**
   * Nothing could be played for a while: what is timed goes on as if that while had not been.
   *
   * @param millis above 0
   */
  record ClockStood(long millis) implements GameEvent {}

  /** A reveal or the standings stay until the host goes on. */
  record AutoAdvanceHeld() implements GameEvent {}

  record AnswersClosed(int round) implements GameEvent {}

  /**
   * The round counts.
   *
   * @param scores one a player, by player number: the first is player 1's
   */
  record RoundClosed(int round, List<Score> scores, long nextAtMillis) implements GameEvent {
    public RoundClosed {
      scores = List.copyOf(scores);
    }
  }

  record RoundSkipped(int round) implements GameEvent {}

  record StandingsShown(int round, long nextAtMillis) implements GameEvent {}

  record OwnPaceBegun(long deadlineMillis) implements GameEvent {}

  record GameEnded(long atMillis) implements GameEvent {}

  // Answers.

  /**
   * What stands in a player's boxes has changed.
   *
   * @param boxes a card number a box, 0 for empty
   * @param answerMillis from the opening of the round to this change; in a revote 0, or that of
   *     what stood in the boxes where the same cards are back in them
   */
  record CardsPlaced(PlayerId player, int round, List<Integer> boxes, int answerMillis)
      implements GameEvent {
    public CardsPlaced {
      boxes = List.copyOf(boxes);
    }
  }

  /** The cards that stand in the player's boxes were checked. */
  record BoxesChecked(PlayerId player, int round, List<Boolean> right) implements GameEvent {
    public BoxesChecked {
      right = List.copyOf(right);
    }
  }

  record FlowFinished(PlayerId player, int round) implements GameEvent {}

  /**
   * A choice, or a pick in a poll.
   *
   * @param answerMillis from the opening of the round to the answer; in a revote 0, or that of the
   *     answer that stood where the same is given again
   */
  record ChoiceSubmitted(PlayerId player, int round, List<Integer> cards, int answerMillis)
      implements GameEvent {
    public ChoiceSubmitted {
      cards = List.copyOf(cards);
    }
  }

  /**
   * A typed word or a number.
   *
   * @param answerMillis as with {@link ChoiceSubmitted}
   */
  record TextSubmitted(PlayerId player, int round, String text, int answerMillis)
      implements GameEvent {}

  /**
   * A player has begun a round at their own pace.
   *
   * @param deadlineMillis by the round's own limit: a player's time is what it is at the bell
   */
  record TurnOpened(PlayerId player, int round, long openedAtMillis, long deadlineMillis)
      implements GameEvent {}

  record TurnClosed(PlayerId player, int round, Score score) implements GameEvent {}
}
