package riffle.bench;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The processor time of any process: user and system time of all its threads, also of those that
 * have ended.
 *
 * <p>Linux has a clock for each process, which goes by nanoseconds: {@code clock_getcpuclockid(3)}.
 * Elsewhere it is what the JDK tells of a process, in steps of 10 ms and more.
 */
final class ProcessorClock {
  private static final @Nullable MethodHandle CLOCK_GETTIME = clockGettime();
  private static final long NANOS_PER_SECOND = 1_000_000_000;

  /** The last three bits of the clock's id: what the scheduler has counted of a whole process. */
  private static final int SCHEDULED = 2;

  private final long pid;

  ProcessorClock(long pid) {
    this.pid = pid;
  }

  /** From the start of the process. */
  long nanos() {
    try {
      return CLOCK_GETTIME == null ? told() : counted(CLOCK_GETTIME);
    } catch (Throwable e) {
      throw new IllegalStateException("the processor time of " + pid + " cannot be had", e);
    }
  }

  private long counted(MethodHandle clockGettime) throws Throwable {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment time = arena.allocate(ValueLayout.JAVA_LONG, 2);
      int clock = ((int) ~pid << 3) | SCHEDULED;
      int failed = (int) clockGettime.invokeExact(clock, time);
      if (failed != 0) {
        throw new IllegalStateException("no such process");
      }
      return time.getAtIndex(ValueLayout.JAVA_LONG, 0) * NANOS_PER_SECOND
          + time.getAtIndex(ValueLayout.JAVA_LONG, 1);
    }
  }

  private long told() {
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().totalCpuDuration())
        .map(Duration::toNanos)
        .orElseThrow();
  }

  @SuppressWarnings("restricted")
  private static @Nullable MethodHandle clockGettime() {
    if (!System.getProperty("os.name").equals("Linux")) {
      return null;
    }
    Linker linker = Linker.nativeLinker();
    return linker.downcallHandle(
        linker.defaultLookup().findOrThrow("clock_gettime"),
        FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
  }
}
