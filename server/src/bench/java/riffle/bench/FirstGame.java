package riffle.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The first game of the day, on a JVM that has just started, against one that has run for long. */
final class FirstGame {
  private static final int WARM_GAMES = 5;

  private final Options options;
  private final Options oneClass;
  private final Cores cores;
  private final Path folder;

  private final List<Meter.Used> first = new ArrayList<>();
  private final List<Meter.Used> bareFirst = new ArrayList<>();
  private final List<Meter.Used> warm = new ArrayList<>();
  private final List<Long> startMillis = new ArrayList<>();
  private final Latencies firstAcks = new Latencies();
  private final Latencies warmAcks = new Latencies();

  FirstGame(Options options, Cores cores, Path folder) {
    this.options = options;
    this.oneClass = options.with(options.players(), options.rooms(), 0);
    this.cores = cores;
    this.folder = folder;
  }

  /** Starts servers, as often as pairs are asked for. */
  Figures play() throws IOException, InterruptedException {
    Figures figures = new Figures();
    for (int start = 0; start < options.pairs(); start++) {
      try (Pair servers = Pair.start(options, cores, folder)) {
        figures = play(servers);
      }
    }
    return figures;
  }

  /** Plays on these; the line is of all that were played on so far. */
  Figures play(Pair servers) throws IOException, InterruptedException {
    RiffleSide riffle = servers.riffle();
    startMillis.add(riffle.jvm().startedMillis());
    try (Load load = new Load()) {
      first.add(games(load, riffle, 1));
      firstAcks.addAll(load.acks);
      servers.bare().take(load.sizes);
    }
    try (Load load = new Load()) {
      bareFirst.add(games(load, servers.bare(), 1));
    }
    try (Load load = new Load()) {
      Meter meter = new Meter(load, riffle.jvm());
      try (Visit visit = Visit.open(load, riffle, options, meter)) {
        Workload.W4.begin(visit);
        meter.start();
        for (long units = 0; units < options.warmUnits(); ) {
          units += Workload.W4.play(visit);
        }
        meter.stop();
      }
      load.forget();
      warm.add(games(load, riffle, WARM_GAMES));
      warmAcks.addAll(load.acks);
    }
    return figures(servers);
  }

  /** Each of another class, whose host has not used up what a line may send. */
  private Meter.Used games(Load load, Side side, int games)
      throws IOException, InterruptedException {
    Meter meter = new Meter(load, side.jvm());
    long units = 0;
    for (int game = 0; game < games; game++) {
      try (Visit visit = Visit.open(load, side, oneClass, meter)) {
        Workload.W4.begin(visit);
        meter.start();
        units += Workload.W4.play(visit);
        meter.stop();
      }
    }
    return meter.used(units);
  }

  private Figures figures(Pair servers) {
    double firstMicros = Comparison.median(first, Meter.Used::serverMicrosPerUnit);
    double warmMicros = Comparison.median(warm, Meter.Used::serverMicrosPerUnit);
    double bareMicros = Comparison.median(bareFirst, Meter.Used::serverMicrosPerUnit);
    return Figures.of(Bench.FIRST, options, servers)
        .number("server_us_per_unit", firstMicros)
        .number("bare_us_per_unit", bareMicros)
        .number("ratio", firstMicros / bareMicros)
        .latencies("", firstAcks)
        .number(
            "generator_us_per_unit", Comparison.median(first, Meter.Used::generatorMicrosPerUnit))
        // What there is of classes and compiled code is no player's: see W5.
        .number("heap_b_per_player", 0)
        .number("rss_b_per_player", 0)
        .number("warm_us_per_unit", warmMicros)
        .number("first_to_warm", firstMicros / warmMicros)
        .latencies("warm_", warmAcks)
        .number("start_ms", Comparison.median(startMillis, Long::doubleValue))
        .number("units", first.stream().mapToLong(Meter.Used::units).sum());
  }
}
