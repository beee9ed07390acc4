package riffle.results;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import riffle.results.GameResult.RoundScore;

/** A result as a table for spreadsheets: comma-separated, UTF-8 with a byte order mark. */
public final class ResultTable {
  /** Without it spreadsheets read UTF-8 as Latin-1. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * Where a spreadsheet would run a cell as a formula, also with East Asian wide characters: at its
   * start, and behind a semicolon, which is where Excel cuts cells in half the world.
   */
  private static final Pattern FORMULA_START =
      Pattern.compile("(^|;[\\s\"]*)(?=[=+\\-@\\t\\r\\n＝＋－＠])");

  private static final int MAX_NAME_CHARS = 40;

  private ResultTable() {}

  public static byte[] csv(GameResult result) {
    var text = new StringWriter();
    text.write(BYTE_ORDER_MARK);
    try (var csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(header(result));
      for (GameResult.Ranked ranked : result.leaderboard()) {
        csv.writeRecord(row(result, ranked));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> header(GameResult result) {
    var cells = new ArrayList<>(List.of("Rank", "Name"));
    if (result.hasRosterNames()) {
      cells.add("Roster name");
    }
    if (hasTeams(result)) {
      cells.add("Team");
    }
    cells.add("Points");
    if (result.hasAdjustments()) {
      cells.addAll(List.of("Adjusted", "Reason"));
    }
    cells.add("Rounds all right");
    for (GameResult.CountedRound round : result.rounds()) {
      String name = "Round " + round.number();
      cells.addAll(
          round.unscored()
              ? List.of(name + ": answered")
              : List.of(name + ": points", name + ": right"));
    }
    return cells;
  }

  private static List<String> row(GameResult result, GameResult.Ranked ranked) {
    GameResult.PlayerResult player = ranked.player();
    var cells = new ArrayList<String>();
    cells.add(Integer.toString(ranked.rank()));
    cells.add(harmless(player.alias()));
    if (result.hasRosterNames()) {
      cells.add(harmless(player.rosterName()));
    }
    if (hasTeams(result)) {
      cells.add(player.team() == 0 ? "" : Integer.toString(player.team()));
    }
    cells.add(Integer.toString(player.points()));
    if (result.hasAdjustments()) {
      cells.add(player.adjustments().isEmpty() ? "" : Integer.toString(player.adjusted()));
      cells.add(harmless(reasons(player)));
    }
    cells.add(Integer.toString(player.allRight()));
    for (int i = 0; i < player.scores().size(); i++) {
      cells.addAll(cells(result.rounds().get(i), player.scores().get(i)));
    }
    return cells;
  }

  private static List<String> cells(GameResult.CountedRound round, RoundScore score) {
    if (round.unscored()) {
      return List.of(!score.present() ? "" : score.answered() ? "yes" : "no");
    }
    return score.present()
        // In words: a spreadsheet takes 3/7 for a day in July.
        ? List.of(Integer.toString(score.points()), score.right() + " of " + score.of())
        : List.of("", "");
  }

  private static boolean hasTeams(GameResult result) {
    return !result.teams().isEmpty();
  }

  /** With its points, where there are several. */
  private static String reasons(GameResult.PlayerResult player) {
    List<GameResult.PointsByHand> all = player.adjustments();
    return all.size() == 1
        ? all.getFirst().reason()
        : all.stream()
            .map(one -> one.reason() + " (" + one.points() + ")")
            .collect(Collectors.joining(", "));
  }

  /** Puts an apostrophe before what a spreadsheet would run. */
  static String harmless(String cell) {
    return FORMULA_START.matcher(cell).replaceAll("$1'");
  }

  /** A name for the file that is safe on every system: small letters, digits and dashes. */
  public static String fileName(GameResult result) {
    String title = result.deckTitle().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String name = "riffle-" + title.substring(0, Math.min(title.length(), MAX_NAME_CHARS));
    String day =
        Instant.ofEpochMilli(result.startedAtMillis())
            .atOffset(ZoneOffset.UTC)
            .toLocalDate()
            .toString();
    return (name + "-" + day).replaceAll("-+", "-") + ".csv";
  }
}
