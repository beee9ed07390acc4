package riffle.deck.format;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a YAML file says, before it is understood.
 *
 * <p>A scalar stays the text it was written as, quoted or not. Only the field it stands in knows
 * what it should be, so that an option {@code No} or a label {@code 1912} needs no quotation marks.
 */
sealed interface YamlNode {
  record Scalar(String text) implements YamlNode {}

  record Sequence(List<YamlNode> entries) implements YamlNode {
    public Sequence {
      entries = List.copyOf(entries);
    }
  }

  /** Entries in the order of the file. */
  record Mapping(Map<String, YamlNode> entries) implements YamlNode {
    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }
  }

  /** How a message names what was found. */
  default String found() {
    return switch (this) {
      case Scalar scalar -> Texts.quoted(scalar.text());
      case Sequence _ -> "a list";
      case Mapping _ -> "fields";
    };
  }
}
