package riffle.deck.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import riffle.game.TypedRound;

/** Whatever the bytes are, they get a short answer. */
class HostileFileTest {
  private static final String HEAD = "riffle: 1\ntitle: Tea\nlanguage: en\n";

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
    assertEquals(
        "bad.yaml: too large, expected at most 1048576 bytes", message("#".repeat(2 << 20)));
  }

  @Test
  void aFileMayBeAsLargeAsTheBound() {
    String deck =
        "riffle: 1\ntitle: Tea\nlanguage: en\nrounds: [{true-or-false: a, answer: true}]\n";
    String comment = "#".repeat(DeckFile.MAX_BYTES - deck.length());

    assertInstanceOf(
        DeckFile.Valid.class,
        YamlDeck.read("tea.yaml", (deck + comment).getBytes(UTF_8), DeckFolder.EMPTY));
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

    DeckFile file =
        YamlDeck.read("bad.yaml", ("riffle: 1\n" + fields).getBytes(UTF_8), DeckFolder.EMPTY);

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
        if (YamlDeck.read("bad.yaml", bad, DeckFolder.EMPTY) instanceof DeckFile.Broken broken) {
          assertTrue(!broken.problems().isEmpty(), "broken without a problem");
        }
      } catch (RuntimeException | Error e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
  }

  /** The folder is not even asked for them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "../secret.png",
        "..",
        ".",
        "/etc/passwd",
        "pictures/pot.png",
        "..\\\\secret.png",
        "C:secret.png",
        ".hidden.png",
        "-pot.png",
        "pot.png\\0",
        "pot\\u202Egnp.exe",
        "https://example.org/pot.png",
        "data:image/png;base64,iVBORw0KGgo=",
        "%2e%2e%2fsecret.png",
        "théière.png"
      })
  void aPictureIsNeverSoughtOutsideTheFolder(String name) {
    String deck = HEAD + "rounds: [{slide: a, image: \"" + name + "\", image-alt: none}]";
    List<String> asked = new ArrayList<>();
    DeckFolder folder =
        (file, _) -> {
          asked.add(file);
          return PictureFiles.png(9, 9);
        };

    DeckFile file = YamlDeck.read("bad.yaml", deck.getBytes(UTF_8), folder);

    var broken = assertInstanceOf(DeckFile.Broken.class, file);
    assertEquals("round 1, image", broken.problems().getFirst().place());
    assertEquals(List.of(), asked);
  }

  @Test
  void aFolderThatCannotBeReadIsAProblemOfTheDeck() {
    String deck = HEAD + "rounds: [{slide: a, image: pot.png, image-alt: none}]";
    DeckFolder folder =
        (_, _) -> {
          throw new IOException("a broken disk");
        };

    DeckFile file = YamlDeck.read("bad.yaml", deck.getBytes(UTF_8), folder);

    assertEquals(
        "bad.yaml, round 1, image: \"pot.png\" cannot be read, expected PNG, JPEG, WebP or GIF",
        assertInstanceOf(DeckFile.Broken.class, file).message());
  }

  @Test
  void picturesTooLargeTogetherAreNotReadOn() {
    String slides =
        IntStream.rangeClosed(1, 50)
            .mapToObj(n -> "  - {slide: a, image: " + n + ".png, image-alt: none}\n")
            .collect(Collectors.joining());
    AtomicInteger reads = new AtomicInteger();
    DeckFolder folder =
        (file, maxBytes) -> {
          reads.incrementAndGet();
          return Arrays.copyOf(PictureFiles.png(9, file.length()), maxBytes);
        };

    DeckFile file =
        YamlDeck.read("bad.yaml", (HEAD + "rounds:\n" + slides).getBytes(UTF_8), folder);

    var problems = assertInstanceOf(DeckFile.Broken.class, file).problems();
    assertEquals(17, reads.get());
    assertEquals(50 - 16, problems.size());
    assertEquals(
        "bad.yaml, round 17, image: \"17.png\" is one too many, expected pictures of at most"
            + " 16777216 bytes together",
        problems.getFirst().message());
  }

  /** What would take another machine for patterns a lifetime is refused, or takes no time. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a+)+$",
        "(a|a)*b",
        "((a{1000}){1000}){1000}",
        "(((((((a*)*)*)*)*)*)*)*",
        "a{0,1000}a{0,1000}a{0,1000}",
        "((((((((((((((((((((((((((((((((((((((((",
        "[[[[[[[[[[[[[[[[[[[[[[[",
        "\\\\p{Han}{999}"
      })
  void aPatternCannotHoldTheServerUp(String pattern) {
    String deck = HEAD + "rounds: [{typed: a, answers: [b], patterns: [\"" + pattern + "\"]}]";

    DeckFile file =
        assertTimeoutPreemptively(
            Duration.ofSeconds(30),
            () -> YamlDeck.read("bad.yaml", deck.getBytes(UTF_8), DeckFolder.EMPTY));

    switch (file) {
      case DeckFile.Valid(var valid, _) -> {
        var typed = (TypedRound) valid.round(1);
        assertTimeoutPreemptively(
            Duration.ofSeconds(30),
            () -> assertFalse(typed.wording().accepts("a".repeat(99) + "!")));
      }
      case DeckFile.Broken broken ->
          assertEquals("round 1, pattern 1", broken.problems().getFirst().place());
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
    return assertInstanceOf(
            DeckFile.Broken.class, YamlDeck.read("bad.yaml", bytes, DeckFolder.EMPTY))
        .message();
  }
}
