package riffle.room;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import riffle.game.GameEvent;
import riffle.game.GameState;

/**
 * Keeps what happens in a room: gives it to the journal, and lets out at the {@link Gate} what
 * tells of it once it is kept. While nothing can be kept, nothing goes on.
 */
final class Safekeeping {
  private final GameState state;
  private final Gate gate;
  private final RoomClock clock;
  private final RoomLoop loop;
  private final Room room;
  private final RoomJournal journal;

  private @Nullable Standstill standstill;

  /** Runs while something is not kept yet. */
  private RoomLoop.@Nullable Timer patience;

  /** As the journal was told. */
  private boolean clockRuns;

  private boolean over;

  /** What becomes of the room by what becomes of its journal. Called on the room's loop. */
  interface Room {
    /** No crash can undo any more that the room was opened. */
    void safe();

    /** For now nothing can be kept. */
    void standsStill();

    /** All is kept again. */
    void movesOn(Standstill past);

    /** Another server has the room. */
    void lost();
  }

  /**
   * Nothing is kept yet.
   *
   * @param journal begins the journal, or goes on with it
   */
  Safekeeping(
      GameState state,
      Gate gate,
      RoomClock clock,
      RoomLoop loop,
      Room room,
      Function<RoomJournal.Keeper, RoomJournal> journal) {
    this.state = state;
    this.gate = gate;
    this.clock = clock;
    this.loop = loop;
    this.room = room;
    this.journal = journal.apply(new Keeping());
  }

  /** Hears of it on any thread. */
  private final class Keeping implements RoomJournal.Keeper {
    @Override
    public void kept(long entries) {
      loop.execute(() -> allKept(entries));
    }

    @Override
    public void failing() {
      loop.execute(Safekeeping.this::standStill);
    }

    @Override
    public void lost() {
      loop.execute(room::lost);
    }
  }

  /** What its events have brought about waits at the gate from now on. */
  void keep(JournalEntry entry) {
    long entries = gate.appended();
    if (journal.append(entry)) {
      gate.kept(entries);
      room.safe();
    } else if (patience == null) {
      hopesToBeKept();
    }
    if (entry.events().stream().anyMatch(this::isTimeToShorten)) {
      journal.shorten();
    }
  }

  private boolean isTimeToShorten(GameEvent event) {
    return event instanceof GameEvent.RoundClosed
        || event instanceof GameEvent.GameEnded
        || (event instanceof GameEvent.TurnClosed
            && state.turnsClosed() % RoomLimits.TURNS_TO_SHORTEN == 0);
  }

  /** As in {@link RoomJournal#clockRuns}; may be said again and again. */
  void clockRuns(boolean runs) {
    if (runs != clockRuns) {
      clockRuns = runs;
      journal.clockRuns(runs);
    }
  }

  /** A disk may also hang: nobody says then that it fails. */
  private void hopesToBeKept() {
    patience = loop.schedule(RoomLimits.SAVE_MILLIS, this::standStill);
  }

  private void allKept(long entries) {
    gate.kept(entries);
    room.safe();
    if (patience != null) {
      patience.cancel();
      patience = null;
    }
    if (!gate.isOpen()) {
      hopesToBeKept();
    }
    Standstill past = standstill;
    if (past != null && !over && gate.isOpen()) {
      standstill = null;
      room.movesOn(past);
    }
  }

  private void standStill() {
    if (standstill == null && !over) {
      standstill = new Standstill(clock.millis());
      room.standsStill();
    }
  }

  /** Null while all goes on. */
  @Nullable Standstill standstill() {
    return standstill;
  }

  boolean standsStill() {
    return standstill != null;
  }

  /**
   * The room is over for good. What was said before goes out first.
   *
   * @param then given what drops the journal
   */
  void close(Farewell farewell, Consumer<Runnable> then) {
    over = true;
    gate.pass(
        () -> {
          turnAway(farewell);
          then.accept(journal::drop);
        });
  }

  /** At once: what was not kept was never said, and what was kept stays. */
  void cutOff(Farewell farewell) {
    over = true;
    turnAway(farewell);
  }

  private void turnAway(Farewell farewell) {
    if (standstill != null) {
      standstill.cutOff(farewell);
    }
  }
}
