package riffle.net;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.netty.handler.codec.http.HttpHeaders;
import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import riffle.game.Deck;
import riffle.room.Classroom;
import riffle.room.Forgetful;
import riffle.room.LiveRoom;
import riffle.room.RoomClock;
import riffle.room.RoomDirectory;
import riffle.room.RoomStore;
import riffle.wire.FrameWriter;

/**
 * Real sockets with rooms behind them, and nothing else of the house. Everybody may host, and names
 * an address in {@code X-Forwarded-For} where the port is behind a proxy.
 */
public final class OpenPort implements AutoCloseable {
  public static final RoomClock CLOCK = System::currentTimeMillis;

  private final SocketServer server;
  private final RoomDirectory rooms;

  OpenPort() throws IOException {
    this(Limits.CONNECTIONS_PER_ADDRESS, false);
  }

  OpenPort(int connectionsPerAddress, boolean behindProxy) throws IOException {
    this(connectionsPerAddress, behindProxy, new Forgetful());
  }

  /** A port whose rooms are kept. */
  public OpenPort(RoomStore store) throws IOException {
    this(Limits.CONNECTIONS_PER_ADDRESS, false, store);
  }

  private OpenPort(int connectionsPerAddress, boolean behindProxy, RoomStore store)
      throws IOException {
    server = new SocketServer(0, connectionsPerAddress);
    rooms =
        new RoomDirectory(
            server::nextLoop,
            CLOCK,
            new SplittableRandom(1),
            _ -> null,
            store,
            Classroom.listener(new ArrayList<>()),
            Runnable::run);
    server.open(
        rooms, new FrameWriter("http://riffle/j/"), CLOCK, new TrustfulDoor(behindProxy), _ -> {});
  }

  record TrustfulDoor(boolean behindProxy) implements Doorkeeper {
    @Override
    public boolean isOurOrigin(HttpHeaders handshake) {
      return true;
    }

    @Override
    public CompletionStage<Boolean> isTeacher(HttpHeaders handshake) {
      return CompletableFuture.completedStage(true);
    }

    @Override
    public boolean isProxy(InetAddress peer) {
      return behindProxy;
    }

    @Override
    public InetAddress address(InetAddress peer, HttpHeaders handshake) {
      return behindProxy ? InetAddress.ofLiteral(handshake.get("X-Forwarded-For")) : peer;
    }

    @Override
    public boolean mayGuess(InetAddress from) {
      return true;
    }

    @Override
    public void guessedWrong(InetAddress from) {}
  }

  SocketServer server() {
    return server;
  }

  public LiveRoom room(Deck deck) {
    LiveRoom room = rooms.open(deck);
    return room != null ? room : fail("no room");
  }

  public int number() {
    return server.port();
  }

  /** A line that speaks HTTP. */
  RawSocket line() throws IOException {
    return new RawSocket(server.port());
  }

  /** A line that speaks WebSocket. */
  RawSocket socket() throws IOException {
    return upgraded(line());
  }

  static RawSocket upgraded(RawSocket line) throws IOException {
    String head = line.upgrade("").readHead();
    assertTrue(head.startsWith("HTTP/1.1 101 "), head);
    return line;
  }

  @Override
  public void close() {
    rooms.close();
    server.close();
  }
}
