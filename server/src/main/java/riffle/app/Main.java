package riffle.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line. */
@Command(
    name = "riffle",
    description = "A live classroom game server",
    mixinStandardHelpOptions = true)
final class Main implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(Main.class);

  @Option(
      names = "--port",
      description = "TCP port, 0 for any free one (default: ${DEFAULT-VALUE})",
      defaultValue = "${env:RIFFLE_PORT:-8080}")
  private int port;

  @Option(
      names = "--exit-with-parent",
      description = "Exit when the process that started this one ends")
  private boolean exitWithParent;

  public static void main(String[] args) {
    int status = new CommandLine(new Main()).execute(args);
    if (status != 0) {
      System.exit(status);
    }
  }

  @Override
  public void run() {
    if (exitWithParent) {
      ProcessHandle.current().parent().ifPresent(Main::exitAfter);
    }
    var server = PageServer.start(port);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    log.info("Riffle is at http://localhost:{}/", server.port());
  }

  private static void exitAfter(ProcessHandle parent) {
    parent.onExit().thenRun(() -> System.exit(0));
  }
}
