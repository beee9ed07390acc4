package riffle.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
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
import riffle.wire.v1.Advance;
import riffle.wire.v1.ClientFrame;
import riffle.wire.v1.EnterAsHost;
import riffle.wire.v1.EnterAsPlayer;
import riffle.wire.v1.RefusalReason;
import riffle.wire.v1.ServerFrame;
import riffle.wire.v1.Stage;
import riffle.wire.v1.SubmitChoice;

/** The socket of a whole server, by chapters of RFC 6455. */
class SocketIT {
  private static final int FIN = 0x80;
  private static final int MAX_PAYLOAD = 16 * 1_024;

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

  // Section 4: the handshake.

  @Test
  void theHandshakeIsAnsweredAsTheRfcSays() throws IOException {
    try (var socket =
        line()
            .upgrade(
                "Origin: http://localhost\r\nSec-WebSocket-Extensions: permessage-deflate\r\n")) {
      String head = socket.readHead();
      assertTrue(head.startsWith("HTTP/1.1 101 "), head);
      // The example of section 1.3.
      assertTrue(head.contains("s3pPLMBiTxaQ9kYGzzhZRbK+xOo="), head);
      assertTrue(!head.toLowerCase(Locale.ROOT).contains("extensions"), head);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET /ws HTTP/1.1|Host: localhost, 426",
    "POST /ws HTTP/1.1|Host: localhost|Content-Length: 0, 405",
    "GET /ws HTTP/1.1|Host: localhost|Connection: Upgrade|Upgrade: websocket|Sec-WebSocket-Version:"
        + " 8|Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==, 426",
    "GET /ws HTTP/1.1|Host: localhost|Connection: Upgrade|Upgrade: websocket|Sec-WebSocket-Version:"
        + " 13, 400",
    "GET /ws HTTP/1.1|Host: localhost|Connection: Upgrade|Upgrade: websocket|Sec-WebSocket-Version:"
        + " 13|Sec-WebSocket-Key: short, 400",
    "GET /ws HTTP/1.1|Host: localhost|Connection: Upgrade|Upgrade: h2c|Sec-WebSocket-Version:"
        + " 13|Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==, 426",
  })
  void whatIsNoHandshakeIsRefused(String request, int status) throws IOException {
    try (var socket = line()) {
      socket.sendText(request.replace("|", "\r\n") + "\r\n\r\n");
      String head = socket.readHead();
      assertTrue(head.startsWith("HTTP/1.1 " + status + " "), head);
    }
  }

  @Test
  void aHandshakeWithABodyIsRefused() throws IOException {
    try (var socket = line().upgrade("Content-Length: 3\r\n")) {
      socket.sendText("abc");
      assertTrue(socket.readHead().startsWith("HTTP/1.1 400 "));
    }
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

  // Section 5: frames.

  @Test
  void aPingIsAnsweredWithItsOwnBytes() throws IOException {
    try (var socket = open()) {
      socket.send(RawSocket.PING, new byte[] {1, 2, 3});
      var pong = socket.read();
      assertEquals(RawSocket.PONG, pong.opcode());
      assertArrayEquals(new byte[] {1, 2, 3}, pong.bytes());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "not masked,             130, false, 1, 1002",
    "a reserved bit,         194, true,  1, 1002",
    "opcode 3,               131, true,  1, 1002",
    "control opcode 11,      139, true,  1, 1002",
    "a fragmented ping,        9, true,  1, 1002",
    "a long ping,            137, true, 126, 1002",
    "a Close of one byte,    136, true,  1, 1002",
    "continues nothing,      128, true,  1, 1002",
    "the start of fragments,   2, true,  1, 1003",
    "text,                   129, true,  1, 1003",
    "no ClientFrame,         130, true,  1, 4202",
    "an empty message,       130, true,  0, 4202",
  })
  void aBadFrameIsAnsweredWithOneCloseAndTheEnd(
      String what, int first, boolean masked, int length, int code) throws IOException {
    try (var socket = open()) {
      socket.send(first, masked, length, new byte[length]);
      assertEquals(code, socket.readClose().closeCode(), what);
      socket.send(RawSocket.CLOSE, new byte[] {3, (byte) 232});
      assertTrue(socket.isEnded(), what + ": nothing comes after the Close");
    }
  }

  @Test
  void aLengthThatIsNotMinimalIsBad() throws IOException {
    try (var socket = open()) {
      socket.sendBytes(new byte[] {(byte) (FIN | RawSocket.BINARY), (byte) 254, 0, 5});
      assertEquals(1002, socket.readClose().closeCode());
    }
  }

  @Test
  void sixteenKibibytesAreTheMost() throws IOException {
    try (var socket = open()) {
      socket.send(RawSocket.BINARY, new byte[MAX_PAYLOAD]);
      assertEquals(4202, socket.readClose().closeCode(), "read, and no ClientFrame");
    }
    try (var socket = open()) {
      socket.send(FIN | RawSocket.BINARY, true, MAX_PAYLOAD + 1, new byte[0]);
      assertEquals(1009, socket.readClose().closeCode());
    }
    try (var socket = open()) {
      socket.send(FIN | RawSocket.BINARY, true, Long.MAX_VALUE, new byte[0]);
      assertEquals(1009, socket.readClose().closeCode());
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

  @Test
  void framesMayComeInPieces() throws IOException {
    byte[] ping = RawSocket.frame(FIN | RawSocket.PING, true, 2, new byte[] {4, 5});
    try (var socket = open()) {
      for (byte each : ping) {
        socket.sendBytes(new byte[] {each});
      }
      assertArrayEquals(new byte[] {4, 5}, socket.read().bytes());
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

  // Section 7: closing.

  @Test
  void theBrowsersCloseIsAnsweredWithItsOwnCode() throws IOException {
    try (var socket = open()) {
      socket.send(RawSocket.CLOSE, new byte[] {3, (byte) 233});
      assertEquals(1001, socket.readClose().closeCode());
      assertTrue(socket.isEnded());
    }
  }

  // Ours.

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
