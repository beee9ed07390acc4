package riffle.faults;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/**
 * The real server as a process of its own, always on the same port and the same data. It ends with
 * this process, however that ends.
 */
final class ServerProcess implements AutoCloseable {
  private static final Pattern HOST_LINK = Pattern.compile("http://\\S+#key=\\S+");
  private static final long PATIENCE_SECONDS = 30;

  /** It is there soon, and dies young. */
  private static final List<String> JVM =
      List.of(
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-Xshare:auto");

  /** Below the ports that a system gives to outgoing lines: one of ours could take it meanwhile. */
  private static final int FIRST_PORT = 20_000;

  private static final int PORTS = 12_000;

  private final Path data;
  private final Path scratch;
  private final Path log;
  private final Path archive;
  private final String classPath;
  private final int port;
  private @Nullable Process process;
  private CompletableFuture<String> hostLink = new CompletableFuture<>();

  /**
   * A server that is not started.
   *
   * @param folder has its data and all else that it leaves
   */
  ServerProcess(Path folder) throws IOException {
    this.data = folder.resolve("data");
    this.scratch = folder.resolve("scratch");
    this.log = folder.resolve("server.log");
    this.archive = folder.resolve("classes.jsa");
    this.classPath = classPath(folder);
    this.port = freePort();
  }

  private static int freePort() throws IOException {
    var random = new SplittableRandom();
    for (int tries = 0; tries < 100; tries++) {
      int port = FIRST_PORT + random.nextInt(PORTS);
      try (var socket = new ServerSocket()) {
        socket.bind(new InetSocketAddress(port));
        return port;
      } catch (IOException _) {
        // Somebody has it.
      }
    }
    throw new IOException("no port is free");
  }

  int port() {
    return port;
  }

  Path data() {
    return data;
  }

  /** Returns at once: the server is not there yet. */
  void start() throws IOException {
    start(Files.exists(archive) ? List.of("-XX:SharedArchiveFile=" + archive) : List.of());
  }

  /**
   * Starts it for the first time, so that what it loads is kept in an archive once it has {@link
   * #stop stopped}: after that it starts in half the time.
   */
  void startToArchive() throws IOException {
    start(List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive));
  }

  private void start(List<String> options) throws IOException {
    clearScratch();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JVM);
    command.addAll(options);
    command.addAll(List.of("-Djava.io.tmpdir=" + scratch, "-cp", classPath, "riffle.app.Main"));
    command.addAll(List.of("--port", "" + port, "--data", "" + data, "--exit-with-parent"));
    // What is tested is the server, and not how fast it is at first.
    command.addAll(List.of("--rehearse", "off"));
    Process started =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    var link = new CompletableFuture<String>();
    process = started;
    hostLink = link;
    Thread.ofVirtual().start(() -> listen(started.inputReader(), link));
  }

  /** That of this process without tests; folders as jars, because an archive knows only those. */
  private static String classPath(Path folder) throws IOException {
    List<String> entries = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path path = Path.of(entry);
      if (!Files.isDirectory(path)) {
        entries.add(entry);
      } else if (!path.endsWith("test-classes")) {
        entries.add(packed(path, folder.resolve(entries.size() + ".jar")).toString());
      }
    }
    return String.join(File.pathSeparator, entries);
  }

  private static Path packed(Path classes, Path jar) throws IOException {
    try (var out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      out.setLevel(Deflater.NO_COMPRESSION);
      for (Path file : files.toList()) {
        String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
        if (Files.isRegularFile(file)) {
          out.putNextEntry(new JarEntry(name));
          Files.copy(file, out);
          out.closeEntry();
        } else if (!name.isEmpty()) {
          out.putNextEntry(new JarEntry(name + "/"));
          out.closeEntry();
        }
      }
    }
    return jar;
  }

  /** What a killed process has unpacked stays behind. */
  private void clearScratch() throws IOException {
    Files.createDirectories(scratch);
    try (Stream<Path> left = Files.list(scratch)) {
      for (Path each : left.toList()) {
        Files.deleteIfExists(each);
      }
    }
  }

  private static void listen(BufferedReader out, CompletableFuture<String> link) {
    try (out) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        Matcher found = HOST_LINK.matcher(line);
        if (found.find()) {
          link.complete(found.group());
        }
      }
      link.completeExceptionally(new EOFException("the server has ended"));
    } catch (IOException e) {
      link.completeExceptionally(e);
    }
  }

  /** The link that signs a teacher in. Waits until the server is there. */
  String hostLink() {
    return hostLink.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  /** SIGKILL. Returns when the process is no more. */
  void kill() {
    ends(Process::destroyForcibly);
  }

  /** As with Ctrl-C. Returns when the process is no more. */
  void stop() {
    ends(Process::destroy);
  }

  private void ends(Consumer<Process> how) {
    Process running = process;
    if (running != null) {
      process = null;
      how.accept(running);
      running.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }
  }

  /** All that it has logged. */
  String log() throws IOException {
    return Files.exists(log) ? Files.readString(log) : "";
  }

  @Override
  public void close() {
    kill();
  }
}
