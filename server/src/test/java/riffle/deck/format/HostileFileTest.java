package riffle.deck.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes are, they get a short answer. */
class HostileFileTest {
  @Test
  void aBillionLaughsAreRefusedAtTheFirst() {
    StringBuilder bomb = new StringBuilder("riffle: 1\na0: &a0 lol\n");
    for (int i = 1; i < 10; i++) {
      String ten = ("*a" + (i - 1) + ", ").repeat(10);
      bomb.append("a").append(i).append(": &a").append(i).append(" [").append(ten).append("]\n");
    }

    assertEquals(
        "bad.yaml, line 2, column 5: an anchor (&), expected text; quote a text that starts with &",
        message(bomb.toString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- ", "? ", "[{a: "})
  void deepNestingIsRefusedBeforeItIsDeep(String opening) {
    String message = message(opening.repeat(DeckFile.MAX_BYTES / opening.length()));

    assertTrue(message.endsWith("more than 10 levels, expected a deck"), message);
  }

  @Test
  void twoMebibytesAreNotRead() {
    assertEquals("bad.yaml: 2097152 bytes, expected at most 1048576", message("#".repeat(2 << 20)));
  }

  @Test
  void aFileMayBeAsLargeAsTheBound() {
    String deck =
        "riffle: 1\ntitle: Tea\nlanguage: en\nrounds: [{true-or-false: a, answer: true}]\n";
    String comment = "#".repeat(DeckFile.MAX_BYTES - deck.length());

    assertInstanceOf(
        DeckFile.Valid.class, YamlDeck.read("tea.yaml", (deck + comment).getBytes(UTF_8)));
  }

  @Test
  void otherEncodingsAreNamedByWhereTheyBreak() {
    String deck = "riffle: 1\ntitle: Thé\n";

    assertEquals(
        "bad.yaml, line 2, column 10: not UTF-8, expected a file saved as UTF-8",
        message(deck.getBytes(ISO_8859_1)));
    assertEquals(
        "bad.yaml, line 1, column 1: not UTF-8, expected a file saved as UTF-8",
        message(deck.getBytes(UTF_16)));
    assertEquals(
        "bad.yaml, line 1, column 2: character U+0000 cannot be shown, expected text saved as"
            + " UTF-8",
        message(deck.getBytes(UTF_16LE)));
  }

  /** Each is refused by strict UTF-8: an overlong slash, a surrogate, beyond Unicode, cut off. */
  @ParameterizedTest
  @ValueSource(strings = {"C0 AF", "ED A0 80", "F4 90 80 80", "E2 82"})
  void brokenUtf8IsRefused(String hex) {
    byte[] bytes = HexFormat.ofDelimiter(" ").parseHex(hex);

    assertEquals(
        "bad.yaml, line 1, column 1: not UTF-8, expected a file saved as UTF-8", message(bytes));
  }

  @Test
  void aFloodOfProblemsIsCutShort() {
    String fields =
        IntStream.range(0, 5_000).mapToObj(i -> "key" + i + ": 1\n").collect(Collectors.joining());

    DeckFile file = YamlDeck.read("bad.yaml", ("riffle: 1\n" + fields).getBytes(UTF_8));

    var problems = assertInstanceOf(DeckFile.Broken.class, file).problems();
    assertEquals(DeckFile.MAX_PROBLEMS + 1, problems.size());
    assertEquals("bad.yaml: more problems, not listed", problems.getLast().message());
  }

  @ParameterizedTest
  @ValueSource(strings = {"%YAML 1.", "%", "!<", "? ", "\""})
  void aMessageNeverQuotesMuchOfTheFile(String start) {
    String message = message(start + "9".repeat(100_000) + "\n---\na");

    assertTrue(message.length() < 400, message);
  }

  /** A good deck with a few bytes changed, cut out or doubled is read or refused, never a crash. */
  @Test
  void noDamageMakesItThrow() throws IOException {
    byte[] good;
    try (InputStream in = HostileFileTest.class.getResourceAsStream("/decks/how-we-hear.yaml")) {
      good = Objects.requireNonNull(in).readAllBytes();
    }
    for (long seed = 0; seed < 300; seed++) {
      byte[] bad = damaged(good, new SplittableRandom(seed));
      try {
        if (YamlDeck.read("bad.yaml", bad) instanceof DeckFile.Broken broken) {
          assertTrue(!broken.problems().isEmpty(), "broken without a problem");
        }
      } catch (RuntimeException | Error e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
  }

  private static byte[] damaged(byte[] good, SplittableRandom random) {
    byte[] telling = "\n\t :-#&*!|>[]{}\"'%@`?,\\0\u0000".getBytes(UTF_8);
    byte[] bad = good;
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      int at = random.nextInt(bad.length);
      int until = Math.min(bad.length, at + random.nextInt(1, 40));
      bad =
          switch (random.nextInt(3)) {
            case 0 -> joined(bad, at, new byte[0], until);
            case 1 -> joined(bad, at, new byte[] {telling[random.nextInt(telling.length)]}, at + 1);
            default -> joined(bad, until, Arrays.copyOfRange(bad, at, until), until);
          };
    }
    return bad;
  }

  private static byte[] joined(byte[] bytes, int end, byte[] between, int start) {
    byte[] joined = Arrays.copyOf(bytes, end + between.length + bytes.length - start);
    System.arraycopy(between, 0, joined, end, between.length);
    System.arraycopy(bytes, start, joined, end + between.length, bytes.length - start);
    return joined;
  }

  private static String message(String text) {
    return message(text.getBytes(UTF_8));
  }

  private static String message(byte[] bytes) {
    return assertInstanceOf(DeckFile.Broken.class, YamlDeck.read("bad.yaml", bytes)).message();
  }
}
