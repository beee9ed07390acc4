package riffle.room;

import riffle.game.GameEvent;
import riffle.game.GameState;

/** Hears what happens in rooms, on their loops; must not block. */
public interface GameListener {
  /**
   * Told once, after the event took effect.
   *
   * @param state as it is after the event; to be read at once, and not kept
   */
  void happened(GameState state, GameEvent event);

  /**
   * A room is there again as it was kept: what was heard of it last may have been lost. Told of
   * each game that was played in it, and of the one that is on.
   *
   * @param state to be read at once, and not kept
   */
  void broughtBack(GameState state);

  /**
   * A room lives; told about every minute.
   *
   * @param state to be read at once, and not kept
   */
  void lives(GameState state);

  /**
   * A room is over, or its server stops. Not told of a room that has failed, or is another
   * server's.
   *
   * @param state to be read at once, and not kept
   * @param then to be done, on any thread, when all that was made of what happened is safe
   */
  void over(GameState state, Runnable then);
}
