package riffle.deck.format;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import riffle.game.DeckLimits;

/** What single words of a file mean, and how messages list those that are expected. */
final class Words {
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");

  /** No exponent: so the length of a number bounds its size, too. */
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

  private Words() {}

  /** Null where the word is no whole number, or not from min to max. */
  static @Nullable Integer whole(String word, int min, int max) {
    if (!WHOLE.matcher(word).matches()) {
      return null;
    }
    int number = Integer.parseInt(word);
    return min <= number && number <= max ? number : null;
  }

  /** A whole percentage, with or without its sign; null where it is none from min to max. */
  static @Nullable Integer percent(String word, int min, int max) {
    String number = word.endsWith("%") ? word.substring(0, word.length() - 1).strip() : word;
    return whole(number, min, max);
  }

  /** Digits, with a point before the decimals; null where the word is none, or too long. */
  static @Nullable BigDecimal number(String word) {
    boolean fits = word.length() <= DeckLimits.MAX_NUMBER_CHARS && NUMBER.matcher(word).matches();
    return fits ? new BigDecimal(word) : null;
  }

  /** Null where the word is neither true nor false. */
  static @Nullable Boolean truth(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> null;
    };
  }

  /** The word for a value: its name in small letters, with dashes. */
  static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The value that has this word, or null where none has it. */
  static <E extends Enum<E>> @Nullable E named(String word, List<E> values) {
    for (E value : values) {
      if (of(value).equals(word)) {
        return value;
      }
    }
    return null;
  }

  /** How a message names a whole number. */
  static String wholeNumber(int min, int max) {
    return "a whole number from " + min + " to " + max;
  }

  /** How a message names a percentage. */
  static String percentage(int min, int max) {
    return "a percentage from " + min + " to " + max;
  }

  /** The words as a sentence lists them: "a, b or c". */
  static String either(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }
}
