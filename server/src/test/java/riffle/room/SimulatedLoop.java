package riffle.room;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;

/** A loop and its clock that move only when a test says so. */
public final class SimulatedLoop implements RoomLoop, RoomClock {
  private final Queue<Runnable> tasks = new ArrayDeque<>();
  private final PriorityQueue<Waiting> timers =
      new PriorityQueue<>(
          Comparator.comparingLong(Waiting::atMillis).thenComparingLong(Waiting::order));
  private long nowMillis = 1_700_000_000_000L;
  private long scheduled;

  private record Waiting(long atMillis, long order, Runnable task) {}

  @Override
  public long millis() {
    return nowMillis;
  }

  @Override
  public void execute(Runnable task) {
    tasks.add(task);
  }

  @Override
  public Timer schedule(long delayMillis, Runnable task) {
    Waiting waiting = new Waiting(nowMillis + delayMillis, scheduled++, task);
    timers.add(waiting);
    return () -> timers.remove(waiting);
  }

  /** Does all that is to be done now. */
  public void run() {
    for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
      task.run();
    }
  }

  /** Lets time pass, and every timer go off at its time. */
  public void pass(long millis) {
    long until = nowMillis + millis;
    run();
    for (Waiting next = timers.peek();
        next != null && next.atMillis <= until;
        next = timers.peek()) {
      timers.remove(next);
      nowMillis = Math.max(nowMillis, next.atMillis);
      next.task.run();
      run();
    }
    nowMillis = until;
  }

  /** Timers that are still to go off. */
  int timers() {
    return timers.size();
  }
}
