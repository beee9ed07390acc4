package riffle.game;

/** 128 secret bits, made by a player's browser, that show that a seat is theirs. */
public record SeatKey(long high, long low) {
  public static final int BYTES = 2 * Long.BYTES;

  /**
   * A key as it was sent.
   *
   * @param bytes exactly {@link #BYTES}
   */
  public static SeatKey of(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("a key of " + bytes.length + " bytes, not " + BYTES);
    }
    return new SeatKey(number(bytes, 0), number(bytes, Long.BYTES));
  }

  private static long number(byte[] bytes, int from) {
    long number = 0;
    for (int i = from; i < from + Long.BYTES; i++) {
      number = number << Byte.SIZE | Byte.toUnsignedLong(bytes[i]);
    }
    return number;
  }

  public byte[] bytes() {
    byte[] bytes = new byte[BYTES];
    write(high, bytes, 0);
    write(low, bytes, Long.BYTES);
    return bytes;
  }

  private static void write(long number, byte[] bytes, int from) {
    for (int i = 0; i < Long.BYTES; i++) {
      bytes[from + i] = (byte) (number >>> (Long.SIZE - Byte.SIZE * (i + 1)));
    }
  }

  /** Says nothing of the secret. */
  @Override
  public String toString() {
    return "SeatKey[…]";
  }
}
