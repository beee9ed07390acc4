package riffle.net;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.channel.local.LocalIoHandler;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** When a room's tasks are done, on a real loop where time goes by only as a task says. */
class NettyRoomLoopTest {
  private static final MultiThreadIoEventLoopGroup LOOPS =
      new MultiThreadIoEventLoopGroup(1, LocalIoHandler.newFactory());
  private static final long TURN_NANOS = TimeUnit.MICROSECONDS.toNanos(Limits.ROOM_TURN_MICROS);

  private final SingleThreadEventLoop loop = (SingleThreadEventLoop) LOOPS.next();
  private final NettyRoomLoop room = new NettyRoomLoop(loop, this::nanos);
  private final NettyRoomLoop otherRoom = new NettyRoomLoop(loop, this::nanos);
  private final List<String> done = new CopyOnWriteArrayList<>();
  private final CompletableFuture<List<String>> all = new CompletableFuture<>();

  /** On the loop only. */
  private long nanos;

  private long nanos() {
    return nanos;
  }

  @AfterAll
  static void end() {
    var _ = LOOPS.shutdownGracefully(0, 1, TimeUnit.SECONDS);
  }

  private Runnable task(String name) {
    return () -> done.add(name);
  }

  private Runnable wholeTurn(String name) {
    return () -> {
      done.add(name);
      nanos += TURN_NANOS;
    };
  }

  private Runnable last(String name) {
    return () -> {
      done.add(name);
      all.complete(List.copyOf(done));
    };
  }

  /** All of it is one task of the loop. */
  private void assertDone(List<String> expected, Runnable onLoop) throws Exception {
    var began = loop.submit(onLoop);
    began.get(10, TimeUnit.SECONDS);
    assertEquals(expected, all.get(10, TimeUnit.SECONDS));
  }

  @Test
  void onItsOwnLoopATaskIsDoneAtOnce() throws Exception {
    assertDone(
        List.of("1", "after 1", "2"),
        () -> {
          room.execute(task("1"));
          done.add("after 1");
          room.execute(last("2"));
        });
  }

  @Test
  void whatATaskAsksForComesAfterIt() throws Exception {
    assertDone(
        List.of("1", "1 end", "2", "3"),
        () -> {
          room.execute(
              () -> {
                done.add("1");
                room.execute(task("2"));
                done.add("1 end");
              });
          room.execute(last("3"));
        });
  }

  @Test
  void afterItsTurnARoomLetsTheOthersGoFirst() throws Exception {
    assertDone(
        List.of("a", "a is done", "other room", "loop", "b"),
        () -> {
          room.execute(wholeTurn("a"));
          room.execute(last("b"));
          done.add("a is done");
          otherRoom.execute(task("other room"));
          loop.execute(task("loop"));
        });
  }

  @Test
  void aTimerComesBehindWhatWaits() throws Exception {
    assertDone(
        List.of("a", "b", "c", "timer"),
        () -> {
          room.execute(wholeTurn("a"));
          room.execute(wholeTurn("b"));
          room.execute(task("c"));
          room.schedule(0, last("timer"));
        });
  }

  @Test
  void fromAnotherThreadATaskIsQueued() throws Exception {
    var taken = new CompletableFuture<Boolean>();
    loop.execute(
        () -> {
          taken.join();
          done.add("before");
        });
    room.execute(
        () -> {
          done.add(loop.inEventLoop() ? "on the loop" : "elsewhere");
          all.complete(List.copyOf(done));
        });
    taken.complete(true);
    assertEquals(List.of("before", "on the loop"), all.get(10, TimeUnit.SECONDS));
  }
}
