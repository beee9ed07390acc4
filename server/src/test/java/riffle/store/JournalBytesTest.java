package riffle.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import riffle.game.GameEvent;
import riffle.game.PlayerId;
import riffle.room.JournalEntry;
import riffle.store.EventBytesTest.Line;
import riffle.store.v1.StoredEntries;
import riffle.store.v1.StoredEntry;
import riffle.store.v1.StoredEvent;

class JournalBytesTest {
  private static final GameEvent MOVE =
      new GameEvent.CardsPlaced(new PlayerId(7), 2, List.of(3, 0, 1), 4_321);
  private static final GameEvent CHECK =
      new GameEvent.BoxesChecked(new PlayerId(7), 2, List.of(true, false, true));

  /** What the lines of {@code entries-v1.txt} say, by their names. */
  private static SequencedMap<String, List<JournalEntry>> samples() {
    SequencedMap<String, List<JournalEntry>> samples = new LinkedHashMap<>();
    samples.put("player", List.of(new JournalEntry(7, 300, List.of(MOVE, CHECK))));
    samples.put(
        "host",
        List.of(new JournalEntry(JournalEntry.HOST, 1, List.of(new GameEvent.RoundSkipped(2)))));
    samples.put(
        "clock",
        List.of(new JournalEntry(JournalEntry.NOBODY, 0, List.of(new GameEvent.AnswersClosed(2)))));
    samples.put(
        "short",
        List.of(
            new JournalEntry(7, 299, List.of()), new JournalEntry(7, 300, List.of(MOVE, CHECK))));
    return samples;
  }

  static Stream<Line> stored() throws IOException {
    return EventBytesTest.lines("entries-v1.txt").stream();
  }

  @ParameterizedTest
  @MethodSource("stored")
  void whatWasStoredIsReadAsItWasMeant(Line line) throws UnreadableEvent {
    assertEquals(samples().get(line.name()), JournalBytes.read(bytes(line.bytes())));
  }

  @ParameterizedTest
  @MethodSource("stored")
  void itIsStillWrittenAsItWas(Line line) {
    List<JournalEntry> sample = Objects.requireNonNull(samples().get(line.name()), line.name());
    assertEquals(line.bytes(), hex(sample));
  }

  /** To add one: give it a sample, and add the line that this test asks for to the file. */
  @Test
  void everySampleHasALine() throws IOException {
    SequencedMap<String, List<JournalEntry>> missing = samples();
    stored().forEach(line -> missing.remove(line.name()));
    List<String> lines =
        missing.entrySet().stream().map(s -> s.getKey() + " " + hex(s.getValue())).toList();
    assertEquals(List.of(), lines);
  }

  @Test
  void damageIsSaid() {
    ByteString whole = JournalBytes.write(Objects.requireNonNull(samples().get("player")));
    ByteString half = whole.substring(0, whole.size() - 2);
    assertSays("stored entries of " + half.size() + " bytes", half);
  }

  /** One damaged room is left out at the start; any other exception would take all with it. */
  @Test
  void whateverIsDamagedIsSaidInOneWay() throws IOException {
    List<ByteString> whole =
        Stream.concat(
                stored().map(line -> bytes(line.bytes())),
                EventSamples.byName().values().stream()
                    .map(event -> new JournalEntry(JournalEntry.HOST, 1, List.of(event)))
                    .map(entry -> JournalBytes.write(List.of(entry))))
            .toList();
    var random = new SplittableRandom(7);
    int unreadable = 0;
    for (int n = 0; n < 20_000; n++) {
      byte[] damaged = whole.get(n % whole.size()).toByteArray();
      for (int times = random.nextInt(1, 4); times > 0; times--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      try {
        JournalBytes.read(ByteString.copyFrom(damaged));
      } catch (UnreadableEvent e) {
        unreadable++;
      }
    }
    assertTrue(unreadable > 5_000, unreadable + " were noticed");
  }

  @Test
  void anEventOfALaterVersionIsNotPassedOver() {
    var entry = StoredEntry.newBuilder().addEvents(StoredEvent.getDefaultInstance());
    assertSays("field", StoredEntries.newBuilder().addEntries(entry).build().toByteString());
  }

  private static ByteString bytes(String hex) {
    return ByteString.copyFrom(HexFormat.of().parseHex(hex));
  }

  private static String hex(List<JournalEntry> entries) {
    return HexFormat.of().formatHex(JournalBytes.write(entries).toByteArray());
  }

  private static void assertSays(String part, ByteString bytes) {
    var unreadable = assertThrows(UnreadableEvent.class, () -> JournalBytes.read(bytes));
    String message = String.valueOf(unreadable.getMessage());
    assertTrue(message.contains(part), message);
  }
}
