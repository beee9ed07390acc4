package riffle.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Classes that have come to a server. One group of rooms plays at a time. A line may send only so
 * many frames a second; so where classes are small there are more groups, which take turns.
 */
final class Visit implements AutoCloseable {
  private final Load load;
  private final Side side;
  private final long openFilesBefore;
  private final List<Room> rooms;
  private final List<List<Room>> groups = new ArrayList<>();
  private final Meter meter;

  private Visit(
      Load load, Side side, List<Room> rooms, int atOnce, long openFilesBefore, Meter meter) {
    this.load = load;
    this.side = side;
    this.rooms = rooms;
    this.openFilesBefore = openFilesBefore;
    this.meter = meter;
    for (int from = 0; from < rooms.size(); from += atOnce) {
      groups.add(rooms.subList(from, from + atOnce));
    }
  }

  /** Rooms are open, and nobody is in them but their hosts. */
  static Visit open(Load load, Side side, Options options, Meter meter)
      throws IOException, InterruptedException {
    int playing = options.players() * options.rooms();
    int groups = Math.max(1, options.crowd() / playing);
    long openFiles = side.jvm().openFiles();
    List<Room> rooms = load.open(side, groups * options.rooms(), options.players());
    return new Visit(load, side, rooms, options.rooms(), openFiles, meter);
  }

  void join() {
    load.join(side, rooms);
  }

  Side side() {
    return side;
  }

  Meter meter() {
    return meter;
  }

  List<Room> rooms() {
    return rooms;
  }

  List<List<Room>> groups() {
    return groups;
  }

  int players() {
    return rooms.stream().mapToInt(room -> room.players().length).sum();
  }

  /** All rooms of a group take this step. */
  void step(List<Room> group, Step step) {
    load.all(group, (room, done) -> room.step(step, done));
  }

  void answer(List<Room> group) {
    load.all(group, Room::answer);
  }

  /** Waits, with a meter that stands still, until hosts may send so many frames. */
  void rest(List<Room> group, int frames) throws InterruptedException {
    long millis = group.stream().mapToLong(room -> room.readyInMillis(frames)).max().orElse(0);
    if (millis > 0) {
      meter.stop();
      Thread.sleep(millis);
      meter.start();
    }
  }

  @Override
  public void close() throws IOException {
    load.leave(side, rooms, openFilesBefore);
  }
}
