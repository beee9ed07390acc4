package riffle.results;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import riffle.game.Deck;
import riffle.game.GameEvent;

/**
 * Hears the events of all rooms, and hands on the result of a game after every round and at its
 * end: a server that stops in the middle of a game loses no closed round. Each room calls on its
 * own loop.
 */
public final class ResultRecorder {
  private final Consumer<GameResult> save;
  private final Map<String, ResultFold> folds = new ConcurrentHashMap<>();

  /**
   * A recorder that has heard nothing yet.
   *
   * @param save must not block
   */
  public ResultRecorder(Consumer<GameResult> save) {
    this.save = save;
  }

  /**
   * Hears one event.
   *
   * @param room names the room
   */
  public void happened(String room, Deck deck, GameEvent event) {
    ResultFold fold = folds.computeIfAbsent(room, _ -> new ResultFold(deck));
    fold.apply(event);
    if (event instanceof GameEvent.RoundClosed || event instanceof GameEvent.GameEnded) {
      GameResult result = fold.result();
      if (result != null) {
        save.accept(result);
      }
    }
  }

  /**
   * Forgets the rooms that are gone.
   *
   * @param isLive is asked of each room, and not told before: a room may open in between
   */
  public void forgetRooms(Predicate<String> isLive) {
    folds.keySet().removeIf(isLive.negate());
  }
}
