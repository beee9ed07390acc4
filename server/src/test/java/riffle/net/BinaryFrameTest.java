package riffle.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinaryFrameTest {
  private static final int MAX_BYTES = 100_000;

  /** The three ways to write a length, on both sides of where they meet. */
  @ParameterizedTest
  @CsvSource({"0, 2", "1, 2", "125, 2", "126, 4", "65535, 4", "65536, 10", "70000, 10"})
  void nettysDecoderReadsIt(int bytes, int header) {
    byte[] payload = new byte[bytes];
    new SplittableRandom(bytes).nextBytes(payload);
    ByteBuf frame = BinaryFrame.of(payload, UnpooledByteBufAllocator.DEFAULT);
    assertEquals(header + bytes, frame.readableBytes());

    var config =
        WebSocketDecoderConfig.newBuilder()
            .expectMaskedFrames(false)
            .maxFramePayloadLength(MAX_BYTES)
            .build();
    var decoder = new EmbeddedChannel(new WebSocket13FrameDecoder(config));
    decoder.writeInbound(frame);
    BinaryWebSocketFrame read = decoder.readInbound();
    assertTrue(read.isFinalFragment());
    assertArrayEquals(payload, ByteBufUtil.getBytes(read.content()));
    read.release();
    decoder.finishAndReleaseAll();
  }
}
