package riffle.net;

import io.netty.channel.EventLoop;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import riffle.room.RoomLoop;

/** A room's thread is one of the sockets' event loops; many rooms share it. */
final class NettyRoomLoop implements RoomLoop {
  private static final Logger log = LoggerFactory.getLogger(NettyRoomLoop.class);

  private final EventLoop loop;

  NettyRoomLoop(EventLoop loop) {
    this.loop = loop;
  }

  @Override
  public void execute(Runnable task) {
    try {
      loop.execute(task);
    } catch (RejectedExecutionException e) {
      // Only while the server stops: its rooms are closed by then.
      log.debug("a task came after the end", e);
    }
  }

  @Override
  public Timer schedule(long delayMillis, Runnable task) {
    var scheduled = loop.schedule(task, delayMillis, TimeUnit.MILLISECONDS);
    return () -> scheduled.cancel(false);
  }
}
