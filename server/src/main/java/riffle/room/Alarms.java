package riffle.room;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The timers of a room: when the rules want to go on, and when the class's time is up. */
final class Alarms {
  private final RoomClock clock;
  private final RoomLoop loop;
  private final Alarm deadline;

  /** Some players may have more time than the class. */
  private final Alarm bell;

  Alarms(RoomClock clock, RoomLoop loop, Runnable deadlinePassed, Runnable bellRings) {
    this.clock = clock;
    this.loop = loop;
    this.deadline = new Alarm(0, deadlinePassed);
    // At the bell itself answers still count.
    this.bell = new Alarm(1, bellRings);
  }

  /** Sets them anew where they have changed. */
  void set(OptionalLong deadlineMillis, OptionalLong bellMillis) {
    deadline.set(deadlineMillis);
    bell.set(bellMillis);
  }

  void cancel() {
    set(OptionalLong.empty(), OptionalLong.empty());
  }

  private final class Alarm {
    private final long graceMillis;
    private final Runnable rings;
    private RoomLoop.@Nullable Timer timer;
    private OptionalLong atMillis = OptionalLong.empty();

    Alarm(long graceMillis, Runnable rings) {
      this.graceMillis = graceMillis;
      this.rings = rings;
    }

    void set(OptionalLong next) {
      if (next.equals(atMillis)) {
        return;
      }
      if (timer != null) {
        timer.cancel();
      }
      atMillis = next;
      timer = next.isEmpty() ? null : loop.schedule(until(next.getAsLong()), this::ring);
    }

    private long until(long then) {
      return Math.max(0, then - clock.millis()) + graceMillis;
    }

    private void ring() {
      atMillis = OptionalLong.empty();
      rings.run();
    }
  }
}
