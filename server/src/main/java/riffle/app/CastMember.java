package riffle.app;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler.ClientHandshakeStateEvent;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import riffle.wire.v1.ClientFrame;
import riffle.wire.v1.EnterAsHost;
import riffle.wire.v1.EnterAsPlayer;
import riffle.wire.v1.Seen;
import riffle.wire.v1.ServerFrame;
import riffle.wire.v1.Stage;
import riffle.wire.v1.Welcome;

/**
 * The host or a player of a {@link Cast}, on one line after another. It reads no more of a frame
 * than it needs. Belongs to the cast's loop.
 */
final class CastMember {
  private static final int SEAT_KEY_BYTES = 16;
  private static final int MAX_RESPONSE_BYTES = 8_192;

  /** Far more than what a class of this size is shown. */
  private static final int MAX_FRAME_BYTES = 1_024 * 1_024;

  private final Cast cast;

  /** From 1; 0 for the host. */
  final int number;

  private final ByteString seatKey;
  private @Nullable Channel line;
  private String roomCode = "";
  private int requestId;
  private int saidOnLine;

  /** Kinds of frames that are due to it, a bit each. */
  private int awaited;

  /** Of the room, as the last Welcome named it; 0 where there was none. */
  private int run;

  /** Of what was shown last. */
  private int version;

  private Stage stage = Stage.getDefaultInstance();

  CastMember(Cast cast, int number) {
    this.cast = cast;
    this.number = number;
    this.seatKey =
        ByteString.copyFrom(ByteBuffer.allocate(SEAT_KEY_BYTES).putInt(number).rewind());
  }

  private boolean isHost() {
    return number == 0;
  }

  /** What the host is shown; nobody else looks at it. */
  Stage stage() {
    return stage;
  }

  // Out.

  /** Kinds of frames, a bit each by its number in a ServerFrame, that are due to it from now on. */
  void awaits(int kinds) {
    awaited = kinds;
    cast.awaitsOneMore();
  }

  /** Takes a new seat, on a new line. */
  void enter(String code) {
    roomCode = code;
    requestId = 0;
    run = 0;
    connect();
  }

  /** Takes its seat on a new line. Every other player has loaded the page anew, and shows nothing. */
  void comeBack() {
    leave();
    if (number % 2 == 1) {
      run = 0;
    }
    connect();
  }

  /** Cuts its line. */
  void leave() {
    Channel left = line;
    line = null;
    if (left != null) {
      var _ = left.close();
    }
  }

  /** Frames, without pongs, since it has this line. */
  int saidOnLine() {
    return saidOnLine;
  }

  void say(ClientFrame.Builder request) {
    saidOnLine++;
    byte[] frame = request.setRequestId(++requestId).build().toByteArray();
    if (line != null) {
      var _ = line.writeAndFlush(new BinaryWebSocketFrame(Unpooled.wrappedBuffer(frame)));
    }
  }

  private void connect() {
    var config =
        WebSocketClientProtocolConfig.newBuilder()
            .webSocketUri("ws://localhost:" + cast.port() + "/ws")
            .generateOriginHeader(false)
            .maxFramePayloadLength(MAX_FRAME_BYTES)
            .build();
    cast.connect(
        new ChannelInitializer<>() {
          @Override
          protected void initChannel(Channel opened) {
            line = opened;
            saidOnLine = 0;
            opened
                .pipeline()
                .addLast(
                    new HttpClientCodec(),
                    new HttpObjectAggregator(MAX_RESPONSE_BYTES),
                    new WebSocketClientProtocolHandler(config),
                    new Ear());
          }
        });
  }

  private ClientFrame.Builder enterFrame() {
    Seen.Builder seen = Seen.newBuilder().setRun(run).setVersion(version);
    if (isHost()) {
      var host = EnterAsHost.newBuilder().setRoomCode(roomCode);
      return ClientFrame.newBuilder().setEnterAsHost(run == 0 ? host : host.setSeen(seen));
    }
    var player =
        EnterAsPlayer.newBuilder()
            .setRoomCode(roomCode)
            .setSeatKey(seatKey)
            .setAlias("Student " + number);
    return ClientFrame.newBuilder().setEnterAsPlayer(run == 0 ? player : player.setSeen(seen));
  }

  // In.

  /** Hears what comes on one line. */
  private final class Ear extends SimpleChannelInboundHandler<BinaryWebSocketFrame> {
    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
      if (event == ClientHandshakeStateEvent.HANDSHAKE_COMPLETE) {
        say(enterFrame());
      }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, BinaryWebSocketFrame frame)
        throws IOException {
      if (ctx.channel().equals(line)) {
        hear(frame.content().nioBuffer());
      }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
      if (ctx.channel().equals(line)) {
        cast.fails(new IOException("the line of " + number + " is cut"));
      }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
      if (ctx.channel().equals(line)) {
        cast.fails(cause);
      }
      var _ = ctx.close();
    }
  }

  private void hear(ByteBuffer message) throws IOException {
    int kind = 0;
    CodedInputStream in = CodedInputStream.newInstance(message.duplicate());
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      int field = WireFormat.getTagFieldNumber(tag);
      if (field == ServerFrame.VERSION_FIELD_NUMBER) {
        version = in.readUInt32();
      } else {
        kind = field == ServerFrame.AT_MS_FIELD_NUMBER ? kind : field;
        in.skipField(tag);
      }
    }
    switch (kind) {
      case ServerFrame.WELCOME_FIELD_NUMBER ->
          welcomed(ServerFrame.parseFrom(message).getWelcome());
      case ServerFrame.REPLY_FIELD_NUMBER -> {
        var reply = ServerFrame.parseFrom(message).getReply();
        if (reply.hasRefusal()) {
          cast.fails(new IllegalStateException(number + " is refused: " + reply.getRefusal()));
        }
      }
      case ServerFrame.VIEW_FIELD_NUMBER -> {
        if (isHost()) {
          stage = ServerFrame.parseFrom(message).getView().getStage();
        }
      }
      case ServerFrame.GOODBYE_FIELD_NUMBER -> {
        var goodbye = ServerFrame.parseFrom(message).getGoodbye();
        cast.fails(new IllegalStateException(number + " is sent away: " + goodbye.getReason()));
      }
      default -> {}
    }
    arrived(1 << kind);
  }

  private void welcomed(Welcome welcome) {
    run = welcome.getRun();
    if (welcome.getResumed()) {
      awaited &= ~(1 << ServerFrame.VIEW_FIELD_NUMBER);
    }
  }

  private void arrived(int kind) {
    if ((awaited & kind) != 0) {
      awaited &= ~kind;
      if (awaited == 0) {
        cast.oneIsSatisfied();
      }
    }
  }
}
