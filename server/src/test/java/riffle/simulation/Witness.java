package riffle.simulation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import riffle.game.SeatKey;
import riffle.room.Incoming;

/**
 * What one client can say of a game.
 *
 * @param key of a student's seat
 * @param settled whether it is in the room, and nothing that it asked is without an answer
 * @param gone whether it was sent away for good
 * @param done in the order in which it was asked
 * @param shown what it sees now; null for nothing
 */
public record Witness(
    String name,
    SeatKey key,
    boolean settled,
    boolean gone,
    List<Done> done,
    @Nullable Shown shown) {
  public Witness {
    done = done.stream().sorted(Comparator.comparingInt(Done::requestId)).toList();
  }

  /** A request that the server has said is done. */
  public record Done(int requestId, Incoming request) {}

  /**
   * What is on a page.
   *
   * @param points the client's own; null for none
   * @param standings points by player, for the host
   */
  public record Shown(int stage, @Nullable Integer points, Map<Integer, Integer> standings) {}
}
