package riffle.game;

/**
 * A player within a room.
 *
 * @param number from 1, in the order of joining
 */
public record PlayerId(int number) implements Comparable<PlayerId> {
  @Override
  public int compareTo(PlayerId other) {
    return Integer.compare(number, other.number);
  }
}
