package riffle.room;

import java.util.List;
import riffle.game.Command;
import riffle.game.GameEvent;
import riffle.game.GameState;
import riffle.game.Stage;

/**
 * Sees to what the time brings in a room: what the rules want when a deadline has passed, what
 * follows when all who are here are done, and that counts are told a moment after they change.
 */
final class Timekeeper {
  private final GameState state;
  private final Audience audience;
  private final Safekeeping safekeeping;
  private final RoomClock clock;
  private final RoomLoop loop;
  private final Due due;
  private final Alarms alarms;
  private boolean gathering;

  /** Does what is due without anybody's request. */
  interface Due {
    void happens(Command command, long atMillis);
  }

  Timekeeper(
      GameState state,
      Audience audience,
      Safekeeping safekeeping,
      RoomClock clock,
      RoomLoop loop,
      Due due) {
    this.state = state;
    this.audience = audience;
    this.safekeeping = safekeeping;
    this.clock = clock;
    this.loop = loop;
    this.due = due;
    this.alarms = new Alarms(clock, loop, this::deadlinePassed, this::gather);
  }

  /** These have happened, and there may be other deadlines now. */
  void goBy(List<GameEvent> events) {
    setAlarms();
    if (!events.isEmpty() && state.stage() instanceof Stage.Open) {
      // Whatever it was, all may be done now: by other settings, or before a pause.
      gather();
    }
  }

  /** By the deadlines that are now; none rings while the room stands still. */
  void setAlarms() {
    boolean own = state.stage() instanceof Stage.OwnPace;
    safekeeping.clockRuns(own || state.nextDeadline().isPresent());
    if (!safekeeping.standsStill()) {
      alarms.set(state.nextDeadline(), state.classesBell());
    }
  }

  void cancelAlarms() {
    alarms.cancel();
  }

  private void deadlinePassed() {
    due.happens(new Command.Tick(), clock.millis());
  }

  /** A moment later all that is told in numbers is told, and a round may be over. */
  void gather() {
    if (!gathering) {
      gathering = true;
      loop.schedule(
          RoomLimits.GATHER_MILLIS,
          () -> {
            gathering = false;
            audience.tellGathered();
            closeIfAllDone();
          });
    }
  }

  /** Somebody has left, and may be back soon: until then a round waits for them, too. */
  void awaitReturn() {
    loop.schedule(RoomLimits.RETURN_MILLIS, this::gather);
  }

  /** A round may close before its time, or be over for all but those with more time. */
  private void closeIfAllDone() {
    long now = clock.millis();
    if (!safekeeping.standsStill()
        && state.stage() instanceof Stage.Open open
        && audience.allDone(now)) {
      due.happens(new Command.AllDone(open.round()), now);
    }
  }
}
