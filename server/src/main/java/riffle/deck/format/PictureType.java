package riffle.deck.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A kind of picture that every browser shows and that cannot run anything: so there is no SVG. Told
 * by the first bytes of a file, whatever its name says.
 */
enum PictureType {
  PNG("png", "image/png"),
  JPEG("jpg", "image/jpeg"),
  GIF("gif", "image/gif"),
  WEBP("webp", "image/webp");

  /** Of PNG 3, section 5.2, and the length and type of the chunk that must come first. */
  private static final String PNG_START = "\u0089PNG\r\n\u001A\n\0\0\0\rIHDR";

  private static final int JPEG_MARKER = 0xFF;

  private final String extension;
  private final String contentType;

  PictureType(String extension, String contentType) {
    this.extension = extension;
    this.contentType = contentType;
  }

  String extension() {
    return extension;
  }

  String contentType() {
    return contentType;
  }

  /** In pixels. */
  record Size(int width, int height) {}

  /** What the file begins like, or null where it begins like none of these. */
  static @Nullable PictureType of(byte[] file) {
    if (has(file, 0, PNG_START)) {
      return PNG;
    } else if (has(file, 0, "\u00FF\u00D8\u00FF")) {
      return JPEG;
    } else if (has(file, 0, "GIF87a") || has(file, 0, "GIF89a")) {
      return GIF;
    }
    return has(file, 0, "RIFF") && has(file, 8, "WEBPVP8") ? WEBP : null;
  }

  /** How large the picture says it is, or null where the file ends or breaks before that. */
  @Nullable Size size(byte[] file) {
    ByteBuffer in = ByteBuffer.wrap(file);
    try {
      return switch (this) {
        case PNG -> new Size(in.getInt(16), in.getInt(20));
        case JPEG -> jpegSize(in);
        case GIF -> {
          in.order(ByteOrder.LITTLE_ENDIAN);
          yield new Size(unsigned(in, 6), unsigned(in, 8));
        }
        case WEBP -> webpSize(in.order(ByteOrder.LITTLE_ENDIAN), file);
      };
    } catch (IndexOutOfBoundsException _) {
      return null;
    }
  }

  /** Walks over the segments of ITU-T T.81, annex B, until one that starts a frame. */
  private static @Nullable Size jpegSize(ByteBuffer in) {
    int at = 2;
    while (Byte.toUnsignedInt(in.get(at)) == JPEG_MARKER) {
      int marker = Byte.toUnsignedInt(in.get(at + 1));
      if (marker == JPEG_MARKER) {
        at++; // A fill byte.
      } else if (startsFrame(marker)) {
        return new Size(unsigned(in, at + 7), unsigned(in, at + 5));
      } else {
        at += 2 + Math.max(2, unsigned(in, at + 2));
      }
    }
    return null;
  }

  /** SOF0 to SOF15, of which three numbers are taken by DHT, JPG and DAC. */
  private static boolean startsFrame(int marker) {
    return switch (marker) {
      case 0xC4, 0xC8, 0xCC -> false;
      default -> marker >= 0xC0 && marker <= 0xCF;
    };
  }

  /** Lossy (RFC 6386, section 9.1), lossless (RFC 9649, section 3.4) or extended (2.7). */
  private static @Nullable Size webpSize(ByteBuffer in, byte[] file) {
    if (has(file, 12, "VP8 ") && has(file, 23, "\u009D\u0001*")) {
      return new Size(unsigned(in, 26) & 0x3FFF, unsigned(in, 28) & 0x3FFF);
    } else if (has(file, 12, "VP8L") && has(file, 20, "/")) {
      int bits = in.getInt(21);
      return new Size(1 + (bits & 0x3FFF), 1 + (bits >>> 14 & 0x3FFF));
    } else if (has(file, 12, "VP8X")) {
      return new Size(1 + (in.getInt(23) >>> 8), 1 + (in.getInt(26) >>> 8));
    }
    return null;
  }

  private static int unsigned(ByteBuffer in, int index) {
    return Short.toUnsignedInt(in.getShort(index));
  }

  /** Whether the bytes from an index on are those of a text in Latin-1. */
  private static boolean has(byte[] file, int index, String text) {
    byte[] expected = text.getBytes(StandardCharsets.ISO_8859_1);
    if (file.length < index + expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if (file[index + i] != expected[i]) {
        return false;
      }
    }
    return true;
  }
}
