package riffle.game;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A player's place in the game.
 *
 * @param rank from 1, shared where points are equal: 1, 2, 2, 4
 * @param moved places won since the standings before, negative if lost; 0 for who was not in them
 */
public record Standing(PlayerId player, int rank, int points, int moved) {

  /**
   * Best first; equal ones in the order they joined.
   *
   * @param points by player: the first is player 1's
   * @param ranksBefore by player, as far as there were players then
   */
  static List<Standing> of(List<Integer> points, List<Integer> ranksBefore) {
    List<Integer> order = new ArrayList<>(points.size());
    for (int index = 0; index < points.size(); index++) {
      order.add(index);
    }
    order.sort(Comparator.comparing((Integer index) -> points.get(index)).reversed());

    List<Standing> standings = new ArrayList<>(order.size());
    int rank = 0;
    for (int place = 0; place < order.size(); place++) {
      int index = order.get(place);
      boolean shared = place > 0 && points.get(index).equals(points.get(order.get(place - 1)));
      rank = shared ? rank : place + 1;
      int moved = index < ranksBefore.size() ? ranksBefore.get(index) - rank : 0;
      standings.add(new Standing(new PlayerId(index + 1), rank, points.get(index), moved));
    }
    return List.copyOf(standings);
  }
}
