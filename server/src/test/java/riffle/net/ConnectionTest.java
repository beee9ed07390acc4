package riffle.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import riffle.room.Farewell;
import riffle.room.Outgoing;
import riffle.wire.v1.GoodbyeReason;
import riffle.wire.v1.ServerFrame;

/** Frames, and the line they come by. */
class ConnectionTest extends EmbeddedLine {
  // Frames.

  @Test
  void aFrameThatIsNoClientFrameEndsTheLine() {
    connect();
    send(new BinaryWebSocketFrame(Unpooled.wrappedBuffer(new byte[] {-1, -1, -1})));
    assertClosing(4202, GoodbyeReason.GOODBYE_REASON_BAD_FRAME);
  }

  @Test
  void anEmptyFrameEndsTheLine() {
    connect();
    send(new BinaryWebSocketFrame());
    assertClosing(4202, GoodbyeReason.GOODBYE_REASON_BAD_FRAME);
  }

  @Test
  void textAndFragmentsAreNotTaken() {
    for (WebSocketFrame frame :
        List.of(
            new TextWebSocketFrame("hello"),
            new ContinuationWebSocketFrame(),
            new BinaryWebSocketFrame(false, 0, Unpooled.EMPTY_BUFFER))) {
      connect();
      send(frame);
      assertClosing(1003);
    }
  }

  @Test
  void controlFramesCountInTheBudget() {
    connect();
    for (int i = 0; i < Limits.FRAME_BURST; i++) {
      send(new PongWebSocketFrame());
    }
    assertTrue(takeAll().isEmpty());
    send(new PingWebSocketFrame());
    assertClosing(4101, GoodbyeReason.GOODBYE_REASON_TOO_MANY_FRAMES);
  }

  @Test
  void nothingIsSaidAfterTheCloseOfTheBrowser() {
    Connection connection = connect();
    send(new CloseWebSocketFrame(1000, ""));
    connection.send(new Outgoing.Welcome(0, 5, false), 0);
    channel.runPendingTasks();
    assertEquals(List.of(), takeAll());
  }

  // The line.

  @Test
  void theLineIsShownToLive() {
    connect();
    pass(Limits.BEAT_MILLIS - 1);
    assertEquals(List.of(), received());
    pass(1);
    assertEquals(List.of(ServerFrame.newBuilder().setAtMs(now).build()), received());
  }

  @Test
  void nothingOfALineThatIsGoneGoesOn() {
    connect();
    send(enterAsPlayer(1, room.code(), "Ada"));
    channel.close();
    assertEquals(-1, channel.runScheduledPendingTasks(), "milliseconds to the next timer");
  }

  @Test
  void aSilentLineIsClosed() {
    connect();
    pass(20_000);
    send(new PongWebSocketFrame());
    takeAll();
    pass(Limits.SILENCE_MILLIS - 1);
    assertFalse(takeAll().stream().anyMatch(CloseWebSocketFrame.class::isInstance));
    pass(1);
    assertClosing(4001);
  }

  @ParameterizedTest
  @EnumSource
  void aFarewellComesLast(Farewell farewell) {
    Connection connection = connect();
    connection.send(new Outgoing.Welcome(0, 5, false), 0);
    connection.close(farewell);
    connection.send(new Outgoing.Welcome(1, 5, false), 0);
    channel.runPendingTasks();
    List<Object> frames = takeAll();
    assertEquals(3, frames.size(), frames::toString);
    var goodbye = parse((ByteBuf) frames.get(1)).getGoodbye();
    assertEquals("GOODBYE_REASON_" + farewell.name(), goodbye.getReason().name());
    assertEquals(CloseCode.of(farewell).code(), ((CloseWebSocketFrame) frames.get(2)).statusCode());
  }

  @Test
  void theBrowsersCloseEndsTheLineAtOnce() {
    Connection connection = connect();
    connection.close(Farewell.ROOM_CLOSED);
    channel.runPendingTasks();
    assertTrue(channel.isOpen());
    send(new BinaryWebSocketFrame());
    assertTrue(channel.isOpen(), "what comes after our Close is not looked at");
    send(new CloseWebSocketFrame());
    assertFalse(channel.isOpen());
  }

  @Test
  void aBrowserThatDoesNotAnswerAFarewellIsCutOff() {
    Connection connection = connect();
    connection.close(Farewell.ROOM_CLOSED);
    channel.runPendingTasks();
    pass(Limits.CLOSE_PATIENCE_MILLIS);
    assertFalse(channel.isOpen());
  }

  @Test
  void repliesWaitForALineThatIsFull() {
    Connection connection = connect();
    takesMore(false);
    connection.send(new Outgoing.Progress(1, 1, 9, null), 0);
    connection.send(new Outgoing.Welcome(1, 5, false), 0);
    connection.send(new Outgoing.Progress(1, 2, 9, null), 0);
    channel.runPendingTasks();
    assertTrue(takeAll().isEmpty());
    takesMore(true);
    List<ServerFrame> frames = received();
    assertEquals(2, frames.size(), frames::toString);
    assertTrue(frames.getFirst().hasWelcome());
    assertEquals(2, frames.getLast().getProgress().getDone());
    pass(Limits.SLOW_CONSUMER_MILLIS);
    assertTrue(takeAll().isEmpty());
  }

  @Test
  void aLineThatStaysFullIsGoneInThreeSeconds() {
    connect();
    takesMore(false);
    pass(Limits.SLOW_CONSUMER_MILLIS);
    assertClosing(4000);
    pass(Limits.CLOSE_PATIENCE_MILLIS);
    assertFalse(channel.isOpen());
    assertEquals(3_000, Limits.SLOW_CONSUMER_MILLIS + Limits.CLOSE_PATIENCE_MILLIS);
  }

  @Test
  void aLineThatIsCutOffStaysCutOffThoughItTakesMoreAgain() {
    connect();
    takesMore(false);
    pass(Limits.SLOW_CONSUMER_MILLIS);
    takesMore(true);
    pass(Limits.CLOSE_PATIENCE_MILLIS);
    assertFalse(channel.isOpen());
  }

  @Test
  void repliesThatWaitAreBounded() {
    Connection connection = connect();
    takesMore(false);
    for (int i = 0; i <= Limits.MAX_HELD_FRAMES; i++) {
      connection.send(new Outgoing.Welcome(i, 5, false), 0);
    }
    channel.runPendingTasks();
    assertClosing(4000);
  }
}
