package riffle.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.TimeUnit;

/**
 * Many classes for long: is what the server holds at the end what it held at the beginning? A line
 * every half minute, from readings that collect no garbage; garbage is collected when all is warm,
 * and at the end.
 */
final class Soak {
  private static final double SAMPLE_MINUTES = 0.5;

  /**
   * What comes after it is compared with what is there then. A seat keeps the replies to its last
   * 64 requests, and a player makes some 40 a minute: before that, each minute keeps more, and it
   * is no leak.
   */
  private static final double WARM_MINUTES = 3;

  /** The bare server gets warm for so long at most, and is measured for as long. */
  private static final double BARE_MINUTES = 0.5;

  /** More of either is no flat line. */
  private static final double MAX_GROWTH_PERCENT = 10;

  private final Options options;
  private final Pair servers;
  private final PrintStream out;

  Soak(Options options, Pair servers, PrintStream out) {
    this.options = options;
    this.servers = servers;
    this.out = out;
  }

  /** What the real server has used and held; heap after a collection. */
  private record Run(
      Meter.Used used,
      Held empty,
      Held before,
      Held after,
      int players,
      Latencies acks,
      long late) {}

  private record Held(long heapBytes, long rssBytes) {
    static Held by(ServerJvm jvm) throws IOException, InterruptedException {
      return new Held(jvm.liveBytes(), jvm.rssBytes());
    }
  }

  /** Prints a line for each look, and returns the last one. The first error ends it. */
  Figures play() throws IOException, InterruptedException {
    Run run;
    Sizes sizes;
    try (Load load = new Load()) {
      run = run(load);
      sizes = load.sizes;
    }
    servers.bare().take(sizes);
    try (Load load = new Load()) {
      return end(run, bare(load));
    }
  }

  private Run run(Load load) throws IOException, InterruptedException {
    ServerJvm jvm = servers.riffle().jvm();
    Held empty = Held.by(jvm);
    Meter meter = new Meter(load, jvm);
    try (Visit visit = Visit.open(load, servers.riffle(), options, meter)) {
      visit.join();
      var timetable = new Timetable(load, visit.rooms(), options.periodMillis());
      timetable.runs(millis(Math.min(WARM_MINUTES, options.minutes())));
      Held before = Held.by(jvm);
      load.forget();
      var acks = new Latencies();
      meter.start();
      long finished = 0;
      long late = 0;
      for (double minute = 0; minute < options.minutes(); minute += SAMPLE_MINUTES) {
        timetable = timetable.next();
        timetable.runs(millis(Math.min(SAMPLE_MINUTES, options.minutes())));
        finished += timetable.finished;
        late += timetable.late;
        out.println(
            look(minute + SAMPLE_MINUTES, jvm)
                .number("questions", finished)
                .number("late", late)
                .latencies("", load.acks));
        acks.addAll(load.acks);
        load.forget();
      }
      meter.stop();
      return new Run(
          meter.used(finished * options.players()),
          empty,
          before,
          Held.by(jvm),
          visit.players(),
          acks,
          late);
    }
  }

  /** The same, for a short while. */
  private Meter.Used bare(Load load) throws IOException, InterruptedException {
    Meter meter = new Meter(load, servers.bare().jvm());
    long millis = millis(Math.min(BARE_MINUTES, options.minutes()));
    try (Visit visit = Visit.open(load, servers.bare(), options, meter)) {
      visit.join();
      var warm = new Timetable(load, visit.rooms(), options.periodMillis());
      warm.runs(millis);
      var timetable = warm.next();
      meter.start();
      timetable.runs(millis);
      meter.stop();
      return meter.used(timetable.finished * options.players());
    }
  }

  private static long millis(double minutes) {
    return (long) (minutes * TimeUnit.MINUTES.toMillis(1));
  }

  private Figures look(double minute, ServerJvm jvm) throws IOException, InterruptedException {
    return Figures.of("SOAK_SAMPLE", options, servers)
        .number("minute", minute)
        .number("heap_b", jvm.heapBytes())
        .number("rss_b", jvm.rssBytes())
        .number("open_files", jvm.openFiles());
  }

  private Figures end(Run run, Meter.Used bare) {
    Held before = run.before();
    Held after = run.after();
    double heapGrowth = growthPercent(before.heapBytes(), after.heapBytes());
    double rssGrowth = growthPercent(before.rssBytes(), after.rssBytes());
    double micros = run.used().serverMicrosPerUnit();
    double bareMicros = bare.serverMicrosPerUnit();
    return Figures.of(Bench.SOAK, options, servers)
        .number("server_us_per_unit", micros)
        .number("bare_us_per_unit", bareMicros)
        .number("ratio", micros / bareMicros)
        .latencies("", run.acks())
        .number("generator_us_per_unit", run.used().generatorMicrosPerUnit())
        .number("heap_b_per_player", (after.heapBytes() - run.empty().heapBytes()) / run.players())
        .number("rss_b_per_player", (after.rssBytes() - run.empty().rssBytes()) / run.players())
        .number("units", run.used().units())
        .number("share_of_core", (double) run.used().serverNanos() / run.used().wallNanos())
        .number("minutes", options.minutes())
        .number("live_heap_b_before", before.heapBytes())
        .number("live_heap_b_after", after.heapBytes())
        .number("live_heap_growth_percent", heapGrowth)
        .number("rss_b_before", before.rssBytes())
        .number("rss_b_after", after.rssBytes())
        .number("rss_growth_percent", rssGrowth)
        .number("questions_late", run.late())
        .number("errors", 0)
        .truth("flat", heapGrowth <= MAX_GROWTH_PERCENT && rssGrowth <= MAX_GROWTH_PERCENT);
  }

  private static double growthPercent(long before, long after) {
    return 100.0 * (after - before) / before;
  }
}
