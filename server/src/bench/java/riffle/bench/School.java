package riffle.bench;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Many classes at once, and a question for each every half second. */
final class School {
  private final Options options;
  private final Pair servers;

  School(Options options, Pair servers) {
    this.options = options;
    this.servers = servers;
  }

  /** What came of it on one server. */
  private record Day(
      Meter.Used used,
      long due,
      long finished,
      long late,
      Latencies acks,
      double heapBytes,
      double rssBytes) {
    double share() {
      return (double) used.serverNanos() / used.wallNanos();
    }
  }

  Figures play() throws IOException, InterruptedException {
    Day ours;
    Sizes sizes;
    try (Load load = new Load()) {
      ours = day(load, servers.riffle());
      sizes = load.sizes;
    }
    servers.bare().take(sizes);
    Day ceiling;
    try (Load load = new Load()) {
      ceiling = day(load, servers.bare());
    }
    double micros = ours.used().serverMicrosPerUnit();
    double bareMicros = ceiling.used().serverMicrosPerUnit();
    return Figures.of(Bench.SCHOOL, options, servers)
        .number("server_us_per_unit", micros)
        .number("bare_us_per_unit", bareMicros)
        .number("ratio", micros / bareMicros)
        .latencies("", ours.acks())
        .latencies("bare_", ceiling.acks())
        .number("generator_us_per_unit", ours.used().generatorMicrosPerUnit())
        .number("heap_b_per_player", Math.round(ours.heapBytes()))
        .number("rss_b_per_player", Math.round(ours.rssBytes()))
        .number("units", ours.used().units())
        .number("period_ms", options.periodMillis())
        .number("questions_due", ours.due())
        .number("questions_late", ours.late())
        .truth("all_answered", ours.late() == 0 && ours.due() == ours.finished())
        .number("share_of_core", ours.share())
        .number("bare_share_of_core", ceiling.share());
  }

  private Day day(Load load, Side side) throws IOException, InterruptedException {
    ServerJvm jvm = side.jvm();
    Meter meter = new Meter(load, jvm);
    double heapBefore = jvm.liveBytes();
    double rssBefore = jvm.rssBytes();
    try (Visit visit = Visit.open(load, side, options, meter)) {
      visit.join();
      // As long to get warm.
      var before = new Timetable(load, visit.rooms(), options.periodMillis());
      before.runs(TimeUnit.SECONDS.toMillis(options.seconds()));
      load.forget();
      var timetable = before.next();
      meter.start();
      timetable.runs(TimeUnit.SECONDS.toMillis(options.seconds()));
      meter.stop();
      int players = visit.players();
      return new Day(
          meter.used(timetable.finished * options.players()),
          timetable.due,
          timetable.finished,
          timetable.late,
          load.acks,
          (jvm.liveBytes() - heapBefore) / players,
          (jvm.rssBytes() - rssBefore) / players);
    }
  }
}
