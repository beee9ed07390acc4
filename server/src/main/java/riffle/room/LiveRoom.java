package riffle.room;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
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
import riffle.game.Player;
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
  private static final Outgoing.Receipt RECEIPT = new Outgoing.Receipt(0);

  private final String code;
  private final RoomLoop loop;
  private final RoomClock clock;
  private final Requests requests;
  private final GameListener listener;
  private final Consumer<LiveRoom> onClosed;
  private final long openedAtMillis;

  private final GameState state;
  private final Audience audience;
  private final RandomGenerator random;
  private final SeatKey screenKey;
  private volatile String deckTitle;

  /** Requests that wait for the loop. */
  private final AtomicInteger waiting = new AtomicInteger();

  private RoomLoop.@Nullable Timer deadline;
  private OptionalLong deadlineMillis = OptionalLong.empty();

  /** Rings when the class's time is up: some players may have more. */
  private RoomLoop.@Nullable Timer bell;

  private OptionalLong bellMillis = OptionalLong.empty();

  private boolean gathering;

  /** When somebody was last found in a seat, as often as that is looked at. */
  private long lastSeenMillis;

  /** The room grows old from its opening; after a game of days, from the end of that. */
  private long agesSinceMillis;

  private boolean closed;

  LiveRoom(
      String code,
      Deck deck,
      RoomLoop loop,
      RoomClock clock,
      RandomGenerator random,
      Function<String, @Nullable Deck> decks,
      GameListener listener,
      Consumer<LiveRoom> onClosed) {
    this.code = code;
    this.deckTitle = deck.title();
    this.loop = loop;
    this.clock = clock;
    this.random = random;
    this.listener = listener;
    this.onClosed = onClosed;
    this.openedAtMillis = clock.millis();
    this.lastSeenMillis = openedAtMillis;
    this.agesSinceMillis = openedAtMillis;
    this.state = GameState.lobby(deck);
    this.requests = new Requests(state, random, decks);
    this.screenKey = SeatKey.draw(random);
    this.audience = new Audience(code, state, screenKey, this::gather);
  }

  public String code() {
    return code;
  }

  public String deckTitle() {
    return deckTitle;
  }

  /** When the room was made. */
  public long openedAtMillis() {
    return openedAtMillis;
  }

  /** Whether this is the key of one of its players, or of its screens; any thread may ask. */
  public boolean knows(SeatKey key) {
    return key.equals(screenKey) || audience.player(key) != null;
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
    onLoop(
        () -> {
          audience.leave(outbox, clock.millis());
          later(RoomLimits.RETURN_MILLIS, this::gather);
        });
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
    } else if (seat instanceof Seat.Player player && request instanceof Incoming.OfPlayer asked) {
      // A turn begins when it is asked for: begun earlier, it would take the credit back.
      long counts = asked instanceof Incoming.OpenTurn ? at : at - lagCreditMillis;
      ask(player, from, requestId, () -> playerAsks(player.id(), asked, counts));
    } else if (seat instanceof Seat.Host host && request instanceof Incoming.OfHost asked) {
      ask(host, from, requestId, () -> hostAsks(asked, at));
    } else {
      from.send(outOfTurn(requestId, seat, request));
    }
  }

  /** What was asked before is not done again: its reply is. */
  private void ask(Seat.Asking seat, Outbox from, int requestId, Supplier<Done> asked) {
    Outgoing.Reply given = seat.reply(requestId);
    if (given != null) {
      from.send(given);
    } else if (seat.isStale(requestId)) {
      from.send(
          refused(
              requestId,
              Refusal.Reason.STALE_REQUEST,
              "expected a number above " + seat.lastRequestId()));
    } else {
      Done done = asked.get();
      Outgoing.Reply reply = new Outgoing.Reply(requestId, done.outcome());
      seat.remember(reply);
      from.send(reply);
      tell(done.events());
    }
  }

  /**
   * What came of a request.
   *
   * @param events which have taken effect, and are not told yet
   */
  private record Done(Outgoing.Outcome outcome, List<GameEvent> events) {}

  private Done playerAsks(PlayerId player, Incoming.OfPlayer request, long at) {
    return decide(requests.playersCommand(player, request), at, () -> outcome(player, request));
  }

  private Done hostAsks(Incoming.OfHost request, long at) {
    if (request instanceof Incoming.CloseRoom) {
      // What is open counts, and the report is whole.
      Done ended = decide(new Command.EndGame(state.stageNumber()), at, () -> RECEIPT);
      close(Farewell.ROOM_CLOSED);
      return new Done(RECEIPT, ended.events());
    }
    Command command = requests.hostsCommand(request);
    return command == null
        ? refused(new Refusal(Refusal.Reason.NO_SUCH_DECK, "no deck has this id"))
        : decide(command, at, () -> RECEIPT);
  }

  private Done decide(Command command, long at, Supplier<Outgoing.Outcome> outcome) {
    return switch (Game.decide(state, command, at)) {
      case Decision.Refused refused -> refused(refused.refusal());
      case Decision.Accepted accepted -> {
        apply(accepted.events());
        yield new Done(outcome.get(), accepted.events());
      }
    };
  }

  private static Done refused(Refusal refusal) {
    return new Done(new Outgoing.Refused(refusal), List.of());
  }

  private Outgoing.Outcome outcome(PlayerId player, Incoming.OfPlayer request) {
    return switch (request) {
      case Incoming.CheckBoxes check ->
          new Outgoing.Checked(audience.checkResult(player, check.round()));
      case Incoming.PlaceCards _, Incoming.SubmitChoice _, Incoming.SubmitText _ -> receipt(player);
      case Incoming.Finish _, Incoming.OpenTurn _, Incoming.ChooseTeam _ -> RECEIPT;
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
      if (state.player(known.id()).status() == Player.Status.REMOVED) {
        from.send(refused(requestId, Refusal.Reason.REMOVED, "the host has sent this player away"));
      } else {
        audience.seat(from, known);
      }
      return;
    }
    if (player.alias() != null && player.alias().isEmpty()) {
      from.send(
          refused(requestId, Refusal.Reason.NO_SUCH_SEAT, "an unknown seat key, and no name"));
      return;
    }
    Command.Join join = new Command.Join(player.alias(), random.nextLong());
    switch (Game.decide(state, join, at)) {
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
      if (event instanceof GameEvent.LobbyOpened opened) {
        deckTitle = opened.deck().title();
      } else if (event instanceof GameEvent.GameEnded && state.settings().pace().mode().ownPace()) {
        // It may have gone on for days, with nobody here: its end is to be seen all the same.
        lastSeenMillis = clock.millis();
        agesSinceMillis = lastSeenMillis;
      }
      listener.happened(code, state, event);
    }
  }

  private void tell(List<GameEvent> events) {
    audience.tell(events);
    setDeadline();
    if (!events.isEmpty() && state.stage() instanceof Stage.Open) {
      // Whatever it was, all may be done now: by other settings, or before a pause.
      gather();
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
            closeIfAllDone();
          });
    }
  }

  /** A round may close before its time, or be over for all but those with more time. */
  private void closeIfAllDone() {
    long now = clock.millis();
    if (state.stage() instanceof Stage.Open open && audience.allDone(now)) {
      happen(new Command.AllDone(open.round()), now);
    }
  }

  /** Sets the timers anew where they have changed. */
  private void setDeadline() {
    OptionalLong next = state.nextDeadline();
    if (!next.equals(deadlineMillis)) {
      cancel(deadline);
      deadlineMillis = next;
      deadline = next.isEmpty() ? null : later(until(next), this::deadlinePassed);
    }
    OptionalLong rings = state.classesBell();
    if (!rings.equals(bellMillis)) {
      cancel(bell);
      bellMillis = rings;
      bell = rings.isEmpty() ? null : later(until(rings) + 1, this::gather);
    }
  }

  private long until(OptionalLong then) {
    return Math.max(0, then.getAsLong() - clock.millis());
  }

  private static void cancel(RoomLoop.@Nullable Timer timer) {
    if (timer != null) {
      timer.cancel();
    }
  }

  private void deadlinePassed() {
    deadlineMillis = OptionalLong.empty();
    happen(new Command.Tick(), clock.millis());
  }

  /** What comes about without anybody's request. A timer that was early is set again. */
  private void happen(Command command, long now) {
    tell(decide(command, now, () -> RECEIPT).events());
  }

  private void checkLife() {
    long now = clock.millis();
    if (!audience.isEmpty()) {
      lastSeenMillis = now;
    }
    boolean deserted = now - lastSeenMillis >= RoomLimits.patienceMillis(state.stage());
    if (deserted || now - agesSinceMillis >= RoomLimits.maxAgeMillis(state.stage())) {
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
    cancel(deadline);
    cancel(bell);
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
