package riffle.net;

import io.netty.channel.EventLoop;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

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

  /** What was written to last, on the loop itself, and is still to be flushed. On the loop only. */
  private @Nullable Sender written;

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
    wake();
  }

  private void wake() {
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
    try {
      for (Departure now = waiting.poll(); now != null; ) {
        leave(now);
        Departure next = waiting.poll();
        if (next == null || next.line() != now.line()) {
          now.line().flush();
        }
        now = next;
      }
    } finally {
      if (!waiting.isEmpty()) {
        wake();
      }
    }
  }

  /** One line's fault holds up no other. */
  private static void leave(Departure departure) {
    try {
      departure.leave();
    } catch (RuntimeException | Error e) {
      departure.line().fail(e);
    }
  }

  /**
   * Flushes a line once for all that is written to it in a row: as soon as another line is written
   * to, and at the latest in the loop's next task. So a broadcast leaves line by line, as if each
   * were flushed at once, and three messages to one host cost one call of the system. On the loop.
   */
  void flushSoon(Sender line) {
    Sender before = written;
    if (before == line) {
      return;
    }
    written = line;
    if (before != null) {
      before.flushWritten();
      return;
    }
    try {
      loop.execute(this::flushLast);
    } catch (RejectedExecutionException e) {
      // The loop ends, and has no next task.
      flushLast();
    }
  }

  private void flushLast() {
    Sender last = written;
    written = null;
    if (last != null) {
      last.flushWritten();
    }
  }
}
