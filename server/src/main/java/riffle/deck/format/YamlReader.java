package riffle.deck.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * From bytes to a tree of the plain part of YAML 1.2.
 *
 * <p>The tree is built from the parser's events and not by its own loader: so nesting is bounded
 * while it grows, and anchors, aliases and tags, which a deck has no use for, are refused where
 * they stand. Without aliases a file can never become larger than it is.
 */
final class YamlReader {
  private final Iterator<Event> events;

  private YamlReader(String text) {
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(DeckFile.MAX_BYTES).build();
    events = new Parse(settings).parseString(text).iterator();
  }

  /** The file's one document, or null once a problem has been added. */
  static @Nullable YamlNode read(byte[] bytes, Problems problems) {
    String text = decoded(bytes, problems);
    if (text == null) {
      return null;
    }
    try {
      return new YamlReader(text).document();
    } catch (MarkedYamlEngineException e) {
      problems.add(e.getProblemMark().map(YamlReader::place).orElse(""), explained(e));
    } catch (YamlEngineException e) {
      problems.add("", Texts.sentence("not YAML 1.2: " + e.getMessage()));
    }
    return null;
  }

  private static @Nullable String decoded(byte[] bytes, Problems problems) {
    if (bytes.length > DeckFile.MAX_BYTES) {
      problems.add("", "too large, expected at most " + DeckFile.MAX_BYTES + " bytes");
      return null;
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(in, out, true);
    String text = out.flip().toString();
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    OptionalInt unfit = Texts.firstUnfit(text);
    if (unfit.isPresent()) {
      int at = unfit.getAsInt();
      problems.add(
          place(text, at), Texts.named(text.codePointAt(at)) + ", expected text saved as UTF-8");
      return null;
    }
    if (result.isError()) {
      problems.add(place(text, text.length()), "not UTF-8, expected a file saved as UTF-8");
      return null;
    }
    return text;
  }

  private YamlNode document() {
    events.next(); // the stream's start
    if (events.next() instanceof StreamEndEvent end) {
      throw refusal("nothing in the file, expected a deck", end);
    }
    YamlNode top = node(events.next(), 0);
    events.next(); // the document's end
    Event end = events.next();
    if (!(end instanceof StreamEndEvent)) {
      throw refusal("a second document, expected one deck a file", end);
    }
    return top;
  }

  private YamlNode node(Event event, int depth) {
    if (event instanceof AliasEvent) {
      throw refusal("an alias (*), expected the text itself", event);
    }
    if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      throw refusal("an anchor (&), expected text; quote a text that starts with &", event);
    }
    if (tag(event).isPresent()) {
      throw refusal("a tag (!), expected text; quote a text that starts with !", event);
    }
    if (depth == DeckFile.MAX_NESTING) {
      throw refusal("more than " + DeckFile.MAX_NESTING + " levels, expected a deck", event);
    }
    return switch (event) {
      case ScalarEvent scalar -> new YamlNode.Scalar(scalar.getValue());
      case SequenceStartEvent _ -> sequence(depth);
      case MappingStartEvent _ -> mapping(depth);
      default -> throw new IllegalStateException("no node starts with " + event);
    };
  }

  private YamlNode sequence(int depth) {
    List<YamlNode> entries = new ArrayList<>();
    Event event = events.next();
    while (!(event instanceof SequenceEndEvent)) {
      entries.add(node(event, depth + 1));
      event = events.next();
    }
    return new YamlNode.Sequence(entries);
  }

  private YamlNode mapping(int depth) {
    Map<String, YamlNode> entries = new LinkedHashMap<>();
    Event event = events.next();
    while (!(event instanceof MappingEndEvent)) {
      if (!(node(event, depth + 1) instanceof YamlNode.Scalar(String key))) {
        throw refusal("a list or fields as the name of a field, expected a word", event);
      }
      if (entries.containsKey(key)) {
        throw refusal(Texts.quoted(key) + " a second time, expected each field once", event);
      }
      entries.put(key, node(events.next(), depth + 1));
      event = events.next();
    }
    return new YamlNode.Mapping(entries);
  }

  private static Optional<String> tag(Event event) {
    return switch (event) {
      case ScalarEvent scalar -> scalar.getTag();
      case CollectionStartEvent collection -> collection.getTag();
      default -> Optional.empty();
    };
  }

  private static ParserException refusal(String text, Event event) {
    return new ParserException(text, event.getStartMark());
  }

  /** The parser's own words, and where they puzzle most authors, what to do. */
  private static String explained(MarkedYamlEngineException e) {
    String problem = Texts.sentence(e.getProblem());
    return problem.startsWith("mapping values are not allowed here")
        ? problem + "; a text with a colon in it needs quotation marks"
        : problem;
  }

  private static String place(Mark mark) {
    return place(mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static String place(String text, int index) {
    String before = text.substring(0, index);
    int lineStart = before.lastIndexOf('\n') + 1;
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    return place(line, 1 + before.codePointCount(lineStart, index));
  }

  private static String place(int line, int column) {
    return "line " + line + ", column " + column;
  }
}
