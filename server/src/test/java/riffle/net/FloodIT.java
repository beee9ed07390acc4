package riffle.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import riffle.game.Deck;
import riffle.game.Decks;
import riffle.room.LiveRoom;
import riffle.wire.v1.ClientFrame;
import riffle.wire.v1.PlaceCards;

/**
 * Joins flood one room, a thousand a second from one address, while a class of thirty plays in
 * another room on the same loop. Figures are printed and judged by people; what is held here are
 * counts. The long form: {@code mvn verify -Dit.test=FloodIT -Dflood.joins=60000}.
 */
class FloodIT {
  private static final int JOINS = Integer.getInteger("flood.joins", 2_000);
  private static final int JOINS_PER_SECOND = 1_000;
  private static final int FLOODERS = 8;

  /** Of the usual bound of an address: so the flood meets it, however slow this machine is. */
  private static final int A_TENTH = Limits.CONNECTIONS_PER_ADDRESS / 10;

  /** Without a bound, both ends of all lines are open files of this one process. */
  private static final int MOST_WITHOUT_A_BOUND = 5_000;

  private static final int CLASS = 30;

  /** A flow that stays open: everybody may place cards as often as they like. */
  private static final Deck DECK = Decks.deck(Decks.flow(Decks.brief(0, 0, 1_000), 3, 0, 3, 10));

  private final ConcurrentLinkedQueue<RawSocket> flood = new ConcurrentLinkedQueue<>();
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger joined = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final AtomicBoolean over = new AtomicBoolean();

  @ParameterizedTest
  @ValueSource(ints = {A_TENTH, 0})
  void theOtherRoomsGoOn(int connectionsPerAddress) throws Exception {
    int joins = connectionsPerAddress == 0 ? Math.min(JOINS, MOST_WITHOUT_A_BOUND) : JOINS;
    try (var port = new OpenPort(connectionsPerAddress, false);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      LiveRoom flooded = port.room(DECK);
      LiveRoom lesson = otherRoomOnTheLoop(port);
      List<Guest> players = new ArrayList<>();
      for (int n = 1; n <= CLASS; n++) {
        players.add(Guest.player(port.socket(), lesson.code(), n));
      }
      Guest.host(port.socket(), lesson.code()).advances();

      long begun = System.nanoTime();
      List<Future<?>> flooders = new ArrayList<>();
      for (int n = 0; n < FLOODERS; n++) {
        flooders.add(threads.submit(() -> flood(port, flooded.code(), joins, begun)));
      }
      List<Future<List<Long>>> class30 =
          players.stream().map(player -> threads.submit(() -> plays(player))).toList();
      for (Future<?> each : flooders) {
        each.get();
      }
      double seconds = (System.nanoTime() - begun) / 1e9;
      over.set(true);
      print(connectionsPerAddress, seconds, receiptMicros(class30));

      assertEquals(joins, joined.get() + refused.get(), "everybody was answered");
      if (connectionsPerAddress == 0) {
        assertEquals(0, refused.get());
      } else {
        assertTrue(joined.get() <= connectionsPerAddress - CLASS - 1, "stopped at the door");
      }
      for (RawSocket socket : flood) {
        socket.close();
      }
    }
  }

  /** Rooms are given to the loops in turn. */
  private static LiveRoom otherRoomOnTheLoop(OpenPort port) {
    LiveRoom room = port.room(DECK);
    for (int n = 1; n < Runtime.getRuntime().availableProcessors(); n++) {
      room = port.room(DECK);
    }
    return room;
  }

  /** Joins at the rate, or as fast as can be where that is slower. */
  private @Nullable Void flood(OpenPort port, String code, int joins, long begun)
      throws IOException {
    for (int n = next.incrementAndGet(); n <= joins; n = next.incrementAndGet()) {
      long due = begun + n * (TimeUnit.SECONDS.toNanos(1) / JOINS_PER_SECOND);
      LockSupport.parkNanos(due - System.nanoTime());
      RawSocket socket = port.line().upgrade("");
      if (socket.readHead().startsWith("HTTP/1.1 101 ")) {
        socket.send(RawSocket.BINARY, Guest.enter(code, n).build().toByteArray());
        joined.incrementAndGet();
        flood.add(socket);
      } else {
        socket.close();
        refused.incrementAndGet();
      }
    }
    return null;
  }

  /** Moves cards until the flood is over. Returns how long each receipt took, in nanoseconds. */
  private List<Long> plays(Guest player) throws IOException {
    List<Long> nanos = new ArrayList<>();
    for (int n = 0; !over.get(); n++) {
      // As fast as a player may.
      LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1) / (Limits.FRAMES_PER_SECOND / 2));
      List<Integer> boxes = n % 2 == 0 ? List.of(1, 2, 3) : List.of(3, 2, 1);
      long sent = System.nanoTime();
      var place = PlaceCards.newBuilder().setRound(1).addAllBoxes(boxes);
      var reply = player.asks(ClientFrame.newBuilder().setPlaceCards(place));
      assertTrue(reply.hasReceipt(), reply::toString);
      nanos.add(System.nanoTime() - sent);
    }
    return nanos;
  }

  private static long[] receiptMicros(List<Future<List<Long>>> class30)
      throws ExecutionException, InterruptedException {
    List<Long> all = new ArrayList<>();
    for (Future<List<Long>> player : class30) {
      assertTrue(!player.get().isEmpty(), "everybody played");
      all.addAll(player.get());
    }
    long[] micros = all.stream().mapToLong(TimeUnit.NANOSECONDS::toMicros).toArray();
    Arrays.sort(micros);
    return micros;
  }

  private void print(int connectionsPerAddress, double seconds, long[] micros) {
    System.out.printf(
        "A flood of %d joins in %.1f s (%s): %d came in, %d were refused. Receipts of the class of"
            + " %d: %d, p50 %,d us, p99 %,d us, max %,d us.%n",
        joined.get() + refused.get(),
        seconds,
        connectionsPerAddress == 0 ? "no bound" : connectionsPerAddress + " an address",
        joined.get(),
        refused.get(),
        CLASS,
        micros.length,
        micros[micros.length / 2],
        micros[micros.length * 99 / 100],
        micros[micros.length - 1]);
  }
}
