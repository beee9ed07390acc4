package riffle.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Struct;
import com.google.protobuf.util.JsonFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The load generator still speaks with the server: each workload is played by two classes of four,
 * and counts what it should. A frame that is lost, or a request that is refused, would end it.
 * Times are not looked at.
 */
class BenchIT {
  private static final int PLAYERS = 4;
  private static final int ROOMS = 2;
  private static final int EVERYBODY = PLAYERS * ROOMS;

  private static final List<String> KEYS =
      List.of(
          "workload",
          "players",
          "rooms",
          "journal",
          "server_us_per_unit",
          "bare_us_per_unit",
          "ratio",
          "p50_us",
          "p99_us",
          "max_us",
          "generator_us_per_unit",
          "heap_b_per_player",
          "rss_b_per_player",
          "units");

  @TempDir private static Path folder;

  private static Options options;
  private static Pair servers;

  @BeforeAll
  static void start() throws Exception {
    var said = new Properties();
    said.setProperty("players", "" + PLAYERS);
    said.setProperty("rooms", "" + ROOMS);
    said.setProperty("crowd", "" + EVERYBODY);
    said.setProperty("pairs", "1");
    said.setProperty("warm", "0");
    said.setProperty("units", "1");
    said.setProperty("period", "100");
    said.setProperty("seconds", "1");
    said.setProperty("minutes", "0.02");
    said.setProperty("jvm", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
    options = Options.of(said);
    servers = Pair.start(options, Cores.shared(), folder);
  }

  @AfterAll
  static void stop() {
    servers.close();
  }

  @ParameterizedTest
  @EnumSource
  void everyAnswerAndEveryPushIsCounted(Workload workload) throws Exception {
    var line = read(new Comparison(options, workload, servers).play());
    int units = workload == Workload.W4 ? Kind.ROUNDS * EVERYBODY : EVERYBODY;
    assertEquals(units, number(line, "units"));
    assertEquals(units, number(line, "latencies"), "of the real server");
    assertEquals(units, number(line, "bare_latencies"), "of the bare server");
    assertEquals(messagesInPerUnit(workload), number(line, "messages_in_per_unit"), 0.01);
    assertTrue(number(line, "messages_out_per_unit") >= 1);
  }

  /** Of the players one where they do something, and those of the host. */
  private static double messagesInPerUnit(Workload workload) {
    return switch (workload) {
      case W1, W2 -> 1;
      case W3, W3_SAME -> 1.0 / PLAYERS;
      case W4 -> 1 + 3.0 / PLAYERS;
    };
  }

  @Test
  void idlePlayersAreMeasured() throws Exception {
    var line = read(new Idle(options, servers).play());
    assertEquals(EVERYBODY, number(line, "units"));
    assertTrue(number(line, "heap_b_per_player") > 0);
  }

  @Test
  void schoolAnswersEveryQuestionThatIsPut() throws Exception {
    var line = read(new School(options, servers).play());
    double put = number(line, "questions_due") - number(line, "questions_late");
    assertTrue(put > 0);
    assertEquals(put * PLAYERS, number(line, "units"));
    assertEquals(put * PLAYERS, number(line, "latencies"));
  }

  @Test
  void soakEndsWithAVerdict() throws Exception {
    var bytes = new ByteArrayOutputStream();
    var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    Struct last = read(new Soak(options, servers, out).play());
    assertTrue(last.containsFields("flat"));
    assertTrue(number(last, "live_heap_b_after") > 0);
    assertEquals(0, number(last, "errors"));
    String sample = bytes.toString(StandardCharsets.UTF_8);
    for (String key : List.of("\"SOAK_SAMPLE\"", "\"players\"", "\"rooms\"", "\"journal\"")) {
      assertTrue(sample.contains(key), () -> "no " + key + " in " + sample);
    }
  }

  /** On servers that run already: starting others is slow, and done as it was for these. */
  @Test
  void firstGameIsPlayed() throws Exception {
    var line = read(new FirstGame(options, Cores.shared(), folder).play(servers));
    assertEquals(Kind.ROUNDS * EVERYBODY, number(line, "units"));
    assertEquals(Kind.ROUNDS * EVERYBODY, number(line, "latencies"));
    assertTrue(number(line, "start_ms") > 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"choice", "flow"})
  void bothKindsOfRoundsArePlayed(String kind) throws IOException {
    assertTrue(Kind.of(kind).deck().contains("- " + kind + ":"));
  }

  private static Struct read(Figures figures) throws InvalidProtocolBufferException {
    Struct line = parse(figures);
    for (String key : KEYS) {
      assertTrue(line.containsFields(key), () -> "no " + key + " in " + figures);
    }
    return line;
  }

  private static Struct parse(Figures figures) throws InvalidProtocolBufferException {
    var line = Struct.newBuilder();
    JsonFormat.parser().merge(figures.toString(), line);
    return line.build();
  }

  private static double number(Struct line, String key) {
    return line.getFieldsOrThrow(key).getNumberValue();
  }
}
