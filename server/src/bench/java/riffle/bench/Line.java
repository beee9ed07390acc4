package riffle.bench;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One browser's line: the handshake, frames in and out, pongs. It looks at as little of a frame as
 * can be, and copies only what came in pieces.
 */
final class Line extends ChannelInboundHandlerAdapter {
  private static final int FINAL = 0x80;
  private static final int MASKED = 0x80;
  private static final int BINARY = 2;
  private static final int CLOSE = 8;
  private static final int PING = 9;
  private static final int PONG = 10;
  private static final int MEDIUM = 126;
  private static final int LONG = 127;

  /** Any but 0, for which a server could spare itself the work. */
  private static final int MASK = 0x5ca1ab1e;

  private static final int HEAD_END = 0x0d0a0d0a;
  private static final byte[] SWITCHED = "HTTP/1.1 101 ".getBytes(StandardCharsets.US_ASCII);

  final Room room;

  /** From 1; 0 for the host. */
  final int number;

  private final ByteBuf handshake;
  private @Nullable Channel channel;
  private @Nullable ByteBuf rest;
  private boolean upgraded;

  /** When it last asked for something. */
  long askedNanos;

  /** Kinds of frames that it waits for, a bit each. */
  int awaited;

  /** It is to be closed, whoever does it. */
  boolean closing;

  /** What to do when it has its seat; null once it has. */
  @Nullable Runnable entered;

  Line(Room room, int number, ByteBuf handshake) {
    this.room = room;
    this.number = number;
    this.handshake = handshake;
  }

  boolean isHost() {
    return number == 0;
  }

  // Out.

  @Override
  public void channelActive(ChannelHandlerContext ctx) {
    channel = ctx.channel();
    ctx.writeAndFlush(handshake.retainedDuplicate(), ctx.voidPromise());
  }

  /** Sends a frame made by {@link #frame}. */
  void send(ByteBuf frame) {
    if (channel == null) {
      throw new IllegalStateException("not open");
    }
    channel.writeAndFlush(frame, channel.voidPromise());
  }

  /** A masked binary frame. */
  static ByteBuf frame(Load load, byte[] payload) {
    return frame(load, BINARY, payload);
  }

  private static ByteBuf frame(Load load, int opcode, byte[] payload) {
    int head = 2 + (payload.length < MEDIUM ? 0 : Short.BYTES) + Integer.BYTES;
    ByteBuf out = load.buffer(head + payload.length);
    out.writeByte(FINAL | opcode);
    if (payload.length < MEDIUM) {
      out.writeByte(MASKED | payload.length);
    } else {
      out.writeByte(MASKED | MEDIUM).writeShort(payload.length);
    }
    out.writeInt(MASK);
    for (int i = 0; i < payload.length; i++) {
      out.writeByte(payload[i] ^ (MASK >>> (8 * (3 - i % Integer.BYTES))));
    }
    return out;
  }

  /** Cuts the line, so that nothing of it lingers. */
  void cut() {
    closing = true;
    if (channel != null) {
      channel.close();
    }
  }

  // In.

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    ByteBuf in = (ByteBuf) message;
    boolean goesOn = rest != null;
    if (rest != null) {
      rest.writeBytes(in);
      in.release();
      in = rest;
      rest = null;
    }
    try {
      while (upgraded ? readFrame(in) : readHead(in)) {
        // On to the next.
      }
      if (in.isReadable()) {
        rest = goesOn ? in.discardReadBytes().retain() : ctx.alloc().buffer().writeBytes(in);
      }
    } finally {
      in.release();
    }
  }

  private boolean readHead(ByteBuf in) {
    for (int i = in.readerIndex(); i + Integer.BYTES <= in.writerIndex(); i++) {
      if (in.getInt(i) == HEAD_END) {
        for (int at = 0; at < SWITCHED.length; at++) {
          if (in.getByte(in.readerIndex() + at) != SWITCHED[at]) {
            room.fails("no handshake: " + in.toString(StandardCharsets.US_ASCII));
            return false;
          }
        }
        in.readerIndex(i + Integer.BYTES);
        upgraded = true;
        room.opened(this);
        return true;
      }
    }
    return false;
  }

  private boolean readFrame(ByteBuf in) {
    int start = in.readerIndex();
    int readable = in.readableBytes();
    if (readable < 2) {
      return false;
    }
    int length = in.getUnsignedByte(start + 1);
    int head = length < MEDIUM ? 2 : length < LONG ? 4 : 10;
    if (readable < head) {
      return false;
    }
    if (length == MEDIUM) {
      length = in.getUnsignedShort(start + 2);
    } else if (length == LONG) {
      length = Math.toIntExact(in.getLong(start + 2));
    }
    if (readable < head + length) {
      return false;
    }
    hear(in.getByte(start) & 0x0f, in, start + head, length);
    in.readerIndex(start + head + length);
    return true;
  }

  private void hear(int opcode, ByteBuf in, int from, int length) {
    switch (opcode) {
      case BINARY -> room.heard(this, in, from, length);
      case PING -> {
        byte[] name = new byte[length];
        in.getBytes(from, name);
        send(frame(room.load(), PONG, name));
      }
      case CLOSE -> {
        if (!closing) {
          room.fails("line " + number + " is closed with " + in.getUnsignedShort(from));
        }
        cut();
      }
      default -> room.fails("a frame of opcode " + opcode);
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    if (rest != null) {
      rest.release();
      rest = null;
    }
    if (!closing) {
      room.fails("line " + number + " is cut");
    }
    room.closed();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    if (!closing) {
      room.fails("line " + number + ": " + cause);
    }
    cut();
  }
}
