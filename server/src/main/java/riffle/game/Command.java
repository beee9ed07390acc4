package riffle.game;

import java.util.List;

/**
 * What somebody wants to happen.
 *
 * <p>Rounds are counted from 1. Cards are named by the numbers this game dealt them (see {@link
 * Deal}), 0 for an empty box.
 */
public sealed interface Command {

  /** A new player, by the name they chose. */
  record Join(String alias) implements Command {}

  /**
   * The host starts the game.
   *
   * @param stage the {@link GameState#stageNumber} the host saw
   * @param gameId names this game and its results
   * @param seed all cards and columns of this game are dealt from it
   */
  record Start(int stage, String gameId, long seed) implements Command {}

  /** The host takes the next step of a game that has started. */
  record Advance(int stage) implements Command {}

  /** The host leaves the round in preview or open, without points for anybody. */
  record SkipRound(int stage) implements Command {}

  /** The host puts off the deadline. */
  record AddTime(int stage, int seconds) implements Command {}

  /** The host ends the game; an open round counts. */
  record EndGame(int stage) implements Command {}

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

  /** The answer to a choice round. */
  record SubmitChoice(PlayerId player, int round, List<Integer> cards) implements Command {
    public SubmitChoice {
      cards = List.copyOf(cards);
    }
  }

  /** Time has passed. Does nothing before {@link GameState#nextDeadline}. */
  record Tick() implements Command {}
}
