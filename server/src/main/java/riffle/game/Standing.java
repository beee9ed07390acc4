package riffle.game;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * A player's place in the game.
 *
 * @param rank from 1, shared where points are equal: 1, 2, 2, 4
 * @param moved places won since the standings before, negative if lost; 0 for who was not in them
 */
public record Standing(PlayerId player, int rank, int points, int moved) {

  /**
   * Best first; equal ones in the order they are given.
   *
   * @param rankBefore a player's rank in the standings before; 0 for who was not in them
   */
  static List<Standing> of(
      List<PlayerId> players, ToIntFunction<PlayerId> points, ToIntFunction<PlayerId> rankBefore) {
    List<PlayerId> order = new ArrayList<>(players);
    order.sort(Comparator.comparingInt(points).reversed());
    int[] ranks = ranks(order.stream().mapToInt(points).toArray());
    List<Standing> standings = new ArrayList<>(order.size());
    for (int place = 0; place < ranks.length; place++) {
      PlayerId player = order.get(place);
      int before = rankBefore.applyAsInt(player);
      int moved = before == 0 ? 0 : before - ranks[place];
      standings.add(new Standing(player, ranks[place], points.applyAsInt(player), moved));
    }
    return List.copyOf(standings);
  }

  /**
   * Ranks from 1, shared where points are equal: 1, 2, 2, 4.
   *
   * @param sorted points, highest first
   */
  public static int[] ranks(int[] sorted) {
    int[] ranks = new int[sorted.length];
    for (int place = 0; place < sorted.length; place++) {
      boolean shared = place > 0 && sorted[place] == sorted[place - 1];
      ranks[place] = shared ? ranks[place - 1] : place + 1;
    }
    return ranks;
  }
}
