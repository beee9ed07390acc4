package riffle.net;

import com.google.protobuf.ByteString;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A line on which a test may send any bytes it likes, also those that no browser sends. */
public final class RawSocket implements AutoCloseable {
  public static final int CONTINUATION = 0;
  public static final int TEXT = 1;
  public static final int BINARY = 2;
  public static final int CLOSE = 8;
  public static final int PING = 9;
  public static final int PONG = 10;

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
  public record Frame(int first, ByteString payload) {
    public int opcode() {
      return first & 0x0f;
    }

    public byte[] bytes() {
      return payload.toByteArray();
    }

    public int closeCode() {
      return ((payload.byteAt(0) & 0xff) << 8) | (payload.byteAt(1) & 0xff);
    }
  }

  public RawSocket(int port) throws IOException {
    this(port, 0);
  }

  /**
   * A line.
   *
   * @param receiveBytes what the system may hold that was not read; 0 for the usual
   */
  RawSocket(int port, int receiveBytes) throws IOException {
    socket = new Socket();
    if (receiveBytes > 0) {
      socket.setReceiveBufferSize(receiveBytes);
    }
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.setTcpNoDelay(true);
    in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    out = socket.getOutputStream();
  }

  /** How long a read waits for each part of what it reads. */
  public void patience(int millis) throws IOException {
    socket.setSoTimeout(millis);
  }

  /** Waits for the next byte, or the end, and leaves it there; false where none comes in time. */
  public boolean awaits() throws IOException {
    in.mark(1);
    try {
      in.read();
      in.reset();
      return true;
    } catch (SocketTimeoutException silence) {
      return false;
    }
  }

  // HTTP.

  public void sendText(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  /** Status line and headers, up to the empty line. */
  public String readHead() throws IOException {
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

  public byte readByte() throws IOException {
    return in.readByte();
  }

  public String readRest() throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }

  /**
   * Asks for a WebSocket.
   *
   * @param headers more header lines, each with its line end
   */
  public RawSocket upgrade(String headers) throws IOException {
    sendText(
        "GET /ws HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
            + headers
            + "\r\n");
    return this;
  }

  // WebSocket.

  public void send(int opcode, byte[] payload) throws IOException {
    send(FINAL | opcode, true, payload.length, payload);
  }

  /**
   * Sends any frame.
   *
   * @param first the first byte: FIN, RSV and opcode
   * @param length what the frame says of its length
   */
  public void send(int first, boolean masked, long length, byte[] payload) throws IOException {
    out.write(frame(first, masked, length, payload));
    out.flush();
  }

  public static byte[] frame(int first, boolean masked, long length, byte[] payload) {
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

  public void sendBytes(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
  }

  public Frame read() throws IOException {
    int first = in.readUnsignedByte();
    int length = in.readUnsignedByte();
    if (length == 126) {
      length = in.readUnsignedShort();
    }
    byte[] payload = new byte[length];
    in.readFully(payload);
    return new Frame(first, ByteString.copyFrom(payload));
  }

  /** Reads up to the server's Close. */
  public Frame readClose() throws IOException {
    Frame frame = read();
    while (frame.opcode() != CLOSE) {
      frame = read();
    }
    return frame;
  }

  /** Whether the server ends the line with no further byte. */
  public boolean isEnded() throws IOException {
    try {
      return in.read() < 0;
    } catch (SocketException reset) {
      return true;
    }
  }

  /** Ends this side only: what comes can still be read. */
  void endOutput() throws IOException {
    socket.shutdownOutput();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
