package riffle.room;

import riffle.game.GameEvent;
import riffle.game.GameState;

/** Hears what happens in rooms, on their loops; must not block. */
public interface GameListener {
  /**
   * Told once, after the event took effect.
   *
   * @param room the room's code
   * @param state as it is after the event; to be read at once, and not kept
   */
  void happened(String room, GameState state, GameEvent event);
}
