package riffle.bench;

import io.netty.buffer.ByteBuf;

/**
 * Goes through the fields of one protobuf message where it lies, without making it. Used again for
 * the next message.
 */
final class Fields {
  private static final int VARINT = 0;
  private static final int EIGHT_BYTES = 1;
  private static final int LENGTH_DELIMITED = 2;
  private static final int FOUR_BYTES = 5;

  private ByteBuf in;
  private int at;
  private int to;
  private int number;
  private long value;
  private int bytesFrom;

  Fields(ByteBuf empty) {
    this.in = empty;
  }

  /** Begins with the bytes from one index of a buffer up to another. */
  Fields over(ByteBuf message, int from, int end) {
    in = message;
    at = from;
    to = end;
    return this;
  }

  /** Goes to the next field; false where there is none. */
  boolean next() {
    if (at >= to) {
      return false;
    }
    long tag = varint();
    number = (int) (tag >>> 3);
    switch ((int) tag & 7) {
      case VARINT -> value = varint();
      case EIGHT_BYTES -> at += Long.BYTES;
      case LENGTH_DELIMITED -> {
        int bytes = (int) varint();
        bytesFrom = at;
        at += bytes;
      }
      case FOUR_BYTES -> at += Integer.BYTES;
      default -> throw new IllegalStateException("no protobuf: tag " + tag);
    }
    return number != 0;
  }

  private long varint() {
    long result = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = in.getByte(at++);
      result |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return result;
      }
    }
  }

  /** The number of the field. */
  int number() {
    return number;
  }

  /** Of a varint. */
  long value() {
    return value;
  }

  /** Where its bytes begin, of a message or a text; they end at {@link #bytesTo}. */
  int bytesFrom() {
    return bytesFrom;
  }

  int bytesTo() {
    return at;
  }
}
