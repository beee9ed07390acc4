package riffle.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** One line of JSON: names and numbers. */
final class Figures {
  private final Map<String, String> values = new LinkedHashMap<>();

  /** What every line begins with. */
  static Figures of(String workload, Options options, Pair servers) {
    return new Figures()
        .text("workload", workload)
        .number("players", options.players())
        .number("rooms", options.rooms())
        .text("journal", options.journal() ? "on" : "off")
        .text("kind", options.kind().name().toLowerCase(Locale.ROOT))
        .truth("pinned", servers.pinned());
  }

  /** Half, 99 of a hundred, and all of them took no longer; and how many there were. */
  Figures latencies(String prefix, Latencies latencies) {
    return number(prefix + "p50_us", latencies.micros(50))
        .number(prefix + "p99_us", latencies.micros(99))
        .number(prefix + "max_us", latencies.micros(100))
        .number(prefix + "latencies", latencies.count());
  }

  Figures text(String name, String value) {
    values.put(name, '"' + value + '"');
    return this;
  }

  Figures number(String name, long value) {
    values.put(name, "" + value);
    return this;
  }

  /** With two places after the point. */
  Figures number(String name, double value) {
    values.put(name, String.format(Locale.ROOT, "%.2f", value));
    return this;
  }

  Figures truth(String name, boolean value) {
    values.put(name, "" + value);
    return this;
  }

  @Override
  public String toString() {
    return values.entrySet().stream()
        .map(entry -> '"' + entry.getKey() + "\":" + entry.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }
}
