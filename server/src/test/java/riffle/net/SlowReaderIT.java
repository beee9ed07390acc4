package riffle.net;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.channel.Channel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import riffle.game.Deck;
import riffle.game.Decks;
import riffle.game.SlideRound;
import riffle.room.LiveRoom;
import riffle.wire.v1.AdjustScore;
import riffle.wire.v1.ClientFrame;

/** A class of thirty, of whom one has stopped to read. */
class SlowReaderIT {
  private static final int OTHERS = 29;

  /** Makes views of some 12 KiB. */
  private static final Deck LONG_SLIDE =
      Decks.deck(new SlideRound(Decks.brief(0, 0, 0), "To be read. ".repeat(1_000)));

  /** The promise: what a line that takes nothing may hold of the server's memory. */
  private static final long MAX_WAITING_BYTES = 128 * 1_024;

  private static final int SHOWS_WHILE_FULL = 20;

  @Test
  void oneWhoDoesNotReadHoldsUpNobodyAndIsGone() throws Exception {
    try (var port = new OpenPort()) {
      LiveRoom room = port.room(LONG_SLIDE);
      Guest host = Guest.host(port.socket(), room.code());
      List<Guest> others = new ArrayList<>();
      for (int n = 1; n <= OTHERS; n++) {
        others.add(Guest.player(port.socket(), room.code(), n));
      }
      RawSocket slow = OpenPort.upgraded(new RawSocket(port.server().port(), 4_096));
      Guest.player(slow, room.code(), OTHERS + 1);
      host.advances();
      hear(others);

      long mostBytes = 0;
      int shows = 0;
      while (mostBytes < Limits.HIGH_WATER_BYTES) {
        assertTrue(++shows < Limits.FRAME_BURST / 2, "the line takes more and more");
        show(host, others);
        mostBytes = mostWaitingBytes(port);
      }
      long fullSince = System.nanoTime();
      for (int n = 0; n < SHOWS_WHILE_FULL; n++) {
        show(host, others);
        mostBytes = Math.max(mostBytes, mostWaitingBytes(port));
      }
      long shownMillis = millisSince(fullSince);
      host.hear(news -> news.getAttendance().getConnected() == OTHERS);
      long goneMillis = millisSince(fullSince);
      show(host, others);

      assertTrue(mostBytes <= MAX_WAITING_BYTES, "held " + mostBytes);
      System.out.printf(
          "A slow reader held %,d bytes at most, and was gone %,d ms after its line was full."
              + " Meanwhile 29 others were shown %d views each in %,d ms.%n",
          mostBytes, goneMillis, SHOWS_WHILE_FULL, shownMillis);
      slow.close();
      for (Guest other : others) {
        other.close();
      }
      host.close();
    }
  }

  private static ClientFrame.Builder frame() {
    return ClientFrame.newBuilder();
  }

  /** The host gives a point, and all who read are shown all that there is. */
  private static void show(Guest host, List<Guest> others) throws IOException {
    var adjust = AdjustScore.newBuilder().setPlayer(1).setPoints(1).setReason("So it is.");
    assertTrue(host.asks(frame().setAdjustScore(adjust)).hasReceipt());
    hear(others);
  }

  private static void hear(List<Guest> others) throws IOException {
    for (Guest other : others) {
      other.hear(news -> news.getView().getStage().hasOpen());
    }
  }

  private static long mostWaitingBytes(OpenPort port)
      throws ExecutionException, InterruptedException {
    long most = 0;
    for (Channel line : port.server().lines()) {
      Connection connection = line.pipeline().get(Connection.class);
      if (connection != null) {
        most = Math.max(most, line.eventLoop().submit(connection::waitingBytes).get());
      }
    }
    return most;
  }

  private static long millisSince(long nanos) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
  }
}
