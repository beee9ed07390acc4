package riffle.app;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A line on which a test may send any bytes it likes, also those that no browser sends. */
final class RawSocket implements AutoCloseable {
  static final int CONTINUATION = 0;
  static final int TEXT = 1;
  static final int BINARY = 2;
  static final int CLOSE = 8;
  static final int PING = 9;
  static final int PONG = 10;

  private static final int FINAL = 0x80;
  private static final int MASKED = 0x80;
  private static final int PATIENCE_MILLIS = 10_000;

  private final Socket socket;
  private final DataInputStream in;
  private final OutputStream out;

  /**
   * A frame as it came.
   *
   * @param first its first byte: FIN, RSV and opcode
   */
  record Frame(int first, List<Byte> payload) {
    int opcode() {
      return first & 0x0f;
    }

    byte[] bytes() {
      byte[] bytes = new byte[payload.size()];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = payload.get(i);
      }
      return bytes;
    }

    int closeCode() {
      byte[] bytes = bytes();
      return ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
    }
  }

  RawSocket(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.setTcpNoDelay(true);
    in = new DataInputStream(socket.getInputStream());
    out = socket.getOutputStream();
  }

  // HTTP.

  void sendText(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  /** Status line and headers, up to the empty line. */
  String readHead() throws IOException {
    var head = new ByteArrayOutputStream();
    int ends = 0;
    while (ends < 2) {
      int next = in.read();
      if (next < 0) {
        break;
      }
      head.write(next);
      ends = next == '\n' ? ends + 1 : next == '\r' ? ends : 0;
    }
    return head.toString(StandardCharsets.ISO_8859_1);
  }

  byte readByte() throws IOException {
    return in.readByte();
  }

  String readRest() throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }

  /**
   * Asks for a WebSocket.
   *
   * @param headers more header lines, each with its line end
   */
  RawSocket upgrade(String headers) throws IOException {
    sendText(
        "GET /ws HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
            + headers
            + "\r\n");
    return this;
  }

  // WebSocket.

  void send(int opcode, byte[] payload) throws IOException {
    send(FINAL | opcode, true, payload.length, payload);
  }

  /**
   * Sends any frame.
   *
   * @param first the first byte: FIN, RSV and opcode
   * @param length what the frame says of its length
   */
  void send(int first, boolean masked, long length, byte[] payload) throws IOException {
    out.write(frame(first, masked, length, payload));
    out.flush();
  }

  static byte[] frame(int first, boolean masked, long length, byte[] payload) {
    var frame = new ByteArrayOutputStream();
    int mask = masked ? MASKED : 0;
    frame.write(first);
    if (length < 126) {
      frame.write(mask | (int) length);
    } else if (length < 65_536) {
      frame.write(mask | 126);
      frame.write((int) (length >> 8));
      frame.write((int) length);
    } else {
      frame.write(mask | 127);
      for (int shift = 56; shift >= 0; shift -= 8) {
        frame.write((int) (length >> shift));
      }
    }
    if (masked) {
      // A mask of zeros leaves the payload as it is.
      frame.writeBytes(new byte[4]);
    }
    frame.writeBytes(payload);
    return frame.toByteArray();
  }

  void sendBytes(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
  }

  Frame read() throws IOException {
    int first = in.readUnsignedByte();
    int length = in.readUnsignedByte();
    if (length == 126) {
      length = in.readUnsignedShort();
    }
    byte[] payload = in.readNBytes(length);
    var boxed = new ArrayList<Byte>(payload.length);
    for (byte each : payload) {
      boxed.add(each);
    }
    return new Frame(first, boxed);
  }

  /** Reads up to the server's Close. */
  Frame readClose() throws IOException {
    Frame frame = read();
    while (frame.opcode() != CLOSE) {
      frame = read();
    }
    return frame;
  }

  /** Whether the server ends the line with no further byte. */
  boolean isEnded() throws IOException {
    try {
      return in.read() < 0;
    } catch (SocketException reset) {
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
