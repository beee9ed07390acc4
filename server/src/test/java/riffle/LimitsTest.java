package riffle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds docs/limits.md to the code: what it says is so, and it says all. */
class LimitsTest {
  private static final Path PAGE = Path.of("..", "docs", "limits.md");

  /** Classes that are nothing but bounds: each of their constants has a row. */
  private static final List<String> LIMIT_CLASSES =
      List.of(
          "net.Limits",
          "room.RoomLimits",
          "game.DeckLimits",
          "game.Game",
          "game.Settings",
          "game.Alias",
          "game.Adjustment",
          "deck.format.DeckFile",
          "deck.format.Picture",
          "account.Sessions",
          "account.FailedGuesses",
          "app.Server");

  /** Constants of these classes that bound nothing, or for which another one is listed. */
  private static final Set<String> NO_BOUNDS =
      Set.of(
          "deck.format.Picture.NAME_HEX_DIGITS",
          "game.Settings.PERCENT",
          "game.Alias.CODE_POINTS_A_CLUSTER",
          "game.Alias.ZERO_WIDTH_NON_JOINER",
          "game.Alias.ZERO_WIDTH_JOINER");

  /** What is bounded, the value, its unit; what happens; where it stands in the code. */
  private static final Pattern ROW =
      Pattern.compile("^\\| [^|]+ \\| (\\d+)([^|]*) \\|[^|]*\\| `([A-Za-z$.]+)\\.([A-Z_]+)` \\|$");

  private record Row(String type, String constant, long value, String unit) {
    static Row of(MatchResult row) {
      return new Row(
          row.group(3), row.group(4), Long.parseLong(row.group(1)), row.group(2).strip());
    }

    String name() {
      return type + "." + constant;
    }
  }

  private static final List<Row> ROWS = new ArrayList<>();

  @BeforeAll
  static void readThePage() throws IOException {
    for (String line : Files.readAllLines(PAGE)) {
      boolean row = line.endsWith("` |");
      var read = ROW.matcher(line);
      assertEquals(row, read.matches(), () -> "no row of a limit: " + line);
      if (row) {
        ROWS.add(Row.of(read.toMatchResult()));
      }
    }
  }

  @Test
  void everyRowSaysWhatTheCodeSays() throws ReflectiveOperationException {
    assertTrue(ROWS.size() > 100, "the tables were found");
    for (Row row : ROWS) {
      assertEquals(value(row.type, row.constant), row.value, row::name);
    }
  }

  /** A unit that the constant's own name tells is the unit of the row. */
  @Test
  void everyRowHasTheUnitOfItsConstant() {
    for (Row row : ROWS) {
      for (String[] unit :
          new String[][] {
            {"_MILLIS", "ms"}, {"_BYTES", "bytes"}, {"_PERCENT", "percent"}, {"_MINUTES", "minutes"}
          }) {
        if (row.constant.endsWith(unit[0])) {
          assertEquals(unit[1], row.unit, row::name);
        }
      }
    }
  }

  @Test
  void everyBoundHasOneRow() throws ReflectiveOperationException {
    var listed = new HashSet<String>();
    ROWS.forEach(row -> assertTrue(listed.add(row.name()), () -> row.name() + " is there twice"));
    var missing = new TreeSet<String>();
    for (String type : LIMIT_CLASSES) {
      Arrays.stream(Class.forName("riffle." + type).getDeclaredFields())
          .filter(LimitsTest::isBound)
          .map(field -> type + "." + field.getName())
          .filter(name -> !listed.contains(name) && !NO_BOUNDS.contains(name))
          .forEach(missing::add);
    }
    assertEquals(Set.of(), missing, "constants that docs/limits.md does not list");
  }

  private static boolean isBound(Field field) {
    int modifiers = field.getModifiers();
    Class<?> type = field.getType();
    return Modifier.isStatic(modifiers)
        && Modifier.isFinal(modifiers)
        && !field.isSynthetic()
        && (type == int.class || type == long.class || type == Duration.class);
  }

  /** Durations in seconds. */
  private static long value(String type, String constant) throws ReflectiveOperationException {
    Field field = Class.forName("riffle." + type).getDeclaredField(constant);
    field.setAccessible(true);
    return switch (field.get(null)) {
      case Integer number -> number;
      case Long number -> number;
      case Duration time -> time.toSeconds();
      case Object other -> throw new AssertionError(type + "." + constant + " is " + other);
    };
  }

  /** The promise: from one address, under 1 in 1,000 an hour, whatever rooms there are. */
  @Test
  void guessingAJoinCodeIsHopeless() throws ReflectiveOperationException {
    Field letters = Class.forName("riffle.room.RoomCodes").getDeclaredField("ALPHABET");
    letters.setAccessible(true);
    double alphabet = ((String) letters.get(null)).length();
    double burst = value("app.Server", "WRONG_CODES_AN_ADDRESS");
    double perHour = burst * 3_600 / value("app.Server", "GUESSING_WINDOW");
    double shortCodes = value("room.RoomCodes", "MANY_ROOMS") + 1;
    double longCodes = value("room.RoomLimits", "MAX_ROOMS") - shortCodes;
    double length = value("room.RoomCodes", "LENGTH");
    double longLength = value("room.RoomCodes", "LONG_LENGTH");
    double found =
        shortCodes / Math.pow(alphabet, length) + longCodes / Math.pow(alphabet, longLength);
    double chance = (burst + perHour) * found;
    assertTrue(chance < 0.001, () -> "a chance of " + chance);
  }
}
