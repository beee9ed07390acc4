package riffle.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Servers on one core and the generator on another, where {@code taskset} is there. */
final class Cores {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String ALLOWED = "Cpus_allowed_list:";

  /** A command that starts with this runs on the servers' core; empty where nothing is pinned. */
  private final List<String> prefix;

  private Cores(List<String> prefix) {
    this.prefix = prefix;
  }

  /** Everything runs wherever it likes. */
  static Cores shared() {
    return new Cores(List.of());
  }

  /** Pins this process, and all that it does. Where that cannot be, nothing is pinned. */
  static Cores split() throws IOException, InterruptedException {
    List<Integer> cores = allowed();
    if (cores.size() < 2) {
      return shared();
    }
    String own = "" + cores.get(1);
    String pid = "" + ProcessHandle.current().pid();
    return runs("taskset", "--all-tasks", "--cpu-list", "--pid", own, pid)
        ? new Cores(List.of("taskset", "--cpu-list", "" + cores.get(0)))
        : shared();
  }

  boolean arePinned() {
    return !prefix.isEmpty();
  }

  List<String> forServer(List<String> command) {
    return Stream.concat(prefix.stream(), command.stream()).toList();
  }

  private static boolean runs(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException _) {
      return false;
    }
  }

  /** As in 0-3,8. */
  private static List<Integer> allowed() throws IOException {
    List<Integer> cores = new ArrayList<>();
    if (Files.isReadable(STATUS)) {
      for (String line : Files.readAllLines(STATUS)) {
        if (line.startsWith(ALLOWED)) {
          for (String range : line.substring(ALLOWED.length()).strip().split(",", -1)) {
            String[] ends = range.split("-", -1);
            int last = Integer.parseInt(ends[ends.length - 1]);
            for (int core = Integer.parseInt(ends[0]); core <= last; core++) {
              cores.add(core);
            }
          }
        }
      }
    }
    return cores;
  }
}
