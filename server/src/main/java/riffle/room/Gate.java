package riffle.room;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * The only way out of a room. What is said goes out at once where all that has happened so far is
 * kept, and else waits until it is: so nobody ever sees or hears of something that a crash could
 * undo. The order stays. Belongs to the room's loop.
 */
final class Gate {
  private final Queue<Waiting> waiting = new ArrayDeque<>();
  private long appended;
  private long kept;

  /** Goes out when so many entries are kept. */
  private record Waiting(long entries, Runnable out) {}

  /** One more entry was given to the journal. */
  void appended() {
    appended++;
  }

  /** The first entries are safe. */
  void kept(long entries) {
    kept = entries;
    while (!waiting.isEmpty() && waiting.element().entries() <= kept) {
      waiting.remove().out().run();
    }
  }

  /** All that has happened is kept. */
  boolean isOpen() {
    return kept == appended;
  }

  void send(Outbox to, Outgoing message) {
    send(to, message, Outbox.NO_VERSION);
  }

  /**
   * Says something to one connection.
   *
   * @param version as in {@link Outbox#send}
   */
  void send(Outbox to, Outgoing message, int version) {
    pass(() -> to.send(message, version));
  }

  void close(Outbox connection, Farewell farewell) {
    pass(() -> connection.close(farewell));
  }

  /** Does what may be seen outside. */
  void pass(Runnable out) {
    if (isOpen()) {
      out.run();
    } else {
      waiting.add(new Waiting(appended, out));
    }
  }

  /** What waits is not said any more: the room comes back without what was not kept. */
  void forget() {
    waiting.clear();
  }
}
