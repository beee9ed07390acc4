package riffle.room;

import riffle.game.GameEvent;
import riffle.game.GameState;

/** Hears what happens in rooms, on their loops; must not block. */
public interface GameListener {
  /**
   * Told once, after the event took effect.
   *
   * @param room the room's code
   * @param state as it is now; it is the room's own, to be read before this returns and not kept
   */
  void happened(String room, GameState state, GameEvent event);
}
