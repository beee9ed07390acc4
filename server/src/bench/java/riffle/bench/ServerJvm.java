package riffle.bench;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A server as a process of its own, and what can be measured of it from outside. */
final class ServerJvm implements AutoCloseable {
  private static final List<String> FLAGS =
      List.of(
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          "-XX:+UseCompactObjectHeaders");

  /** The line that says where it is. */
  private static final Pattern LINK = Pattern.compile("http://\\S+:([0-9]+)\\S*#key=\\S+");

  private static final Pattern RSS = Pattern.compile("(?m)^Rss:\\s+([0-9]+) kB");
  private static final Pattern LIVE = Pattern.compile("(?m)^Total\\s+[0-9]+\\s+([0-9]+)");
  private static final Pattern USED = Pattern.compile("\\bused ([0-9]+)K");
  private static final long PATIENCE_SECONDS = 60;
  private static final long LOOK_MILLIS = 100;
  private static final int BYTES_PER_KB = 1_024;

  private final Process process;
  private final ProcessorClock clock;
  private final String link;
  private final int port;
  private final long startedMillis;

  private ServerJvm(Process process, String link, int port, long startedMillis) {
    this.process = process;
    this.clock = new ProcessorClock(process.pid());
    this.link = link;
    this.port = port;
    this.startedMillis = startedMillis;
  }

  /**
   * Starts a server, and waits until it has said where it is.
   *
   * @param options of the JVM, besides those that every server has
   * @param program its main class, and what it is told
   */
  static ServerJvm start(
      Cores cores, List<String> options, String classPath, List<String> program, Path log)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    command.addAll(options);
    command.addAll(List.of("-cp", classPath));
    command.addAll(program);
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(cores.forServer(command))
            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    var found = new CompletableFuture<Matcher>();
    Thread.ofPlatform().daemon().start(() -> listen(process.inputReader(), found));
    try {
      Matcher link = found.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
      long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      return new ServerJvm(process, link.group(), Integer.parseInt(link.group(1)), took);
    } catch (RuntimeException e) {
      process.destroyForcibly();
      throw new IOException("the server does not start: " + Files.readString(log), e);
    }
  }

  private static void listen(BufferedReader out, CompletableFuture<Matcher> link) {
    try (out) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        Matcher found = LINK.matcher(line);
        if (found.find()) {
          link.complete(found);
        }
      }
      link.completeExceptionally(new EOFException("the server has ended"));
    } catch (IOException e) {
      link.completeExceptionally(e);
    }
  }

  /** The link that it has shown. */
  String link() {
    return link;
  }

  int port() {
    return port;
  }

  /** From the start of the process until it said where it is. */
  long startedMillis() {
    return startedMillis;
  }

  /** Processor time since its start: user and system. */
  long processorNanos() {
    return clock.nanos();
  }

  /** What it holds of the machine's memory. */
  long rssBytes() throws IOException {
    return BYTES_PER_KB * number(RSS, Files.readString(proc("smaps_rollup")));
  }

  /** What is reachable on its heap. Collects all garbage. */
  long liveBytes() throws IOException, InterruptedException {
    return number(LIVE, jcmd("GC.class_histogram"));
  }

  /** What its heap holds, with all garbage. Collects nothing. */
  long heapBytes() throws IOException, InterruptedException {
    return BYTES_PER_KB
        * USED.matcher(jcmd("GC.heap_info"))
            .results()
            .mapToLong(found -> Long.parseLong(found.group(1)))
            .sum();
  }

  /** Open files, of which each socket is one. */
  long openFiles() throws IOException {
    try (Stream<Path> files = Files.list(proc("fd"))) {
      return files.count();
    }
  }

  /** Waits until a thread of this name, of at most 15 characters, was there and has ended. */
  void awaitThread(String name) throws IOException, InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    boolean seen = false;
    for (boolean there = false; there || !seen; there = hasThread(name)) {
      seen |= there;
      if (System.nanoTime() > until) {
        throw new IOException("no thread " + name + " that ends");
      }
      Thread.sleep(LOOK_MILLIS);
    }
  }

  private boolean hasThread(String name) throws IOException {
    try (Stream<Path> threads = Files.list(proc("task"))) {
      for (Path thread : threads.toList()) {
        if (name.equals(nameOf(thread))) {
          return true;
        }
      }
      return false;
    }
  }

  private static String nameOf(Path thread) {
    try {
      return Files.readString(thread.resolve("comm")).strip();
    } catch (IOException _) {
      // It has just ended.
      return "";
    }
  }

  private Path proc(String file) {
    return Path.of("/proc", "" + process.pid(), file);
  }

  private String jcmd(String command) throws IOException, InterruptedException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process asked = new ProcessBuilder(jcmd, "" + process.pid(), command).start();
    try (BufferedReader out = asked.inputReader()) {
      String said = out.readAllAsString();
      asked.waitFor();
      return said;
    }
  }

  private static long number(Pattern pattern, String text) throws IOException {
    Matcher found = pattern.matcher(text);
    if (!found.find()) {
      throw new IOException("expected " + pattern + " in: " + text);
    }
    return Long.parseLong(found.group(1));
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }
}
