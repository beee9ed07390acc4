package riffle.room;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** The loop of one room, as the room uses it: a bug in one room ends that room, and no other. */
final class GuardedLoop implements RoomLoop {
  private final RoomLoop loop;
  private final BooleanSupplier over;
  private final Consumer<Throwable> onBug;

  /**
   * A room's way to its loop.
   *
   * @param over whether the room is over; asked on the loop
   * @param onBug given what a task has thrown, on the loop
   */
  GuardedLoop(RoomLoop loop, BooleanSupplier over, Consumer<Throwable> onBug) {
    this.loop = loop;
    this.over = over;
    this.onBug = onBug;
  }

  @Override
  public void execute(Runnable task) {
    loop.execute(() -> run(task));
  }

  /** Nothing comes of it where the room is over by then. */
  @Override
  public Timer schedule(long delayMillis, Runnable task) {
    return loop.schedule(
        delayMillis,
        () -> {
          if (!over.getAsBoolean()) {
            run(task);
          }
        });
  }

  /** At once, for who is on the loop: what comes behind it is done also where it meets a bug. */
  void run(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | Error bug) {
      onBug.accept(bug);
    }
  }
}
