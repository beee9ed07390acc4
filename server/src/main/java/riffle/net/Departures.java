package riffle.net;

import io.netty.channel.EventLoop;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * All that leaves by the lines of one event loop. It comes from any thread, and leaves on the loop
 * in the order in which it came: a message to ten thousand lines is one task of the loop, and not
 * ten thousand.
 */
final class Departures {
  private final EventLoop loop;
  private final Queue<Departure> waiting = new ConcurrentLinkedQueue<>();

  /** Whether the loop has the task. */
  private final AtomicBoolean awake = new AtomicBoolean();

  /** One thing to be said. */
  interface Departure {
    Sender line();

    /** Says it; it is flushed after this. On the loop. */
    void leave();
  }

  Departures(EventLoop loop) {
    this.loop = loop;
  }

  /** Any thread may call. */
  void add(Departure next) {
    waiting.add(next);
    if (awake.compareAndSet(false, true)) {
      try {
        loop.execute(this::leave);
      } catch (RejectedExecutionException e) {
        // The loops have ended, and the lines with them.
        waiting.clear();
      }
    }
  }

  /** What comes to one line in a row leaves with one flush. */
  private void leave() {
    awake.set(false);
    for (Departure now = waiting.poll(); now != null; ) {
      now.leave();
      Departure next = waiting.poll();
      if (next == null || next.line() != now.line()) {
        now.line().flush();
      }
      now = next;
    }
  }
}
