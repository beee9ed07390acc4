package riffle.net;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;

/**
 * A whole binary message as a server writes it, in one frame and not masked (RFC 6455, section
 * 5.2). Netty's encoder makes two buffers of it, and costs a quarter of a delivery.
 */
final class BinaryFrame {
  /** FIN, and the opcode 2. */
  private static final int FIRST_BYTE = 0x82;

  /** A length up to this is in the second byte; above it, that byte says where it is. */
  private static final int MAX_SHORT_LENGTH = 125;

  private static final int LENGTH_IN_TWO_BYTES = 126;
  private static final int LENGTH_IN_EIGHT_BYTES = 127;
  private static final int MAX_TWO_BYTES = 0xFFFF;
  private static final int MAX_HEADER_BYTES = 10;

  private BinaryFrame() {}

  /** A buffer that is to be released. */
  static ByteBuf of(byte[] payload, ByteBufAllocator allocator) {
    ByteBuf frame = allocator.directBuffer(MAX_HEADER_BYTES + payload.length);
    frame.writeByte(FIRST_BYTE);
    if (payload.length <= MAX_SHORT_LENGTH) {
      frame.writeByte(payload.length);
    } else if (payload.length <= MAX_TWO_BYTES) {
      frame.writeByte(LENGTH_IN_TWO_BYTES).writeShort(payload.length);
    } else {
      frame.writeByte(LENGTH_IN_EIGHT_BYTES).writeLong(payload.length);
    }
    return frame.writeBytes(payload);
  }
}
