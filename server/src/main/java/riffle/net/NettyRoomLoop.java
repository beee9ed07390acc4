package riffle.net;

import io.netty.channel.SingleThreadEventLoop;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import riffle.room.RoomLoop;

/**
 * A room's thread is one of the sockets' event loops; many rooms share it.
 *
 * <p>What a socket of the same loop brings is done at once, while all it touches is still at hand:
 * that saves a tenth of what an answer costs. But an event loop does all that waits before it looks
 * at its sockets again. So each room works for {@value Limits#ROOM_TURN_MICROS} microseconds in a
 * row; then what else it has waits in a line of its own, and every other room has its turn, and the
 * sockets theirs. Nothing overtakes what waits.
 */
final class NettyRoomLoop implements RoomLoop {
  private static final Logger log = LoggerFactory.getLogger(NettyRoomLoop.class);
  private static final long TURN_NANOS = TimeUnit.MICROSECONDS.toNanos(Limits.ROOM_TURN_MICROS);

  private final SingleThreadEventLoop loop;
  private final LongSupplier nanos;
  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();

  /** Whether a turn is planned. */
  private final AtomicBoolean awake = new AtomicBoolean();

  // On the loop only:

  private boolean working;

  /** Since the loop last looked at its sockets. */
  private long workedNanos;

  NettyRoomLoop(SingleThreadEventLoop loop) {
    this(loop, System::nanoTime);
  }

  /**
   * A room's place on a loop.
   *
   * @param nanos tells how time goes by
   */
  NettyRoomLoop(SingleThreadEventLoop loop, LongSupplier nanos) {
    this.loop = loop;
    this.nanos = nanos;
  }

  @Override
  public void execute(Runnable task) {
    if (loop.inEventLoop() && !working && tasks.isEmpty() && workedNanos < TURN_NANOS) {
      work(task);
    } else {
      tasks.add(task);
      wake();
    }
  }

  private void wake() {
    if (awake.compareAndSet(false, true)) {
      plan();
    }
  }

  private void plan() {
    try {
      loop.execute(this::turn);
    } catch (RejectedExecutionException e) {
      // Only while the server stops: its rooms are closed by then.
      log.debug("a task came after the end", e);
    }
  }

  /** Returns false at the end of the loop, which looks at no sockets any more. */
  private boolean afterIteration(Runnable task) {
    try {
      loop.executeAfterEventLoopIteration(task);
      return true;
    } catch (RejectedExecutionException e) {
      return false;
    }
  }

  private void turn() {
    try {
      while (workedNanos < TURN_NANOS) {
        Runnable task = tasks.poll();
        if (task == null) {
          break;
        }
        work(task);
      }
    } finally {
      awake.set(false);
      if (!tasks.isEmpty() && awake.compareAndSet(false, true)) {
        // Not at once: the loop would come to its sockets only after the last of them.
        if (!afterIteration(this::plan)) {
          awake.set(false);
          workedNanos = 0;
          turn();
        }
      }
    }
  }

  private void work(Runnable task) {
    // At the end of the loop there are no sockets to wait for: what is left is done, uncounted.
    boolean counts = workedNanos > 0 || afterIteration(() -> workedNanos = 0);
    long before = nanos.getAsLong();
    working = true;
    try {
      task.run();
    } finally {
      working = false;
      if (counts) {
        // One more, for a clock that did not move: 0 would say that no new count is planned yet.
        workedNanos += 1 + nanos.getAsLong() - before;
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
