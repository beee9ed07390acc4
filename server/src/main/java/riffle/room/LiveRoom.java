package riffle.room;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import riffle.game.Answer;
import riffle.game.Command;
import riffle.game.Decision;
import riffle.game.Deck;
import riffle.game.Game;
import riffle.game.GameEvent;
import riffle.game.GameState;
import riffle.game.PlayerId;
import riffle.game.Refusal;
import riffle.game.Stage;

/**
 * A live place with a join code, one host, players and screens: the owner of one {@link GameState}.
 * Everything happens on its loop, one thing after another; only the methods that say so may be
 * called from other threads.
 */
public final class LiveRoom {
  private static final Logger log = LoggerFactory.getLogger(LiveRoom.class);

  private final String code;
  private final Deck deck;
  private final RoomLoop loop;
  private final RoomClock clock;
  private final RandomGenerator random;
  private final GameListener listener;
  private final Consumer<LiveRoom> onClosed;
  private final long openedAtMillis;

  private final GameState state;
  private final Audience audience;
  private final SeatKey screenKey;

  /** Requests that wait for the loop. */
  private final AtomicInteger waiting = new AtomicInteger();

  private RoomLoop.@Nullable Timer deadline;
  private boolean gathering;

  /** When somebody was last found in a seat, as often as that is looked at. */
  private long lastSeenMillis;

  private boolean closed;

  LiveRoom(
      String code,
      Deck deck,
      RoomLoop loop,
      RoomClock clock,
      RandomGenerator random,
      GameListener listener,
      Consumer<LiveRoom> onClosed) {
    this.code = code;
    this.deck = deck;
    this.loop = loop;
    this.clock = clock;
    this.random = random;
    this.listener = listener;
    this.onClosed = onClosed;
    this.openedAtMillis = clock.millis();
    this.lastSeenMillis = openedAtMillis;
    this.state = GameState.lobby(deck);
    this.screenKey = SeatKey.draw(random);
    this.audience =
        new Audience(
            state,
            new View.RoomHead(
                code, deck.title(), deck.language(), deck.credit(), deck.rounds().size()),
            screenKey,
            this::gather);
  }

  public String code() {
    return code;
  }

  public String deckTitle() {
    return deck.title();
  }

  /** When the room was made. */
  public long openedAtMillis() {
    return openedAtMillis;
  }

  /**
   * Hands a request to the room; any thread may. The room answers through the outbox, in the order
   * of the calls of one thread.
   *
   * @param atMillis when the request was read from the socket, before any queue
   * @param lagCreditMillis how much earlier it counts if it is a player's, 0 to {@link
   *     Game#MAX_LAG_CREDIT_MILLIS}
   * @param requestId names the request in its reply; 1 or more
   */
  public void offer(
      Outbox from, long atMillis, int lagCreditMillis, int requestId, Incoming request) {
    if (waiting.incrementAndGet() > RoomLimits.MAILBOX) {
      waiting.decrementAndGet();
      from.send(
          refused(requestId, Refusal.Reason.BUSY, RoomLimits.MAILBOX + " requests are waiting"));
      return;
    }
    onLoop(
        () -> {
          waiting.decrementAndGet();
          receive(from, atMillis, lagCreditMillis, requestId, request);
        });
  }

  /** The connection is gone; any thread may call. The seat stays. */
  public void left(Outbox outbox) {
    onLoop(() -> audience.leave(outbox));
  }

  /** Says farewell to everybody, and is over; any thread may call. */
  void close(Farewell farewell) {
    onLoop(() -> closeNow(farewell));
  }

  /** Begins to look whether anybody is here at all. */
  void live() {
    later(RoomLimits.LIFE_CHECK_MILLIS, this::checkLife);
  }

  // Requests.

  private void receive(Outbox from, long at, int lagCreditMillis, int requestId, Incoming request) {
    if (closed) {
      from.close(Farewell.ROOM_CLOSED);
      return;
    }
    Seat seat = audience.seat(from);
    if (seat == null && request instanceof Incoming.Enter enter) {
      try {
        enter(from, at, requestId, enter);
      } catch (RuntimeException | Error bug) {
        // It may have no seat yet, and would wait for an answer for ever.
        from.close(Farewell.ROOM_CLOSED);
        throw bug;
      }
    } else if (seat instanceof Seat.Asking asking && !(request instanceof Incoming.Enter)) {
      long counts = asking instanceof Seat.Player ? at - lagCreditMillis : at;
      ask(asking, from, counts, requestId, request);
    } else {
      from.send(outOfTurn(requestId, seat, request));
    }
  }

  private void ask(Seat.Asking seat, Outbox from, long at, int requestId, Incoming request) {
    Outgoing.Reply given = seat.reply(requestId);
    if (given != null) {
      from.send(given);
      return;
    }
    if (seat.isStale(requestId)) {
      from.send(
          refused(
              requestId,
              Refusal.Reason.STALE_REQUEST,
              "expected a number above " + seat.lastRequestId()));
      return;
    }
    boolean inLobby = state.stage() instanceof Stage.Lobby;
    Command command = Requests.command(seat, request, inLobby, random);
    if (command == null) {
      from.send(outOfTurn(requestId, seat, request));
      return;
    }
    switch (Game.decide(state, command, at)) {
      case Decision.Refused refused ->
          reply(seat, from, requestId, new Outgoing.Refused(refused.refusal()));
      case Decision.Accepted accepted -> {
        apply(accepted.events());
        reply(seat, from, requestId, outcome(command));
        tell(accepted.events());
      }
    }
  }

  private static void reply(
      Seat.Asking seat, Outbox from, int requestId, Outgoing.Outcome outcome) {
    Outgoing.Reply reply = new Outgoing.Reply(requestId, outcome);
    seat.remember(reply);
    from.send(reply);
  }

  private Outgoing.Outcome outcome(Command command) {
    return switch (command) {
      case Command.CheckBoxes check -> new Outgoing.Checked(audience.checkResult(check.player()));
      case Command.PlaceCards place -> receipt(place.player());
      case Command.SubmitChoice submit -> receipt(submit.player());
      case Command.Join _,
          Command.Start _,
          Command.Advance _,
          Command.SkipRound _,
          Command.AddTime _,
          Command.EndGame _,
          Command.Tick _ ->
          new Outgoing.Receipt(0);
    };
  }

  private Outgoing.Receipt receipt(PlayerId player) {
    Answer answer = state.answer(player);
    return new Outgoing.Receipt(answer == null ? 0 : answer.answerMillis());
  }

  private static Outgoing.Reply outOfTurn(int requestId, @Nullable Seat seat, Incoming request) {
    String who = seat == null ? "a connection without a seat" : seat.getClass().getSimpleName();
    return refused(
        requestId,
        Refusal.Reason.OUT_OF_TURN,
        who + " may not ask for " + request.getClass().getSimpleName());
  }

  private static Outgoing.Reply refused(int requestId, Refusal.Reason reason, String detail) {
    return new Outgoing.Reply(requestId, new Outgoing.Refused(new Refusal(reason, detail)));
  }

  // Coming in.

  private void enter(Outbox from, long at, int requestId, Incoming.Enter enter) {
    switch (enter) {
      case Incoming.EnterAsHost _ -> audience.seat(from, audience.host());
      case Incoming.EnterAsScreen screen -> enterAsScreen(from, requestId, screen);
      case Incoming.EnterAsPlayer player -> enterAsPlayer(from, at, requestId, player);
    }
  }

  private void enterAsScreen(Outbox from, int requestId, Incoming.EnterAsScreen screen) {
    if (!screen.screenKey().equals(screenKey)) {
      from.send(refused(requestId, Refusal.Reason.NOT_ALLOWED, "not this room's screen key"));
    } else if (audience.screens().size() >= RoomLimits.MAX_SCREENS) {
      from.send(refused(requestId, Refusal.Reason.ROOM_FULL, RoomLimits.MAX_SCREENS + " screens"));
    } else {
      audience.addScreen(from);
    }
  }

  private void enterAsPlayer(Outbox from, long at, int requestId, Incoming.EnterAsPlayer player) {
    Seat.Player known = audience.player(player.seatKey());
    if (known != null) {
      audience.seat(from, known);
      return;
    }
    if (player.alias().isEmpty()) {
      from.send(
          refused(requestId, Refusal.Reason.NO_SUCH_SEAT, "an unknown seat key, and no name"));
      return;
    }
    switch (Game.decide(state, new Command.Join(player.alias()), at)) {
      case Decision.Refused refused ->
          from.send(new Outgoing.Reply(requestId, new Outgoing.Refused(refused.refusal())));
      case Decision.Accepted accepted -> {
        apply(accepted.events());
        audience.seat(from, audience.addPlayer(player.seatKey()));
      }
    }
  }

  // What happened.

  private void apply(List<GameEvent> events) {
    for (GameEvent event : events) {
      state.apply(event);
      listener.happened(code, deck, event);
    }
  }

  private void tell(List<GameEvent> events) {
    boolean newStage = false;
    for (GameEvent event : events) {
      switch (event) {
        case GameEvent.RoundPreviewed _,
            GameEvent.RoundOpened _,
            GameEvent.RoundClosed _,
            GameEvent.StandingsShown _,
            GameEvent.GameEnded _ ->
            newStage = true;
        case GameEvent.DeadlineMoved moved -> {
          audience.tellDeadline(new Outgoing.Deadline(moved.round(), moved.deadlineMillis()));
          setDeadline();
        }
        case GameEvent.CardsPlaced _, GameEvent.ChoiceSubmitted _ -> audience.progressChanged();
        case GameEvent.PlayerJoined _,
            GameEvent.GameStarted _,
            GameEvent.BoxesChecked _,
            GameEvent.RoundSkipped _ -> {}
      }
    }
    if (newStage) {
      audience.showStage();
      setDeadline();
    }
  }

  // Time.

  private void gather() {
    if (!gathering) {
      gathering = true;
      later(
          RoomLimits.GATHER_MILLIS,
          () -> {
            gathering = false;
            audience.tellGathered();
          });
    }
  }

  private void setDeadline() {
    if (deadline != null) {
      deadline.cancel();
      deadline = null;
    }
    state
        .nextDeadline()
        .ifPresent(at -> deadline = later(Math.max(0, at - clock.millis()), this::deadlinePassed));
  }

  private void deadlinePassed() {
    Decision decision = Game.decide(state, new Command.Tick(), clock.millis());
    if (decision instanceof Decision.Accepted accepted && !accepted.events().isEmpty()) {
      apply(accepted.events());
      tell(accepted.events());
    } else {
      // The timer was early.
      setDeadline();
    }
  }

  private void checkLife() {
    long now = clock.millis();
    if (!audience.isEmpty()) {
      lastSeenMillis = now;
    }
    boolean ended = state.stage() instanceof Stage.Ended;
    long patience = ended ? RoomLimits.ENDED_AND_EMPTY_MILLIS : RoomLimits.EMPTY_MILLIS;
    boolean deserted = now - lastSeenMillis >= patience;
    if (deserted || now - openedAtMillis >= RoomLimits.MAX_AGE_MILLIS) {
      closeNow(Farewell.ROOM_CLOSED);
    } else {
      live();
    }
  }

  private void closeNow(Farewell farewell) {
    if (closed) {
      return;
    }
    closed = true;
    if (deadline != null) {
      deadline.cancel();
    }
    onClosed.accept(this);
    audience.close(farewell);
  }

  private void onLoop(Runnable task) {
    loop.execute(guarded(task));
  }

  /** Nothing comes of it where the room is closed by then. */
  private RoomLoop.Timer later(long delayMillis, Runnable task) {
    return loop.schedule(
        delayMillis,
        guarded(
            () -> {
              if (!closed) {
                task.run();
              }
            }));
  }

  /** A bug in one room ends that room, and no other. */
  private Runnable guarded(Runnable task) {
    return () -> {
      try {
        task.run();
      } catch (RuntimeException | Error bug) {
        log.error("Room {} closed by a bug, at stage {}", code, state.stageNumber(), bug);
        closeNow(Farewell.ROOM_CLOSED);
      }
    };
  }
}
