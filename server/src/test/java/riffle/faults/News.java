package riffle.faults;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * The lock of all that the clients of a test know; who waits for something hears of each change.
 */
final class News {
  /** What is not of the clients tells nobody: it is looked at so often. */
  private static final long LOOK_MILLIS = 20;

  synchronized void changed() {
    notifyAll();
  }

  /** Waits until it is so; false where it is not after so long. */
  synchronized boolean await(BooleanSupplier wanted, long millis) throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    while (!wanted.getAsBoolean()) {
      long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
      if (left <= 0) {
        return false;
      }
      wait(Math.min(left, LOOK_MILLIS));
    }
    return true;
  }
}
