package riffle.bench;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is asked for, by system properties.
 *
 * @param workload its name, or {@code all}
 * @param players of each room
 * @param rooms that play at the same time
 * @param crowd where fewer players would be there, more groups of rooms take turns
 * @param journal whether the server keeps one
 * @param pairs how often both servers are measured, one after the other
 * @param warmUnits so many units are played before anything is measured
 * @param units so many at least are measured each time
 * @param minutes of a soak
 * @param seconds of a school
 * @param jvm more options of both servers' JVMs
 * @param serverClassPath of the server to measure
 */
record Options(
    String workload,
    int players,
    int rooms,
    int crowd,
    boolean journal,
    Kind kind,
    int pairs,
    int warmUnits,
    int units,
    int minutes,
    int seconds,
    List<String> jvm,
    String serverClassPath) {

  /** Each has a usual value. */
  static Options fromProperties() {
    return new Options(
        text("workload", "all").toUpperCase(Locale.ROOT),
        number("players", 30),
        number("rooms", 1),
        number("crowd", 900),
        text("journal", "on").equals("on"),
        Kind.of(text("kind", "choice")),
        number("pairs", 3),
        number("warm", 200_000),
        number("units", 40_000),
        number("minutes", 10),
        number("seconds", 30),
        List.of(text("jvm", "").split(" ", -1)).stream().filter(flag -> !flag.isEmpty()).toList(),
        classPath(text("server.classes", "")));
  }

  private static String text(String name, String usual) {
    String value = System.getProperty(name, "");
    return value.isBlank() ? usual : value.strip();
  }

  private static int number(String name, int usual) {
    return Integer.parseInt(text(name, "" + usual));
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
