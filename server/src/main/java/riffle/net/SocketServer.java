package riffle.net;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollChannelOption;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import riffle.room.Farewell;
import riffle.room.RoomClock;
import riffle.room.RoomDirectory;
import riffle.room.RoomLoop;
import riffle.wire.FrameWriter;

/** One port for HTTP and WebSocket, and the event loops that sockets and rooms share. */
public final class SocketServer implements AutoCloseable {
  /** All connections there may be at once. */
  public static final int MAX_CONNECTIONS = Limits.MAX_CONNECTIONS;

  /** Connections of one address where nothing else is chosen. */
  public static final int CONNECTIONS_PER_ADDRESS = Limits.CONNECTIONS_PER_ADDRESS;

  private static final int LOOPS = Runtime.getRuntime().availableProcessors();

  private final int connectionsPerAddress;
  private final EventLoopGroup loops;
  private final ChannelGroup lines = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
  private final AtomicInteger turnedAway = new AtomicInteger();
  private final Channel port;

  private volatile @Nullable Service service;

  /** How bytes move: by epoll where the system has it, else by NIO. */
  private record Transport(IoHandlerFactory handlers, Class<? extends ServerChannel> channel) {
    static Transport best() {
      return Epoll.isAvailable()
          ? new Transport(EpollIoHandler.newFactory(), EpollServerSocketChannel.class)
          : new Transport(NioIoHandler.newFactory(), NioServerSocketChannel.class);
    }

    boolean knowsUnsent() {
      return channel.equals(EpollServerSocketChannel.class);
    }
  }

  /**
   * Takes the port at all addresses of this machine. Who connects waits until {@link #open}.
   *
   * @param port 0 for any free one
   * @param connectionsPerAddress at once; 0 for any number
   * @throws IOException where the port cannot be had
   */
  public SocketServer(int port, int connectionsPerAddress) throws IOException {
    this(new InetSocketAddress(port), connectionsPerAddress);
  }

  /**
   * Takes a port at one address only. Who connects waits until {@link #open}.
   *
   * @param at its port is 0 for any free one
   * @param connectionsPerAddress at once; 0 for any number
   * @throws IOException where the port cannot be had
   */
  public SocketServer(InetSocketAddress at, int connectionsPerAddress) throws IOException {
    this.connectionsPerAddress = connectionsPerAddress;
    Transport transport = Transport.best();
    this.loops = new MultiThreadIoEventLoopGroup(LOOPS, transport.handlers());
    var bootstrap = new ServerBootstrap();
    if (transport.knowsUnsent()) {
      bootstrap.childOption(EpollChannelOption.TCP_NOTSENT_LOWAT, (long) Limits.UNSENT_BYTES);
    }
    var bound =
        bootstrap
            .group(loops)
            .channel(transport.channel())
            .option(ChannelOption.SO_BACKLOG, Limits.ACCEPT_BACKLOG)
            .option(ChannelOption.SO_REUSEADDR, true)
            .option(ChannelOption.AUTO_READ, false)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childOption(
                ChannelOption.WRITE_BUFFER_WATER_MARK,
                new WriteBufferWaterMark(Limits.LOW_WATER_BYTES, Limits.HIGH_WATER_BYTES))
            .childHandler(
                new ChannelInitializer<>() {
                  @Override
                  protected void initChannel(Channel line) {
                    receive(line);
                  }
                })
            .bind(at)
            .awaitUninterruptibly();
    if (!bound.isSuccess()) {
      endLoops();
      throw new IOException(String.valueOf(bound.cause().getMessage()), bound.cause());
    }
    this.port = bound.channel();
  }

  /** The port it has. */
  public int port() {
    return ((InetSocketAddress) port.localAddress()).getPort();
  }

  /** How many players, hosts and screens have a line. Looks at every line: not for often. */
  public long sockets() {
    return lines.stream().filter(line -> line.pipeline().get(Connection.class) != null).count();
  }

  /** A loop for a new room. */
  public RoomLoop nextLoop() {
    return new NettyRoomLoop((SingleThreadEventLoop) loops.next());
  }

  /**
   * Lets everybody in.
   *
   * @param http adds what answers HTTP requests at the end of a pipeline
   */
  public void open(
      RoomDirectory rooms,
      FrameWriter writer,
      RoomClock clock,
      Doorkeeper doorkeeper,
      Consumer<ChannelPipeline> http) {
    service =
        new Service(
            rooms,
            writer,
            clock,
            doorkeeper,
            new Crowd(connectionsPerAddress, clock),
            http,
            departures());
    port.config().setAutoRead(true);
  }

  private Function<EventLoop, Departures> departures() {
    Map<EventLoop, Departures> ofLoops =
        StreamSupport.stream(loops.spliterator(), false)
            .map(EventLoop.class::cast)
            .collect(Collectors.toUnmodifiableMap(Function.identity(), Departures::new));
    return loop -> Objects.requireNonNull(ofLoops.get(loop), "a loop of another server");
  }

  /** All that are there, HTTP and WebSocket. */
  ChannelGroup lines() {
    return lines;
  }

  private void receive(Channel line) {
    Service behind = service;
    if (behind == null) {
      var _ = line.close();
    } else if (lines.size() >= Limits.MAX_CONNECTIONS) {
      turnAway(line, HttpRefusal.HOUSE_FULL);
    } else if (!behind.admitsLine(line)) {
      turnAway(line, HttpRefusal.ADDRESS_FULL);
    } else {
      lines.add(line);
      line.pipeline()
          .addLast(
              httpCodec(),
              // Behind the codec it sees no bytes: a header that drips in is a line that idles.
              new IdleStateHandler(true, 0, 0, Limits.HTTP_IDLE_SECONDS, TimeUnit.SECONDS),
              new Upgrade(behind));
    }
  }

  private static HttpServerCodec httpCodec() {
    return new HttpServerCodec(
        Limits.MAX_REQUEST_LINE_BYTES, Limits.MAX_HEADER_BYTES, Limits.MAX_CHUNK_BYTES);
  }

  private void turnAway(Channel line, HttpRefusal refusal) {
    boolean tooMany = turnedAway.incrementAndGet() > Limits.MAX_TURNED_AWAY;
    line.closeFuture().addListener(_ -> turnedAway.decrementAndGet());
    if (tooMany) {
      var _ = line.close();
    } else {
      line.pipeline().addLast(httpCodec(), new TurnAway(refusal));
    }
  }

  /** Says farewell to everybody, lets it arrive for a moment, and ends the loops. */
  @Override
  public void close() {
    port.close().awaitUninterruptibly();
    for (Channel line : lines) {
      Connection connection = line.pipeline().get(Connection.class);
      if (connection == null) {
        var _ = line.close();
      } else {
        connection.close(Farewell.SERVER_STOPPING);
      }
    }
    lines.newCloseFuture().awaitUninterruptibly(Limits.STOP_PATIENCE_MILLIS);
    endLoops();
  }

  private void endLoops() {
    loops
        .shutdownGracefully(0, Limits.STOP_PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
        .awaitUninterruptibly();
  }
}
