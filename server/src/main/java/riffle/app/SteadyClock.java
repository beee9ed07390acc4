package riffle.app;

import java.util.concurrent.TimeUnit;
import riffle.room.RoomClock;

/** Starts with the machine's clock, and goes on by itself: setting that clock moves no deadline. */
final class SteadyClock implements RoomClock {
  private final long startMillis = System.currentTimeMillis();
  private final long startNanos = System.nanoTime();

  @Override
  public long millis() {
    return startMillis + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startNanos);
  }
}
