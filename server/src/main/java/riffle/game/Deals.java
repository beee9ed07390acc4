package riffle.game;

import java.util.HashMap;
import java.util.Map;

/** The deals of a game by round, each made of the game's seed when it is first asked for. */
final class Deals {
  private final Map<Integer, Deal> byRound = new HashMap<>();
  private long seed;

  /** Another game, or another deck. */
  void shuffle(long next) {
    seed = next;
    byRound.clear();
  }

  Deal of(Deck deck, int round) {
    return byRound.computeIfAbsent(round, number -> Deal.of(deck.round(number), number, seed));
  }
}
