package riffle.room;

/** The one thread a room lives on. Tasks run one at a time, in the order they were given. */
public interface RoomLoop {
  /** May be called from any thread. */
  void execute(Runnable task);

  /** Runs the task once after the delay, on this loop. */
  Timer schedule(long delayMillis, Runnable task);

  interface Timer {
    /** Does nothing where the task has run. */
    void cancel();
  }
}
