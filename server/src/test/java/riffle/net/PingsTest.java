package riffle.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import riffle.game.Decks;
import riffle.room.LiveRoom;
import riffle.wire.v1.ClientFrame;
import riffle.wire.v1.PlaceCards;

/** What pings measure shows in the time of an answer. */
class PingsTest extends EmbeddedLine {
  /**
   * A player's line into a room with one round of three boxes, whose first ping is not answered.
   */
  private final class PlayersLine {
    private final LiveRoom room = openRoom(Decks.deck(Decks.flow(3, 1)));
    private final EmbeddedChannel line;
    private final long firstPing;
    private long openedMillis;
    private int requests;

    PlayersLine() {
      connect();
      line = channel;
      send(enterAsPlayer(1, room.code(), "Ada"));
      firstPing = pingName();
    }

    void seesTheRoundOpen() {
      teacher = CompletableFuture.completedStage(true);
      connect();
      send(enterAsHost(1, room.code()));
      send(advance(2));
      takeAll();
      channel = line;
      channel.runPendingTasks();
      assertTrue(received().getLast().getView().getStage().hasOpen());
      openedMillis = now;
    }

    /** Places cards; how many milliseconds earlier than it was read that counts. */
    long creditOfADraft(Integer... boxes) {
      requests++;
      send(
          ClientFrame.newBuilder()
              .setRequestId(requests)
              .setPlaceCards(PlaceCards.newBuilder().setRound(1).addAllBoxes(List.of(boxes))));
      var reply = received().getLast().getReply();
      assertEquals(requests, reply.getRequestId());
      return now - openedMillis - reply.getReceipt().getAnswerMs();
    }
  }

  /** The names of the pings that were sent since anything was taken. */
  private List<Long> pingNames() {
    return takeAll().stream()
        .filter(PingWebSocketFrame.class::isInstance)
        .map(ping -> ((PingWebSocketFrame) ping).content())
        .peek(name -> assertEquals(Long.BYTES, name.readableBytes()))
        .map(name -> name.getLong(name.readerIndex()))
        .toList();
  }

  private long pingName() {
    List<Long> names = pingNames();
    assertEquals(1, names.size());
    return names.getFirst();
  }

  private void pong(long name) {
    send(new PongWebSocketFrame(Unpooled.copyLong(name)));
  }

  @Test
  void aPingComesAheadOfTheWelcomeAndEveryFiveSecondsAfterIt() {
    connect();
    pass(Limits.PING_MILLIS - 1);
    send(enterAsPlayer(1, room.code(), "Ada"));
    List<Object> frames = takeAll();
    assertInstanceOf(PingWebSocketFrame.class, frames.getFirst());
    assertTrue(parse((ByteBuf) frames.get(1)).hasWelcome());
    pass(Limits.PING_MILLIS - 1);
    assertEquals(List.of(), pingNames());
    pass(1);
    long one = pingName();
    pass(Limits.PING_MILLIS);
    assertNotEquals(one, pingName());
  }

  @Test
  void whoHasNotEnteredIsPingedToo() {
    connect();
    pass(Limits.PING_MILLIS);
    assertEquals(1, pingNames().size());
  }

  @Test
  void anAnswerCountsEarlierByTheRoundTrip() {
    var player = new PlayersLine();
    pass(120);
    pong(player.firstPing);
    player.seesTheRoundOpen();
    pass(1_000);
    assertEquals(120, player.creditOfADraft(1, 2, 3));
  }

  @Test
  void withoutAPongThereIsNoCredit() {
    var player = new PlayersLine();
    player.seesTheRoundOpen();
    for (int n = 0; n < 4; n++) {
      pass(Limits.PING_MILLIS);
    }
    assertEquals(0, player.creditOfADraft(1, 2, 3));
  }

  @Test
  void pongsThatNoPingAskedForGiveNothing() {
    var player = new PlayersLine();
    player.seesTheRoundOpen();
    pass(1_000);
    long name = player.firstPing;
    List.of(
            Unpooled.EMPTY_BUFFER,
            Unpooled.copyLong(0),
            Unpooled.copyLong(name + 1),
            Unpooled.copyLong(name, 0),
            Unpooled.copyLong(name).slice(0, 7))
        .forEach(payload -> send(new PongWebSocketFrame(payload)));
    assertEquals(0, player.creditOfADraft(1, 2, 3));
    pong(name);
    assertEquals(300, player.creditOfADraft(3, 2, 1), "the ping still waits for its own");
  }

  @Test
  void aPongThatComesAgainGivesNothing() {
    var player = new PlayersLine();
    player.seesTheRoundOpen();
    pass(40);
    pong(player.firstPing);
    pass(200);
    pong(player.firstPing);
    pong(player.firstPing);
    pong(player.firstPing);
    assertEquals(40, player.creditOfADraft(1, 2, 3));
  }

  @Test
  void aPongThatComesAfterTheNextPingGivesNothing() {
    var player = new PlayersLine();
    player.seesTheRoundOpen();
    pass(Limits.PING_MILLIS);
    long second = pingName();
    pass(30);
    pong(player.firstPing);
    assertEquals(0, player.creditOfADraft(1, 2, 3));
    pong(second);
    assertEquals(30, player.creditOfADraft(3, 2, 1));
  }

  @Test
  void aFullLineIsNotPinged() {
    var player = new PlayersLine();
    player.seesTheRoundOpen();
    pass(Limits.PING_MILLIS - 1);
    takesMore(false);
    pass(1);
    takesMore(true);
    assertEquals(List.of(), pingNames());
    pong(player.firstPing);
    pong(0);
    assertEquals(0, player.creditOfADraft(1, 2, 3));
    pass(Limits.PING_MILLIS);
    assertEquals(1, pingNames().size());
  }
}
