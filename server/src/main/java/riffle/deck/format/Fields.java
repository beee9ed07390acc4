package riffle.deck.format;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import riffle.game.DeckLimits;

/**
 * The fields that stand together at one place of a file.
 *
 * <p>A read that finds something wrong adds a problem and yields a stand-in, so that reading goes
 * on and all problems are found. Each field that was asked for is known; {@link #refuseUnknown}
 * comes last and refuses all others.
 */
final class Fields {
  /** What RFC 5646, section 4.4.1, asks programs to have room for. */
  private static final int MAX_LANGUAGE_CHARS = 35;

  private static final String TRUE_OR_FALSE = "true or false";
  private static final String NUMBER =
      "a number of at most " + DeckLimits.MAX_NUMBER_CHARS + " characters, such as 12 or -2.5";

  private final String place;
  private final Map<String, YamlNode> entries;
  private final Problems problems;
  private final Set<String> known = new LinkedHashSet<>();

  private Fields(String place, Map<String, YamlNode> entries, Problems problems) {
    this.place = place;
    this.entries = entries;
    this.problems = problems;
  }

  /** The fields of a node, or null, with a problem added, where it has none. */
  static @Nullable Fields of(YamlNode node, String place, String expected, Problems problems) {
    if (node instanceof YamlNode.Mapping(Map<String, YamlNode> entries)) {
      return new Fields(place, entries, problems);
    }
    problems.add(place, "found " + node.found() + ", expected " + expected);
    return null;
  }

  /** The fields that stand inside a field, or null where it is left out or holds none. */
  @Nullable Fields inner(String field, String expected) {
    return isLeftOut(field) ? null : of(node(field), place(field), expected, problems);
  }

  String place() {
    return place;
  }

  Problems problems() {
    return problems;
  }

  /** The place of one of these fields, or of something that is counted here. */
  String place(String inner) {
    return place.isEmpty() ? inner : place + ", " + inner;
  }

  /** The names of all fields, in the order of the file. */
  Set<String> names() {
    return entries.keySet();
  }

  /** The one of these fields that is there, or null, with a problem added, if not just one is. */
  @Nullable String soleOf(List<String> fields) {
    List<String> there = fields.stream().filter(entries::containsKey).toList();
    if (there.size() > 1) {
      problems.add(place, String.join(" and ", there) + " together, expected one of them");
    } else if (there.isEmpty()) {
      refuseMisspelled(fields);
    }
    return there.size() == 1 ? there.getFirst() : null;
  }

  private void refuseMisspelled(List<String> fields) {
    for (String field : entries.keySet()) {
      String meant = Spelling.nearest(field, fields);
      if (meant != null) {
        problems.add(place(Texts.shortened(field)), "unknown field, did you mean " + meant + "?");
        return;
      }
    }
    problems.add(place, "expected a field " + Words.either(fields));
  }

  /** Asks for a field; from now on it is known. */
  boolean isLeftOut(String field) {
    known.add(field);
    return !entries.containsKey(field);
  }

  /** A text that must be there. */
  String text(String field, int maxChars) {
    if (isLeftOut(field)) {
      missing(field, expectedText(maxChars));
      return "";
    }
    return text(place(field), node(field), maxChars);
  }

  /** A text that may be left out; then it is empty. */
  String textOrNone(String field, int maxChars) {
    return isLeftOut(field) ? "" : text(field, maxChars);
  }

  /** Texts that must be a certain number, or {@code otherwise} where the field is left out. */
  List<String> texts(String field, int maxChars, List<String> otherwise) {
    if (isLeftOut(field)) {
      return otherwise;
    }
    List<YamlNode> nodes = list(field, otherwise.size(), otherwise.size());
    if (nodes.size() != otherwise.size()) {
      return otherwise;
    }
    return nodes.stream().map(node -> text(place(field), node, maxChars)).toList();
  }

  private String text(String where, YamlNode node, int maxChars) {
    if (!(node instanceof YamlNode.Scalar(String raw))) {
      problems.add(where, "found " + node.found() + ", expected " + expectedText(maxChars));
      return "";
    }
    String text = Texts.folded(raw);
    OptionalInt unfit = Texts.firstUnfit(text);
    if (unfit.isPresent()) {
      int codePoint = text.codePointAt(unfit.getAsInt());
      problems.add(where, Texts.named(codePoint) + ", expected text");
    } else if (Texts.isBlank(text)) {
      problems.add(where, "blank, expected " + expectedText(maxChars));
    } else if (text.length() > maxChars) {
      problems.add(where, text.length() + " characters, expected at most " + maxChars);
    }
    return text;
  }

  private static String expectedText(int maxChars) {
    return "text of at most " + maxChars + " characters";
  }

  /** The texts of a list: an entry that is none is reported and stands in as an empty one. */
  List<String> texts(String field, String noun, int min, int max, int maxChars) {
    List<String> texts = new ArrayList<>();
    for (YamlNode node : list(field, min, max)) {
      texts.add(text(place(noun + " " + (texts.size() + 1)), node, maxChars));
    }
    return texts;
  }

  /** What a word of the file means. */
  @FunctionalInterface
  interface Meaning<T> {
    /** Null where the word is not one of those that are expected. */
    @Nullable T of(String word);
  }

  /** What the field's word means, or {@code otherwise} where the field is left out. */
  <T> T meant(String field, T otherwise, String expected, Meaning<T> meaning) {
    if (isLeftOut(field)) {
      return otherwise;
    }
    T meant = meaning.of(word(field));
    if (meant == null) {
      wrong(field, expected);
    }
    return meant == null ? otherwise : meant;
  }

  /** A whole number, or {@code otherwise} where the field is left out. */
  int whole(String field, int otherwise, int min, int max) {
    return meant(
        field, otherwise, Words.wholeNumber(min, max), word -> Words.whole(word, min, max));
  }

  /** A whole number, or a word that stands for 0: no limit. */
  int wholeOr(String zero, String field, int otherwise, int min, int max) {
    return meant(
        field,
        otherwise,
        Words.wholeNumber(min, max) + " or " + zero,
        word -> word.equals(zero) ? Integer.valueOf(0) : Words.whole(word, min, max));
  }

  /** A whole percentage, or {@code otherwise} where the field is left out. */
  int percent(String field, int otherwise, int min, int max) {
    return meant(
        field, otherwise, Words.percentage(min, max), word -> Words.percent(word, min, max));
  }

  /** A number that must be there. */
  BigDecimal number(String field) {
    if (isLeftOut(field)) {
      missing(field, NUMBER);
    }
    return number(field, BigDecimal.ZERO);
  }

  /** A number, or {@code otherwise} where the field is left out. */
  BigDecimal number(String field, BigDecimal otherwise) {
    return meant(field, otherwise, NUMBER, Words::number);
  }

  /** One of a few words, or empty, with a problem added, where it is not. */
  String oneOf(String field, List<String> words) {
    if (isLeftOut(field)) {
      missing(field, Words.either(words));
    }
    return oneOf(field, "", words);
  }

  /** One of a few words, or {@code otherwise} where the field is left out. */
  String oneOf(String field, String otherwise, List<String> words) {
    return meant(field, otherwise, Words.either(words), word -> words.contains(word) ? word : null);
  }

  /** One of the values, each of which has the word of its name, with dashes. */
  <E extends Enum<E>> E oneOf(String field, E otherwise, List<E> values) {
    return meant(
        field,
        otherwise,
        Words.either(values.stream().map(Words::of).toList()),
        word -> Words.named(word, values));
  }

  /** True if the field holds the second word, or {@code otherwise} where it is left out. */
  boolean either(String field, String no, String yes, boolean otherwise) {
    return oneOf(field, otherwise ? yes : no, List.of(no, yes)).equals(yes);
  }

  /** True or false, which must be there. */
  boolean trueOrFalse(String field) {
    if (isLeftOut(field)) {
      missing(field, TRUE_OR_FALSE);
    }
    return trueOrFalse(field, false);
  }

  /** True or false, or {@code otherwise} where the field is left out. */
  boolean trueOrFalse(String field, boolean otherwise) {
    return meant(field, otherwise, TRUE_OR_FALSE, Words::truth);
  }

  /** A BCP 47 language tag, which must be there, in its canonical form. */
  String language(String field) {
    String expected = "a language tag such as en or pt-BR";
    if (isLeftOut(field)) {
      missing(field, expected);
    } else {
      String tag = word(field);
      try {
        if (!tag.isEmpty() && tag.length() <= MAX_LANGUAGE_CHARS) {
          return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        }
      } catch (IllformedLocaleException _) {
        // Reported like any other word that is no tag.
      }
      wrong(field, expected);
    }
    return "und";
  }

  /** An https address, or empty where the field is left out. */
  String httpsUrl(String field) {
    String address = textOrNone(field, DeckLimits.MAX_URL_CHARS);
    if (!address.isEmpty() && !isHttps(address)) {
      wrong(field, "an address that starts with https://");
    }
    return address;
  }

  private static boolean isHttps(String address) {
    try {
      URI uri = new URI(address);
      return "https".equalsIgnoreCase(uri.getScheme())
          && uri.getHost() != null
          && uri.getUserInfo() == null;
    } catch (URISyntaxException _) {
      return false;
    }
  }

  /**
   * The entries of a list. One that is left out counts as empty, and one that is too long is not
   * read at all.
   */
  List<YamlNode> list(String field, int min, int max) {
    if (isLeftOut(field)) {
      if (min > 0) {
        missing(field, "a list of " + range(min, max));
      }
      return List.of();
    }
    if (!(node(field) instanceof YamlNode.Sequence(List<YamlNode> list))) {
      wrong(field, "a list of " + range(min, max));
      return List.of();
    }
    int count = list.size();
    if (count < min || count > max) {
      // All lists of the format have plural names.
      String counted = count == 1 ? field.substring(0, field.length() - 1) : field;
      problems.add(place(field), count + " " + counted + ", expected " + range(min, max));
    }
    return list.size() > max ? List.of() : list;
  }

  /** Refuses each field that nobody asked for; call it when all others have been read. */
  void refuseUnknown() {
    for (String field : entries.keySet()) {
      if (!known.contains(field)) {
        String meant = Spelling.nearest(field, known);
        String expected =
            meant == null
                ? "expected " + Words.either(List.copyOf(known))
                : "did you mean " + meant + "?";
        problems.add(place(Texts.shortened(field)), "unknown field, " + expected);
      }
    }
  }

  private static String range(int min, int max) {
    return min == max ? Integer.toString(min) : min + " to " + max;
  }

  /** What a field that is there holds. */
  private YamlNode node(String field) {
    return Objects.requireNonNull(entries.get(field), field);
  }

  /** The field's text where it is one; no word of the format is empty. */
  private String word(String field) {
    return node(field) instanceof YamlNode.Scalar(String text) ? Texts.folded(text) : "";
  }

  private void wrong(String field, String expected) {
    problems.add(place(field), "found " + node(field).found() + ", expected " + expected);
  }

  private void missing(String field, String expected) {
    problems.add(place(field), "missing, expected " + expected);
  }
}
