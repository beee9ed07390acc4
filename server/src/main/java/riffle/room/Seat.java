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

    private final NavigableMap<Integer, Given> replies = new TreeMap<>();
    private int lastRequestId;
    private @Nullable Outbox outbox;

    /** The version of the last View that was for this seat alone. */
    private int viewedAt;

    /** When the last connection went; 0 where there was none. */
    private long leftAtMillis;

    /**
     * A reply that was given.
     *
     * @param to a hash of the request, which may be large; null where only its number is known
     */
    private record Given(Outgoing.Reply reply, @Nullable Integer to) {
      boolean isTo(Incoming request) {
        return to == null || to == hash(request);
      }

      /** Those of two kinds may hold the same. */
      static int hash(Incoming request) {
        return 31 * request.getClass().hashCode() + request.hashCode();
      }
    }

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

    /**
     * Null where the request was not done, or the reply is not kept any more. Two pages may have
     * used the same number in one seat: the reply to the one is none to the other.
     */
    Outgoing.@Nullable Reply reply(int requestId, Incoming request) {
      Given given = replies.get(requestId);
      return given != null && given.isTo(request) ? given.reply() : null;
    }

    void remember(Outgoing.Reply reply, Incoming request) {
      remember(new Given(reply, Given.hash(request)));
    }

    /** Of an earlier run of the room, which tells only the number of the request. */
    void remember(Outgoing.Reply reply) {
      remember(new Given(reply, null));
    }

    private void remember(Given given) {
      int requestId = given.reply().requestId();
      lastRequestId = Math.max(lastRequestId, requestId);
      replies.put(requestId, given);
      while (replies.firstKey() <= lastRequestId - KEPT_REPLIES) {
        replies.pollFirstEntry();
      }
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
