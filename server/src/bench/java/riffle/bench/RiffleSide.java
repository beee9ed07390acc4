package riffle.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import riffle.api.v1.CreateRoomRequest;
import riffle.api.v1.Room;
import riffle.app.Browser;

/** The real server. */
final class RiffleSide implements Side {
  private static final String DECK = "bench";

  /** The thread on which the server plays with itself, and which ends before anybody is let in. */
  private static final String REHEARSAL = "rehearsal";

  private static final int CREATED = 201;

  private final ServerJvm jvm;
  private final Browser browser;
  private final Kind kind;

  private RiffleSide(ServerJvm jvm, Kind kind) {
    this.jvm = jvm;
    this.browser = new Browser(jvm.port());
    this.kind = kind;
  }

  /**
   * Starts the server and signs a teacher in.
   *
   * @param folder for its data
   */
  static RiffleSide start(Options options, Cores cores, Path folder)
      throws IOException, InterruptedException {
    Path data = folder.resolve("data");
    Path decks = Files.createDirectories(data.resolve("decks"));
    Files.writeString(decks.resolve(DECK + ".yaml"), options.kind().deck());
    List<String> program = new ArrayList<>();
    program.add("riffle.app.Main");
    program.addAll(List.of("--port", "0", "--data", "" + data, "--exit-with-parent"));
    program.addAll(List.of("--connections-per-address", "0"));
    program.addAll(List.of("--rehearse", options.rehearse() ? "on" : "off"));
    if (!options.journal()) {
      program.addAll(List.of("--journal", "off"));
    }
    ServerJvm jvm =
        ServerJvm.start(
            cores, options.jvm(), options.serverClassPath(), program, folder.resolve("server.log"));
    if (options.rehearse()) {
      jvm.awaitThread(REHEARSAL);
    }
    var side = new RiffleSide(jvm, options.kind());
    side.browser.signIn(jvm.link());
    return side;
  }

  @Override
  public ServerJvm jvm() {
    return jvm;
  }

  @Override
  public String hostHeaders() {
    return "Cookie: " + browser.cookie() + "\r\n";
  }

  @Override
  public Speech openRoom() throws IOException, InterruptedException {
    HttpResponse<String> made =
        browser.post("/api/v1/rooms", CreateRoomRequest.newBuilder().setDeckId(DECK).build());
    if (made.statusCode() != CREATED) {
      throw new IOException("no room: " + made.statusCode() + " " + made.body());
    }
    return new RiffleSpeech(browser.read(made, Room.newBuilder()).getCode(), kind);
  }

  @Override
  public void close() {
    browser.close();
    jvm.close();
  }
}
