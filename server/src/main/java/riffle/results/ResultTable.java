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
        csv.writeRecord(row(ranked));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> header(GameResult result) {
    var cells = new ArrayList<>(List.of("Rank", "Name", "Points", "Rounds all right"));
    for (GameResult.PlayedRound round : result.rounds()) {
      cells.add("Round " + round.number() + ": points");
      cells.add("Round " + round.number() + ": right");
    }
    return cells;
  }

  private static List<String> row(GameResult.Ranked ranked) {
    GameResult.PlayerResult player = ranked.player();
    var cells = new ArrayList<String>();
    cells.add(Integer.toString(ranked.rank()));
    cells.add(harmless(player.alias()));
    cells.add(Integer.toString(player.points()));
    cells.add(Integer.toString(player.allRight()));
    for (RoundScore score : player.scores()) {
      cells.add(score.present() ? Integer.toString(score.points()) : "");
      // In words: a spreadsheet takes 3/7 for a day in July.
      cells.add(score.present() ? score.right() + " of " + score.of() : "");
    }
    return cells;
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
