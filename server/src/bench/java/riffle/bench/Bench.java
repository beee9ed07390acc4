package riffle.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Measures the server, and the bare one beside it: a line of JSON for each workload. */
final class Bench {
  private static final String ALL = "ALL";

  private Bench() {}

  /** What it does is said by system properties, see {@link Options}. */
  public static void main(String[] arguments) throws Exception {
    run(Options.fromProperties(), System.out);
    // Whatever of the generator still waits.
    System.exit(0);
  }

  static void run(Options options, PrintStream out) throws Exception {
    Cores cores = Cores.split();
    Path folder = Files.createTempDirectory("riffle-bench");
    try (RiffleSide riffle = RiffleSide.start(options, cores, folder);
        BareSide bare =
            BareSide.start(options, cores, folder, new RiffleSpeech("AAAAAA", options.kind()))) {
      List<Workload> wanted =
          options.workload().equals(ALL)
              ? List.of(Workload.values())
              : List.of(Workload.valueOf(options.workload()));
      for (Workload workload : wanted) {
        var comparison = new Comparison(options, workload, riffle, bare);
        out.println(comparison.play(cores.arePinned()));
      }
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    }
  }
}
