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

  private static final List<String> WORKLOADS =
      List.of("all", "W1", "W2", "W3", "W3_SAME", "W4", "W5", "first", "school", "soak", "jmh");

  private static final List<String> KINDS =
      Stream.of(Kind.values()).map(kind -> kind.name().toLowerCase(Locale.ROOT)).toList();

  private static final int MOST_PLAYERS = 20_000;
  private static final int MOST_ROOMS = 10_000;
  private static final int MOST_UNITS = 100_000_000;
  private static final int MOST_PAIRS = 100;
  private static final int MAX_PERIOD_MILLIS = 60_000;
  private static final int MAX_SECONDS = 3_600;
  private static final double MIN_MINUTES = 0.01;
  private static final double MAX_MINUTES = 1_440;

  /**
   * Those of a command line, by their names; what is not said is as usual.
   *
   * @throws IllegalArgumentException for any other value, with a line that says what is expected
   */
  static Options of(Properties said) {
    String workload = oneOf(said, "workload", "all", WORKLOADS).toUpperCase(Locale.ROOT);
    return new Options(
        workload,
        number(said, "players", 30, 1, MOST_PLAYERS),
        number(said, "rooms", usualRooms(workload), 1, MOST_ROOMS),
        number(said, "crowd", 900, 0, MOST_PLAYERS),
        isOn(said, "journal", "on"),
        isOn(said, "rehearse", workload.equals(Bench.FIRST) ? "on" : "off"),
        Kind.of(oneOf(said, "kind", "choice", KINDS)),
        number(said, "pairs", 3, 1, MOST_PAIRS),
        number(said, "warm", 200_000, 0, MOST_UNITS),
        number(said, "units", 40_000, 1, MOST_UNITS),
        number(said, "period", workload.equals(Bench.SOAK) ? 1_000 : 500, 10, MAX_PERIOD_MILLIS),
        number(said, "seconds", 30, 1, MAX_SECONDS),
        minutes(said),
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

  private static int usualRooms(String workload) {
    return switch (workload) {
      case Bench.SOAK -> 200;
      case Bench.SCHOOL -> 600;
      default -> 1;
    };
  }

  /** In capitals or not. */
  private static String oneOf(Properties said, String name, String usual, List<String> known) {
    String value = text(said, name, usual);
    if (known.stream().noneMatch(value::equalsIgnoreCase)) {
      throw unexpected(name, value, "one of " + String.join(", ", known));
    }
    return value;
  }

  private static boolean isOn(Properties said, String name, String usual) {
    return oneOf(said, name, usual, List.of("on", "off")).equalsIgnoreCase("on");
  }

  private static int number(Properties said, String name, int usual, int least, int most) {
    String value = text(said, name, "" + usual);
    String expected = "a whole number from %d to %d".formatted(least, most);
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException _) {
      // As one that is out of bounds.
    }
    throw unexpected(name, value, expected);
  }

  private static double minutes(Properties said) {
    String value = text(said, "minutes", "10");
    try {
      double minutes = Double.parseDouble(value);
      if (minutes >= MIN_MINUTES && minutes <= MAX_MINUTES) {
        return minutes;
      }
    } catch (NumberFormatException _) {
      // As one that is out of bounds.
    }
    throw unexpected("minutes", value, "a number from 0.01 to 1440");
  }

  private static IllegalArgumentException unexpected(String name, String found, String expected) {
    return new IllegalArgumentException("-D%s=%s: expected %s".formatted(name, found, expected));
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
