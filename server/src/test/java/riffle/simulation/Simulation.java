package riffle.simulation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.PrintStream;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import riffle.room.LiveRoom;

/** Plays many schedules, each by its seed, and counts what went wrong. */
final class Simulation {
  private static final int HAPPENINGS = 120;
  private static final int SHOWN = 20;

  /** A schedule that went wrong. */
  record Failure(long seed, String what) {}

  /** What came of all of them. */
  record Total(
      long schedules,
      long acknowledged,
      long lost,
      long duplicated,
      long diverged,
      List<Failure> failures) {
    boolean isGood() {
      return lost == 0 && duplicated == 0 && diverged == 0;
    }

    /** The last line of the command. */
    @Override
    public String toString() {
      return "schedules %d acknowledged %d lost %d duplicated %d diverged %d"
          .formatted(schedules, acknowledged, lost, duplicated, diverged);
    }
  }

  private Simulation() {}

  /** One schedule. */
  static Verdict play(long seed, Breakage breakage) {
    return quietly(() -> playsOut(seed, breakage));
  }

  /** Rooms meet bugs on purpose, by the ten thousand, and log each. */
  private static <T> T quietly(Supplier<T> plays) {
    Logger rooms = (Logger) LoggerFactory.getLogger(LiveRoom.class);
    Level before = rooms.getLevel();
    rooms.setLevel(Level.OFF);
    try {
      return plays.get();
    } finally {
      rooms.setLevel(before);
    }
  }

  private static Verdict playsOut(long seed, Breakage breakage) {
    World world = new World(seed, breakage);
    world.plays(HAPPENINGS);
    world.calmsDown();
    Verdict before = world.verdict();
    world.diesAndComesBack();
    return Verdict.both(before, world.verdict());
  }

  /** Schedules of these seeds, in any order and on all processors. */
  static Total play(LongStream seeds) {
    List<Result> results = quietly(() -> seeds.parallel().mapToObj(Simulation::result).toList());
    return new Total(
        results.size(),
        results.stream().mapToLong(result -> result.verdict.acknowledged()).sum(),
        results.stream().mapToLong(result -> result.verdict.lost().size()).sum(),
        results.stream().mapToLong(result -> result.verdict.duplicated().size()).sum(),
        results.stream().mapToLong(result -> result.verdict.diverged().size()).sum(),
        results.stream().map(Result::failure).filter(Objects::nonNull).limit(SHOWN).toList());
  }

  private record Result(long seed, Verdict verdict) {
    @Nullable Failure failure() {
      return verdict.isGood()
          ? null
          : new Failure(
              seed,
              Stream.of(verdict.lost(), verdict.duplicated(), verdict.diverged())
                  .flatMap(List::stream)
                  .toList()
                  .toString());
    }
  }

  private static Result result(long seed) {
    try {
      return new Result(seed, playsOut(seed, Breakage.NONE));
    } catch (RuntimeException | Error bug) {
      throw new AssertionError("seed " + seed + ": " + bug, bug);
    }
  }

  /**
   * Plays as many schedules as {@code schedules} says, from the seed {@code seed} on; both are
   * system properties.
   */
  public static void main(String[] arguments) {
    long schedules = Long.getLong("schedules", 20_000);
    long seed = Long.getLong("seed", 1);
    Total total = play(LongStream.range(seed, seed + schedules));
    PrintStream out = System.out;
    total
        .failures()
        .forEach(failure -> out.println("seed " + failure.seed() + ": " + failure.what()));
    out.println(total);
    System.exit(total.isGood() ? 0 : 1);
  }
}
