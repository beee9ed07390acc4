package riffle.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import riffle.api.v1.AnswerKey;
import riffle.api.v1.CreateRoomRequest;
import riffle.api.v1.ListDecksResponse;
import riffle.api.v1.ListResultsResponse;
import riffle.api.v1.Result;
import riffle.api.v1.Review;
import riffle.api.v1.ReviewRequest;
import riffle.api.v1.Room;
import riffle.wire.v1.AddTime;
import riffle.wire.v1.AdjustScore;
import riffle.wire.v1.Admit;
import riffle.wire.v1.Advance;
import riffle.wire.v1.AllowTime;
import riffle.wire.v1.ChangeSettings;
import riffle.wire.v1.CheckBoxes;
import riffle.wire.v1.ChooseTeam;
import riffle.wire.v1.ClientFrame;
import riffle.wire.v1.CloseAnswers;
import riffle.wire.v1.CloseRoom;
import riffle.wire.v1.DrawTeams;
import riffle.wire.v1.EndGame;
import riffle.wire.v1.EnterAsHost;
import riffle.wire.v1.EnterAsPlayer;
import riffle.wire.v1.Feedback;
import riffle.wire.v1.Finish;
import riffle.wire.v1.Jump;
import riffle.wire.v1.LockJoining;
import riffle.wire.v1.Mode;
import riffle.wire.v1.MoveToTeam;
import riffle.wire.v1.MyEnd;
import riffle.wire.v1.NameOnRoster;
import riffle.wire.v1.Open;
import riffle.wire.v1.OpenTurn;
import riffle.wire.v1.PaceRound;
import riffle.wire.v1.Pause;
import riffle.wire.v1.PlaceCards;
import riffle.wire.v1.PlayNext;
import riffle.wire.v1.RefusalReason;
import riffle.wire.v1.Remove;
import riffle.wire.v1.Rename;
import riffle.wire.v1.Reopen;
import riffle.wire.v1.Reply;
import riffle.wire.v1.RoundHead;
import riffle.wire.v1.ServerFrame;
import riffle.wire.v1.Settings;
import riffle.wire.v1.SkipRound;
import riffle.wire.v1.Stage;
import riffle.wire.v1.SubmitChoice;
import riffle.wire.v1.SubmitText;
import riffle.wire.v1.TimeAllowance;
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
  void aReviewOutlivesItsRoomAndItsServer() throws Exception {
    String code = openRoom();
    Seat host = new Seat(host(teacher, code));
    Seat ada = new Seat(player(student, code, "Ada"));
    Seat bob = new Seat(player(student, code, "Bob"));
    host.does(
        frame().setNameOnRoster(NameOnRoster.newBuilder().setPlayer(1).setName("Ada Okafor")));
    host.takes(host.advance(), Stage.KindCase.PREVIEW);
    host.takes(host.advance(), Stage.KindCase.OPEN);
    ada.sees(Stage.KindCase.OPEN);
    answers(ada, 1, ada.view.getStage().getOpen());
    host.takes(frame().setEndGame(EndGame.newBuilder().setStage(host.stage())), Stage.KindCase.END);
    MyEnd adas = ada.sees(Stage.KindCase.END).getMine().getEnd();
    MyEnd bobs = bob.sees(Stage.KindCase.END).getMine().getEnd();
    host.does(frame().setCloseRoom(CloseRoom.getDefaultInstance()));
    server.close();
    server = Server.start(new Config(0, data, null));

    try (var later = new Browser(server.port())) {
      Review review = review(later, adas.getGameId(), adas.getReviewKey());
      assertEquals("Ada", review.getAlias());
      assertEquals(1, review.getRank());
      assertTrue(review.getRounds(0).getAnswered());
      assertFalse(review.getRounds(0).getExplanation().isEmpty());
      assertFalse(review.toString().contains("Okafor"), "the host's own word for Ada");
      Review silent = review(later, bobs.getGameId(), bobs.getReviewKey());
      assertEquals("Bob", silent.getAlias());
      assertFalse(silent.getRounds(0).getAnswered());

      assertEquals(
          asksReview(later, adas.getGameId(), "a".repeat(32)).body(),
          asksReview(later, "another", adas.getReviewKey()).body());
      assertEquals(404, asksReview(later, adas.getGameId(), "").statusCode());
      assertEquals(401, later.get("/api/v1/results/" + adas.getGameId()).statusCode());
      later.withCookie(teacher.cookie());
      var result =
          later.read(later.get("/api/v1/results/" + adas.getGameId()), Result.newBuilder());
      assertEquals("Ada Okafor", result.getPlayers(0).getRosterName());
    }
  }

  private static HttpResponse<String> asksReview(Browser browser, String gameId, String key)
      throws IOException, InterruptedException {
    return browser.post(
        "/api/v1/reviews", ReviewRequest.newBuilder().setGameId(gameId).setKey(key).build());
  }

  private static Review review(Browser browser, String gameId, String key)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = asksReview(browser, gameId, key);
    assertEquals(200, answer.statusCode(), answer.body());
    assertEquals("no-store", answer.headers().firstValue("cache-control").orElse(""));
    return browser.read(answer, Review.newBuilder()).build();
  }

  // Each kind of request once over a real socket. What comes of it, the tests of rooms show.

  /** A socket that numbers its requests, and knows the stage it has seen last. */
  private static final class Seat {
    private final Browser.Socket socket;
    private int id = 1;
    private View view;

    Seat(Browser.Socket socket) throws InterruptedException {
      this.socket = socket;
      this.view = socket.await(ServerFrame::hasView).getView();
    }

    Reply asks(ClientFrame.Builder frame) throws InterruptedException {
      return socket.ask(frame.setRequestId(++id));
    }

    void does(ClientFrame.Builder frame) throws InterruptedException {
      Reply reply = asks(frame);
      assertFalse(reply.hasRefusal(), () -> frame + " was refused: " + reply);
    }

    /** Waits for a view of this kind. */
    View sees(Stage.KindCase kind) throws InterruptedException {
      return sees(next -> next.getStage().getKindCase() == kind);
    }

    View sees(Predicate<View> wanted) throws InterruptedException {
      view = socket.await(f -> f.hasView() && wanted.test(f.getView())).getView();
      return view;
    }

    int stage() {
      return view.getStage().getNumber();
    }

    /** A step of the host, up to the stage it leads to. */
    void takes(ClientFrame.Builder step, Stage.KindCase kind) throws InterruptedException {
      does(step);
      sees(kind);
    }

    ClientFrame.Builder advance() {
      return frame().setAdvance(Advance.newBuilder().setStage(stage()));
    }
  }

  private static ClientFrame.Builder frame() {
    return ClientFrame.newBuilder();
  }

  private static Settings.Builder settings(Mode mode) {
    return Settings.newBuilder().setMode(mode).setOpenMinutes(60).setTimePercent(100);
  }

  private static ClientFrame.Builder change(Settings.Builder settings) {
    return frame().setChangeSettings(ChangeSettings.newBuilder().setSettings(settings));
  }

  @Test
  void theHostAsksForEverythingThereIs() throws Exception {
    String code = openRoom();
    Seat host = new Seat(host(teacher, code));
    Seat ada = new Seat(player(student, code, "Ada"));
    host.does(
        change(settings(Mode.MODE_LIVE).setTeams(2).setChooseTeam(true).setApproveJoins(true)));
    ada.does(frame().setChooseTeam(ChooseTeam.newBuilder().setTeam(2)));
    Seat bob = new Seat(player(student, code, "Bob"));
    assertTrue(bob.view.getMine().getWaiting());
    host.does(frame().setAdmit(Admit.newBuilder().setPlayer(2)));
    bob.sees(next -> !next.getMine().getWaiting());
    host.does(frame().setLockJoining(LockJoining.newBuilder().setLocked(true)));
    host.does(frame().setRename(Rename.newBuilder().setPlayer(1).setAlias("Ada L.")));
    host.does(
        frame().setNameOnRoster(NameOnRoster.newBuilder().setPlayer(1).setName("Ada Okafor")));
    host.does(frame().setMoveToTeam(MoveToTeam.newBuilder().setPlayer(1).setTeam(1)));
    host.does(frame().setDrawTeams(DrawTeams.getDefaultInstance()));
    host.does(
        frame()
            .setAllowTime(
                AllowTime.newBuilder().setPlayer(1).setTime(TimeAllowance.TIME_ALLOWANCE_DOUBLE)));
    ada.sees(next -> next.getMine().getTime() == TimeAllowance.TIME_ALLOWANCE_DOUBLE);
    assertEquals("Ada L.", ada.view.getMine().getAlias());
    host.does(frame().setRemove(Remove.newBuilder().setPlayer(2)));
    assertEquals(4203, bob.socket.closeCode());

    host.sees(next -> next.getHostOnly().getPlayersCount() == 1);
    int lobby = host.stage();
    host.does(host.advance());
    host.sees(next -> next.getStage().getNumber() > lobby);
    if (host.view.getStage().hasPreview()) {
      host.takes(host.advance(), Stage.KindCase.OPEN);
    }
    host.takes(frame().setPause(Pause.newBuilder().setStage(host.stage())), Stage.KindCase.PAUSED);
    ada.sees(Stage.KindCase.PAUSED);
    host.takes(host.advance(), Stage.KindCase.OPEN);
    HttpResponse<String> key = teacher.get("/api/v1/rooms/" + code + "/key");
    assertEquals(
        host.view.getHostOnly().getLive().getRowsCount(),
        teacher.read(key, AnswerKey.newBuilder()).getRowsCount());
    assertEquals(200, key.statusCode());
    host.does(frame().setAddTime(AddTime.newBuilder().setStage(host.stage()).setSeconds(30)));
    host.takes(
        frame().setCloseAnswers(CloseAnswers.newBuilder().setStage(host.stage())),
        Stage.KindCase.TALK);
    host.takes(frame().setReopen(Reopen.newBuilder().setStage(host.stage())), Stage.KindCase.OPEN);
    assertTrue(host.view.getStage().getOpen().getRevote());
    int opened = host.stage();
    host.does(frame().setJump(Jump.newBuilder().setStage(opened).setRound(2)));
    host.sees(next -> next.getStage().getNumber() > opened);
    int jumped = host.stage();
    host.does(frame().setSkipRound(SkipRound.newBuilder().setStage(jumped)));
    host.sees(next -> next.getStage().getNumber() > jumped);
    host.does(
        frame()
            .setAdjustScore(
                AdjustScore.newBuilder().setPlayer(1).setPoints(50).setReason("The drawing")));
    ada.sees(next -> next.getMine().getPoints() == 50);
    host.takes(frame().setEndGame(EndGame.newBuilder().setStage(host.stage())), Stage.KindCase.END);
    host.takes(
        frame().setPlayNext(PlayNext.newBuilder().setStage(host.stage())), Stage.KindCase.LOBBY);
    host.does(frame().setCloseRoom(CloseRoom.getDefaultInstance()));
    assertEquals(4200, host.socket.closeCode());
    assertEquals(4200, ada.socket.closeCode());
  }

  @Test
  void aPlayerAnswersEveryRoundAtTheirOwnPace() throws Exception {
    String code = openRoom();
    Seat host = new Seat(host(teacher, code));
    Seat ada = new Seat(player(student, code, "Ada"));
    host.does(change(settings(Mode.MODE_SELF_PACED)));
    host.sees(next -> next.getHostOnly().getSettings().getMode() == Mode.MODE_SELF_PACED);
    host.takes(host.advance(), Stage.KindCase.SELF_PACED);
    View begun = ada.sees(Stage.KindCase.SELF_PACED);

    for (RoundHead round : begun.getStage().getSelfPaced().getRoundsList()) {
      assertEquals("", round.getPrompt(), "nobody reads it before its clock begins");
      ada.does(frame().setOpenTurn(OpenTurn.newBuilder().setRound(round.getNumber())));
      int number = round.getNumber();
      ada.sees(next -> next.getMine().getPace().getOpen().getRound().getNumber() == number);
      answers(ada, number, ada.view.getMine().getPace().getOpen());
      ada.sees(next -> next.getMine().getPace().getReveal().getRound().getNumber() == number);
    }

    assertTrue(
        ada.view.getMine().getPace().getRoundsList().stream().allMatch(PaceRound::getClosed));
    var progress =
        host.socket.await(f -> f.hasProgress() && f.getProgress().getDone() == 1).getProgress();
    assertEquals(0, progress.getRound());
    host.does(host.advance());
    ada.sees(Stage.KindCase.END);
  }

  /** Sends some answer, and hands it in. */
  private static void answers(Seat seat, int round, Open open) throws InterruptedException {
    if (open.hasFlow()) {
      List<Integer> boxes = IntStream.rangeClosed(1, open.getFlow().getBoxes()).boxed().toList();
      seat.does(frame().setPlaceCards(PlaceCards.newBuilder().setRound(round).addAllBoxes(boxes)));
      if (open.getFlow().getFeedback() != Feedback.FEEDBACK_NONE) {
        Reply checked =
            seat.asks(
                frame().setCheckBoxes(CheckBoxes.newBuilder().setRound(round).addAllBoxes(boxes)));
        assertTrue(checked.hasCheck(), checked::toString);
      }
    }
    switch (open.getTaskCase()) {
      case CHOICE ->
          seat.does(frame().setSubmitChoice(SubmitChoice.newBuilder().setRound(round).addCards(1)));
      case TYPED, NUMBER ->
          seat.does(frame().setSubmitText(SubmitText.newBuilder().setRound(round).setText("42")));
      case FLOW, SLIDE -> seat.does(frame().setFinish(Finish.newBuilder().setRound(round)));
      case TASK_NOT_SET -> throw new AssertionError("an open round without a task: " + open);
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
