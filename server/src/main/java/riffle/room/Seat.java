package riffle.room;

import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import riffle.game.PlayerId;

/** A place in a room. It outlives its connections, of which it has one at most at a time. */
sealed interface Seat {

  /** A seat that asks for things, and remembers what it was told. */
  abstract sealed class Asking implements Seat permits Player, Host {
    /**
     * Replies are kept for the requests of this many numbers, up to the highest one, in case they
     * come again.
     */
    static final int KEPT_REPLIES = 64;

    private final NavigableMap<Integer, Outgoing.Reply> replies = new TreeMap<>();
    private int lastRequestId;
    private @Nullable Outbox outbox;

    /** The version of the last View that was for this seat alone. */
    private int viewedAt;

    /** When the last connection went; 0 where there was none. */
    private long leftAtMillis;

    @Nullable Outbox outbox() {
      return outbox;
    }

    boolean connected() {
      return outbox != null;
    }

    void connect(Outbox next) {
      outbox = next;
    }

    void disconnect(long atMillis) {
      outbox = null;
      leftAtMillis = atMillis;
    }

    int viewedAt() {
      return viewedAt;
    }

    void viewedAt(int version) {
      viewedAt = version;
    }

    /** Connected, or gone for so short a while that they may be back at once. */
    boolean isHere(long nowMillis) {
      return connected() || nowMillis < leftAtMillis + RoomLimits.RETURN_MILLIS;
    }

    int lastRequestId() {
      return lastRequestId;
    }

    /**
     * A later one was done. So this one is not done any more, whatever has become of it: what a
     * seat asks for takes effect in the order in which it was asked.
     */
    boolean isStale(int requestId) {
      return requestId <= lastRequestId;
    }

    /** Null where the request was not done, or the reply is not kept any more. */
    Outgoing.@Nullable Reply reply(int requestId) {
      return replies.get(requestId);
    }

    void remember(Outgoing.Reply reply) {
      lastRequestId = Math.max(lastRequestId, reply.requestId());
      replies.put(reply.requestId(), reply);
      replies.headMap(lastRequestId - KEPT_REPLIES, true).clear();
    }
  }

  final class Player extends Asking {
    private final PlayerId id;

    Player(PlayerId id) {
      this.id = id;
    }

    PlayerId id() {
      return id;
    }
  }

  final class Host extends Asking {}

  record Screen() implements Seat {}
}
