package riffle.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/**
 * A bad way to a port of this machine. All that goes over it comes late and in small pieces, and
 * each line has a fault after a while. Lines that go silent stay open at the server's end, as a
 * phone does that has left the building.
 */
final class BadLine implements AutoCloseable {
  private static final int CHUNK_BYTES = 4_096;
  private static final int SLICE_BYTES = 200;
  private static final int MAX_DELAY_MILLIS = 30;
  private static final int MIN_BYTES = 1_500;
  private static final int MAX_BYTES = 5_000;

  /** What happens to a line. */
  enum Fault {
    /** It breaks, and both ends know. */
    CUT,
    /** It is taken, and leads nowhere. */
    LEADS_NOWHERE,
    /** Nothing comes through any more, in no direction. */
    SILENT,
    /** What the server says does not come through any more. */
    DEAF,
    /** What the client says does not come through any more. */
    MUTE
  }

  private final int to;
  private final ServerSocket door;
  private final RandomGenerator random;
  private final Set<Line> lines = ConcurrentHashMap.newKeySet();
  private final Map<Fault, Integer> happened = new EnumMap<>(Fault.class);
  private int opened;
  private volatile boolean calm;

  BadLine(int to, long seed) throws IOException {
    this.to = to;
    this.random = new SplittableRandom(seed);
    this.door = new ServerSocket();
    door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    Thread.ofVirtual().start(this::receive);
  }

  int port() {
    return door.getLocalPort();
  }

  /** From now on nothing breaks that is not broken. */
  void calmsDown() {
    calm = true;
  }

  /** How often each fault has come. */
  synchronized Map<Fault, Integer> happened() {
    return new EnumMap<>(happened);
  }

  /** Lines that the server holds open, although their client is gone or is not heard. */
  long halfOpen() {
    return lines.stream().filter(Line::isHalfOpen).count();
  }

  /** One after the other, so that each comes. */
  private synchronized Fault next() {
    Fault[] all = Fault.values();
    return all[opened++ % all.length];
  }

  private synchronized int draw(int from, int to) {
    return random.nextInt(from, to);
  }

  private synchronized void happens(Fault fault) {
    happened.merge(fault, 1, Integer::sum);
  }

  private void receive() {
    try {
      while (true) {
        Socket client = door.accept();
        client.setTcpNoDelay(true);
        Line line = new Line(client);
        lines.add(line);
        Thread.ofVirtual().start(line::open);
      }
    } catch (IOException _) {
      // The door is closed.
    }
  }

  private final class Line {
    private final Socket client;
    private final Socket server = new Socket();
    private final Fault fault = next();
    private int bytesToFault = draw(MIN_BYTES, MAX_BYTES);
    private volatile boolean broken;

    Line(Socket client) {
      this.client = client;
    }

    void open() {
      if (fault == Fault.LEADS_NOWHERE && !calm) {
        happens(fault);
        lines.remove(this);
        swallow();
        return;
      }
      try {
        server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), to));
        server.setTcpNoDelay(true);
        Thread.ofVirtual().start(this::up);
        carry(server.getInputStream(), client.getOutputStream(), Fault.DEAF);
      } catch (IOException | InterruptedException _) {
        // One end is gone.
      }
      close(client);
      close(server);
      lines.remove(this);
    }

    private void up() {
      try {
        carry(client.getInputStream(), server.getOutputStream(), Fault.MUTE);
      } catch (IOException | InterruptedException _) {
        // One end is gone.
      }
      if (!isHalfOpen()) {
        close(server);
      }
    }

    private void carry(InputStream in, OutputStream out, Fault stops)
        throws IOException, InterruptedException {
      byte[] chunk = new byte[CHUNK_BYTES];
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        Thread.sleep(draw(1, MAX_DELAY_MILLIS));
        for (int sent = 0; sent < read; ) {
          int slice = Math.min(draw(1, SLICE_BYTES), read - sent);
          if (comesThrough(slice, stops)) {
            out.write(chunk, sent, slice);
          }
          sent += slice;
        }
      }
    }

    private synchronized boolean comesThrough(int bytes, Fault stops) throws IOException {
      bytesToFault -= bytes;
      if (!broken && bytesToFault <= 0 && !calm && fault != Fault.LEADS_NOWHERE) {
        broken = true;
        happens(fault);
        if (fault == Fault.CUT) {
          throw new IOException("cut");
        }
      }
      return !broken || (fault != Fault.SILENT && fault != stops);
    }

    boolean isHalfOpen() {
      return broken && fault != Fault.CUT;
    }

    private void swallow() {
      try (client) {
        while (client.getInputStream().read() >= 0) {
          // Nobody hears it.
        }
      } catch (IOException _) {
        // It has gone.
      }
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException _) {
      // It is of no use any more.
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    lines.forEach(
        line -> {
          close(line.client);
          close(line.server);
        });
  }
}
