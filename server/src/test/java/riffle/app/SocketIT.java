package riffle.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import riffle.api.v1.CreateRoomRequest;
import riffle.api.v1.ListDecksResponse;
import riffle.api.v1.Room;
import riffle.net.RawSocket;
import riffle.wire.v1.Advance;
import riffle.wire.v1.ClientFrame;
import riffle.wire.v1.EnterAsHost;
import riffle.wire.v1.EnterAsPlayer;
import riffle.wire.v1.RefusalReason;
import riffle.wire.v1.ServerFrame;
import riffle.wire.v1.Stage;
import riffle.wire.v1.SubmitChoice;

/** The socket of a whole server. What RFC 6455 asks of it is held by riffle.net.Rfc6455IT. */
class SocketIT {
  private static final int FIN = 0x80;

  @TempDir static Path data;
  private static Server server;

  @BeforeAll
  static void start() throws StartFailure {
    server = Server.start(new Config(0, data, null));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static RawSocket line() throws IOException {
    return new RawSocket(server.port());
  }

  private static RawSocket open() throws IOException {
    RawSocket socket = line().upgrade("Origin: http://localhost\r\n");
    String head = socket.readHead();
    assertTrue(head.startsWith("HTTP/1.1 101 "), head);
    return socket;
  }

  private static ServerFrame ask(RawSocket socket, ClientFrame.Builder frame) throws IOException {
    socket.send(RawSocket.BINARY, frame.build().toByteArray());
    return ServerFrame.parseFrom(socket.read().bytes());
  }

  @ParameterizedTest
  @CsvSource({"http://evil.example", "http://localhost.evil.example", "null", "http://localhost:1"})
  void pagesOfOthersGetNoSocket(String origin) throws IOException {
    try (var socket = line().upgrade("Origin: " + origin + "\r\n")) {
      String head = socket.readHead();
      assertTrue(head.startsWith("HTTP/1.1 403 "), head);
      assertTrue(socket.readRest().contains("Origin"));
    }
  }

  @Test
  void aLineThatWasHttpMayBecomeASocket() throws IOException {
    try (var socket = line()) {
      socket.sendText("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n");
      assertTrue(socket.readHead().startsWith("HTTP/1.1 200 "));
      byte[] ok = new byte[2];
      for (int i = 0; i < ok.length; i++) {
        ok[i] = socket.readByte();
      }
      assertEquals("ok", new String(ok, StandardCharsets.US_ASCII));
      socket.upgrade("");
      assertTrue(socket.readHead().startsWith("HTTP/1.1 101 "));
      socket.send(RawSocket.PING, new byte[] {7});
      assertEquals(RawSocket.PONG, socket.read().opcode());
    }
  }

  @Test
  void aFloodIsStoppedByItsFirstFrames() throws IOException {
    var flood = new ByteArrayOutputStream();
    for (int i = 0; i < 20_000; i++) {
      flood.writeBytes(RawSocket.frame(FIN | RawSocket.PONG, true, 0, new byte[0]));
    }
    try (var socket = open()) {
      socket.sendBytes(flood.toByteArray());
      assertEquals(4101, socket.readClose().closeCode());
    }
  }

  /** A seeded sample of what a fuzzer sends: every line ends or waits, and the server lives on. */
  @Test
  void noiseHarmsNobodyElse() throws IOException {
    try (var bystander = open()) {
      for (int seed = 0; seed < 200; seed++) {
        byte[] noise = new byte[1 + new Random(seed).nextInt(300)];
        new Random(seed).nextBytes(noise);
        try (var socket = open()) {
          socket.sendBytes(noise);
        }
        try (var socket = open()) {
          socket.send(RawSocket.BINARY, noise);
          assertEquals(RawSocket.CLOSE, socket.readClose().opcode(), "seed " + seed);
        }
      }
      bystander.send(RawSocket.PING, new byte[0]);
      assertEquals(RawSocket.PONG, bystander.read().opcode());
    }
  }

  private static ClientFrame.Builder enterAsPlayer(String code) {
    return ClientFrame.newBuilder()
        .setRequestId(1)
        .setEnterAsPlayer(
            EnterAsPlayer.newBuilder()
                .setRoomCode(code)
                .setSeatKey(ByteString.copyFrom(new byte[16]))
                .setAlias("Ada"));
  }

  @Test
  void anUnknownRoomIsRefusedAndTheLineStays() throws IOException {
    var enter = enterAsPlayer("NOROOM");
    try (var socket = open()) {
      for (int id = 1; id < 4; id++) {
        var reply = ask(socket, enter.setRequestId(id)).getReply();
        assertEquals(id, reply.getRequestId());
        assertEquals(RefusalReason.REFUSAL_REASON_NO_SUCH_ROOM, reply.getRefusal().getReason());
      }
    }
  }

  private static String openRoom(Browser teacher) throws IOException, InterruptedException {
    teacher.signIn(server.hostLink());
    var decks = teacher.read(teacher.get("/api/v1/decks"), ListDecksResponse.newBuilder());
    var create = CreateRoomRequest.newBuilder().setDeckId(decks.getDecks(0).getId()).build();
    return teacher.read(teacher.post("/api/v1/rooms", create), Room.newBuilder()).getCode();
  }

  /** Takes the host's steps until the first round, a choice, is open. */
  private static void openTheFirstRound(Browser teacher, String code) throws InterruptedException {
    Browser.Socket host = teacher.open();
    host.send(
        ClientFrame.newBuilder()
            .setRequestId(1)
            .setEnterAsHost(EnterAsHost.newBuilder().setRoomCode(code)));
    Stage stage = host.await(ServerFrame::hasView).getView().getStage();
    while (!stage.hasOpen()) {
      host.send(
          ClientFrame.newBuilder()
              .setRequestId(stage.getNumber() + 1)
              .setAdvance(Advance.newBuilder().setStage(stage.getNumber())));
      stage = host.await(ServerFrame::hasView).getView().getStage();
    }
  }

  /** Reads up to a message of this kind; pings are left without a pong. */
  private static ServerFrame hear(RawSocket socket, Predicate<ServerFrame> wanted)
      throws IOException {
    while (true) {
      RawSocket.Frame frame = socket.read();
      if (frame.opcode() == RawSocket.BINARY) {
        var message = ServerFrame.parseFrom(frame.bytes());
        if (wanted.test(message)) {
          return message;
        }
      }
    }
  }

  /** Whatever the pauses of this machine are: what a pong is held back here, the server sees. */
  @Test
  void anAnswerCountsEarlierByTheTimeThatAPongTook() throws Exception {
    try (var teacher = new Browser(server.port());
        var student = open()) {
      String code = openRoom(teacher);
      student.send(RawSocket.BINARY, enterAsPlayer(code).build().toByteArray());
      RawSocket.Frame ping = student.read();
      long pingedNanos = System.nanoTime();
      assertEquals(RawSocket.PING, ping.opcode());
      student.send(RawSocket.PONG, new byte[Long.BYTES]);

      openTheFirstRound(teacher, code);
      var view = hear(student, frame -> frame.getView().getStage().hasOpen()).getView();
      for (int n = 0; n < 20; n++) {
        student.send(RawSocket.PING, new byte[0]);
        assertEquals(RawSocket.PONG, student.read().opcode());
      }
      long heldMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - pingedNanos);
      student.send(RawSocket.PONG, ping.bytes());
      student.send(
          RawSocket.BINARY,
          ClientFrame.newBuilder()
              .setRequestId(2)
              .setSubmitChoice(SubmitChoice.newBuilder().setRound(1).addCards(1))
              .build()
              .toByteArray());

      ServerFrame reply = hear(student, ServerFrame::hasReply);
      assertTrue(reply.getReply().hasReceipt(), reply::toString);
      long openMillis = reply.getAtMs() - view.getStage().getOpen().getOpenedAtMs();
      long most = Math.max(0, openMillis - Math.min(300, heldMillis));
      long counted = reply.getReply().getReceipt().getAnswerMs();
      assertTrue(
          counted <= most,
          () -> counted + " of " + openMillis + " ms, with a pong held for " + heldMillis + " ms");
    }
  }
}
