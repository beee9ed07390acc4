package riffle.room;

import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;

/** 128 secret bits that show that a seat is yours. */
public record SeatKey(long high, long low) {
  public static final int BYTES = 16;

  /**
   * A key as it was sent.
   *
   * @param bytes exactly {@link #BYTES}
   */
  public static SeatKey of(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("a key of " + bytes.length + " bytes, not " + BYTES);
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new SeatKey(buffer.getLong(), buffer.getLong());
  }

  static SeatKey draw(RandomGenerator random) {
    return new SeatKey(random.nextLong(), random.nextLong());
  }

  public byte[] bytes() {
    return ByteBuffer.allocate(BYTES).putLong(high).putLong(low).array();
  }

  /** Says nothing of the secret. */
  @Override
  public String toString() {
    return "SeatKey[…]";
  }
}
