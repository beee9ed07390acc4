package riffle.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.openjdk.jmh.generators.bytecode.JmhBytecodeGenerator;

/**
 * Runs the JMH benchmarks: makes what JMH wraps around them from their compiled classes, compiles
 * that, and starts JMH. So the build needs no annotation processor for it, and its checks see no
 * code but ours.
 */
final class Microbenchmarks {
  /** By looking at loaded classes; the other way knows no classes as new as ours. */
  private static final String BY_REFLECTION = "reflection";

  private Microbenchmarks() {}

  /**
   * Makes and runs all.
   *
   * @param folder for what is made
   * @param arguments of JMH, such as the name of a benchmark
   */
  static void run(Path folder, List<String> arguments) throws Exception {
    Path own = Path.of(Bench.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path sources = Files.createDirectory(folder.resolve("sources"));
    Path classes = Files.createDirectory(folder.resolve("classes"));
    JmhBytecodeGenerator.main(new String[] {"" + own, "" + sources, "" + classes, BY_REFLECTION});
    String classPath = classes + File.pathSeparator + System.getProperty("java.class.path");
    compile(sources, classes, classPath);

    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.addAll(List.of("-cp", classPath, "org.openjdk.jmh.Main", "-foe", "true"));
    command.addAll(arguments);
    int status = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (status != 0) {
      throw new IOException("JMH has ended with " + status);
    }
  }

  private static void compile(Path sources, Path classes, String classPath) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> made = Files.walk(sources)) {
      List<Path> java = made.filter(file -> file.toString().endsWith(".java")).toList();
      List<String> options = List.of("-d", "" + classes, "-cp", classPath, "-proc:none", "-nowarn");
      var task =
          compiler.getTask(
              null, files, null, options, null, files.getJavaFileObjectsFromPaths(java));
      if (!task.call()) {
        throw new IOException("what JMH has made does not compile");
      }
    }
  }
}
