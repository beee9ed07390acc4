package riffle.app;

import io.netty.util.ResourceLeakDetector;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import riffle.net.SocketServer;
import riffle.store.PostgresAddress;

/** The command line. */
@Command(
    name = "riffle",
    description = "A live classroom game server",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class Main implements Callable<Integer> {
  private static final int OK = 0;
  private static final int CANNOT_START = 1;
  private static final int BAD_ARGUMENT = 2;

  @Option(
      names = "--port",
      description = "TCP port, 0 for any free one (RIFFLE_PORT; now: ${DEFAULT-VALUE})",
      defaultValue = "${env:RIFFLE_PORT:-8080}")
  private String port = "";

  @Option(
      names = "--data",
      description = "Folder of the database and of decks (RIFFLE_DATA; now: ${DEFAULT-VALUE})",
      defaultValue = "${env:RIFFLE_DATA:-./data}")
  private String dataFolder = "";

  @Option(
      names = "--public-url",
      description =
          "Where browsers find the server, if not on the local network (RIFFLE_PUBLIC_URL)",
      defaultValue = "${env:RIFFLE_PUBLIC_URL:-}")
  private String publicUrl = "";

  @Option(
      names = "--connections-per-address",
      description =
          "How many connections one address may have, 0 for any number"
              + " (RIFFLE_CONNECTIONS_PER_ADDRESS; now: ${DEFAULT-VALUE})",
      defaultValue =
          "${env:RIFFLE_CONNECTIONS_PER_ADDRESS:-" + SocketServer.CONNECTIONS_PER_ADDRESS + "}")
  private String connectionsPerAddress = "";

  @Option(
      names = "--database",
      description =
          "A PostgreSQL to keep everything in, as jdbc:postgresql://host/database; without it, a"
              + " file in the folder of --data (RIFFLE_DATABASE, RIFFLE_DATABASE_USER,"
              + " RIFFLE_DATABASE_PASSWORD)",
      defaultValue = "${env:RIFFLE_DATABASE:-}")
  private String database = "";

  @Option(
      names = "--journal",
      description =
          "on: rooms are kept, and come back after a crash; off: they end with this process, and"
              + " only results are kept (RIFFLE_JOURNAL; now: ${DEFAULT-VALUE})",
      defaultValue = "${env:RIFFLE_JOURNAL:-on}")
  private String journal = "";

  @Option(
      names = "--rehearse",
      description =
          "on: plays some games with itself after the start, until a class comes, so that the"
              + " first class finds it fast; off: does not (RIFFLE_REHEARSE; now:"
              + " ${DEFAULT-VALUE})",
      defaultValue = "${env:RIFFLE_REHEARSE:-on}")
  private String rehearse = "";

  @Option(
      names = "--exit-with-parent",
      description = "Exit when the process that started this one ends")
  private boolean exitWithParent;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** From the manifest of the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"Riffle " + (version == null ? "(development)" : version)};
    }
  }

  public static void main(String[] args) {
    int status = commandLine().execute(args);
    // A server that started goes on: its event loops keep the process alive.
    if (status != OK) {
      System.exit(status);
    }
  }

  /** Says what is wrong in one line, without the usage around it. */
  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setParameterExceptionHandler(
            (wrong, _) -> {
              String found = String.valueOf(wrong.getMessage());
              String hint = found.endsWith(".") ? "" : "; --help tells all options.";
              wrong.getCommandLine().getErr().println(found + hint);
              return BAD_ARGUMENT;
            })
        .setExecutionExceptionHandler(
            (failure, commandLine, _) -> {
              if (!(failure instanceof StartFailure)) {
                throw failure;
              }
              commandLine.getErr().println(failure.getMessage());
              return CANNOT_START;
            });
  }

  @Override
  public Integer call() throws StartFailure {
    Config config =
        new Config(
            parsePort(),
            parseDataFolder(),
            parsePublicUrl(),
            parseConnectionsPerAddress(),
            parseDatabase(),
            parseSwitch("--journal", journal));
    boolean rehearses = parseSwitch("--rehearse", rehearse);
    PrintWriter out = spec.commandLine().getOut();
    // Traces of some buffers, for finding bugs: tests take them, and a class does not pay for them.
    ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.DISABLED);
    Server server = Server.start(config, link -> out.println(Greeting.nextLink(link)));
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "shutdown"));
    out.println(Greeting.of(server.addresses(), server.hostLink()));
    if (rehearses) {
      Rehearsal rehearsal = Rehearsal.start(Rehearsal.QUESTIONS, server::isInUse);
      Runtime.getRuntime().addShutdownHook(new Thread(rehearsal::close, "end of rehearsal"));
    }
    if (exitWithParent) {
      ProcessHandle.current()
          .parent()
          .ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(OK)));
    }
    return OK;
  }

  private int parsePort() {
    return parseNumber("--port", port, Config.MAX_PORT);
  }

  private int parseConnectionsPerAddress() {
    return parseNumber(
        "--connections-per-address", connectionsPerAddress, SocketServer.MAX_CONNECTIONS);
  }

  private int parseNumber(String option, String value, int max) {
    try {
      int number = Integer.parseInt(value);
      if (number >= 0 && number <= max) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, with the other ways to be wrong.
    }
    throw wrong(option, value, "expected a number from 0 to " + max);
  }

  private Path parseDataFolder() {
    try {
      if (!dataFolder.isBlank()) {
        return Path.of(dataFolder);
      }
    } catch (InvalidPathException e) {
      // Told below, with the empty one.
    }
    throw wrong("--data", dataFolder, "expected a folder");
  }

  private @Nullable URI parsePublicUrl() {
    if (publicUrl.isEmpty()) {
      return null;
    }
    try {
      URI url = new URI(publicUrl);
      String problem = Config.problem(url);
      if (problem == null) {
        return url;
      }
      throw wrong("--public-url", publicUrl, problem);
    } catch (URISyntaxException e) {
      throw wrong("--public-url", publicUrl, "expected an address such as https://riffle.example");
    }
  }

  private @Nullable PostgresAddress parseDatabase() {
    if (database.isEmpty()) {
      return null;
    }
    String problem = PostgresAddress.problem(database);
    if (problem != null) {
      throw new ParameterException(
          spec.commandLine(), "--database cannot be used: %s.".formatted(problem));
    }
    // Options are seen by everybody on the machine, the environment is not.
    return new PostgresAddress(
        database, environment("RIFFLE_DATABASE_USER"), environment("RIFFLE_DATABASE_PASSWORD"));
  }

  private boolean parseSwitch(String option, String value) {
    return switch (value) {
      case "on" -> true;
      case "off" -> false;
      default -> throw wrong(option, value, "expected on or off");
    };
  }

  private static String environment(String name) {
    return Objects.requireNonNullElse(System.getenv(name), "");
  }

  private ParameterException wrong(String option, String value, String expected) {
    return new ParameterException(
        spec.commandLine(), "%s is '%s'; %s.".formatted(option, value, expected));
  }
}
