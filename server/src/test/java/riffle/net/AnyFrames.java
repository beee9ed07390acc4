package riffle.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.timeout.IdleStateHandler;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import riffle.ErrorLog;
import riffle.game.Decks;
import riffle.room.Classroom;
import riffle.room.Forgetful;
import riffle.room.RoomDirectory;
import riffle.room.SimulatedLoop;
import riffle.wire.FrameWriter;

/**
 * Any bytes on a line that has become a socket, in pieces of any size: the line goes on or is
 * closed, with one Close at most and nothing behind it, and nothing is left in memory.
 *
 * <p>The first byte of an input is the size of the pieces, 0 for all at once. In the bytes, {@code
 * ROOM01} stands for the code of a room.
 */
public final class AnyFrames implements Consumer<byte[]> {
  private static final String HANDSHAKE =
      """
      GET /ws HTTP/1.1
      Host: localhost
      Connection: Upgrade
      Upgrade: websocket
      Sec-WebSocket-Version: 13
      Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==

      """
          .replace("\n", "\r\n");

  private static final String CODE = "ROOM01";

  private static final Crowd CROWD = new Crowd(0, OpenPort.CLOCK);

  private final ErrorLog errors;

  /**
   * For many inputs.
   *
   * @param errors where a bug on the line is told
   */
  public AnyFrames(ErrorLog errors) {
    this.errors = errors;
  }

  @Override
  public void accept(byte[] input) {
    var memory = new UnpooledByteBufAllocator(false);
    var loop = new SimulatedLoop();
    var rooms =
        new RoomDirectory(
            () -> loop,
            loop,
            new SplittableRandom(1),
            _ -> null,
            new Forgetful(),
            Classroom.listener(new ArrayList<>()),
            Runnable::run);
    var room = rooms.open(Decks.deck(Decks.choice("*a", "b")));
    EmbeddedChannel line = line(memory, rooms, loop);
    line.writeInbound(Unpooled.copiedBuffer(HANDSHAKE, StandardCharsets.US_ASCII));
    ByteBuf answer = line.readOutbound();
    assertTrue(answer.toString(StandardCharsets.US_ASCII).startsWith("HTTP/1.1 101 "));
    answer.release();

    byte[] bytes = withCode(input, room == null ? "" : room.code());
    int piece = input.length == 0 || input[0] == 0 ? bytes.length : input[0] & 0xff;
    for (int at = 1; at < bytes.length && line.isOpen(); at += piece) {
      line.writeInbound(Unpooled.copiedBuffer(bytes, at, Math.min(piece, bytes.length - at)));
      loop.run();
      line.runPendingTasks();
    }
    line.advanceTimeBy(Limits.PING_MILLIS, TimeUnit.MILLISECONDS);
    line.runScheduledPendingTasks();
    assertWellSpoken(line);
    line.finishAndReleaseAll();
    loop.run();
    errors.assertEmpty();
    assertEquals(0, memory.metric().usedDirectMemory() + memory.metric().usedHeapMemory(), "bytes");
  }

  private static EmbeddedChannel line(
      UnpooledByteBufAllocator memory, RoomDirectory rooms, SimulatedLoop loop) {
    var service =
        new Service(
            rooms,
            new FrameWriter("http://riffle/j/"),
            loop,
            new OpenPort.TrustfulDoor(false),
            CROWD,
            _ -> {},
            Departures::new);
    var line = new EmbeddedChannel();
    line.config().setAllocator(memory);
    line.freezeTime();
    line.pipeline()
        .addLast(
            new HttpServerCodec(),
            new IdleStateHandler(true, 0, 0, Limits.HTTP_IDLE_SECONDS, TimeUnit.SECONDS),
            new Upgrade(service));
    return line;
  }

  /** The bytes with the room's own code in them, which is as long. */
  private static byte[] withCode(byte[] input, String code) {
    String text = new String(input, StandardCharsets.ISO_8859_1);
    return text.replace(CODE, code).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** What was sent are whole frames, unmasked, and a Close is the last of them. */
  private static void assertWellSpoken(EmbeddedChannel line) {
    var all = Unpooled.buffer();
    for (ByteBuf next = line.readOutbound(); next != null; next = line.readOutbound()) {
      all.writeBytes(next);
      next.release();
    }
    boolean closed = false;
    while (all.isReadable()) {
      assertFalse(closed, "something comes after the Close");
      int first = all.readUnsignedByte();
      int length = all.readUnsignedByte();
      if (length == 126) {
        length = all.readUnsignedShort();
      }
      assertTrue(length < 65_536 && (first & 0xf0) == 0x80, () -> "first byte " + first);
      all.skipBytes(length);
      closed = (first & 0x0f) == RawSocket.CLOSE;
    }
  }
}
