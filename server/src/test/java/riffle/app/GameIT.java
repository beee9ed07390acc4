package riffle.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import riffle.api.v1.CreateRoomRequest;
import riffle.api.v1.ListDecksResponse;
import riffle.api.v1.ListResultsResponse;
import riffle.api.v1.Result;
import riffle.api.v1.Room;
import riffle.wire.v1.Advance;
import riffle.wire.v1.ClientFrame;
import riffle.wire.v1.EndGame;
import riffle.wire.v1.EnterAsHost;
import riffle.wire.v1.EnterAsPlayer;
import riffle.wire.v1.RefusalReason;
import riffle.wire.v1.Stage;
import riffle.wire.v1.View;

/** A teacher and a student play against a whole server. */
class GameIT {
  @TempDir Path data;
  private Server server;
  private Browser teacher;
  private Browser student;

  @BeforeEach
  void start() throws Exception {
    server = Server.start(new Config(0, data, null));
    teacher = new Browser(server.port());
    student = new Browser(server.port());
    teacher.signIn(server.hostLink());
  }

  @AfterEach
  void stop() {
    teacher.close();
    student.close();
    server.close();
  }

  private String openRoom() throws IOException, InterruptedException {
    var decks = teacher.read(teacher.get("/api/v1/decks"), ListDecksResponse.newBuilder());
    String deck = decks.getDecks(0).getId();
    HttpResponse<String> made =
        teacher.post("/api/v1/rooms", CreateRoomRequest.newBuilder().setDeckId(deck).build());
    return teacher.read(made, Room.newBuilder()).getCode();
  }

  private static Browser.Socket host(Browser browser, String code) {
    Browser.Socket socket = browser.open();
    socket.send(
        ClientFrame.newBuilder()
            .setRequestId(1)
            .setEnterAsHost(EnterAsHost.newBuilder().setRoomCode(code)));
    return socket;
  }

  private static Browser.Socket player(Browser browser, String code, String alias) {
    Browser.Socket socket = browser.open();
    byte[] key = new byte[16];
    key[0] = (byte) alias.charAt(0);
    socket.send(
        ClientFrame.newBuilder()
            .setRequestId(1)
            .setEnterAsPlayer(
                EnterAsPlayer.newBuilder()
                    .setRoomCode(code)
                    .setSeatKey(ByteString.copyFrom(key))
                    .setAlias(alias)));
    return socket;
  }

  private static View view(Browser.Socket socket, Stage.KindCase kind) throws InterruptedException {
    return socket
        .await(frame -> frame.hasView() && frame.getView().getStage().getKindCase() == kind)
        .getView();
  }

  /** Takes steps until the first round is revealed. Returns the game's id. */
  private static String playARound(Browser.Socket host) throws InterruptedException {
    View view = view(host, Stage.KindCase.LOBBY);
    for (int id = 2; view.getStage().getKindCase() != Stage.KindCase.REVEAL; id++) {
      host.send(
          ClientFrame.newBuilder()
              .setRequestId(id)
              .setAdvance(Advance.newBuilder().setStage(view.getStage().getNumber())));
      int seen = view.getStage().getNumber();
      view = host.await(f -> f.hasView() && f.getView().getStage().getNumber() > seen).getView();
    }
    return view.getHostOnly().getGameId();
  }

  @Test
  void aClassPlaysAndTheResultOutlivesTheServer() throws Exception {
    String code = openRoom();
    var host = host(teacher, code);
    var player = player(student, code.toLowerCase(Locale.ROOT), "=Ada");
    String joinUrl = view(player, Stage.KindCase.LOBBY).getRoom().getJoinUrl();
    assertEquals(server.addresses().joinBase() + code, joinUrl);
    String gameId = playARound(host);
    view(player, Stage.KindCase.REVEAL);

    server.close();
    assertEquals(4100, player.closeCode());
    assertEquals(4100, host.closeCode());
    server = Server.start(new Config(0, data, null));
    try (var again = new Browser(server.port()).withCookie(teacher.cookie())) {
      var list = again.read(again.get("/api/v1/results"), ListResultsResponse.newBuilder());
      assertEquals(1, list.getResultsCount());
      assertEquals(gameId, list.getResults(0).getGameId());
      assertFalse(list.getResults(0).getFinished());
      var result = again.read(again.get("/api/v1/results/" + gameId), Result.newBuilder());
      assertEquals("=Ada", result.getPlayers(0).getAlias());
      assertEquals(1, result.getRoundsCount());
      assertEquals(list.getResults(0), result.getSummary());
      HttpResponse<String> table = again.get("/api/v1/results/" + gameId + ".csv");
      assertTrue(table.body().contains("\r\n1,'=Ada,0,0,0,0 of "), table.body());
      assertEquals("text/csv; charset=utf-8", table.headers().firstValue("content-type").get());
      assertTrue(
          table
              .headers()
              .firstValue("content-disposition")
              .orElse("")
              .matches("attachment; filename=\"riffle-[a-z0-9-]+\\.csv\""));
      assertEquals(404, again.get("/api/v1/results/nothing").statusCode());
    }
  }

  @Test
  void anEndedGameIsFinished() throws Exception {
    String code = openRoom();
    var host = host(teacher, code);
    player(student, code, "Ada");
    String gameId = playARound(host);
    host.send(
        ClientFrame.newBuilder().setRequestId(99).setEndGame(EndGame.newBuilder().setStage(99)));
    var refused = host.await(f -> f.hasReply() && f.getReply().getRequestId() == 99).getReply();
    assertEquals(RefusalReason.REFUSAL_REASON_OTHER_STAGE, refused.getRefusal().getReason());
    host.close();
    var back = host(teacher, code);
    int stage = view(back, Stage.KindCase.REVEAL).getStage().getNumber();
    back.send(
        ClientFrame.newBuilder()
            .setRequestId(100)
            .setEndGame(EndGame.newBuilder().setStage(stage)));
    view(back, Stage.KindCase.END);
    // The result is saved behind the room's back: the end of the server waits for it.
    server.close();
    server = Server.start(new Config(0, data, null));
    try (var again = new Browser(server.port()).withCookie(teacher.cookie())) {
      var result = again.read(again.get("/api/v1/results/" + gameId), Result.newBuilder());
      assertTrue(result.getSummary().getFinished());
    }
  }

  @Test
  void onlyTheTeachersBrowserMayHost() throws Exception {
    String code = openRoom();
    var socket = host(student, code);
    var reply = socket.await(frame -> frame.hasReply()).getReply();
    assertEquals(RefusalReason.REFUSAL_REASON_NOT_ALLOWED, reply.getRefusal().getReason());
  }

  @Test
  void aSeatTakenElsewhereSaysFarewellToTheOldLine() throws Exception {
    String code = openRoom();
    var old = player(student, code, "Ada");
    view(old, Stage.KindCase.LOBBY);
    var young = player(student, code, "Ada");
    view(young, Stage.KindCase.LOBBY);
    assertEquals(4201, old.closeCode());
  }

  @Test
  void aLineOutsideOfAnyRoomHearsTheServersFarewellToo() {
    var socket = student.open();
    server.close();
    assertEquals(4100, socket.closeCode());
  }
}
