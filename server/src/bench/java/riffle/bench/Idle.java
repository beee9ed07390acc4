package riffle.bench;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** W5: what a player costs who has joined and does nothing; a unit is a second of one player. */
final class Idle {
  /**
   * Garbage of joining fills so much again and again, before it is looked at and after: so what
   * comes to the machine's memory is what players hold.
   */
  static final String SMALL_NURSERY = "-Xmn32m";

  private static final int CLASS = 30;

  private final Options options;
  private final Pair servers;

  Idle(Options options, Pair servers) {
    this.options = options;
    this.servers = servers;
  }

  /** What the players of a server hold of the machine. */
  private record Held(Meter.Used used, double heapBytes, double rssBytes) {}

  Figures play() throws IOException, InterruptedException {
    Held ours;
    Sizes sizes;
    try (Load load = new Load()) {
      ours = held(load, servers.riffle());
      sizes = load.sizes;
    }
    servers.bare().take(sizes);
    Held ceiling;
    try (Load load = new Load()) {
      ceiling = held(load, servers.bare());
    }
    return Figures.of("W5", options, servers)
        .number("server_us_per_unit", ours.used().serverMicrosPerUnit())
        .number("bare_us_per_unit", ceiling.used().serverMicrosPerUnit())
        .number("ratio", ours.heapBytes() / ceiling.heapBytes())
        .latencies("", new Latencies())
        .number("generator_us_per_unit", ours.used().generatorMicrosPerUnit())
        .number("heap_b_per_player", Math.round(ours.heapBytes()))
        .number("rss_b_per_player", Math.round(ours.rssBytes()))
        .number("bare_heap_b_per_player", Math.round(ceiling.heapBytes()))
        .number("bare_rss_b_per_player", Math.round(ceiling.rssBytes()))
        .number("units", ours.used().units());
  }

  private Held held(Load load, Side side) throws IOException, InterruptedException {
    ServerJvm jvm = side.jvm();
    Meter meter = new Meter(load, jvm);
    Options small = options.with(Math.min(CLASS, options.players()), 1, options.crowd());
    try (Visit before = Visit.open(load, side, small, meter)) {
      before.join();
    }
    long heapBefore = jvm.liveBytes();
    long rssBefore = jvm.rssBytes();
    try (Visit visit = Visit.open(load, side, options, meter)) {
      visit.join();
      double heap = jvm.liveBytes() - heapBefore;
      double rss = jvm.rssBytes() - rssBefore;
      meter.start();
      TimeUnit.SECONDS.sleep(options.seconds());
      meter.stop();
      int players = visit.players();
      Meter.Used used = meter.used((long) players * options.seconds());
      return new Held(used, heap / players, rss / players);
    }
  }
}
