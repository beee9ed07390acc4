package riffle.bench;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import io.netty.util.ResourceLeakDetector;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import riffle.wire.v1.ServerFrame;

/**
 * The ceiling: moves the same messages as the real server, and knows no game. Frames come in by
 * Netty's own decoder; they go out below its encoder, header and payload in one buffer.
 *
 * <p>The first byte of a message says what it is; {@link BareSide} is the other end.
 */
final class BareServer {
  /** A slot, 1 for the host's, a kind of frame and a length: what is sent for that slot. */
  static final byte SIZE = 1;

  /** A room: a host or a player comes in. */
  static final byte HOST = 2;

  static final byte PLAYER = 3;

  /** Answered by a receipt. */
  static final byte ANSWER = 4;

  /** A slot: pushed to all of the room. */
  static final byte PUSH = 5;

  private static final int BINARY = 0x82;
  private static final int LENGTH_DELIMITED = 2;
  private static final int SHORT_BYTES = 126;
  private static final int MEDIUM_BYTES = 65_536;

  /** Of a tag, and a length of always three bytes. */
  private static final int FIELD_HEAD_BYTES = 4;

  private static final int MAX_FRAME_BYTES = 16 * 1_024;
  private static final int BACKLOG = 4_096;

  private static final WebSocketServerProtocolConfig CONFIG =
      WebSocketServerProtocolConfig.newBuilder()
          .websocketPath("/ws")
          .decoderConfig(
              WebSocketDecoderConfig.newBuilder()
                  .maxFramePayloadLength(MAX_FRAME_BYTES)
                  .allowExtensions(false)
                  .withUTF8Validator(false)
                  .build())
          .build();

  /** By slot, and one further for the host's. */
  private static final Map<Integer, ByteBuf> frames = new ConcurrentHashMap<>();

  private static final Map<Integer, Room> rooms = new ConcurrentHashMap<>();

  /** Any frame will do: that a size was told is answered by it. */
  private static final ByteBuf NOTED = frame(ServerFrame.REPLY_FIELD_NUMBER, 0);

  private BareServer() {}

  public static void main(String[] arguments) throws InterruptedException {
    // As the real server does.
    ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.DISABLED);
    boolean epoll = Epoll.isAvailable();
    Channel port =
        new ServerBootstrap()
            .group(
                new MultiThreadIoEventLoopGroup(
                    Runtime.getRuntime().availableProcessors(),
                    epoll ? EpollIoHandler.newFactory() : NioIoHandler.newFactory()))
            .channel(epoll ? EpollServerSocketChannel.class : NioServerSocketChannel.class)
            .option(ChannelOption.SO_BACKLOG, BACKLOG)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childHandler(
                new ChannelInitializer<>() {
                  @Override
                  protected void initChannel(Channel line) {
                    line.pipeline()
                        .addLast(
                            new HttpServerCodec(),
                            new HttpObjectAggregator(MAX_FRAME_BYTES),
                            new WebSocketServerProtocolHandler(CONFIG),
                            new Line());
                  }
                })
            .bind(InetAddress.getLoopbackAddress(), 0)
            .sync()
            .channel();
    System.out.println(
        "http://127.0.0.1:" + ((InetSocketAddress) port.localAddress()).getPort() + "/#key=none");
    ProcessHandle.current()
        .parent()
        .ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
  }

  /** A room's lines, each in the list of its loop and used by that alone. */
  private record Room(Map<EventLoop, List<Line>> players) {
    Room() {
      this(new ConcurrentHashMap<>());
    }

    void push(int slot) {
      players.forEach((loop, lines) -> loop.execute(() -> push(lines, slot)));
    }

    private static void push(List<Line> lines, int slot) {
      for (Line line : lines) {
        line.sendShared(slot, false);
        line.flush();
      }
    }
  }

  private static final class Line extends SimpleChannelInboundHandler<BinaryWebSocketFrame> {
    private @Nullable Room room;
    private boolean host;
    private int number;

    /** Of the lowest handler: what it writes passes no encoder. */
    private @Nullable ChannelHandlerContext bottom;

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, BinaryWebSocketFrame frame) {
      ByteBuf in = frame.content();
      switch (in.readByte()) {
        case SIZE -> {
          frames.put(slot(in.readByte(), in.readByte() == 1), frame(in.readByte(), in.readInt()));
          sendOwn(ctx, Sizes.RECEIPT);
        }
        case HOST -> enter(ctx, in.readInt(), true);
        case PLAYER -> enter(ctx, in.readInt(), false);
        case ANSWER -> sendOwn(ctx, Sizes.RECEIPT);
        case PUSH -> {
          int slot = in.readByte();
          sendOwn(ctx, Sizes.RECEIPT);
          sendShared(slot, true);
          if (room != null) {
            room.push(slot);
          }
        }
        default -> ctx.close();
      }
    }

    private void enter(ChannelHandlerContext ctx, int ofRoom, boolean asHost) {
      number = ofRoom;
      host = asHost;
      bottom = ctx.pipeline().firstContext();
      room = rooms.computeIfAbsent(ofRoom, _ -> new Room());
      if (!host) {
        room.players().computeIfAbsent(ctx.channel().eventLoop(), _ -> new ArrayList<>()).add(this);
      }
      sendOwn(ctx, Sizes.WELCOME);
      sendOwn(ctx, Step.LOBBY.slot);
    }

    /** As what is made for one line only: into a buffer of its own. */
    private void sendOwn(ChannelHandlerContext ctx, int slot) {
      ByteBuf frame = frames.get(slot(slot, host));
      if (bottom == null || frame == null) {
        // Only sizes are told before anybody enters.
        bottom = ctx.pipeline().firstContext();
        frame = NOTED;
      }
      int bytes = frame.readableBytes();
      ByteBuf out = ctx.alloc().directBuffer(bytes);
      out.writeBytes(frame, frame.readerIndex(), bytes);
      bottom.write(out, bottom.voidPromise());
    }

    private void sendShared(int slot, boolean toHost) {
      ByteBuf frame = frames.get(slot(slot, toHost));
      if (bottom != null && frame != null) {
        bottom.write(frame.retainedDuplicate(), bottom.voidPromise());
      }
    }

    private void flush() {
      if (bottom != null) {
        bottom.flush();
      }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
      ctx.flush();
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
      if (host) {
        rooms.remove(number);
      }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
      ctx.close();
    }
  }

  private static int slot(int slot, boolean host) {
    return 2 * slot + (host ? 1 : 0);
  }

  // Frames.

  /**
   * A whole frame with a ServerFrame of so many bytes, which is one field of no meaning.
   *
   * @param kind the number of the field
   */
  private static ByteBuf frame(int kind, int bytes) {
    int length = Math.max(bytes, FIELD_HEAD_BYTES);
    ByteBuf out = Unpooled.directBuffer(10 + length);
    out.writeByte(BINARY);
    if (length < SHORT_BYTES) {
      out.writeByte(length);
    } else if (length < MEDIUM_BYTES) {
      out.writeByte(SHORT_BYTES).writeShort(length);
    } else {
      out.writeByte(SHORT_BYTES + 1).writeLong(length);
    }
    int inner = length - FIELD_HEAD_BYTES;
    out.writeByte((kind << 3) | LENGTH_DELIMITED);
    out.writeByte(0x80 | (inner & 0x7f))
        .writeByte(0x80 | ((inner >> 7) & 0x7f))
        .writeByte(inner >> 14);
    return out.writeZero(inner);
  }
}
