package riffle.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Runs the client's Playwright specs against a server in this process. */
class BrowserIT {
  @Test
  void everySpecPasses() throws IOException, InterruptedException {
    try (var server = PageServer.start(0)) {
      assertEquals(
          0, runSpecs("http://127.0.0.1:" + server.port()), "npm run e2e failed, see above");
    }
  }

  /** The child's output goes through this process: a fork's own stdin and stdout are surefire's. */
  private static int runSpecs(String baseUrl) throws IOException, InterruptedException {
    boolean windows = System.getProperty("os.name", "").startsWith("Windows");
    var builder =
        new ProcessBuilder(windows ? "npm.cmd" : "npm", "run", "--silent", "e2e")
            .directory(Path.of("..", "client-web").toFile())
            .redirectErrorStream(true);
    builder.environment().put("BASE_URL", baseUrl);
    Process process = builder.start();
    process.getOutputStream().close();
    try (var lines = process.inputReader()) {
      lines.lines().forEach(line -> System.out.println("[e2e] " + line));
    }
    return process.waitFor();
  }
}
