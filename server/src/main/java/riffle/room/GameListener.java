package riffle.room;

import riffle.game.Deck;
import riffle.game.GameEvent;

/** Hears what happens in rooms, on their loops; must not block. */
public interface GameListener {
  /**
   * Told once, after the event took effect.
   *
   * @param room the room's code
   * @param deck the deck that is played in it
   */
  void happened(String room, Deck deck, GameEvent event);
}
