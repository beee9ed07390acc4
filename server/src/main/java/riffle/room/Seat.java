package riffle.room;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import riffle.game.PlayerId;

/** A place in a room. It outlives its connections, of which it has one at most at a time. */
sealed interface Seat {

  /** A seat that asks for things, and remembers what it was told. */
  abstract sealed class Asking implements Seat permits Player, Host {
    /** How many replies are kept for requests that come again. */
    static final int KEPT_REPLIES = 64;

    private final Map<Integer, Outgoing.Reply> replies = new LinkedHashMap<>();
    private int lastRequestId;
    private @Nullable Outbox outbox;

    @Nullable Outbox outbox() {
      return outbox;
    }

    boolean connected() {
      return outbox != null;
    }

    void connect(Outbox next) {
      outbox = next;
    }

    void disconnect() {
      outbox = null;
    }

    int lastRequestId() {
      return lastRequestId;
    }

    boolean knows(int requestId) {
      return requestId <= lastRequestId;
    }

    /** Null where the reply is too old to be kept. */
    Outgoing.@Nullable Reply reply(int requestId) {
      return replies.get(requestId);
    }

    void remember(Outgoing.Reply reply) {
      lastRequestId = reply.requestId();
      replies.put(reply.requestId(), reply);
      if (replies.size() > KEPT_REPLIES) {
        replies.remove(replies.keySet().iterator().next());
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
