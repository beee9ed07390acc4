package riffle.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.DefaultEventLoop;
import io.netty.channel.EventLoop;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import riffle.room.Farewell;
import riffle.room.Outgoing;
import riffle.wire.FrameWriter;
import riffle.wire.v1.ServerFrame;

/** The order in which a line is told what comes to it, how often it is flushed, and its end. */
class SenderTest {
  private static final FrameWriter WRITER = new FrameWriter("http://riffle/j/");

  /** A loop that never began: nobody is on it. */
  private static final EventLoop ELSEWHERE = new DefaultEventLoop();

  private final Line line = new Line();
  private final Line other = new Line();

  /** Both lines are of one loop. */
  private final HeldLoop loop = new HeldLoop();

  private final Departures departures = new Departures(loop);

  private final Sender sender = sender(line, _ -> {});

  /** Does what it has only when it is told to: an embedded channel does all with each write. */
  private static final class HeldLoop extends DefaultEventLoop {
    private final Queue<Runnable> tasks = new ArrayDeque<>();

    @Override
    public void execute(Runnable task) {
      tasks.add(task);
    }

    void doAll() {
      for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
        task.run();
      }
    }
  }

  /** Counts how often it goes to the socket, and may be spoken to from elsewhere. */
  private static final class Line extends EmbeddedChannel {
    private int flushes;
    private boolean elsewhere;

    Line() {
      freezeTime();
    }

    @Override
    public EventLoop eventLoop() {
      return elsewhere ? ELSEWHERE : super.eventLoop();
    }

    @Override
    protected void doWrite(ChannelOutboundBuffer out) throws Exception {
      flushes++;
      super.doWrite(out);
    }

    /** A Welcome by its number, and all else by its name. */
    List<String> heard() {
      List<String> all = new ArrayList<>();
      for (Object next = readOutbound(); next != null; next = readOutbound()) {
        all.add(next instanceof ByteBuf frame ? name(EmbeddedLine.parse(frame)) : "CLOSE");
        ReferenceCountUtil.release(next);
      }
      return all;
    }

    private static String name(ServerFrame frame) {
      if (frame.hasWelcome()) {
        return "" + frame.getWelcome().getLastRequestId();
      }
      return frame.hasGoodbye() ? "GOODBYE" : "BEAT";
    }

    void takesMore(boolean writable) {
      unsafe().outboundBuffer().setUserDefinedWritability(1, writable);
      runPendingTasks();
    }
  }

  private Sender sender(Line to, Consumer<Outgoing> watcher) {
    return new Sender(to, departures, WRITER, () -> 42, watcher);
  }

  private static void fail(Outgoing message) {
    throw new IllegalStateException("made for this test: " + message);
  }

  private static void say(Sender to, int number) {
    to.send(new Outgoing.Welcome(number, 5, false), 0);
  }

  private static void sayFromElsewhere(Line line, Sender to, int number) {
    line.elsewhere = true;
    say(to, number);
    line.elsewhere = false;
  }

  // The order.

  @Test
  void nothingOvertakesWhatCameBeforeFromAnotherThread() {
    sayFromElsewhere(line, sender, 1);
    say(sender, 2);
    sayFromElsewhere(line, sender, 3);
    sender.close(Farewell.ROOM_CLOSED);
    say(sender, 4);
    assertEquals(List.of(), line.heard());
    loop.doAll();
    assertEquals(List.of("1", "2", "3", "GOODBYE", "CLOSE"), line.heard());
  }

  // Flushes.

  @Test
  void whatIsSaidWhileTheLineIsReadLeavesWithOneFlush() {
    sender.reads();
    say(sender, 1);
    say(sender, 2);
    say(sender, 3);
    loop.doAll();
    assertEquals(0, line.flushes);
    sender.hasRead();
    assertEquals(1, line.flushes);
    assertEquals(List.of("1", "2", "3"), line.heard());
  }

  @Test
  void whatIsSaidInARowLeavesWithOneFlush() {
    say(sender, 1);
    say(sender, 2);
    say(sender, 3);
    loop.doAll();
    assertEquals(1, line.flushes);
    assertEquals(List.of("1", "2", "3"), line.heard());
  }

  @Test
  void aLineIsFlushedWhenTheNextIsSpokenTo() {
    Sender toOther = sender(other, _ -> {});
    say(sender, 1);
    assertEquals(List.of(), line.heard());
    say(toOther, 2);
    assertEquals(List.of("1"), line.heard());
    loop.doAll();
    assertEquals(List.of("2"), other.heard());
    say(sender, 3);
    loop.doAll();
    assertEquals(List.of("3"), line.heard());
  }

  // The end.

  @Test
  void nothingFollowsTheCloseOfTheBrowser() {
    line.takesMore(false);
    say(sender, 1);
    sender.heardClose();
    assertEquals(0, sender.waitingBytes());
    line.takesMore(true);
    sender.writabilityChanged();
    say(sender, 2);
    sender.beat();
    sender.ping(7);
    sender.flush();
    sender.close(Farewell.ROOM_CLOSED);
    loop.doAll();
    assertEquals(List.of(), line.heard());
    assertFalse(sender.isClosing(), "we have not said it first");
    line.advanceTimeBy(Limits.CLOSE_PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    line.runScheduledPendingTasks();
    assertFalse(line.isActive());
  }

  @Test
  void aLineThatFailsHoldsUpNoOther() {
    Sender failing = sender(line, SenderTest::fail);
    Sender toOther = sender(other, _ -> {});
    sayFromElsewhere(line, failing, 1);
    sayFromElsewhere(other, toOther, 2);
    loop.doAll();
    assertEquals(List.of("2"), other.heard());
    assertFalse(line.isActive());
    assertTrue(other.isActive());
  }

  @Test
  void aLineThatFailsIsNoFaultOfWhoSpeaksToIt() {
    Sender failing = sender(line, SenderTest::fail);
    say(failing, 1);
    assertEquals(List.of(), line.heard());
    assertFalse(line.isActive());
  }
}
