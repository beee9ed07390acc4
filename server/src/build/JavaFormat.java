import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks or rewrites the format of all Java files below some folders. Started by Maven as a single
 * source file with google-java-format on its class path, so that no shell lists the files.
 *
 * <p>Arguments: {@code check} or {@code write}, then the folders.
 */
final class JavaFormat {
  public static void main(String[] args) throws Exception {
    boolean write = args[0].equals("write");
    List<String> files = new ArrayList<>();
    for (String folder : List.of(args).subList(1, args.length)) {
      addJavaFiles(Path.of(folder), files);
    }
    if (files.isEmpty()) {
      return;
    }
    List<String> command = new ArrayList<>();
    command.addAll(write ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
    command.addAll(files);
    var out = new PrintWriter(System.out, true);
    var err = new PrintWriter(System.err, true);
    int status = new Main(out, err, System.in).format(command.toArray(String[]::new));
    if (status != 0 && !write) {
      System.err.println("The files above are not in the house format: run  mvn -Pformat");
    }
    System.exit(status);
  }

  private static void addJavaFiles(Path folder, List<String> files) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        paths.map(Path::toString).filter(p -> p.endsWith(".java")).sorted().forEach(files::add);
      }
    }
  }
}
