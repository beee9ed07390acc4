package riffle.game;

import java.util.List;

/**
 * What has happened. Events carry outcomes (points, times), so that a replay never computes
 * yesterday's game by tomorrow's rules.
 */
public sealed interface GameEvent {

  record PlayerJoined(PlayerId player, String alias) implements GameEvent {}

  record GameStarted(String gameId, long seed, long atMillis) implements GameEvent {}

  record RoundPreviewed(int round, long opensAtMillis) implements GameEvent {}

  record RoundOpened(int round, long openedAtMillis, long deadlineMillis) implements GameEvent {}

  record DeadlineMoved(int round, long deadlineMillis) implements GameEvent {}

  /**
   * What stands in a player's boxes has changed.
   *
   * @param boxes a card number a box, 0 for empty
   * @param answerMillis from the opening of the round to this change
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

  record ChoiceSubmitted(PlayerId player, int round, List<Integer> cards, int answerMillis)
      implements GameEvent {
    public ChoiceSubmitted {
      cards = List.copyOf(cards);
    }
  }

  /**
   * The round counts.
   *
   * @param scores one a player, by player number: the first is player 1's
   */
  record RoundClosed(int round, List<Score> scores) implements GameEvent {
    public RoundClosed {
      scores = List.copyOf(scores);
    }
  }

  record RoundSkipped(int round) implements GameEvent {}

  record StandingsShown(int round) implements GameEvent {}

  record GameEnded(long atMillis) implements GameEvent {}
}
