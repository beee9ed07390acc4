package riffle.room;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was shown lately, so that a line that was cut for a moment gets what it missed, and no more.
 * Every showing has a version, which rises. A View tells all there is: whoever has one needs only
 * what was told after it. Where that is not remembered any more, only a new View will do. Belongs
 * to the room's loop.
 */
final class Told {
  private final Deque<News> ring = new ArrayDeque<>();
  private int version;

  /** Everybody was given a View then, or is to be given one when they come back. */
  private int viewOfAll;

  /** The last piece of news that is not remembered any more. */
  private int forgotten;

  /**
   * A piece of news.
   *
   * @param to null for everybody of that audience
   */
  private record News(int version, Audience of, @Nullable Seat to, Outgoing message) {
    boolean isFor(Seat seat) {
      return to == null ? of.has(seat) : to.equals(seat);
    }
  }

  /** Who is told the same. */
  enum Audience {
    PLAYERS,
    HOST,
    SCREENS;

    boolean has(Seat seat) {
      return switch (seat) {
        case Seat.Player _ -> this == PLAYERS;
        case Seat.Host _ -> this == HOST;
        case Seat.Screen _ -> this == SCREENS;
      };
    }
  }

  /** A piece of news, as it went out. */
  record Missed(int version, Outgoing message) {}

  /** Everybody gets a new View, also who comes back later. */
  int viewsForAll() {
    viewOfAll = ++version;
    ring.clear();
    return version;
  }

  /** One seat gets a new View, also where its line is gone just now. */
  int viewFor(Seat.Asking seat) {
    seat.viewedAt(++version);
    return version;
  }

  /** A screen that has just come gets a View. */
  int viewForScreen() {
    return version;
  }

  /** All of an audience are told something that a View would tell, too. */
  int news(Audience audience, Outgoing message) {
    return remember(audience, null, message);
  }

  /** One player is told something that a View would tell, too. */
  int newsFor(Seat.Player seat, Outgoing message) {
    return remember(Audience.PLAYERS, seat, message);
  }

  private int remember(Audience audience, @Nullable Seat to, Outgoing message) {
    ring.add(new News(++version, audience, to, message));
    if (ring.size() > RoomLimits.REMEMBERED_NEWS) {
      forgotten = ring.remove().version();
    }
    return version;
  }

  /**
   * What a seat has missed since this version; null where only a new View will do.
   *
   * @param seen what the seat's page was shown last
   */
  @Nullable List<Missed> since(int seen, Seat seat) {
    int view = Math.max(viewOfAll, seat instanceof Seat.Asking asking ? asking.viewedAt() : 0);
    if (seen < view || seen < forgotten || seen > version) {
      return null;
    }
    return ring.stream()
        .filter(news -> news.version() > seen && news.isFor(seat))
        .map(news -> new Missed(news.version(), news.message()))
        .toList();
  }
}
