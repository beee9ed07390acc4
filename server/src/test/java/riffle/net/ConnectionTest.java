package riffle.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler.HandshakeComplete;
import io.netty.util.ReferenceCountUtil;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import riffle.deck.DeckLibrary;
import riffle.game.Deck;
import riffle.game.Decks;
import riffle.room.Classroom;
import riffle.room.Farewell;
import riffle.room.LiveRoom;
import riffle.room.Outgoing;
import riffle.room.RoomDirectory;
import riffle.room.RoomLoop;
import riffle.room.SimulatedStore;
import riffle.wire.FrameWriter;
import riffle.wire.v1.Advance;
import riffle.wire.v1.ClientFrame;
import riffle.wire.v1.EnterAsHost;
import riffle.wire.v1.EnterAsPlayer;
import riffle.wire.v1.EnterAsScreen;
import riffle.wire.v1.GoodbyeReason;
import riffle.wire.v1.PlaceCards;
import riffle.wire.v1.RefusalReason;
import riffle.wire.v1.ServerFrame;

class ConnectionTest {
  private long now = 1_000_000;
  private boolean mayGuess = true;
  private int wrongGuesses;
  private CompletionStage<Boolean> teacher = CompletableFuture.completedStage(false);

  private final RoomDirectory rooms =
      new RoomDirectory(
          DirectLoop::new,
          () -> now,
          new SplittableRandom(1),
          id -> null,
          new SimulatedStore(() -> now),
          Classroom.listener(new ArrayList<>()),
          Runnable::run);
  private final LiveRoom room = openRoom(DeckLibrary.starters().decks().getFirst().deck());

  private EmbeddedChannel channel = new EmbeddedChannel();

  private LiveRoom openRoom(Deck deck) {
    LiveRoom opened = rooms.open(deck);
    assertNotNull(opened);
    return opened;
  }

  /** Runs at once what comes, and nothing of what is for later. */
  private static final class DirectLoop implements RoomLoop {
    @Override
    public void execute(Runnable task) {
      task.run();
    }

    @Override
    public Timer schedule(long delayMillis, Runnable task) {
      return () -> {};
    }
  }

  private final Doorkeeper doorkeeper =
      new Doorkeeper() {
        @Override
        public boolean isOurOrigin(HttpHeaders handshake) {
          return true;
        }

        @Override
        public CompletionStage<Boolean> isTeacher(HttpHeaders handshake) {
          return teacher;
        }

        @Override
        public boolean isProxy(InetAddress peer) {
          return false;
        }

        @Override
        public InetAddress address(InetAddress peer, HttpHeaders handshake) {
          return peer;
        }

        @Override
        public boolean mayGuess(InetAddress from) {
          return mayGuess;
        }

        @Override
        public void guessedWrong(InetAddress from) {
          wrongGuesses++;
        }
      };

  /** What was sent, until the end of the test. */
  private final List<Object> sent = new ArrayList<>();

  @AfterEach
  void release() {
    takeAll();
    sent.forEach(ReferenceCountUtil::release);
  }

  private Connection connect() {
    channel = new EmbeddedChannel();
    channel.freezeTime();
    var connection =
        new Connection(
            channel,
            rooms,
            new FrameWriter("http://riffle/j/"),
            () -> now,
            doorkeeper,
            InetAddress.getLoopbackAddress(),
            teacher);
    channel.pipeline().addLast(new FrameGate(connection, () -> now), connection);
    channel
        .pipeline()
        .fireUserEventTriggered(new HandshakeComplete("/ws", new DefaultHttpHeaders(), null));
    return connection;
  }

  private void pass(long millis) {
    now += millis;
    channel.advanceTimeBy(millis, TimeUnit.MILLISECONDS);
    channel.runScheduledPendingTasks();
    channel.runPendingTasks();
  }

  private void send(WebSocketFrame frame) {
    channel.writeInbound(frame);
    channel.runPendingTasks();
  }

  private void send(ClientFrame.Builder frame) {
    send(new BinaryWebSocketFrame(Unpooled.wrappedBuffer(frame.build().toByteArray())));
  }

  private static ClientFrame.Builder enterAsPlayer(int id, String code, String alias) {
    return ClientFrame.newBuilder()
        .setRequestId(id)
        .setEnterAsPlayer(
            EnterAsPlayer.newBuilder()
                .setRoomCode(code)
                .setSeatKey(ByteString.copyFrom(new byte[16]))
                .setAlias(alias));
  }

  private static ClientFrame.Builder enterAsScreen(int id, String code, ByteString key) {
    return ClientFrame.newBuilder()
        .setRequestId(id)
        .setEnterAsScreen(EnterAsScreen.newBuilder().setRoomCode(code).setScreenKey(key));
  }

  private static ClientFrame.Builder enterAsHost(int id, String code) {
    return ClientFrame.newBuilder()
        .setRequestId(id)
        .setEnterAsHost(EnterAsHost.newBuilder().setRoomCode(code));
  }

  private static ClientFrame.Builder advance(int id) {
    return ClientFrame.newBuilder().setRequestId(id).setAdvance(Advance.getDefaultInstance());
  }

  private List<Object> takeAll() {
    var all = new ArrayList<Object>();
    for (Object next = channel.readOutbound(); next != null; next = channel.readOutbound()) {
      all.add(next);
    }
    sent.addAll(all);
    return all;
  }

  private List<ServerFrame> received() {
    return takeAll().stream()
        .filter(BinaryWebSocketFrame.class::isInstance)
        .map(frame -> parse((BinaryWebSocketFrame) frame))
        .toList();
  }

  private static ServerFrame parse(BinaryWebSocketFrame frame) {
    try {
      return ServerFrame.parseFrom(ByteBufUtil.getBytes(frame.content()));
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
  }

  private void assertRefused(RefusalReason reason) {
    List<ServerFrame> frames = received();
    assertEquals(1, frames.size(), frames::toString);
    assertEquals(reason, frames.getFirst().getReply().getRefusal().getReason());
  }

  private void assertClosing(int code) {
    var close = assertInstanceOf(CloseWebSocketFrame.class, takeAll().getLast());
    assertEquals(code, close.statusCode());
  }

  private void assertClosing(int code, GoodbyeReason reason) {
    List<Object> frames = takeAll();
    var close = assertInstanceOf(CloseWebSocketFrame.class, frames.getLast());
    assertEquals(code, close.statusCode());
    var goodbye = assertInstanceOf(BinaryWebSocketFrame.class, frames.get(frames.size() - 2));
    assertEquals(reason, parse(goodbye).getGoodbye().getReason());
  }

  // Coming in.

  @Test
  void aPlayerIsWelcomedAndShownTheRoom() {
    connect();
    send(enterAsPlayer(1, " " + room.code().toLowerCase(Locale.ROOT), "Ada"));
    List<ServerFrame> frames = received();
    assertTrue(frames.getFirst().hasWelcome(), frames::toString);
    assertEquals("http://riffle/j/" + room.code(), frames.get(1).getView().getRoom().getJoinUrl());
    assertEquals(now, frames.getFirst().getAtMs());
    assertEquals(0, wrongGuesses);
  }

  @Test
  void beforeAnEnterNothingElseIsHeard() {
    connect();
    send(advance(1));
    assertRefused(RefusalReason.REFUSAL_REASON_OUT_OF_TURN);
  }

  @Test
  void aSecondEnterIsOutOfTurn() {
    connect();
    send(enterAsPlayer(1, room.code(), "Ada"));
    takeAll();
    send(enterAsPlayer(2, room.code(), "Bo"));
    assertRefused(RefusalReason.REFUSAL_REASON_OUT_OF_TURN);
  }

  @Test
  void aWrongCodeCountsAndLeavesTheLineOpen() {
    connect();
    send(enterAsPlayer(1, "NOROOM", "Ada"));
    assertRefused(RefusalReason.REFUSAL_REASON_NO_SUCH_ROOM);
    assertEquals(1, wrongGuesses);
    send(enterAsPlayer(2, room.code(), "Ada"));
    assertTrue(received().getFirst().hasWelcome());
  }

  @Test
  void afterARefusalOfTheRoomAnotherTryIsHeard() {
    connect();
    send(enterAsPlayer(1, room.code(), ""));
    assertRefused(RefusalReason.REFUSAL_REASON_NO_SUCH_SEAT);
    send(enterAsPlayer(2, room.code(), "Ada"));
    assertTrue(received().getFirst().hasWelcome());
  }

  @Test
  void triesAreBounded() {
    connect();
    for (int id = 1; id <= Limits.MAX_TRIES; id++) {
      send(enterAsPlayer(id, "NOROOM", "Ada"));
      assertRefused(RefusalReason.REFUSAL_REASON_NO_SUCH_ROOM);
    }
    send(enterAsPlayer(99, room.code(), "Ada"));
    assertClosing(4101, GoodbyeReason.GOODBYE_REASON_TOO_MANY_FRAMES);
  }

  @Test
  void anAddressThatGuessedTooOftenIsAskedToWait() {
    mayGuess = false;
    connect();
    send(enterAsPlayer(1, room.code(), "Ada"));
    assertRefused(RefusalReason.REFUSAL_REASON_BUSY);
  }

  /** Locked out or not: who has a key of the room guesses nothing. */
  @Test
  void whoComesBackIsLetInWhateverOthersAtTheAddressHaveGuessed() {
    connect();
    send(enterAsPlayer(1, room.code(), "Ada"));
    mayGuess = false;
    connect();
    send(enterAsPlayer(1, room.code(), ""));
    assertTrue(received().getFirst().hasWelcome());
    ByteString screenKey = screenKey();
    connect();
    send(enterAsScreen(1, room.code(), screenKey));
    assertTrue(received().getFirst().hasWelcome());
    assertEquals(0, wrongGuesses);
  }

  /** A right code and a wrong one get the same answer, or guessing could go on. */
  @Test
  void anAddressThatGuessedTooOftenLearnsNothing() {
    connect();
    send(enterAsPlayer(1, room.code(), "Ada"));
    mayGuess = false;
    ByteString otherKey =
        ByteString.copyFrom(new byte[] {1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    for (String code : List.of(room.code(), "NOROOM")) {
      connect();
      var unknown = enterAsPlayer(1, code, "Bo");
      unknown.getEnterAsPlayerBuilder().setSeatKey(otherKey);
      send(unknown);
      assertRefused(RefusalReason.REFUSAL_REASON_BUSY);
      connect();
      send(enterAsScreen(1, code, otherKey));
      assertRefused(RefusalReason.REFUSAL_REASON_BUSY);
    }
    assertEquals(0, wrongGuesses, "only guesses that are looked at count");
  }

  private ByteString screenKey() {
    teacher = CompletableFuture.completedStage(true);
    connect();
    send(enterAsHost(1, room.code()));
    return received().get(1).getView().getHostOnly().getScreenKey();
  }

  @Test
  void onlyTheTeacherEntersAsHost() {
    connect();
    send(enterAsHost(1, room.code()));
    assertRefused(RefusalReason.REFUSAL_REASON_NOT_ALLOWED);
    teacher = CompletableFuture.completedStage(true);
    mayGuess = false;
    connect();
    send(enterAsHost(1, room.code()));
    assertTrue(received().getFirst().hasWelcome());
  }

  @Test
  void whileTheCookieIsLookedUpNothingElseIsHeard() {
    var lookUp = new CompletableFuture<Boolean>();
    teacher = lookUp;
    connect();
    send(enterAsHost(1, room.code()));
    send(enterAsHost(2, room.code()));
    assertRefused(RefusalReason.REFUSAL_REASON_OUT_OF_TURN);
    lookUp.complete(true);
    channel.runPendingTasks();
    assertTrue(received().getFirst().hasWelcome());
  }

  @Test
  void aCookieThatCannotBeLookedUpIsWorthAnotherTry() {
    teacher = CompletableFuture.failedStage(new IllegalStateException("as this test wants it"));
    connect();
    send(enterAsHost(1, room.code()));
    assertRefused(RefusalReason.REFUSAL_REASON_BUSY);
  }

  @Test
  void whoIsGoneHasLeftTheRoom() {
    connect();
    send(enterAsPlayer(1, room.code(), "Ada"));
    channel.close();
    teacher = CompletableFuture.completedStage(true);
    connect();
    send(enterAsHost(1, room.code()));
    var roster = received().get(1).getView().getHostOnly().getPlayers(0);
    assertEquals("Ada", roster.getAlias());
    assertFalse(roster.getConnected());
  }

  // Frames.

  @Test
  void aFrameThatIsNoClientFrameEndsTheLine() {
    connect();
    send(new BinaryWebSocketFrame(Unpooled.wrappedBuffer(new byte[] {-1, -1, -1})));
    assertClosing(4202, GoodbyeReason.GOODBYE_REASON_BAD_FRAME);
  }

  @Test
  void anEmptyFrameEndsTheLine() {
    connect();
    send(new BinaryWebSocketFrame());
    assertClosing(4202, GoodbyeReason.GOODBYE_REASON_BAD_FRAME);
  }

  @Test
  void textAndFragmentsAreNotTaken() {
    for (WebSocketFrame frame :
        List.of(
            new TextWebSocketFrame("hello"),
            new ContinuationWebSocketFrame(),
            new BinaryWebSocketFrame(false, 0, Unpooled.EMPTY_BUFFER))) {
      connect();
      send(frame);
      assertClosing(1003);
    }
  }

  @Test
  void controlFramesCountInTheBudget() {
    connect();
    for (int i = 0; i < Limits.FRAME_BURST; i++) {
      send(new PongWebSocketFrame());
    }
    assertTrue(takeAll().isEmpty());
    send(new PingWebSocketFrame());
    assertClosing(4101, GoodbyeReason.GOODBYE_REASON_TOO_MANY_FRAMES);
  }

  // Pings. What they measure shows in the time of an answer.

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
    assertTrue(parse((BinaryWebSocketFrame) frames.get(1)).hasWelcome());
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

  // The line.

  @Test
  void theLineIsShownToLive() {
    connect();
    pass(Limits.BEAT_MILLIS - 1);
    assertEquals(List.of(), received());
    pass(1);
    assertEquals(List.of(ServerFrame.newBuilder().setAtMs(now).build()), received());
  }

  @Test
  void nothingOfALineThatIsGoneGoesOn() {
    connect();
    send(enterAsPlayer(1, room.code(), "Ada"));
    channel.close();
    assertEquals(-1, channel.runScheduledPendingTasks(), "milliseconds to the next timer");
  }

  @Test
  void aSilentLineIsClosed() {
    connect();
    pass(20_000);
    send(new PongWebSocketFrame());
    takeAll();
    pass(Limits.SILENCE_MILLIS - 1);
    assertFalse(takeAll().stream().anyMatch(CloseWebSocketFrame.class::isInstance));
    pass(1);
    assertClosing(4001);
  }

  @ParameterizedTest
  @EnumSource
  void aFarewellComesLast(Farewell farewell) {
    Connection connection = connect();
    connection.send(new Outgoing.Welcome(0, 5, false), 0);
    connection.close(farewell);
    connection.send(new Outgoing.Welcome(1, 5, false), 0);
    channel.runPendingTasks();
    List<Object> frames = takeAll();
    assertEquals(3, frames.size(), frames::toString);
    var goodbye = parse((BinaryWebSocketFrame) frames.get(1)).getGoodbye();
    assertEquals("GOODBYE_REASON_" + farewell.name(), goodbye.getReason().name());
    assertEquals(CloseCode.of(farewell).code(), ((CloseWebSocketFrame) frames.get(2)).statusCode());
  }

  @Test
  void theBrowsersCloseEndsTheLineAtOnce() {
    Connection connection = connect();
    connection.close(Farewell.ROOM_CLOSED);
    channel.runPendingTasks();
    assertTrue(channel.isOpen());
    send(new BinaryWebSocketFrame());
    assertTrue(channel.isOpen(), "what comes after our Close is not looked at");
    send(new CloseWebSocketFrame());
    assertFalse(channel.isOpen());
  }

  @Test
  void aBrowserThatDoesNotAnswerAFarewellIsCutOff() {
    Connection connection = connect();
    connection.close(Farewell.ROOM_CLOSED);
    channel.runPendingTasks();
    pass(Limits.CLOSE_PATIENCE_MILLIS);
    assertFalse(channel.isOpen());
  }

  @Test
  void repliesWaitForALineThatIsFull() {
    Connection connection = connect();
    takesMore(false);
    connection.send(new Outgoing.Progress(1, 1, 9, null), 0);
    connection.send(new Outgoing.Welcome(1, 5, false), 0);
    connection.send(new Outgoing.Progress(1, 2, 9, null), 0);
    channel.runPendingTasks();
    assertTrue(takeAll().isEmpty());
    takesMore(true);
    List<ServerFrame> frames = received();
    assertEquals(2, frames.size(), frames::toString);
    assertTrue(frames.getFirst().hasWelcome());
    assertEquals(2, frames.getLast().getProgress().getDone());
    pass(Limits.SLOW_CONSUMER_MILLIS);
    assertTrue(takeAll().isEmpty());
  }

  @Test
  void aLineThatStaysFullIsGoneInThreeSeconds() {
    connect();
    takesMore(false);
    pass(Limits.SLOW_CONSUMER_MILLIS);
    assertClosing(4000);
    pass(Limits.CLOSE_PATIENCE_MILLIS);
    assertFalse(channel.isOpen());
    assertEquals(3_000, Limits.SLOW_CONSUMER_MILLIS + Limits.CLOSE_PATIENCE_MILLIS);
  }

  @Test
  void aLineThatIsCutOffStaysCutOffThoughItTakesMoreAgain() {
    connect();
    takesMore(false);
    pass(Limits.SLOW_CONSUMER_MILLIS);
    takesMore(true);
    pass(Limits.CLOSE_PATIENCE_MILLIS);
    assertFalse(channel.isOpen());
  }

  @Test
  void repliesThatWaitAreBounded() {
    Connection connection = connect();
    takesMore(false);
    for (int i = 0; i <= Limits.MAX_HELD_FRAMES; i++) {
      connection.send(new Outgoing.Welcome(i, 5, false), 0);
    }
    channel.runPendingTasks();
    assertClosing(4000);
  }

  private void takesMore(boolean writable) {
    channel.unsafe().outboundBuffer().setUserDefinedWritability(1, writable);
    channel.runPendingTasks();
  }
}
