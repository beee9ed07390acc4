package riffle.deck.format;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A picture that a round or one of its cards shows.
 *
 * <p>Its name is drawn from its bytes: equal files are one picture, and a name says nothing of what
 * it shows, nor ever stands for other bytes.
 */
public final class Picture {
  /** The largest file that is read at all. */
  public static final int MAX_BYTES = 1 << 20;

  /** In pixels: few bytes may hold a picture that fills the memory of a phone. */
  public static final int MAX_SIDE = 4_096;

  /** What may be said of what is to be seen. */
  public static final int MAX_ALT_CHARS = 400;

  private static final int NAME_HEX_DIGITS = 32;

  private final String name;
  private final String contentType;

  /** Outside the heap, as sockets want it: so no line that is slow holds a copy of its own. */
  private final ByteBuffer content;

  /** The picture that a file is, or null where it begins like none that is shown. */
  public static @Nullable Picture of(byte[] file) {
    PictureType type = PictureType.of(file);
    return type == null ? null : new Picture(type, file);
  }

  Picture(PictureType type, byte[] file) {
    this.name = sha256(file).substring(0, NAME_HEX_DIGITS) + "." + type.extension();
    this.contentType = type.contentType();
    this.content = ByteBuffer.allocateDirect(file.length).put(file).flip().asReadOnlyBuffer();
  }

  /** Such as {@code 2cf24dba5fb0a30e26e83b2ac5b9e29e.png}. */
  public String name() {
    return name;
  }

  /** A media type, such as {@code image/png}. */
  public String contentType() {
    return contentType;
  }

  /** How many bytes the file has. */
  public int size() {
    return content.capacity();
  }

  /** The file's bytes, to be read only; each call has a position of its own. */
  public ByteBuffer content() {
    return content.duplicate();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
