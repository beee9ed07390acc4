package riffle.deck.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.HexFormat;
import java.util.Map;

/** The beginnings of pictures, as large as they say. */
public final class PictureFiles {
  private PictureFiles() {}

  /** A folder of these files. */
  public static DeckFolder folder(Map<String, byte[]> files) {
    return (name, maxBytes) -> files.get(name);
  }

  public static byte[] png(int width, int height) {
    return bytes(
        "89 'PNG' 0D0A1A0A 0000000D 'IHDR' %08X %08X 08 02 000000".formatted(width, height));
  }

  static byte[] gif(int width, int height) {
    return bytes("'GIF89a' %s %s".formatted(little(width, 2), little(height, 2)));
  }

  /** With an application segment, a table of Huffman codes and a fill byte before the frame. */
  static byte[] jpeg(int width, int height) {
    return bytes(
        "FFD8 FFE0 0010 'JFIF' 00 0101 00 0001 0001 0000 FFC4 0004 0000 FFFF C2 0011 08 %04X %04X 03"
            .formatted(height, width));
  }

  static byte[] lossyWebp(int width, int height) {
    return bytes(
        "'RIFF' 00000000 'WEBPVP8 ' 00000000 000000 9D012A %s %s"
            .formatted(little(width, 2), little(height, 2)));
  }

  static byte[] losslessWebp(int width, int height) {
    return bytes(
        "'RIFF' 00000000 'WEBPVP8L' 00000000 2F %s"
            .formatted(little((height - 1) << 14 | (width - 1), 4)));
  }

  static byte[] extendedWebp(int width, int height) {
    return bytes(
        "'RIFF' 00000000 'WEBPVP8X' 0A000000 00 000000 %s %s"
            .formatted(little(width - 1, 3), little(height - 1, 3)));
  }

  private static String little(int number, int bytes) {
    StringBuilder hex = new StringBuilder();
    for (int i = 0; i < bytes; i++) {
      hex.append("%02X".formatted((number >>> (8 * i)) & 0xFF));
    }
    return hex.toString();
  }

  /** Hex digits, and texts in apostrophes. */
  private static byte[] bytes(String written) {
    StringBuilder hex = new StringBuilder();
    String[] parts = written.split("'", -1);
    for (int i = 0; i < parts.length; i++) {
      hex.append(
          i % 2 == 0
              ? parts[i].replace(" ", "")
              : HexFormat.of().formatHex(parts[i].getBytes(ISO_8859_1)));
    }
    return HexFormat.of().parseHex(hex);
  }
}
