package riffle.deck.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A picture is what its bytes say, and as large as they say. */
class PictureTypeTest {
  static Stream<Arguments> pictures() {
    return Stream.of(
        Arguments.of(PictureType.PNG, PictureFiles.png(700, 300)),
        Arguments.of(PictureType.GIF, PictureFiles.gif(700, 300)),
        Arguments.of(PictureType.JPEG, PictureFiles.jpeg(700, 300)),
        Arguments.of(PictureType.WEBP, PictureFiles.lossyWebp(700, 300)),
        Arguments.of(PictureType.WEBP, PictureFiles.losslessWebp(700, 300)),
        Arguments.of(PictureType.WEBP, PictureFiles.extendedWebp(700, 300)));
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void theFirstBytesTellTypeAndSize(PictureType type, byte[] file) {
    assertEquals(type, PictureType.of(file));
    assertEquals(new PictureType.Size(700, 300), type.size(file));
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void aFileThatIsCutOffHasNoSize(PictureType type, byte[] file) {
    int sizeEnds = type == PictureType.PNG ? 24 : type == PictureType.JPEG ? file.length - 1 : 10;
    for (int length = 0; length < sizeEnds; length++) {
      byte[] cut = Arrays.copyOf(file, length);
      assertNull(type.size(cut), type + " of " + length + " bytes");
    }
  }

  /** Whatever follows the beginning: a size or none, and never without an end. */
  @ParameterizedTest
  @MethodSource("pictures")
  void noDamageMakesItThrow(PictureType type, byte[] file) {
    for (long seed = 0; seed < 200; seed++) {
      var random = new SplittableRandom(seed);
      byte[] bad = Arrays.copyOf(file, random.nextInt(file.length, 2 * file.length));
      for (int i = 0; i < 3; i++) {
        bad[random.nextInt(3, bad.length)] = (byte) random.nextInt(256);
      }
      try {
        var _ = type.size(bad);
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        "<?xml version='1.0'?><svg/>",
        "<!doctype html><script>alert(1)</script>",
        "GIF88a",
        "BM",
        "RIFF....WAVE",
        "%PDF-1.7",
      })
  void allElseIsNoPicture(String text) {
    assertNull(PictureType.of(text.getBytes(UTF_8)));
  }

  @Test
  void aNameIsDrawnFromTheBytes() {
    Picture picture = picture(PictureFiles.png(2, 3));

    assertEquals(picture(PictureFiles.png(2, 3)).name(), picture.name());
    assertNotEquals(picture(PictureFiles.png(3, 2)).name(), picture.name());
    assertEquals(
        List.of("image/png", "image/jpeg"),
        List.of(picture.contentType(), picture(PictureFiles.jpeg(2, 3)).contentType()));
    assertEquals(
        "f".repeat(32) + ".png", picture.name().replaceAll("[0-9a-f]{32}", "f".repeat(32)));
  }

  @Test
  void whoReadsAPictureDoesNotReadItForOthers() {
    byte[] file = PictureFiles.gif(2, 3);
    Picture picture = picture(file);
    byte[] read = new byte[file.length];

    var _ = picture.content().get(new byte[4]);
    var _ = picture.content().get(read);

    assertEquals(file.length, picture.size());
    assertEquals(Arrays.toString(file), Arrays.toString(read));
  }

  private static Picture picture(byte[] file) {
    Picture picture = Picture.of(file);
    assertNotNull(picture);
    return picture;
  }
}
