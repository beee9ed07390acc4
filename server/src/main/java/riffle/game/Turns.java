package riffle.game;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is where, at their own pace. */
final class Turns {
  /** By player: the round they have open or closed last. */
  private final List<@Nullable Turn> turns = new ArrayList<>();

  /** By player: how many different rounds they have closed. */
  private final List<Integer> roundsDone = new ArrayList<>();

  private int closed;
  private int finished;

  /** Somebody has joined the roster. */
  void addPlayer() {
    turns.add(null);
    roundsDone.add(0);
  }

  /** A new game. */
  void clear() {
    Collections.fill(turns, null);
    Collections.fill(roundsDone, 0);
    closed = 0;
    finished = 0;
  }

  void open(PlayerId player, Turn turn) {
    turns.set(player.number() - 1, turn);
  }

  /**
   * A player's turn is over.
   *
   * @param first they had not closed this round before
   * @param rounds how many the deck has
   */
  void close(PlayerId player, boolean first, int rounds) {
    int index = player.number() - 1;
    closed++;
    Turn turn = turns.get(index);
    turns.set(index, turn == null ? null : turn.close());
    if (first) {
      int done = roundsDone.get(index) + 1;
      roundsDone.set(index, done);
      finished += done == rounds ? 1 : 0;
    }
  }

  /** Open rounds go on later. */
  void later(long millis) {
    turns.replaceAll(turn -> turn == null || turn.closed() ? turn : turn.later(millis));
  }

  void remove(PlayerId player, int rounds) {
    finished -= roundsDone(player) == rounds ? 1 : 0;
    roundsDone.set(player.number() - 1, 0);
    turns.set(player.number() - 1, null);
  }

  @Nullable Turn turn(PlayerId player) {
    return turns.get(player.number() - 1);
  }

  /** How many different rounds a player has closed. */
  int roundsDone(PlayerId player) {
    return roundsDone.get(player.number() - 1);
  }

  /** How often a round was closed, by all players. */
  int closed() {
    return closed;
  }

  /** Players who have closed every round. */
  int finished() {
    return finished;
  }
}
