package riffle.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.TimeUnit;

/**
 * Many classes for long: is what the server holds at the end what it held at the beginning? A line
 * every half minute, from readings that collect no garbage; garbage is collected when the first
 * minute is over, and at the end.
 */
final class Soak {
  private static final double SAMPLE_MINUTES = 0.5;

  /** What comes after it is compared with what is there then. */
  private static final double WARM_MINUTES = 1;

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

  /** Prints a line for each look, and returns the last one. The first error ends it. */
  Figures play() throws IOException, InterruptedException {
    ServerJvm jvm = servers.riffle().jvm();
    try (Load load = new Load()) {
      Meter meter = new Meter(load, jvm);
      try (Visit visit = Visit.open(load, servers.riffle(), options, meter)) {
        visit.join();
        var timetable = new Timetable(load, visit.rooms(), options.periodMillis());
        timetable.runs(millis(Math.min(WARM_MINUTES, options.minutes())));
        long heapBefore = jvm.liveBytes();
        long rssBefore = jvm.rssBytes();
        load.forget();
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
          load.forget();
        }
        meter.stop();
        return end(meter.used(finished * options.players()), heapBefore, rssBefore, late);
      }
    }
  }

  private static long millis(double minutes) {
    return (long) (minutes * TimeUnit.MINUTES.toMillis(1));
  }

  private Figures look(double minute, ServerJvm jvm) throws IOException, InterruptedException {
    return new Figures()
        .text("workload", "SOAK_SAMPLE")
        .number("minute", minute)
        .number("heap_b", jvm.heapBytes())
        .number("rss_b", jvm.rssBytes())
        .number("open_files", jvm.openFiles());
  }

  private Figures end(Meter.Used used, long heapBefore, long rssBefore, long late)
      throws IOException, InterruptedException {
    ServerJvm jvm = servers.riffle().jvm();
    long heap = jvm.liveBytes();
    long rss = jvm.rssBytes();
    double heapGrowth = growthPercent(heapBefore, heap);
    double rssGrowth = growthPercent(rssBefore, rss);
    return Figures.of(Bench.SOAK, options, servers)
        .number("server_us_per_unit", used.serverMicrosPerUnit())
        .number("generator_us_per_unit", used.generatorMicrosPerUnit())
        .number("units", used.units())
        .number("share_of_core", (double) used.serverNanos() / used.wallNanos())
        .number("minutes", options.minutes())
        .number("live_heap_b_before", heapBefore)
        .number("live_heap_b_after", heap)
        .number("live_heap_growth_percent", heapGrowth)
        .number("rss_b_before", rssBefore)
        .number("rss_b_after", rss)
        .number("rss_growth_percent", rssGrowth)
        .number("questions_late", late)
        .number("errors", 0)
        .truth("flat", heapGrowth <= MAX_GROWTH_PERCENT && rssGrowth <= MAX_GROWTH_PERCENT);
  }

  private static double growthPercent(long before, long after) {
    return 100.0 * (after - before) / before;
  }
}
