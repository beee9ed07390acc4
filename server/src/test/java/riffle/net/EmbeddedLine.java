package riffle.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler.HandshakeComplete;
import io.netty.util.ReferenceCountUtil;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import riffle.deck.DeckLibrary;
import riffle.game.Deck;
import riffle.room.Classroom;
import riffle.room.Forgetful;
import riffle.room.LiveRoom;
import riffle.room.RoomDirectory;
import riffle.room.RoomLoop;
import riffle.wire.FrameWriter;
import riffle.wire.v1.Advance;
import riffle.wire.v1.ClientFrame;
import riffle.wire.v1.EnterAsHost;
import riffle.wire.v1.EnterAsPlayer;
import riffle.wire.v1.EnterAsScreen;
import riffle.wire.v1.GoodbyeReason;
import riffle.wire.v1.RefusalReason;
import riffle.wire.v1.ServerFrame;

/** A connection without a network, to rooms that do at once what they are asked for. */
abstract class EmbeddedLine {
  long now = 1_000_000;
  boolean mayGuess = true;
  int wrongGuesses;
  CompletionStage<Boolean> teacher = CompletableFuture.completedStage(false);

  final RoomDirectory rooms =
      new RoomDirectory(
          DirectLoop::new,
          () -> now,
          new SplittableRandom(1),
          id -> null,
          new Forgetful(),
          Classroom.listener(new ArrayList<>()),
          Runnable::run);
  final LiveRoom room = openRoom(DeckLibrary.starters().decks().getFirst().deck());

  EmbeddedChannel channel = new EmbeddedChannel();

  LiveRoom openRoom(Deck deck) {
    LiveRoom opened = rooms.open(deck);
    assertNotNull(opened);
    return opened;
  }

  /** Runs at once what comes, and nothing of what is for later. */
  private static final class DirectLoop implements RoomLoop {
    @Override
    public void execute(Runnable task) {
      task.run();
    }

    @Override
    public Timer schedule(long delayMillis, Runnable task) {
      return () -> {};
    }
  }

  final Doorkeeper doorkeeper =
      new Doorkeeper() {
        @Override
        public boolean isOurOrigin(HttpHeaders handshake) {
          return true;
        }

        @Override
        public CompletionStage<Boolean> isTeacher(HttpHeaders handshake) {
          return teacher;
        }

        @Override
        public boolean isProxy(InetAddress peer) {
          return false;
        }

        @Override
        public InetAddress address(InetAddress peer, HttpHeaders handshake) {
          return peer;
        }

        @Override
        public boolean mayGuess(InetAddress from) {
          return mayGuess;
        }

        @Override
        public void guessedWrong(InetAddress from) {
          wrongGuesses++;
        }
      };

  /** What was sent, until the end of the test. */
  final List<Object> sent = new ArrayList<>();

  @AfterEach
  void release() {
    takeAll();
    sent.forEach(ReferenceCountUtil::release);
  }

  Connection connect() {
    channel = new EmbeddedChannel();
    channel.freezeTime();
    var connection =
        new Connection(
            channel,
            new Departures(channel.eventLoop()),
            rooms,
            new FrameWriter("http://riffle/j/"),
            () -> now,
            doorkeeper,
            InetAddress.getLoopbackAddress(),
            teacher);
    channel.pipeline().addLast(new FrameGate(connection, () -> now), connection);
    channel
        .pipeline()
        .fireUserEventTriggered(new HandshakeComplete("/ws", new DefaultHttpHeaders(), null));
    return connection;
  }

  void pass(long millis) {
    now += millis;
    channel.advanceTimeBy(millis, TimeUnit.MILLISECONDS);
    channel.runScheduledPendingTasks();
    channel.runPendingTasks();
  }

  void send(WebSocketFrame frame) {
    channel.writeInbound(frame);
    channel.runPendingTasks();
  }

  void send(ClientFrame.Builder frame) {
    send(new BinaryWebSocketFrame(Unpooled.wrappedBuffer(frame.build().toByteArray())));
  }

  static ClientFrame.Builder enterAsPlayer(int id, String code, String alias) {
    return ClientFrame.newBuilder()
        .setRequestId(id)
        .setEnterAsPlayer(
            EnterAsPlayer.newBuilder()
                .setRoomCode(code)
                .setSeatKey(ByteString.copyFrom(new byte[16]))
                .setAlias(alias));
  }

  static ClientFrame.Builder enterAsScreen(int id, String code, ByteString key) {
    return ClientFrame.newBuilder()
        .setRequestId(id)
        .setEnterAsScreen(EnterAsScreen.newBuilder().setRoomCode(code).setScreenKey(key));
  }

  static ClientFrame.Builder enterAsHost(int id, String code) {
    return ClientFrame.newBuilder()
        .setRequestId(id)
        .setEnterAsHost(EnterAsHost.newBuilder().setRoomCode(code));
  }

  static ClientFrame.Builder advance(int id) {
    return ClientFrame.newBuilder().setRequestId(id).setAdvance(Advance.getDefaultInstance());
  }

  List<Object> takeAll() {
    channel.runPendingTasks();
    var all = new ArrayList<Object>();
    for (Object next = channel.readOutbound(); next != null; next = channel.readOutbound()) {
      all.add(next);
    }
    sent.addAll(all);
    return all;
  }

  List<ServerFrame> received() {
    return takeAll().stream()
        .filter(ByteBuf.class::isInstance)
        .map(frame -> parse((ByteBuf) frame))
        .toList();
  }

  /** A frame is all that is written at once. Its length is in the last bytes of the header. */
  static ServerFrame parse(ByteBuf frame) {
    byte[] bytes = ByteBufUtil.getBytes(frame);
    int header = bytes[1] == 126 ? 4 : 2;
    int length = header == 4 ? frame.getUnsignedShort(2) : bytes[1];
    assertEquals((byte) 0x82, bytes[0], "whole, binary");
    assertEquals(bytes.length, header + length);
    try {
      return ServerFrame.parseFrom(ByteBuffer.wrap(bytes, header, length));
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
  }

  void assertRefused(RefusalReason reason) {
    List<ServerFrame> frames = received();
    assertEquals(1, frames.size(), frames::toString);
    assertEquals(reason, frames.getFirst().getReply().getRefusal().getReason());
  }

  void assertClosing(int code) {
    var close = assertInstanceOf(CloseWebSocketFrame.class, takeAll().getLast());
    assertEquals(code, close.statusCode());
  }

  void assertClosing(int code, GoodbyeReason reason) {
    List<Object> frames = takeAll();
    var close = assertInstanceOf(CloseWebSocketFrame.class, frames.getLast());
    assertEquals(code, close.statusCode());
    var goodbye = assertInstanceOf(ByteBuf.class, frames.get(frames.size() - 2));
    assertEquals(reason, parse(goodbye).getGoodbye().getReason());
  }

  void takesMore(boolean writable) {
    channel.unsafe().outboundBuffer().setUserDefinedWritability(1, writable);
    channel.runPendingTasks();
  }
}
