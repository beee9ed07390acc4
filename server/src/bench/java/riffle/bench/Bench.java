package riffle.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** Measures the server, and the bare one beside it: a line of JSON for each workload. */
final class Bench {
  static final String SCHOOL = "SCHOOL";
  static final String SOAK = "SOAK";
  static final String FIRST = "FIRST";
  private static final String W5 = "W5";
  private static final String ALL = "ALL";
  private static final String JMH = "JMH";

  private Bench() {}

  /** What it does is said by system properties, see {@link Options}. */
  public static void main(String[] arguments) throws Exception {
    Options options;
    try {
      options = Options.of(System.getProperties());
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(2);
      return;
    }
    Path folder = Files.createTempDirectory("riffle-bench");
    // Also where this process is told to end.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
    if (options.workload().equals(JMH)) {
      Microbenchmarks.run(folder, options.jmh());
    } else {
      run(options, Cores.split(), folder, System.out);
    }
    // Whatever still waits.
    System.exit(0);
  }

  private static void run(Options options, Cores cores, Path folder, PrintStream out)
      throws IOException, InterruptedException {
    switch (options.workload()) {
      case ALL -> {
        compare(options, cores, folder, EnumSet.allOf(Workload.class), out);
        idle(options, cores, folder, out);
      }
      case W5 -> idle(options, cores, folder, out);
      case FIRST -> out.println(new FirstGame(options, cores, folder).play());
      case SCHOOL -> {
        try (Pair servers = Pair.start(options, cores, folder)) {
          out.println(new School(options, servers).play());
        }
      }
      case SOAK -> {
        try (Pair servers = Pair.start(options, cores, folder)) {
          out.println(new Soak(options, servers, out).play());
        }
      }
      case "W3" -> compare(options, cores, folder, EnumSet.of(Workload.W3, Workload.W3_SAME), out);
      default -> compare(options, cores, folder, Set.of(Workload.valueOf(options.workload())), out);
    }
  }

  private static void compare(
      Options options, Cores cores, Path folder, Set<Workload> workloads, PrintStream out)
      throws IOException, InterruptedException {
    try (Pair servers = Pair.start(options, cores, folder)) {
      for (Workload workload : workloads) {
        out.println(new Comparison(options, workload, servers).play());
      }
    }
  }

  private static void idle(Options options, Cores cores, Path folder, PrintStream out)
      throws IOException, InterruptedException {
    try (Pair servers = Pair.start(options.with(Idle.SMALL_NURSERY), cores, folder)) {
      out.println(new Idle(options, servers).play());
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (IOException _) {
      // A server that ends just now may still write; it is a folder for what is not needed.
    }
  }
}
