package riffle.bench;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * What is asked for.
 *
 * @param workload its name in capitals, or {@code ALL}
 * @param players of each room
 * @param rooms that play at the same time
 * @param crowd where fewer players would be there, more groups of rooms take turns
 * @param journal whether the server keeps one
 * @param rehearse whether the server plays with itself before anything is measured
 * @param pairs how often both servers are measured, one after the other
 * @param warmUnits so many units are played before anything is measured
 * @param units so many at least are measured each time
 * @param periodMillis from one question of a room to its next, where a clock calls for them
 * @param seconds of a school, and of idling
 * @param minutes of a soak
 * @param jvm more options of both servers' JVMs
 * @param jmh what JMH is told, such as the name of a benchmark
 * @param serverClassPath of the server to measure
 */
record Options(
    String workload,
    int players,
    int rooms,
    int crowd,
    boolean journal,
    boolean rehearse,
    Kind kind,
    int pairs,
    int warmUnits,
    int units,
    int periodMillis,
    int seconds,
    double minutes,
    List<String> jvm,
    List<String> jmh,
    String serverClassPath) {

  /** Those of a command line, by their names; what is not said is as usual. */
  static Options of(Properties said) {
    String workload = text(said, "workload", "all").toUpperCase(Locale.ROOT);
    boolean soak = workload.equals(Bench.SOAK);
    return new Options(
        workload,
        number(said, "players", 30),
        number(said, "rooms", soak ? 200 : workload.equals(Bench.SCHOOL) ? 600 : 1),
        number(said, "crowd", 900),
        text(said, "journal", "on").equals("on"),
        text(said, "rehearse", workload.equals(Bench.FIRST) ? "on" : "off").equals("on"),
        Kind.of(text(said, "kind", "choice")),
        number(said, "pairs", 3),
        number(said, "warm", 200_000),
        number(said, "units", 40_000),
        number(said, "period", soak ? 1_000 : 500),
        number(said, "seconds", 30),
        Double.parseDouble(text(said, "minutes", "10")),
        words(said, "jvm"),
        words(said, "jmh"),
        classPath(text(said, "server.classes", "")));
  }

  /** The same with other rooms, and without taking turns. */
  Options with(int otherPlayers, int otherRooms, int otherCrowd) {
    return new Options(
        workload,
        otherPlayers,
        otherRooms,
        otherCrowd,
        journal,
        rehearse,
        kind,
        pairs,
        warmUnits,
        units,
        periodMillis,
        seconds,
        minutes,
        jvm,
        jmh,
        serverClassPath);
  }

  /** The same with one more option of the JVMs, which comes before those that are there. */
  Options with(String flag) {
    return new Options(
        workload,
        players,
        rooms,
        crowd,
        journal,
        rehearse,
        kind,
        pairs,
        warmUnits,
        units,
        periodMillis,
        seconds,
        minutes,
        Stream.concat(Stream.of(flag), jvm.stream()).toList(),
        jmh,
        serverClassPath);
  }

  private static String text(Properties said, String name, String usual) {
    String value = said.getProperty(name, "");
    return value.isBlank() ? usual : value.strip();
  }

  private static int number(Properties said, String name, int usual) {
    return Integer.parseInt(text(said, name, "" + usual));
  }

  private static List<String> words(Properties said, String name) {
    String text = text(said, name, "");
    return text.isEmpty() ? List.of() : List.of(text.split(" +", -1));
  }

  /**
   * That of this process without tests.
   *
   * @param server a folder of classes, or a jar, to take in place of those of this build; empty for
   *     none
   */
  private static String classPath(String server) {
    List<String> entries = new ArrayList<>();
    if (!server.isEmpty()) {
      entries.add(server);
    }
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path path = Path.of(entry);
      boolean ours =
          Files.isDirectory(path) && path.endsWith(Path.of("server", "target", "classes"));
      if (!path.endsWith("test-classes") && !(ours && !server.isEmpty())) {
        entries.add(entry);
      }
    }
    return String.join(File.pathSeparator, entries);
  }
}
