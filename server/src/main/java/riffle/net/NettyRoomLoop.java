package riffle.net;

import io.netty.channel.SingleThreadEventLoop;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import riffle.room.RoomLoop;

/**
 * A room's thread is one of the sockets' event loops; many rooms share it.
 *
 * <p>An event loop does all that waits before it looks at its sockets again, for a second if need
 * be. So the tasks of a room wait in a line of their own, and a room with many of them does {@value
 * Limits#ROOM_TURN} in a row: then every other room has its turn, and the sockets theirs.
 */
final class NettyRoomLoop implements RoomLoop {
  private static final Logger log = LoggerFactory.getLogger(NettyRoomLoop.class);

  private final SingleThreadEventLoop loop;
  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();

  /** Whether a turn is planned. */
  private final AtomicBoolean awake = new AtomicBoolean();

  NettyRoomLoop(SingleThreadEventLoop loop) {
    this.loop = loop;
  }

  @Override
  public void execute(Runnable task) {
    tasks.add(task);
    if (awake.compareAndSet(false, true)) {
      try {
        loop.execute(this::turn);
      } catch (RejectedExecutionException e) {
        // Only while the server stops: its rooms are closed by then.
        log.debug("a task came after the end", e);
      }
    }
  }

  private void turn() {
    try {
      Runnable task = tasks.poll();
      for (int done = 1; task != null; done++) {
        task.run();
        task = done < Limits.ROOM_TURN ? tasks.poll() : null;
      }
    } finally {
      awake.set(false);
      if (!tasks.isEmpty() && awake.compareAndSet(false, true)) {
        // Not at once: the loop would come to its sockets only after the last of them.
        loop.executeAfterEventLoopIteration(() -> loop.execute(this::turn));
      }
    }
  }

  @Override
  public Timer schedule(long delayMillis, Runnable task) {
    var cancelled = new AtomicBoolean();
    Runnable unlessCancelled =
        () -> {
          if (!cancelled.get()) {
            task.run();
          }
        };
    // Behind what came before it: a bell does not overtake the answers that wait.
    var scheduled =
        loop.schedule(() -> execute(unlessCancelled), delayMillis, TimeUnit.MILLISECONDS);
    return () -> {
      cancelled.set(true);
      scheduled.cancel(false);
    };
  }
}
