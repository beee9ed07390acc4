package riffle.bench;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Rooms that have a question each time their clock says so, one room after another: it opens, all
 * answer, it is revealed, and the standings are shown. A room that is not through with one question
 * when the next is due leaves that out, and is late. Belongs to the generator's loop.
 */
final class Timetable {
  private static final int MICROS_PER_MILLI = 1_000;

  private final Load load;
  private final List<Lesson> lessons;
  private final int periodMillis;
  private final AtomicBoolean ends = new AtomicBoolean();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private int going;

  // Others may read these when nothing is under way.

  /** Questions that were due, and those that came to their end. */
  long due;

  long finished;

  /** Questions that were due, and not put, since the one before was not over. */
  long late;

  Timetable(Load load, List<Room> rooms, int periodMillis) {
    this.load = load;
    this.lessons = rooms.stream().map(Lesson::new).toList();
    this.periodMillis = periodMillis;
  }

  /** Goes on where this one has ended, and counts anew. */
  Timetable next() {
    return new Timetable(this);
  }

  private Timetable(Timetable before) {
    this.load = before.load;
    this.lessons = before.lessons.stream().map(lesson -> new Lesson(lesson)).toList();
    this.periodMillis = before.periodMillis;
  }

  /** Plays for so long; returns when everybody is through with the question they are at. */
  void runs(long millis) throws InterruptedException {
    start();
    Thread.sleep(millis);
    end();
  }

  void start() {
    load.soon(
        () -> {
          going = lessons.size();
          long periodMicros = (long) periodMillis * MICROS_PER_MILLI;
          for (int i = 0; i < lessons.size(); i++) {
            lessons.get(i).start(periodMicros * i / lessons.size(), periodMicros);
          }
        });
  }

  /** Returns when everybody is through with the question they are at. */
  void end() {
    ends.set(true);
    load.await(ended);
  }

  private final class Lesson {
    private final Room room;
    private boolean busy;
    private int questions;
    private Future<?> clock = CompletableFuture.completedFuture(null);

    Lesson(Room room) {
      this.room = room;
    }

    /** The same room, at the same question. */
    Lesson(Lesson before) {
      this.room = before.room;
      this.questions = before.questions;
    }

    void start(long delayMicros, long periodMicros) {
      clock = load.every(delayMicros, periodMicros, this::rings);
    }

    private void rings() {
      if (ends.get()) {
        if (!busy) {
          clock.cancel(false);
          leaves();
        }
        return;
      }
      due++;
      if (busy) {
        late++;
      } else if (questions == Kind.ROUNDS) {
        busy = true;
        questions = 0;
        room.step(Step.END, () -> room.step(Step.LOBBY, this::asks));
      } else {
        busy = true;
        asks();
      }
    }

    private void asks() {
      questions++;
      room.step(
          Step.OPEN,
          () ->
              room.answer(
                  () -> room.step(Step.REVEAL, () -> room.step(Step.STANDINGS, this::isThrough))));
    }

    private void isThrough() {
      busy = false;
      finished++;
    }

    private void leaves() {
      if (--going == 0) {
        ended.complete(null);
      }
    }
  }
}
