package riffle.bench;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;

/** The load generator: all rooms and lines, on one event loop. */
final class Load implements AutoCloseable {
  /** Lines that are opened at the same time. */
  private static final int IN_FLIGHT = 128;

  /** Most frames are shorter; what is longer is put together. */
  private static final int READ_BYTES = 2_048;

  private static final long PATIENCE_SECONDS = 120;
  private static final long LOOK_MILLIS = 20;

  private final MultiThreadIoEventLoopGroup group;
  private final EventLoop loop;
  private final Class<? extends Channel> channel;
  private final CompletableFuture<Void> failure = new CompletableFuture<>();
  private final Fields frame = new Fields(Unpooled.EMPTY_BUFFER);
  private final Fields part = new Fields(Unpooled.EMPTY_BUFFER);

  // What was measured. Belongs to the loop; others read it when nothing is under way.

  /** From a player's answer to its receipt. */
  final Latencies acks = new Latencies();

  /** From a host's request to each arrival of what it shows. */
  final Latencies pushes = new Latencies();

  /** From the opening of a line to what its seat is shown first. */
  final Latencies joins = new Latencies();

  final Sizes sizes = new Sizes();

  /** Messages to the server, and from it. */
  long said;

  long heard;

  Load() {
    boolean epoll = Epoll.isAvailable();
    group =
        new MultiThreadIoEventLoopGroup(
            1, epoll ? EpollIoHandler.newFactory() : NioIoHandler.newFactory());
    loop = group.next();
    channel = epoll ? EpollSocketChannel.class : NioSocketChannel.class;
  }

  // For main.

  /** Rooms with a host in each, and nobody else. */
  List<Room> open(Side side, int rooms, int players) throws IOException, InterruptedException {
    ByteBuf forHosts = handshake(side, side.hostHeaders());
    ByteBuf forPlayers = handshake(side, "");
    List<Room> opened = new ArrayList<>();
    for (int i = 0; i < rooms; i++) {
      opened.add(new Room(this, side.openRoom(), players, forHosts, forPlayers));
    }
    enter(side, opened.stream().map(Room::host).toList());
    return opened;
  }

  /** All players of these rooms come in. */
  void join(Side side, List<Room> rooms) {
    enter(side, rooms.stream().flatMap(room -> List.of(room.players()).stream()).toList());
  }

  /** Each room does the same thing; returns when all of them have done it. */
  void all(List<Room> rooms, BiConsumer<Room, Runnable> act) {
    var done = new CompletableFuture<Void>();
    int[] missing = {rooms.size()};
    Runnable roomDone =
        () -> {
          if (--missing[0] == 0) {
            done.complete(null);
          }
        };
    soon(() -> rooms.forEach(room -> act.accept(room, roomDone)));
    await(done);
  }

  /** Everybody goes home. Returns when the server has seen it. */
  void leave(Side side, List<Room> rooms, long openFilesBefore) throws IOException {
    all(rooms, Room::leave);
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (side.jvm().openFiles() > openFilesBefore + IN_FLIGHT && System.nanoTime() < until) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS));
    }
  }

  /** Forgets what was measured, but for the lengths of messages. */
  void forget() {
    acks.clear();
    pushes.clear();
    joins.clear();
  }

  /** Waits for what is to come; anything that goes wrong meanwhile is thrown. */
  void await(CompletableFuture<Void> done) {
    CompletableFuture.anyOf(done, failure).orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  private void enter(Side side, Collection<Line> lines) {
    var done = new CompletableFuture<Void>();
    Queue<Line> waiting = new ArrayDeque<>(lines);
    int[] missing = {lines.size()};
    Bootstrap bootstrap =
        new Bootstrap()
            .group(loop)
            .channel(channel)
            .option(ChannelOption.TCP_NODELAY, true)
            // Gone at once: no port waits for stragglers.
            .option(ChannelOption.SO_LINGER, 0)
            .option(ChannelOption.RECVBUF_ALLOCATOR, new FixedRecvByteBufAllocator(READ_BYTES));
    soon(
        () -> {
          for (int i = 0; i < IN_FLIGHT; i++) {
            enterNext(bootstrap, side.jvm().port(), waiting, missing, done);
          }
        });
    await(done);
  }

  private void enterNext(
      Bootstrap bootstrap,
      int port,
      Queue<Line> waiting,
      int[] missing,
      CompletableFuture<Void> done) {
    Line line = waiting.poll();
    if (line == null) {
      return;
    }
    long start = System.nanoTime();
    line.entered =
        () -> {
          if (!line.isHost()) {
            joins.add(System.nanoTime() - start);
          }
          enterNext(bootstrap, port, waiting, missing, done);
          if (--missing[0] == 0) {
            done.complete(null);
          }
        };
    bootstrap
        .clone()
        .handler(
            new ChannelInitializer<>() {
              @Override
              protected void initChannel(Channel opened) {
                opened.pipeline().addLast(line);
              }
            })
        .connect(InetAddress.getLoopbackAddress(), port)
        .addListener(
            connected -> {
              if (!connected.isSuccess()) {
                fails("no line: " + connected.cause());
              }
            });
  }

  private static ByteBuf handshake(Side side, String headers) {
    String request =
        "GET /ws HTTP/1.1\r\n"
            + ("Host: localhost:" + side.jvm().port() + "\r\n")
            + "Connection: Upgrade\r\n"
            + "Upgrade: websocket\r\n"
            + "Sec-WebSocket-Version: 13\r\n"
            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
            + (headers + "\r\n");
    // On the heap: nobody releases it.
    return Unpooled.unreleasableBuffer(
        Unpooled.wrappedBuffer(request.getBytes(StandardCharsets.US_ASCII)));
  }

  // For rooms and lines.

  /** Runs it on the loop, after what is waiting there. */
  void soon(Runnable task) {
    loop.execute(
        () -> {
          try {
            task.run();
          } catch (RuntimeException bug) {
            failure.completeExceptionally(bug);
          }
        });
  }

  /** Runs it on the loop again and again. */
  Future<?> every(long delayMicros, long periodMicros, Runnable task) {
    return loop.scheduleAtFixedRate(task, delayMicros, periodMicros, TimeUnit.MICROSECONDS);
  }

  ByteBuf buffer(int bytes) {
    return PooledByteBufAllocator.DEFAULT.directBuffer(bytes);
  }

  /** To read the envelope of a message. */
  Fields frame() {
    return frame;
  }

  /** To read a part of it. */
  Fields part() {
    return part;
  }

  void fails(String why) {
    failure.completeExceptionally(new IllegalStateException(why));
  }

  @Override
  public void close() {
    group.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
  }
}
