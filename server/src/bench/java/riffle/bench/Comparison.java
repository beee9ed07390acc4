package riffle.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One workload on the real server and on the bare one, in turns, so that both have the same
 * weather.
 */
final class Comparison {
  private final Options options;
  private final Workload workload;
  private final Pair servers;
  private final RiffleSide riffle;
  private final BareSide bare;

  private final List<Meter.Used> ours = new ArrayList<>();
  private final List<Meter.Used> ceiling = new ArrayList<>();
  private final Latencies latencies = new Latencies();
  private final Latencies bareLatencies = new Latencies();
  private int players;
  private long heldLiveBytes;
  private long heldRssBytes;

  Comparison(Options options, Workload workload, Pair servers) {
    this.options = options;
    this.workload = workload;
    this.servers = servers;
    this.riffle = servers.riffle();
    this.bare = servers.bare();
  }

  /** Plays it on both, as often as is asked for. */
  Figures play() throws IOException, InterruptedException {
    long liveBytes = riffle.jvm().liveBytes();
    long rssBytes = riffle.jvm().rssBytes();
    for (int pair = 0; pair < options.pairs(); pair++) {
      long warmUnits = pair == 0 ? options.warmUnits() : 0;
      Sizes sizes;
      try (Load load = new Load()) {
        ours.add(measure(load, riffle, warmUnits, latencies));
        sizes = load.sizes;
      }
      bare.take(sizes);
      try (Load load = new Load()) {
        ceiling.add(measure(load, bare, warmUnits, bareLatencies));
      }
    }
    return figures()
        .number("heap_b_per_player", (heldLiveBytes - liveBytes) / players)
        .number("rss_b_per_player", (heldRssBytes - rssBytes) / players);
  }

  private Meter.Used measure(Load load, Side side, long warmUnits, Latencies into)
      throws IOException, InterruptedException {
    Meter meter = new Meter(load, side.jvm());
    long units = 0;
    if (workload.isOnceAVisit()) {
      play(load, side, meter, warmUnits);
      load.forget();
      meter.clear();
      units = play(load, side, meter, options.units());
    } else {
      try (Visit visit = Visit.open(load, side, options, meter)) {
        workload.begin(visit);
        play(visit, warmUnits);
        load.forget();
        meter.clear();
        units = play(visit, options.units());
        look(visit);
      }
    }
    into.addAll(workload.latencies(load));
    return meter.used(units);
  }

  /** In visits of one play each. */
  private long play(Load load, Side side, Meter meter, long wanted)
      throws IOException, InterruptedException {
    long units = 0;
    while (units * workload.weight() < wanted) {
      try (Visit visit = Visit.open(load, side, options, meter)) {
        workload.begin(visit);
        units += play(visit, 1);
        look(visit);
      }
    }
    return units;
  }

  private long play(Visit visit, long wanted) throws InterruptedException {
    long units = 0;
    while (units * workload.weight() < wanted) {
      visit.meter().start();
      units += workload.play(visit);
      visit.meter().stop();
    }
    return units;
  }

  /** What the real server holds while all are there. */
  private void look(Visit visit) throws IOException, InterruptedException {
    if (visit.side() == riffle) {
      players = visit.players();
      heldLiveBytes = riffle.jvm().liveBytes();
      heldRssBytes = riffle.jvm().rssBytes();
    }
  }

  private Figures figures() {
    List<Double> ratios = new ArrayList<>();
    for (int pair = 0; pair < ours.size(); pair++) {
      ratios.add(ours.get(pair).serverMicrosPerUnit() / ceiling.get(pair).serverMicrosPerUnit());
    }
    long units = ours.stream().mapToLong(Meter.Used::units).sum();
    return Figures.of(workload.name(), options, servers)
        .number("server_us_per_unit", median(ours, Meter.Used::serverMicrosPerUnit))
        .number("bare_us_per_unit", median(ceiling, Meter.Used::serverMicrosPerUnit))
        .number("ratio", median(ratios, ratio -> ratio))
        .latencies("", latencies)
        .latencies("bare_", bareLatencies)
        .number("generator_us_per_unit", median(ours, Meter.Used::generatorMicrosPerUnit))
        .number("units", units)
        .number("units_per_second", median(ours, Meter.Used::unitsPerSecond))
        .number("messages_in_per_unit", median(ours, used -> (double) used.said() / used.units()))
        .number("messages_out_per_unit", median(ours, used -> (double) used.heard() / used.units()))
        .number(
            "bare_messages_out_per_unit",
            median(ceiling, used -> (double) used.heard() / used.units()));
  }

  static <T> double median(List<T> of, ToDoubleFunction<T> figure) {
    double[] sorted = of.stream().mapToDouble(figure).sorted().toArray();
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
