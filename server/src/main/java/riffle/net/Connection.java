package riffle.net;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler.HandshakeComplete;
import java.io.IOException;
import java.net.InetAddress;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import riffle.game.Refusal;
import riffle.room.Farewell;
import riffle.room.Incoming;
import riffle.room.LiveRoom;
import riffle.room.Outbox;
import riffle.room.Outgoing;
import riffle.room.RoomClock;
import riffle.room.RoomDirectory;
import riffle.wire.ClientRequest;
import riffle.wire.FrameReader;
import riffle.wire.FrameWriter;
import riffle.wire.MalformedFrame;

/**
 * One browser's socket: finds its room, hands the room its requests, and is the room's way out to
 * it. Who sits behind it is the room's business: a connection knows no names and no seats.
 */
final class Connection extends SimpleChannelInboundHandler<WebSocketFrame> implements Outbox {
  private static final Logger log = LoggerFactory.getLogger(Connection.class);

  private final RoomDirectory rooms;
  private final RoomClock clock;
  private final Doorkeeper doorkeeper;
  private final InetAddress address;
  private final CompletionStage<Boolean> teacher;

  private final Channel channel;
  private final Sender sender;
  private final Pings pings;
  private @Nullable Future<?> heartbeat;

  private final long openedAtMillis;
  private Place place = new Outside();
  private int tries;
  private long heardMillis;

  /** Where this connection is. */
  private sealed interface Place {}

  /** In no room: nothing but an Enter is heard. */
  private record Outside() implements Place {}

  /** An Enter as host waits for the teacher's cookie to be looked up. */
  private record Waiting() implements Place {}

  /** An Enter waits for its room's answer. */
  private record Entering(LiveRoom room, int requestId) implements Place {}

  private record Inside(LiveRoom room) implements Place {}

  /**
   * A connection that is still to be opened by its handshake.
   *
   * @param departures those of the channel's loop
   * @param address whose wrong guesses of room codes are counted together
   * @param teacher whether the handshake came from a browser in which the teacher is signed in
   */
  Connection(
      Channel channel,
      Departures departures,
      RoomDirectory rooms,
      FrameWriter writer,
      RoomClock clock,
      Doorkeeper doorkeeper,
      InetAddress address,
      CompletionStage<Boolean> teacher) {
    this.channel = channel;
    this.sender = new Sender(channel, departures, writer, clock, this::sending);
    this.pings = new Pings(channel, sender, clock);
    this.rooms = rooms;
    this.clock = clock;
    this.doorkeeper = doorkeeper;
    this.address = address;
    this.teacher = teacher;
    this.openedAtMillis = clock.millis();
    this.heardMillis = openedAtMillis;
  }

  // The room's side: any thread.

  @Override
  public void send(Outgoing message, int version) {
    sender.send(message, version);
  }

  @Override
  public long openedAtMillis() {
    return openedAtMillis;
  }

  @Override
  public void close(Farewell farewell) {
    sender.close(farewell);
  }

  // Frames: on the connection's loop, as all below.

  /** Something came, and this is when it was read from the socket. */
  void heard(long nowMillis) {
    heardMillis = nowMillis;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext ctx, WebSocketFrame frame) {
    sender.reads();
    switch (frame) {
      case PongWebSocketFrame pong -> pings.pong(pong.content(), heardMillis);
      case BinaryWebSocketFrame message -> read(message);
      default -> {}
    }
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) {
    sender.hasRead();
    ctx.fireChannelReadComplete();
  }

  private void read(BinaryWebSocketFrame message) {
    try {
      receive(FrameReader.read(message.content().nioBuffer()));
    } catch (MalformedFrame e) {
      log.debug("A frame that no client of ours sends: {}", e.getMessage());
      closeNow(Farewell.BAD_FRAME);
    }
  }

  private void receive(ClientRequest request) {
    // An answer is as old as its frame: no queue behind this line costs anybody points.
    long at = heardMillis;
    boolean enter = request.request() instanceof Incoming.Enter;
    switch (place) {
      case Outside _ when enter -> enter(at, request);
      case Entering entering when !enter -> offer(entering.room(), at, request);
      case Inside inside when !enter -> offer(inside.room(), at, request);
      case Outside _, Waiting _, Entering _, Inside _ ->
          refuse(request, Refusal.Reason.OUT_OF_TURN, "expected one Enter, before all else");
    }
  }

  private void offer(LiveRoom room, long at, ClientRequest request) {
    room.offer(
        this, at, pings.lagCreditMillis(), request.requestId(), request.stage(), request.request());
  }

  private void refuse(ClientRequest request, Refusal.Reason reason, String detail) {
    var refused = new Outgoing.Refused(new Refusal(reason, detail));
    send(new Outgoing.Reply(request.requestId(), refused), NO_VERSION);
  }

  // Coming in.

  private void enter(long at, ClientRequest request) {
    tries++;
    if (tries > Limits.MAX_TRIES) {
      closeNow(Farewell.TOO_MANY_FRAMES);
      return;
    }
    if (!(request.request() instanceof Incoming.EnterAsHost)) {
      enterByCode(at, request);
      return;
    }
    place = new Waiting();
    var _ =
        teacher.handleAsync(
            (signedIn, failure) -> {
              place = new Outside();
              enterAsHost(at, request, signedIn, failure);
              return null;
            },
            channel.eventLoop());
  }

  private void enterAsHost(
      long at, ClientRequest request, @Nullable Boolean signedIn, @Nullable Throwable failure) {
    LiveRoom room = rooms.find(request.roomCode());
    if (!channel.isActive()) {
      return;
    }
    if (failure != null) {
      log.error("A session could not be looked up", failure);
      refuse(request, Refusal.Reason.BUSY, "the session could not be looked up");
    } else if (!Boolean.TRUE.equals(signedIn)) {
      refuse(request, Refusal.Reason.NOT_ALLOWED, "expected the cookie of a signed-in teacher");
    } else if (room == null) {
      refuse(request, Refusal.Reason.NO_SUCH_ROOM, "no room has this code");
    } else {
      knock(room, at, request);
    }
  }

  /** An address that guessed too often is not told whether it guesses right now. */
  private void enterByCode(long at, ClientRequest request) {
    LiveRoom room = rooms.find(request.roomCode());
    if (room != null && (comesBack(room, request) || doorkeeper.mayGuess(address))) {
      knock(room, at, request);
    } else if (!doorkeeper.mayGuess(address)) {
      refuse(request, Refusal.Reason.BUSY, "too many wrong room codes from this address");
    } else {
      doorkeeper.guessedWrong(address);
      refuse(request, Refusal.Reason.NO_SUCH_ROOM, "no room has this code");
    }
  }

  /** Who has a key of the room guesses nothing. */
  private static boolean comesBack(LiveRoom room, ClientRequest request) {
    return switch (request.request()) {
      case Incoming.EnterAsPlayer player -> room.knows(player.seatKey());
      case Incoming.EnterAsScreen screen -> room.knows(screen.screenKey());
      case Incoming.EnterAsHost _, Incoming.OfPlayer _, Incoming.OfHost _ -> false;
    };
  }

  private void knock(LiveRoom room, long at, ClientRequest request) {
    place = new Entering(room, request.requestId());
    offer(room, at, request);
  }

  /** The room's answer to an Enter comes by here, as all that the room says. */
  private void sending(Outgoing message) {
    if (!(place instanceof Entering(var room, int requestId))) {
      return;
    }
    switch (message) {
      case Outgoing.Welcome _ -> {
        place = new Inside(room);
        // Ahead of the Welcome: so its pong comes before the first answer.
        pings.ping();
      }
      case Outgoing.Reply(int id, Outgoing.Refused _) when id == requestId -> place = new Outside();
      case Outgoing.Reply _,
          Outgoing.Saving _,
          Outgoing.ViewChanged _,
          Outgoing.Attendance _,
          Outgoing.Roster _,
          Outgoing.Progress _,
          Outgoing.Deadline _ -> {}
    }
  }

  // The line.

  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    if (event instanceof HandshakeComplete) {
      planHeartbeat(Limits.BEAT_MILLIS);
      pings.start();
    }
    ctx.fireUserEventTriggered(event);
  }

  private void planHeartbeat(long delayMillis) {
    heartbeat = channel.eventLoop().schedule(this::heartbeat, delayMillis, TimeUnit.MILLISECONDS);
  }

  private void heartbeat() {
    long patience = heardMillis + Limits.SILENCE_MILLIS - clock.millis();
    if (patience <= 0) {
      closeNow(CloseCode.SILENT);
    } else {
      sender.beat();
      planHeartbeat(Math.min(patience, Limits.BEAT_MILLIS));
    }
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext ctx) {
    sender.writabilityChanged();
    ctx.fireChannelWritabilityChanged();
  }

  /** Bytes that wait for the browser to take them. */
  long waitingBytes() {
    return sender.waitingBytes();
  }

  boolean isClosing() {
    return sender.isClosing();
  }

  /** The browser has said Close, and the protocol handler answers it. */
  void heardClose() {
    sender.heardClose();
  }

  void closeNow(Farewell farewell) {
    sender.closeNow(farewell);
  }

  void closeNow(CloseCode code) {
    sender.closeNow(code);
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    sender.stop();
    pings.stop();
    if (heartbeat != null) {
      heartbeat.cancel(false);
    }
    switch (place) {
      case Outside _, Waiting _ -> {}
      case Entering entering -> entering.room().left(this);
      case Inside inside -> inside.room().left(this);
    }
    place = new Outside();
    ctx.fireChannelInactive();
  }

  /** A broken line is nothing to tell; the protocol handler closes it. Anything else is a bug. */
  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    if (!(cause instanceof IOException)) {
      log.error("A connection is closed by a bug", cause);
    }
    var _ = ctx.close();
  }
}
