package riffle.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the client's Playwright specs against a server in this process. */
class BrowserIT {
  private static final Path CLIENT = Path.of("..", "client-web");

  @TempDir Path data;

  @Test
  void everySpecPasses() throws Exception {
    copyDecks();
    try (var server = Server.start(new Config(0, data, null))) {
      assertEquals(0, runSpecs(server), "npm run e2e failed, see above");
    }
  }

  /** What the specs play, beside the starter decks: it lies where a teacher would put it. */
  private void copyDecks() throws IOException {
    Path decks = Files.createDirectory(data.resolve("decks"));
    try (var files = Files.list(CLIENT.resolve("e2e").resolve("decks"))) {
      for (Path file : files.toList()) {
        Files.copy(file, decks.resolve(file.getFileName()));
      }
    }
  }

  /** The child's output goes through this process: a fork's own stdin and stdout are surefire's. */
  private static int runSpecs(Server server) throws IOException, InterruptedException {
    boolean windows = System.getProperty("os.name", "").startsWith("Windows");
    var builder =
        new ProcessBuilder(windows ? "npm.cmd" : "npm", "run", "--silent", "e2e")
            .directory(CLIENT.toFile())
            .redirectErrorStream(true);
    // By name: the host link and its cookie are of this address.
    builder.environment().put("BASE_URL", "http://localhost:" + server.port());
    builder.environment().put("HOST_LINK", server.hostLink());
    Process process = builder.start();
    process.getOutputStream().close();
    try (var lines = process.inputReader()) {
      lines.lines().forEach(line -> System.out.println("[e2e] " + line));
    }
    return process.waitFor();
  }
}
