package riffle.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The real server and the bare one, each started afresh as a process of its own.
 *
 * @param pinned whether they have a core that the generator leaves to them
 */
record Pair(RiffleSide riffle, BareSide bare, boolean pinned) implements AutoCloseable {
  /** Of the length that all codes have. */
  private static final String SOME_CODE = "AAAAAA";

  /**
   * Starts both.
   *
   * @param folder what they leave is in a new folder of it
   */
  static Pair start(Options options, Cores cores, Path folder)
      throws IOException, InterruptedException {
    Path own = Files.createTempDirectory(folder, "pair");
    RiffleSide riffle = RiffleSide.start(options, cores, own);
    try {
      var real = new RiffleSpeech(SOME_CODE, options.kind());
      return new Pair(riffle, BareSide.start(options, cores, own, real), cores.arePinned());
    } catch (IOException | RuntimeException e) {
      riffle.close();
      throw e;
    }
  }

  @Override
  public void close() {
    riffle.close();
    bare.close();
  }
}
