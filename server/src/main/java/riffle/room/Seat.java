package riffle.room;

import java.util.ArrayDeque;
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

    /** In the order of their numbers. */
    private final ArrayDeque<Given> replies = new ArrayDeque<>(0);

    private int lastRequestId;
    private @Nullable Outbox outbox;

    /** The version of the last View that was for this seat alone. */
    private int viewedAt;

    /** When the last connection went; 0 where there was none. */
    private long leftAtMillis;

    /**
     * A reply that was given.
     *
     * @param hash of the request, which may be large; 0 where only its number is known
     */
    private record Given(Outgoing.Reply reply, int hash) {
      private static final int UNKNOWN = 0;

      int requestId() {
        return reply.requestId();
      }

      boolean isTo(Incoming request) {
        return hash == UNKNOWN || hash == hash(request);
      }

      /** Those of two kinds may hold the same. */
      static int hash(Incoming request) {
        int hash = 31 * request.getClass().hashCode() + request.hashCode();
        return hash == UNKNOWN ? 1 : hash;
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

    /** When the connection went, on the server's clock; 0 where there is one, or never was. */
    long droppedAtMillis() {
      return connected() ? 0 : leftAtMillis;
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
      if (!isStale(requestId)) {
        // Nearly all are new: those that were given are not looked at.
        return null;
      }
      for (Given given : replies) {
        if (given.requestId() == requestId && given.isTo(request)) {
          return given.reply();
        }
      }
      return null;
    }

    void remember(Outgoing.Reply reply, Incoming request) {
      remember(new Given(reply, Given.hash(request)));
    }

    /** Of an earlier run of the room, which tells only the number of the request. */
    void remember(Outgoing.Reply reply) {
      remember(new Given(reply, Given.UNKNOWN));
    }

    private void remember(Given given) {
      lastRequestId = Math.max(lastRequestId, given.requestId());
      replies.addLast(given);
      while (replies.getFirst().requestId() <= lastRequestId - KEPT_REPLIES) {
        replies.removeFirst();
      }
    }
  }

  final class Player extends Asking {
    private final PlayerId id;
    private boolean counted;

    Player(PlayerId id) {
      this.id = id;
    }

    PlayerId id() {
      return id;
    }

    /** Whether this player was here when they were last counted. */
    boolean isCounted() {
      return counted;
    }

    void counted(boolean isHere) {
      counted = isHere;
    }
  }

  final class Host extends Asking {}

  record Screen() implements Seat {}
}
