package riffle.faults;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import riffle.game.SeatKey;
import riffle.net.RawSocket;
import riffle.room.Incoming;
import riffle.simulation.Witness;
import riffle.wire.FrameReader;
import riffle.wire.MalformedFrame;
import riffle.wire.v1.ClientFrame;
import riffle.wire.v1.HostStanding;
import riffle.wire.v1.RefusalReason;
import riffle.wire.v1.Reply;
import riffle.wire.v1.Seen;
import riffle.wire.v1.ServerFrame;
import riffle.wire.v1.View;
import riffle.wire.v1.Welcome;

/**
 * A browser as ours is, over real sockets: it keeps what is not answered and sends it again under
 * its number, comes back when its line breaks or falls silent, and says what it was shown. It has a
 * thread of its own; what it knows belongs to the lock of {@link News}.
 */
abstract class Client implements AutoCloseable {
  private static final int MOST_UNANSWERED = 8;
  private static final int FIRST_TERMINAL_CODE = 4200;

  /** Nobody else has this seat: an Enter of an older line of its own came late. */
  private static final int TAKEN_OVER_CODE = 4201;

  final RandomGenerator random;
  final String code;
  private final Way way;
  private final News news;
  private final Thread thread = Thread.ofVirtual().unstarted(this::live);

  private final SequencedMap<Integer, ClientFrame> unanswered = new LinkedHashMap<>();
  private final List<Witness.Done> done = new ArrayList<>();
  private @Nullable RawSocket line;
  private long openedNanos;
  private int lines;
  private boolean welcome;
  private boolean upToDate;
  private boolean saves = true;
  private int lastRequestId;
  private Seen seen = Seen.getDefaultInstance();
  private @Nullable View view;
  private @Nullable RefusalReason turnedAway;
  private boolean over;
  private int closeCode;

  /**
   * How a browser finds the server.
   *
   * @param headers of the handshake, each with its line end
   * @param silenceMillis a line that owes an answer, and says nothing for so long, is given up
   * @param pauseMillis before another try, at most
   */
  record Way(int port, String headers, int silenceMillis, int pauseMillis) {}

  Client(String code, Way way, News news, long seed) {
    this.code = code;
    this.way = way;
    this.news = news;
    this.random = new SplittableRandom(seed);
  }

  /** Takes its seat. */
  abstract ClientFrame.Builder enter(Seen before);

  /** Asks for something, by what it sees. */
  abstract void acts(View shown);

  /** Asks for something that is always answered. */
  abstract void knocks();

  abstract Witness witness();

  // The line.

  final void starts() {
    thread.start();
  }

  private void live() {
    try {
      while (!isOver()) {
        try (RawSocket socket = new RawSocket(way.port())) {
          socket.patience(way.silenceMillis());
          if (socket.upgrade(way.headers()).readHead().startsWith("HTTP/1.1 101 ")) {
            opens(socket);
            listens(socket);
          }
        } catch (IOException _) {
          // Whatever it was: the line is gone, and it comes back.
        }
        loses();
        Thread.sleep(1 + pause());
      }
    } catch (InterruptedException _) {
      // The test is over.
    }
  }

  private void listens(RawSocket socket) throws IOException {
    while (!isOver()) {
      if (socket.awaits()) {
        hears(socket, socket.read());
      } else if (!isSettled()) {
        throw new IOException("silence, where an answer should be");
      }
    }
  }

  private int pause() {
    synchronized (news) {
      return random.nextInt(way.pauseMillis());
    }
  }

  private boolean isOver() {
    synchronized (news) {
      return over;
    }
  }

  private void opens(RawSocket socket) throws IOException {
    synchronized (news) {
      line = socket;
      lines++;
      openedNanos = System.nanoTime();
      socket.send(
          RawSocket.BINARY, enter(seen).setRequestId(lastRequestId + 1).build().toByteArray());
    }
  }

  private void loses() {
    synchronized (news) {
      line = null;
      welcome = false;
      upToDate = false;
      news.changed();
    }
  }

  @Override
  public final void close() {
    synchronized (news) {
      over = true;
    }
    thread.interrupt();
  }

  // What comes.

  private void hears(RawSocket socket, RawSocket.Frame frame) throws IOException {
    synchronized (news) {
      switch (frame.opcode()) {
        case RawSocket.PING -> socket.send(RawSocket.PONG, frame.bytes());
        case RawSocket.CLOSE -> closed(frame.closeCode());
        default -> hears(ServerFrame.parseFrom(frame.payload()));
      }
      news.changed();
    }
  }

  private void closed(int reason) throws IOException {
    over = reason >= FIRST_TERMINAL_CODE && reason != TAKEN_OVER_CODE;
    closeCode = reason;
    throw new IOException("closed with " + reason);
  }

  private void hears(ServerFrame frame) throws IOException {
    switch (frame.getBodyCase()) {
      case WELCOME -> welcome(frame.getWelcome());
      case REPLY -> answered(frame.getReply());
      case SAVING -> saves = !frame.getSaving().getStopped();
      case VIEW -> {
        view = frame.getView();
        upToDate = true;
      }
      case ATTENDANCE, ROSTER, PROGRESS, DEADLINE, GOODBYE, BODY_NOT_SET -> {}
    }
    if (upToDate && frame.getVersion() > 0) {
      seen = seen.toBuilder().setVersion(frame.getVersion()).build();
    }
  }

  private void welcome(Welcome come) throws IOException {
    welcome = true;
    saves = true;
    upToDate = come.getResumed();
    if (!upToDate) {
      seen = Seen.newBuilder().setRun(come.getRun()).build();
    }
    lastRequestId = Math.max(lastRequestId, come.getLastRequestId());
    for (ClientFrame request : unanswered.values()) {
      sends(request);
    }
  }

  private void answered(Reply reply) throws IOException {
    RefusalReason reason = reply.getRefusal().getReason();
    if (!welcome) {
      turnedAway = reason;
      throw new IOException("turned away: " + reason);
    }
    if (reason == RefusalReason.REFUSAL_REASON_BUSY) {
      throw new IOException("comes back, and asks again");
    }
    ClientFrame request = unanswered.remove(reply.getRequestId());
    if (request != null && !reply.hasRefusal()) {
      done.add(new Witness.Done(reply.getRequestId(), incoming(request)));
    }
  }

  /** As the server reads it. */
  private static Incoming incoming(ClientFrame request) {
    try {
      return FrameReader.read(ByteBuffer.wrap(request.toByteArray())).request();
    } catch (MalformedFrame e) {
      throw new AssertionError(e);
    }
  }

  // What it asks.

  final int asks(ClientFrame.Builder request) {
    synchronized (news) {
      lastRequestId++;
      ClientFrame frame = request.setRequestId(lastRequestId).build();
      unanswered.put(lastRequestId, frame);
      if (welcome) {
        try {
          sends(frame);
        } catch (IOException _) {
          // The thread that reads will find out, too.
        }
      }
      return lastRequestId;
    }
  }

  private void sends(ClientFrame frame) throws IOException {
    RawSocket now = line;
    if (now != null) {
      now.send(RawSocket.BINARY, frame.toByteArray());
    }
  }

  /** Also while its line is broken: what it sees is still there. */
  final void actsIfItCan() {
    synchronized (news) {
      if (view != null && !over && unanswered.size() < MOST_UNANSWERED) {
        acts(view);
      }
    }
  }

  // What it knows.

  /** Whether it sees all that there is, on a line that was opened after this. */
  final boolean isBackSince(long nanos) {
    synchronized (news) {
      return upToDate && line != null && openedNanos - nanos > 0;
    }
  }

  final boolean isSettled() {
    synchronized (news) {
      return welcome && upToDate && unanswered.isEmpty();
    }
  }

  final boolean isGone() {
    return isOver();
  }

  final @Nullable View view() {
    synchronized (news) {
      return view;
    }
  }

  final int acknowledged() {
    synchronized (news) {
      return done.size();
    }
  }

  /** False from the news that the server cannot save to the news that it can. */
  final boolean saves() {
    synchronized (news) {
      return saves;
    }
  }

  /** Lines it has had. */
  final int lines() {
    synchronized (news) {
      return lines;
    }
  }

  final Witness witness(String name, SeatKey key) {
    synchronized (news) {
      return new Witness(name, key, isSettled(), false, done, shown());
    }
  }

  private Witness.@Nullable Shown shown() {
    if (view == null) {
      return null;
    }
    Map<Integer, Integer> standings =
        view.getHostOnly().getStandingsList().stream()
            .collect(Collectors.toMap(HostStanding::getPlayer, HostStanding::getPoints));
    return new Witness.Shown(
        view.getStage().getNumber(), view.hasMine() ? view.getMine().getPoints() : null, standings);
  }

  /** For whoever waits in vain. */
  @Override
  public final String toString() {
    synchronized (news) {
      return "%s in %s: line %s, welcome %s, up to date %s, %d unanswered, closed with %d, turned away %s, over %s"
          .formatted(
              getClass().getSimpleName(),
              code,
              line == null ? "none" : "open",
              welcome,
              upToDate,
              unanswered.size(),
              closeCode,
              turnedAway,
              over);
    }
  }
}
