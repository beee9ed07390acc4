package riffle.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What RFC 6455 asks of a server, by its sections; and where it leaves the choice to us, what we
 * chose: no extensions, no subprotocols, no text, no fragments.
 */
class Rfc6455IT {
  private static final int FIN = 0x80;

  /** The key of section 1.3, and the answer it must get. */
  private static final String KEY = "dGhlIHNhbXBsZSBub25jZQ==";

  private static final String ACCEPT = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";

  private static final String HANDSHAKE =
      "GET /ws HTTP/1.1|Host: localhost|Connection: Upgrade|Upgrade: websocket"
          + "|Sec-WebSocket-Version: 13|Sec-WebSocket-Key: "
          + KEY;

  private static OpenPort port;

  @BeforeAll
  static void open() throws IOException {
    port = new OpenPort();
  }

  @AfterAll
  static void close() {
    port.close();
  }

  /**
   * The head of the answer to a request.
   *
   * @param lines with a bar between them
   */
  private static String answer(String lines) throws IOException {
    try (var line = port.line()) {
      line.sendText(lines.replace("|", "\r\n") + "\r\n\r\n");
      return line.readHead();
    }
  }

  private static void assertStatus(int status, String head) {
    assertTrue(head.startsWith("HTTP/1.1 " + status + " "), head);
  }

  /** The socket still works. */
  private static void assertAlive(RawSocket socket) throws IOException {
    socket.send(RawSocket.PING, new byte[] {42});
    RawSocket.Frame pong = socket.read();
    assertEquals(RawSocket.PONG, pong.opcode());
    assertArrayEquals(new byte[] {42}, pong.bytes());
  }

  /** One Close with this code, nothing after it, and the end once the browser has closed, too. */
  private static void assertFailed(int code, RawSocket socket) throws IOException {
    assertEquals(code, socket.readClose().closeCode());
    socket.send(RawSocket.CLOSE, new byte[] {3, (byte) 232});
    assertTrue(socket.isEnded(), "nothing comes after the Close");
  }

  // Section 4.2: the server's side of the opening handshake.

  @Test
  void section422TheAnswerProvesThatTheKeyWasRead() throws IOException {
    String head = answer(HANDSHAKE);
    assertStatus(101, head);
    String small = head.toLowerCase(Locale.ROOT);
    assertTrue(small.contains("upgrade: websocket\r\n"), head);
    assertTrue(small.contains("connection: upgrade\r\n"), head);
    assertTrue(head.contains(": " + ACCEPT + "\r\n"), head);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Connection: keep-alive, Upgrade",
        "Connection: upgrade",
        "Connection: UPGRADE",
        "connection:Upgrade",
      })
  void section421ConnectionIsAListOfTokensInAnyCase(String connection) throws IOException {
    assertStatus(101, answer(HANDSHAKE.replace("Connection: Upgrade", connection)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Upgrade: WebSocket", "upgrade: WEBSOCKET", "Upgrade: h2c, websocket"})
  void section421UpgradeIsAListOfTokensInAnyCase(String upgrade) throws IOException {
    assertStatus(101, answer(HANDSHAKE.replace("Upgrade: websocket", upgrade)));
  }

  @ParameterizedTest
  @CsvSource({
    "GET /ws HTTP/1.1,             POST /ws HTTP/1.1,           405",
    "GET /ws HTTP/1.1,             GET /ws HTTP/1.0,            400",
    "Host: localhost|,             '',                          400",
    "Connection: Upgrade|,         '',                          426",
    "Connection: Upgrade,          Connection: keep-alive,      426",
    "Upgrade: websocket|,          '',                          426",
    "Upgrade: websocket,           Upgrade: h2c,                426",
    "Sec-WebSocket-Version: 13|,   '',                          426",
    "Sec-WebSocket-Version: 13,    Sec-WebSocket-Version: 8,    426",
    "Sec-WebSocket-Version: 13,    Sec-WebSocket-Version: 130,  426",
    "Sec-WebSocket-Version: 13, 'Sec-WebSocket-Version: 13|Sec-WebSocket-Version: 8', 426",
    "dGhlIHNhbXBsZSBub25jZQ==,     short,                       400",
    "dGhlIHNhbXBsZSBub25jZQ==,     dGhlIHNhbXBsZSBub25jZQ,      400",
    "dGhlIHNhbXBsZSBub25jZQ==,     dGhlIHNhbXBsZSBub25jZQAA==,  400",
    "dGhlIHNhbXBsZSBub25jZQ==, dGhlIHNhbXBsZSBub25jZQ==|Sec-WebSocket-Key: AAAA, 400",
  })
  void section421WhatIsNoHandshakeIsRefused(String part, String instead, int status)
      throws IOException {
    assertTrue(HANDSHAKE.contains(part), part);
    String head = answer(HANDSHAKE.replace(part, instead));
    assertStatus(status, head);
    // Section 4.4: with the version that is spoken here.
    assertTrue(head.toLowerCase(Locale.ROOT).contains("sec-websocket-version: 13\r\n"), head);
  }

  @Test
  void section421AHandshakeHasNoBody() throws IOException {
    try (var line = port.line().upgrade("Content-Length: 3\r\n")) {
      line.sendText("abc");
      assertStatus(400, line.readHead());
    }
  }

  @Test
  void section41WhoDoesNotWaitForTheAnswerIsRefused() throws IOException {
    try (var line = port.line()) {
      var early = new ByteArrayOutputStream();
      early.writeBytes(
          (HANDSHAKE.replace("|", "\r\n") + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      early.writeBytes(RawSocket.frame(FIN | RawSocket.BINARY, true, 1, new byte[1]));
      line.sendBytes(early.toByteArray());
      String head = line.readHead();
      if (head.startsWith("HTTP/1.1 101 ")) {
        line.readClose();
      }
      assertTrue(line.isEnded());
    }
  }

  @Test
  void section9NoExtensionIsAgreedOn() throws IOException {
    String head = answer(HANDSHAKE + "|Sec-WebSocket-Extensions: permessage-deflate");
    assertStatus(101, head);
    assertFalse(head.toLowerCase(Locale.ROOT).contains("sec-websocket-extensions"), head);
  }

  @Test
  void section19NoSubprotocolIsAgreedOn() throws IOException {
    String head = answer(HANDSHAKE + "|Sec-WebSocket-Protocol: chat, superchat");
    assertStatus(101, head);
    assertFalse(head.toLowerCase(Locale.ROOT).contains("sec-websocket-protocol"), head);
  }

  // Section 5.1 and 5.3: masking.

  @Test
  void section51AFrameWithoutAMaskFailsTheConnection() throws IOException {
    try (var socket = port.socket()) {
      socket.send(FIN | RawSocket.PING, false, 1, new byte[1]);
      assertFailed(1002, socket);
    }
  }

  @Test
  void section51WhatTheServerSendsIsNotMasked() throws IOException {
    try (var socket = port.socket()) {
      socket.send(RawSocket.PING, new byte[0]);
      assertEquals((byte) (FIN | RawSocket.PONG), socket.readByte());
      assertEquals(0, socket.readByte(), "no mask bit, and no bytes");
    }
  }

  /** The example of section 5.7: a masked Pong of "Hello"; here it is a Ping. */
  @Test
  void section53TheMaskIsTakenOff() throws IOException {
    try (var socket = port.socket()) {
      socket.sendBytes(HexFormat.of().parseHex("898537fa213d7f9f4d5158"));
      assertEquals("Hello", socket.read().payload().toStringUtf8());
    }
  }

  // Section 5.2: the base framing.

  @ParameterizedTest
  @ValueSource(ints = {0x40, 0x20, 0x10, 0x70})
  void section52ReservedBitsFailTheConnection(int bits) throws IOException {
    for (int opcode : new int[] {RawSocket.BINARY, RawSocket.PING, RawSocket.CLOSE}) {
      try (var socket = port.socket()) {
        socket.send(FIN | bits | opcode, true, 0, new byte[0]);
        assertFailed(1002, socket);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5, 6, 7, 11, 12, 13, 14, 15})
  void section52ReservedOpcodesFailTheConnection(int opcode) throws IOException {
    for (int length : new int[] {0, 1}) {
      try (var socket = port.socket()) {
        socket.send(FIN | opcode, true, length, new byte[length]);
        assertFailed(1002, socket);
      }
    }
  }

  /** 5 in 16 bits, 5 in 64 bits, 65,535 in 64 bits, and a length with its highest bit set. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "82fe0005",
        "82fe007d",
        "82ff0000000000000005",
        "82ff000000000000ffff",
        "82ff8000000000000000",
        "82ffffffffffffffffff",
      })
  void section52ALengthIsAsShortAsCanBe(String hex) throws IOException {
    try (var socket = port.socket()) {
      socket.sendBytes(HexFormat.of().parseHex(hex));
      assertEquals(1002, socket.readClose().closeCode());
    }
  }

  @ParameterizedTest
  @CsvSource({"125", "126", "127", "16384"})
  void section52EveryFormOfALengthIsRead(int length) throws IOException {
    try (var socket = port.socket()) {
      // Zeros are no request: what ends the line is what is in it, and not its length.
      socket.send(RawSocket.BINARY, new byte[length]);
      assertFailed(4202, socket);
    }
  }

  @Test
  void section52FramesMayComeInPiecesAndManyAtOnce() throws IOException {
    byte[] ping = RawSocket.frame(FIN | RawSocket.PING, true, 2, new byte[] {4, 5});
    try (var socket = port.socket()) {
      for (byte each : ping) {
        socket.sendBytes(new byte[] {each});
      }
      assertArrayEquals(new byte[] {4, 5}, socket.read().bytes());
      byte[] three = Arrays.copyOf(ping, 3 * ping.length);
      System.arraycopy(ping, 0, three, ping.length, ping.length);
      System.arraycopy(ping, 0, three, 2 * ping.length, ping.length);
      socket.sendBytes(three);
      for (int n = 0; n < 3; n++) {
        assertArrayEquals(new byte[] {4, 5}, socket.read().bytes());
      }
    }
  }

  // Section 5.4: fragments. Our clients send none.

  @ParameterizedTest
  @CsvSource({
    "the first of several binary,  2, 1003",
    "the first of several text,    1, 1003",
    "an empty first one,           2, 1003",
    "one that continues nothing, 128, 1002",
    "a middle one of nothing,      0, 1002",
  })
  void section54FragmentsAreNotTaken(String what, int first, int code) throws IOException {
    try (var socket = port.socket()) {
      int length = what.contains("empty") ? 0 : 1;
      socket.send(first, true, length, new byte[length]);
      assertFailed(code, socket);
    }
  }

  // Section 5.5: control frames.

  @ParameterizedTest
  @ValueSource(ints = {RawSocket.CLOSE, RawSocket.PING, RawSocket.PONG})
  void section55ControlFramesAreNotFragmented(int opcode) throws IOException {
    try (var socket = port.socket()) {
      socket.send(opcode, true, 0, new byte[0]);
      assertFailed(1002, socket);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {RawSocket.CLOSE, RawSocket.PING, RawSocket.PONG})
  void section55ControlFramesHave125BytesAtMost(int opcode) throws IOException {
    try (var socket = port.socket()) {
      socket.send(FIN | opcode, true, 126, new byte[126]);
      assertFailed(1002, socket);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 125})
  void section552APingIsAnsweredWithItsOwnBytes(int length) throws IOException {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) 0xfe);
    try (var socket = port.socket()) {
      socket.send(RawSocket.PING, bytes);
      RawSocket.Frame pong = socket.read();
      assertEquals(FIN | RawSocket.PONG, pong.first());
      assertArrayEquals(bytes, pong.bytes());
    }
  }

  @Test
  void section552PingsAreAnsweredInTheirOrder() throws IOException {
    try (var socket = port.socket()) {
      for (byte n = 0; n < 10; n++) {
        socket.send(RawSocket.PING, new byte[] {n});
      }
      for (byte n = 0; n < 10; n++) {
        assertArrayEquals(new byte[] {n}, socket.read().bytes());
      }
    }
  }

  @Test
  void section553APongThatNobodyAskedForIsTaken() throws IOException {
    try (var socket = port.socket()) {
      socket.send(RawSocket.PONG, new byte[0]);
      socket.send(RawSocket.PONG, new byte[125]);
      assertAlive(socket);
    }
  }

  // Section 5.6: data frames. All of ours are binary.

  @ParameterizedTest
  @ValueSource(strings = {"", "hello", "\u00ff"})
  void section56TextIsNotTaken(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    try (var socket = port.socket()) {
      socket.send(RawSocket.TEXT, bytes);
      assertFailed(1003, socket);
    }
  }

  // Section 7: closing.

  @Test
  void section551AnEmptyCloseIsAnswered() throws IOException {
    try (var socket = port.socket()) {
      socket.send(RawSocket.CLOSE, new byte[0]);
      assertEquals(0, socket.readClose().bytes().length);
      assertTrue(socket.isEnded());
    }
  }

  @ParameterizedTest
  @ValueSource(
      ints = {1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 3000, 3999, 4000, 4999})
  void section74ACloseIsAnsweredWithItsOwnCode(int code) throws IOException {
    try (var socket = port.socket()) {
      socket.send(RawSocket.CLOSE, close(code, "bye".getBytes(StandardCharsets.UTF_8)));
      assertEquals(code, socket.readClose().closeCode());
      assertTrue(socket.isEnded());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, 65535})
  void section74CodesThatMayNotBeSentFailTheConnection(int code) throws IOException {
    try (var socket = port.socket()) {
      socket.send(RawSocket.CLOSE, close(code, new byte[0]));
      assertFailed(1002, socket);
    }
  }

  @Test
  void section551ACloseOfOneByteIsNone() throws IOException {
    try (var socket = port.socket()) {
      socket.send(RawSocket.CLOSE, new byte[] {3});
      assertFailed(1002, socket);
    }
  }

  @Test
  void section551AReasonMayHave123Bytes() throws IOException {
    try (var socket = port.socket()) {
      socket.send(RawSocket.CLOSE, close(1000, "é".repeat(61).getBytes(StandardCharsets.UTF_8)));
      assertEquals(1000, socket.readClose().closeCode());
      assertTrue(socket.isEnded());
    }
  }

  /** Cut off, overlong, a surrogate, beyond Unicode, and a byte that is in no text. */
  @ParameterizedTest
  @ValueSource(strings = {"e282", "c0af", "eda080", "f4908080", "ff", "61ff62"})
  void section81AReasonIsUtf8(String hex) throws IOException {
    try (var socket = port.socket()) {
      socket.send(RawSocket.CLOSE, close(1000, HexFormat.of().parseHex(hex)));
      assertFailed(1007, socket);
    }
  }

  private static byte[] close(int code, byte[] reason) {
    var payload = new ByteArrayOutputStream();
    payload.write(code >> 8);
    payload.write(code);
    payload.writeBytes(reason);
    return payload.toByteArray();
  }

  @Test
  void section551NothingIsReadAfterAClose() throws IOException {
    var frames = new ByteArrayOutputStream();
    frames.writeBytes(RawSocket.frame(FIN | RawSocket.CLOSE, true, 2, close(1000, new byte[0])));
    frames.writeBytes(RawSocket.frame(FIN | RawSocket.PING, true, 0, new byte[0]));
    try (var socket = port.socket()) {
      socket.sendBytes(frames.toByteArray());
      assertEquals(RawSocket.CLOSE, socket.read().opcode());
      assertTrue(socket.isEnded(), "no pong comes after the Close");
    }
  }

  /** Section 7.1.5 calls it 1006: no Close came. */
  @Test
  void section715ALineThatEndsWithoutACloseIsEndedByTheServerToo() throws IOException {
    try (var socket = port.socket()) {
      socket.endOutput();
      assertTrue(socket.isEnded());
    }
  }

  // Section 10.4: limits of what is taken.

  @ParameterizedTest
  @ValueSource(longs = {16 * 1_024 + 1, 65_535, 65_536, Integer.MAX_VALUE, Long.MAX_VALUE})
  void section104AMessageHas16KibibytesAtMost(long length) throws IOException {
    try (var socket = port.socket()) {
      // The length alone is enough: nothing waits for the rest.
      socket.send(FIN | RawSocket.BINARY, true, length, new byte[0]);
      assertEquals(1009, socket.readClose().closeCode());
    }
  }

  @Test
  void section104ControlFramesAreCountedToo() throws IOException {
    try (var socket = port.socket()) {
      for (int n = 0; n <= Limits.FRAME_BURST; n++) {
        socket.send(RawSocket.PONG, new byte[0]);
      }
      assertEquals(4101, socket.readClose().closeCode());
    }
  }
}
