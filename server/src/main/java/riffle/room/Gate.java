package riffle.room;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * The only way out of a room. What is said goes out at once where all that has happened so far is
 * kept, and else waits until it is: so nobody ever sees or hears of something that a crash could
 * undo. The order stays. Belongs to the room's loop.
 */
final class Gate {
  private final Queue<Waiting> waiting = new ArrayDeque<>();
  private long appended;
  private long kept;

  /**
   * Goes out when so many entries are kept.
   *
   * @param to the connection that waits for it; null where it is not for one alone
   */
  private record Waiting(long entries, @Nullable Outbox to, Runnable out) {}

  /** One more entry is given to the journal; returns how many that makes. */
  long appended() {
    return ++appended;
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
    if (isOpen()) {
      to.send(message, version);
    } else {
      waiting.add(new Waiting(appended, to, () -> to.send(message, version)));
    }
  }

  void close(Outbox connection, Farewell farewell) {
    pass(connection, () -> connection.close(farewell));
  }

  /** Does what may be seen outside. */
  void pass(Runnable out) {
    pass(null, out);
  }

  private void pass(@Nullable Outbox to, Runnable out) {
    if (isOpen()) {
      out.run();
    } else {
      waiting.add(new Waiting(appended, to, out));
    }
  }

  /**
   * What waits is not said any more: the room comes back without what was not kept. Whoever waits
   * for it is told that instead, also where they have no seat yet, or not any more.
   */
  void cutOff(Farewell farewell) {
    for (Waiting unsaid : waiting) {
      if (unsaid.to() != null) {
        unsaid.to().close(farewell);
      }
    }
    waiting.clear();
  }
}
