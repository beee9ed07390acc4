package riffle.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** One line of JSON: names and numbers. */
final class Figures {
  private final Map<String, String> values = new LinkedHashMap<>();

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
