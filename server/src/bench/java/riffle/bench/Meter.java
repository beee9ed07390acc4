package riffle.bench;

/** What a server and the generator have used, while it runs. */
final class Meter {
  private final Load load;
  private final ServerJvm server;
  private final ProcessorClock own = new ProcessorClock(ProcessHandle.current().pid());

  private long serverNanos;
  private long ownNanos;
  private long wallNanos;
  private long said;
  private long heard;

  Meter(Load load, ServerJvm server) {
    this.load = load;
    this.server = server;
  }

  void start() {
    count(-1);
  }

  void stop() {
    count(1);
  }

  private void count(int sign) {
    serverNanos += sign * server.processorNanos();
    ownNanos += sign * own.nanos();
    wallNanos += sign * System.nanoTime();
    said += sign * load.said;
    heard += sign * load.heard;
  }

  /** Begins anew. */
  void clear() {
    serverNanos = 0;
    ownNanos = 0;
    wallNanos = 0;
    said = 0;
    heard = 0;
  }

  /** What it has counted. */
  Used used(long units) {
    return new Used(units, serverNanos, ownNanos, wallNanos, said, heard);
  }

  /**
   * Processor times, and time on the wall.
   *
   * @param said messages to the server
   * @param heard messages from it
   */
  record Used(
      long units, long serverNanos, long generatorNanos, long wallNanos, long said, long heard) {
    double serverMicrosPerUnit() {
      return serverNanos / 1_000.0 / units;
    }

    double unitsPerSecond() {
      return units * 1e9 / wallNanos;
    }

    double generatorMicrosPerUnit() {
      return generatorNanos / 1_000.0 / units;
    }
  }
}
