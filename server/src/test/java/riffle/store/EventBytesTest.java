package riffle.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import riffle.game.GameEvent;
import riffle.game.GameState;
import riffle.game.PlayerId;
import riffle.game.Settings;
import riffle.game.Stage;
import riffle.game.Standing;
import riffle.store.v1.LobbyOpened;
import riffle.store.v1.PlayerJoined;
import riffle.store.v1.SettingsChanged;
import riffle.store.v1.StoredDeck;
import riffle.store.v1.StoredDeckRound;
import riffle.store.v1.StoredEvent;
import riffle.store.v1.StoredSettings;
import riffle.store.v1.TimeAllowed;
import riffle.store.v1.TurnClosed;

class EventBytesTest {
  private static final int SEEDS = 200;

  /**
   * An event as a line of a file: its name, a blank, its bytes.
   *
   * @param bytes in hexadecimal
   */
  record Line(String name, String bytes) {
    GameEvent event() throws UnreadableEvent {
      return EventBytes.read(HexFormat.of().parseHex(bytes));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Line> lines(String file) throws IOException {
    try (InputStream in = EventBytesTest.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" "))
          .map(words -> new Line(words[0], words.length > 1 ? words[1] : ""))
          .toList();
    }
  }

  static Stream<Line> stored() throws IOException {
    return lines("events-v1.txt").stream();
  }

  static Stream<Class<?>> kinds() {
    return Stream.of(GameEvent.class.getPermittedSubclasses());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyEventComesBackAsItWas(Class<?> kind) throws UnreadableEvent {
    for (int seed = 0; seed < SEEDS; seed++) {
      GameEvent event = new RandomEvents(new SplittableRandom(seed)).event(kind);
      assertEquals(event, EventBytes.read(EventBytes.write(event)), "seed " + seed);
    }
  }

  @ParameterizedTest
  @MethodSource("stored")
  void whatWasStoredIsReadAsItWasMeant(Line line) throws UnreadableEvent {
    assertEquals(EventSamples.byName().get(line.name()), line.event());
  }

  @ParameterizedTest
  @MethodSource("stored")
  void itIsStillWrittenAsItWas(Line line) {
    GameEvent event = Objects.requireNonNull(EventSamples.byName().get(line.name()), line.name());
    assertEquals(line.bytes(), HexFormat.of().formatHex(EventBytes.write(event)));
  }

  /** To add one: give it a sample, and add the line that this test asks for to the file. */
  @Test
  void everyKindOfEventHasALine() throws IOException {
    SequencedMap<String, GameEvent> missing = EventSamples.byName();
    var kinds = kinds().map(Class::getSimpleName).collect(Collectors.toCollection(TreeSet::new));
    for (Line line : lines("events-v1.txt")) {
      missing.remove(line.name());
      kinds.remove(line.name());
    }
    var lines = new ArrayList<String>();
    missing.forEach(
        (name, event) -> lines.add(name + " " + HexFormat.of().formatHex(EventBytes.write(event))));
    assertEquals(List.of(), lines, "samples without a line");
    assertTrue(kinds.isEmpty(), () -> "kinds of events without a sample: " + kinds);
  }

  /**
   * A flow, a poll and a choice. Ada has all right, and loses 100 points by hand. Bo has half of
   * the flow after two checks. Cy comes after it. Di is sent away.
   */
  @Test
  void aStoredGameIsReplayed() throws IOException, UnreadableEvent {
    List<Line> lines = lines("game-v1.txt");
    GameState state = GameState.of((GameEvent.LobbyOpened) lines.getFirst().event());
    for (Line line : lines.subList(1, lines.size())) {
      state.apply(line.event());
    }
    assertEquals(new Stage.Ended(), state.stage());
    assertEquals(
        List.of("Ada", "Bo", "Cy", "Di"), state.everybody().stream().map(p -> p.alias()).toList());
    assertEquals(
        List.of(
            new Standing(new PlayerId(1), 1, 938 + 988 - 100, 0),
            new Standing(new PlayerId(3), 2, 950, 1),
            new Standing(new PlayerId(2), 3, 500 - 62 - 44, -1)),
        state.standings());
    assertEquals(70, state.classPercent());
  }

  @Test
  void aKindOfALaterVersionIsNamed() {
    var later = StoredEvent.newBuilder().setUnknownFields(field(99)).build().toByteArray();
    assertSays("99", later);
  }

  @Test
  void aKindOfRoundOfALaterVersionIsNamed() {
    var round = StoredDeckRound.newBuilder().setUnknownFields(field(98));
    var opened =
        LobbyOpened.newBuilder()
            .setDeck(
                StoredDeck.newBuilder()
                    .setSettings(SettingsBytes.write(Settings.USUAL))
                    .addRounds(round));
    assertSays("98", StoredEvent.newBuilder().setLobbyOpened(opened).build().toByteArray());
  }

  private static UnknownFieldSet field(int number) {
    return UnknownFieldSet.newBuilder()
        .addField(
            number, UnknownFieldSet.Field.newBuilder().addLengthDelimited(ByteString.EMPTY).build())
        .build();
  }

  @Test
  void aValueOfALaterVersionIsNamed() {
    var allowed = TimeAllowed.newBuilder().setPlayer(1).setTimeValue(17);
    assertSays(
        "TimeAllowance 17; expected one of 1 to 4",
        StoredEvent.newBuilder().setTimeAllowed(allowed).build().toByteArray());
  }

  @Test
  void aValueThatIsMissingIsNamed() {
    var joined = PlayerJoined.newBuilder().setPlayer(1).setAlias("Mei");
    assertSays(
        "Status 0; expected one of 1 to 3",
        StoredEvent.newBuilder().setPlayerJoined(joined).build().toByteArray());
    var settings = SettingsChanged.newBuilder();
    settings.setSettings(StoredSettings.newBuilder());
    assertSays(
        "Mode 0; expected one of 1 to 3",
        StoredEvent.newBuilder().setSettingsChanged(settings).build().toByteArray());
  }

  @Test
  void damageIsSaid() {
    byte[] whole = EventBytes.write(new GameEvent.PlayerRenamed(new PlayerId(1), "Mei"));
    byte[] half = new byte[whole.length - 2];
    System.arraycopy(whole, 0, half, 0, half.length);
    assertSays("a stored event of " + half.length + " bytes", half);
    assertSays("field", new byte[0]);
    var noScore = TurnClosed.newBuilder().setPlayer(1).setRound(1);
    assertSays("0/0", StoredEvent.newBuilder().setTurnClosed(noScore).build().toByteArray());
  }

  private static void assertSays(String part, byte[] bytes) {
    var unreadable = assertThrows(UnreadableEvent.class, () -> EventBytes.read(bytes));
    String message = String.valueOf(unreadable.getMessage());
    assertTrue(message.contains(part), message);
  }
}
