package riffle.bench;

import java.util.Arrays;

/** Times that something took, in nanoseconds. */
final class Latencies {
  private static final int FIRST_ROOM = 1_024;

  private long[] nanos = new long[FIRST_ROOM];
  private int count;
  private boolean sorted;

  void add(long tookNanos) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * count);
    }
    nanos[count++] = tookNanos;
    sorted = false;
  }

  void addAll(Latencies others) {
    for (int i = 0; i < others.count; i++) {
      add(others.nanos[i]);
    }
  }

  void clear() {
    count = 0;
  }

  int count() {
    return count;
  }

  /**
   * What so many of a hundred did not exceed, in microseconds; 0 where there is none.
   *
   * @param percent above 0, to 100
   */
  double micros(double percent) {
    if (count == 0) {
      return 0;
    }
    if (!sorted) {
      Arrays.sort(nanos, 0, count);
      sorted = true;
    }
    int rank = (int) Math.ceil(percent / 100 * count);
    return nanos[Math.clamp(rank - 1, 0, count - 1)] / 1_000.0;
  }
}
