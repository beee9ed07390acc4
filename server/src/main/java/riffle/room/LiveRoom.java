package riffle.room;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
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
import riffle.game.SeatKey;
import riffle.game.Stage;

/**
 * A live place with a join code, one host, players and screens: the owner of one {@link GameState}.
 * Everything happens on its loop, one thing after another; only the methods that say so may be
 * called from other threads.
 *
 * <p>What a request brings about takes effect at once, and goes into the room's journal. Whatever
 * tells of it waits at the {@link Gate} until the journal has kept it. So a room that is brought
 * back knows all that anybody was ever told.
 */
public final class LiveRoom {
  private static final Logger log = LoggerFactory.getLogger(LiveRoom.class);
  private static final Outgoing.Receipt RECEIPT = new Outgoing.Receipt(0);

  private final RoomStore.Head head;
  private final RoomLoop loop;
  private final RoomClock clock;
  private final RandomGenerator random;
  private final GameListener listener;
  private final Home home;

  private final GameState state;
  private final Requests requests;
  private final Gate gate = new Gate();
  private final Audience audience;
  private final Alarms alarms;
  private final RoomJournal journal;
  private final CompletableFuture<LiveRoom> safe = new CompletableFuture<>();
  private volatile String deckTitle;

  /** Asked for by other threads, too. */
  private final Set<SeatKey> playerKeys = ConcurrentHashMap.newKeySet();

  /** Requests that wait for the loop. */
  private final AtomicInteger waiting = new AtomicInteger();

  /** While nothing can be kept, nothing goes on. */
  private @Nullable Standstill standstill;

  private boolean gathering;

  /** Runs while something is not kept yet. */
  private RoomLoop.@Nullable Timer patience;

  /** When somebody was last found in a seat, as often as that is looked at. */
  private long lastSeenMillis;

  /** The room grows old from its opening; after a game of days, from the end of that. */
  private long agesSinceMillis;

  /** What is being answered just now. */
  private @Nullable Culprit answering;

  /** What whoever still comes is told; null while the room lives. */
  private @Nullable Farewell over;

  /** What all rooms of a server stand in. */
  record Surroundings(
      RoomClock clock,
      RandomGenerator random,
      Function<String, @Nullable Deck> decks,
      RoomStore store,
      GameListener listener) {}

  /** Where rooms live. Called on the room's loop. */
  interface Home {
    /** The room is over for good. */
    void closed(LiveRoom room);

    /**
     * The room has met a bug, and may be brought back as it was kept.
     *
     * @param culprit what was being answered; null where it was no request of a seat
     */
    void failed(LiveRoom room, @Nullable Culprit culprit);
  }

  /**
   * The request that a room has met a bug at. Its browser would ask for it again, in the room that
   * was brought back, and end that one, too.
   *
   * @param seat as in {@link JournalEntry}
   */
  record Culprit(int seat, int requestId) {
    /** The bug came behind it: it was done, and its receipt is still to be given. */
    boolean isIn(RoomStore.Kept kept) {
      return kept.entries().stream()
          .anyMatch(entry -> entry.seat() == seat && entry.requestId() == requestId);
    }
  }

  private LiveRoom(
      RoomStore.Head head,
      GameState state,
      RoomLoop loop,
      Surroundings around,
      Home home,
      Function<RoomJournal.Keeper, RoomJournal> journal) {
    this.head = head;
    this.loop = loop;
    this.clock = around.clock();
    this.random = around.random();
    this.listener = around.listener();
    this.home = home;
    this.state = state;
    this.deckTitle = state.deck().title();
    this.lastSeenMillis = clock.millis();
    this.agesSinceMillis = head.openedAtMillis();
    this.requests = new Requests(state, random, around.decks());
    this.audience = new Audience(head, state, RoomCodes.drawRun(random), gate, this::gather);
    this.alarms = new Alarms(clock, this::later, this::deadlinePassed, this::gather);
    this.journal = journal.apply(new Keeping());
  }

  /** A new room, with nobody in it. */
  static LiveRoom open(
      RoomStore.Head head, Deck deck, RoomLoop loop, Surroundings around, Home home) {
    var first = new GameEvent.LobbyOpened(deck, deck.settings());
    var room =
        new LiveRoom(
            head,
            GameState.of(first),
            loop,
            around,
            home,
            keeper -> around.store().begin(head, keeper));
    room.onLoop(
        () -> {
          room.keep(List.of(first), JournalEntry.NOBODY, 0);
          room.live();
        });
    return room;
  }

  /** A room as it was kept, with nobody in it yet. It waits for {@link #goOn}. */
  static LiveRoom bringBack(RoomStore.Kept kept, RoomLoop loop, Surroundings around, Home home) {
    var room =
        new LiveRoom(
            kept.head(),
            kept.state(around.listener()::broughtBack),
            loop,
            around,
            home,
            keeper -> around.store().goOn(kept, keeper));
    kept.entries().stream().flatMap(entry -> entry.events().stream()).forEach(room::learnKey);
    return room;
  }

  /**
   * Begins to live again. It may be over at once: whoever lists rooms lists it before this.
   *
   * @param culprit what ended it; it is refused from now on, unless it was kept
   */
  void goOn(RoomStore.Kept kept, @Nullable Culprit culprit) {
    onLoop(() -> comeBack(kept, culprit));
  }

  /** As long as the room was away, its clock stood still. */
  private void comeBack(RoomStore.Kept kept, @Nullable Culprit culprit) {
    long now = clock.millis();
    audience.seatEverybody(now);
    kept.entries()
        .forEach(
            done -> audience.remember(done.seat(), new Outgoing.Reply(done.requestId(), RECEIPT)));
    if (culprit != null && !culprit.isIn(kept)) {
      String detail = "the room has met a bug at this request";
      audience.remember(
          culprit.seat(), refused(culprit.requestId(), Refusal.Reason.FAILED, detail));
    }
    listener.broughtBack(state);
    safe.complete(this);
    Long ended = state.endedAtMillis();
    if (ended != null && state.settings().pace().mode().ownPace()) {
      agesSinceMillis = ended;
    }
    if (kept.isClosed() || isLongGone(kept.aliveAtMillis(), now)) {
      closeNow();
    } else {
      lastSeenMillis = now;
      makeUpFor(kept.aliveAtMillis(), now);
      live();
    }
  }

  public String code() {
    return head.code();
  }

  /** Names the room for ever, also when its code is another room's. */
  String id() {
    return head.id();
  }

  public String deckTitle() {
    return deckTitle;
  }

  /** When the room was made. */
  public long openedAtMillis() {
    return head.openedAtMillis();
  }

  /** Done when no crash can undo any more that the room was opened. */
  public CompletionStage<LiveRoom> safe() {
    return safe;
  }

  /** Whether this is the key of one of its players, or of its screens; any thread may ask. */
  public boolean knows(SeatKey key) {
    return key.equals(head.screenKey()) || playerKeys.contains(key);
  }

  /**
   * Hands a request to the room; any thread may. The room answers through the outbox, in the order
   * of the calls of one thread.
   *
   * @param atMillis when the request was read from the socket, before any queue
   * @param lagCreditMillis how much earlier it counts if it is a player's, 0 to {@link
   *     Game#MAX_LAG_CREDIT_MILLIS}
   * @param requestId names the request in its reply; 1 or more
   * @param stage the number of the stage that a player's page showed when it was asked; 0 where it
   *     does not say
   */
  public void offer(
      Outbox from, long atMillis, int lagCreditMillis, int requestId, int stage, Incoming request) {
    if (waiting.incrementAndGet() > RoomLimits.MAILBOX) {
      waiting.decrementAndGet();
      from.send(busy(requestId, RoomLimits.MAILBOX + " requests are waiting"), Outbox.NO_VERSION);
      return;
    }
    onLoop(
        () -> {
          waiting.decrementAndGet();
          receive(new Offered(from, atMillis, lagCreditMillis, requestId, stage, request));
        });
  }

  /**
   * What is right in the round that is on and not revealed; any thread may ask. Empty where there
   * is no such round, or the room is closed. It comes from the room's loop, and so it may never
   * come where the server stops.
   */
  public CompletionStage<Optional<AnswerKey>> answerKey() {
    return CompletableFuture.supplyAsync(
        () -> over != null ? Optional.empty() : AnswerKey.of(state), loop::execute);
  }

  /** The connection is gone; any thread may call. The seat stays. */
  public void left(Outbox outbox) {
    onLoop(
        () -> {
          if (standstill != null) {
            standstill.forget(outbox);
          }
          audience.leave(outbox, clock.millis());
          later(RoomLimits.RETURN_MILLIS, this::gather);
        });
  }

  /** Says farewell to everybody, and is over for good. Any thread may call. */
  public void close() {
    onLoop(this::closeNow);
  }

  /** The server stops, and the room with it; it can be brought back. Any thread may call. */
  void stop() {
    onLoop(() -> cutOff(Farewell.SERVER_STOPPING));
  }

  // Requests.

  private void receive(Offered offered) {
    Outbox from = offered.from();
    if (over != null) {
      from.close(over);
    } else if (standstill == null) {
      answer(offered);
    } else if (!standstill.putOff(offered)) {
      String full = "too many requests wait until they can be saved";
      from.send(busy(offered.requestId(), full), Outbox.NO_VERSION);
    }
  }

  private void answer(Offered offered) {
    Outbox from = offered.from();
    Incoming request = offered.request();
    int requestId = offered.requestId();
    long at = offered.atMillis();
    Seat seat = audience.seat(from);
    if (seat == null && request instanceof Incoming.Enter enter) {
      try {
        enter(from, at, requestId, enter);
      } catch (RuntimeException | Error bug) {
        // It may have no seat yet, and would wait for an answer for ever.
        from.close(Farewell.ROOM_FAILED);
        throw bug;
      }
    } else if (seat instanceof Seat.Player player && request instanceof Incoming.OfPlayer asked) {
      // A turn begins when it is asked for: begun earlier, it would take the credit back.
      long counts = asked instanceof Incoming.OpenTurn ? at : at - offered.lagCreditMillis();
      answering = new Culprit(player.id().number(), requestId);
      ask(
          player,
          from,
          offered,
          () ->
              isOfAnEarlierGame(offered)
                  ? refused(new Refusal(Refusal.Reason.OTHER_ROUND, "the round of an earlier game"))
                  : playerAsks(player.id(), asked, requestId, counts));
      answering = null;
    } else if (seat instanceof Seat.Host host && request instanceof Incoming.OfHost asked) {
      answering = new Culprit(JournalEntry.HOST, requestId);
      ask(host, from, offered, () -> hostAsks(asked, requestId, at));
      answering = null;
    } else {
      gate.send(from, outOfTurn(requestId, seat, request));
    }
  }

  /** What was asked before is not done again: its reply is. */
  private void ask(Seat.Asking seat, Outbox from, Offered offered, Supplier<Done> asked) {
    int requestId = offered.requestId();
    Outgoing.Reply given = seat.reply(requestId, offered.request());
    if (given != null) {
      gate.send(from, given);
    } else if (seat.isStale(requestId)) {
      String expected = "expected a number above " + seat.lastRequestId();
      gate.send(from, refused(requestId, Refusal.Reason.STALE_REQUEST, expected));
    } else {
      Done done = asked.get();
      Outgoing.Reply reply = new Outgoing.Reply(requestId, done.outcome());
      seat.remember(reply, offered.request());
      gate.send(from, reply);
      tell(done.events());
    }
  }

  /**
   * What came of a request.
   *
   * @param events which have taken effect, and are not told yet
   */
  private record Done(Outgoing.Outcome outcome, List<GameEvent> events) {}

  /** Its rounds have the numbers of those of this game, and mean others. */
  private boolean isOfAnEarlierGame(Offered offered) {
    return offered.stage() > 0 && offered.stage() < state.lobbyNumber();
  }

  private Done playerAsks(PlayerId player, Incoming.OfPlayer request, int requestId, long at) {
    Command command = requests.playersCommand(player, request);
    return done(command, at, player.number(), requestId, () -> outcome(player, request));
  }

  private Done hostAsks(Incoming.OfHost request, int requestId, long at) {
    if (request instanceof Incoming.CloseRoom) {
      // What is open counts, and the report is whole.
      Command end = new Command.EndGame(state.stageNumber());
      Done ended = done(end, at, JournalEntry.HOST, requestId, () -> RECEIPT);
      // Its receipt waits for this: what is closed does not come back.
      keep(List.of(), JournalEntry.CLOSING, 0);
      onLoop(this::closeNow);
      return new Done(RECEIPT, ended.events());
    }
    Command command = requests.hostsCommand(request);
    return command == null
        ? refused(new Refusal(Refusal.Reason.NO_SUCH_DECK, "no deck has this id"))
        : done(command, at, JournalEntry.HOST, requestId, () -> RECEIPT);
  }

  private Done done(
      Command command, long at, int seat, int requestId, Supplier<Outgoing.Outcome> outcome) {
    return switch (Game.decide(state, command, at)) {
      case Decision.Refused refused -> refused(refused.refusal());
      case Decision.Accepted accepted -> {
        takeEffect(accepted.events(), seat, requestId);
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

  private static Outgoing.Reply busy(int requestId, String detail) {
    return refused(requestId, Refusal.Reason.BUSY, detail);
  }

  private static Outgoing.Reply refused(int requestId, Refusal.Reason reason, String detail) {
    return new Outgoing.Reply(requestId, new Outgoing.Refused(new Refusal(reason, detail)));
  }

  // Coming in.

  private void enter(Outbox from, long at, int requestId, Incoming.Enter enter) {
    switch (enter) {
      case Incoming.EnterAsHost host -> audience.seat(from, audience.host(), host.seen());
      case Incoming.EnterAsScreen screen -> enterAsScreen(from, requestId, screen);
      case Incoming.EnterAsPlayer player -> enterAsPlayer(from, at, requestId, player);
    }
  }

  private void enterAsScreen(Outbox from, int requestId, Incoming.EnterAsScreen screen) {
    if (!screen.screenKey().equals(head.screenKey())) {
      refuse(from, requestId, Refusal.Reason.NOT_ALLOWED, "not this room's screen key");
    } else if (audience.screens().size() >= RoomLimits.MAX_SCREENS) {
      refuse(from, requestId, Refusal.Reason.ROOM_FULL, RoomLimits.MAX_SCREENS + " screens");
    } else {
      audience.addScreen(from, screen.seen());
    }
  }

  private void enterAsPlayer(Outbox from, long at, int requestId, Incoming.EnterAsPlayer player) {
    Seat.Player known = audience.player(player.seatKey());
    if (known != null) {
      if (state.player(known.id()).status() == Player.Status.REMOVED) {
        refuse(from, requestId, Refusal.Reason.REMOVED, "the host has sent this player away");
      } else {
        audience.seat(from, known, player.seen());
      }
      return;
    }
    if (player.alias() != null && player.alias().isEmpty()) {
      refuse(from, requestId, Refusal.Reason.NO_SUCH_SEAT, "an unknown seat key, and no name");
      return;
    }
    Command.Join join = new Command.Join(player.alias(), random.nextLong(), player.seatKey());
    switch (Game.decide(state, join, at)) {
      case Decision.Refused refused ->
          gate.send(from, new Outgoing.Reply(requestId, new Outgoing.Refused(refused.refusal())));
      case Decision.Accepted accepted -> {
        takeEffect(accepted.events(), JournalEntry.NOBODY, 0);
        audience.seat(from, audience.addPlayer(), player.seen());
      }
    }
  }

  private void refuse(Outbox from, int requestId, Refusal.Reason reason, String detail) {
    gate.send(from, refused(requestId, reason, detail));
  }

  // What happened.

  /**
   * It has happened, and is to be kept.
   *
   * @param seat whose request it was, as in {@link JournalEntry}
   */
  private void takeEffect(List<GameEvent> events, int seat, int requestId) {
    for (GameEvent event : events) {
      state.apply(event);
      learnKey(event);
      if (event instanceof GameEvent.LobbyOpened opened) {
        deckTitle = opened.deck().title();
      } else if (event instanceof GameEvent.GameEnded && state.settings().pace().mode().ownPace()) {
        // It may have gone on for days, with nobody here: its end is to be seen all the same.
        lastSeenMillis = clock.millis();
        agesSinceMillis = lastSeenMillis;
      }
      listener.happened(state, event);
    }
    if (!events.isEmpty()) {
      keep(events, seat, requestId);
    }
  }

  private void learnKey(GameEvent event) {
    if (event instanceof GameEvent.PlayerJoined joined) {
      playerKeys.add(joined.key());
    }
  }

  private void keep(List<GameEvent> events, int seat, int requestId) {
    gate.appended();
    if (patience == null) {
      hopesToBeKept();
    }
    journal.append(new JournalEntry(seat, requestId, events));
    if (events.stream().anyMatch(this::isTimeToShorten)) {
      journal.shorten();
    }
  }

  private boolean isTimeToShorten(GameEvent event) {
    return event instanceof GameEvent.RoundClosed
        || event instanceof GameEvent.GameEnded
        || (event instanceof GameEvent.TurnClosed
            && state.turnsClosed() % RoomLimits.TURNS_TO_SHORTEN == 0);
  }

  private void tell(List<GameEvent> events) {
    audience.tell(events);
    setAlarms();
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
    if (standstill == null && state.stage() instanceof Stage.Open open && audience.allDone(now)) {
      happen(new Command.AllDone(open.round()), now);
    }
  }

  private void setAlarms() {
    boolean own = state.stage() instanceof Stage.OwnPace;
    journal.clockRuns(own || state.nextDeadline().isPresent());
    if (standstill == null) {
      alarms.set(state.nextDeadline(), state.classesBell());
    }
  }

  private void deadlinePassed() {
    happen(new Command.Tick(), clock.millis());
  }

  /** What comes about without anybody's request. An alarm that was early is set again. */
  private void happen(Command command, long now) {
    if (Game.decide(state, command, now) instanceof Decision.Accepted accepted) {
      takeEffect(accepted.events(), JournalEntry.NOBODY, 0);
      tell(accepted.events());
    }
  }

  private void makeUpFor(long sinceMillis, long now) {
    happen(new Command.MakeUpFor(Math.max(0, now - sinceMillis)), now);
  }

  // What becomes of the journal.

  /** Hears of it on any thread. */
  private final class Keeping implements RoomJournal.Keeper {
    @Override
    public void kept(long entries) {
      onLoop(() -> allKept(entries));
    }

    @Override
    public void failing() {
      onLoop(LiveRoom.this::standStill);
    }

    @Override
    public void lost() {
      onLoop(
          () -> {
            log.warn("Room {} is another server's now", code());
            cutOff(Farewell.ROOM_FAILED);
            home.closed(LiveRoom.this);
          });
    }
  }

  /** A disk may also hang: nobody says then that it fails. */
  private void hopesToBeKept() {
    patience = later(RoomLimits.SAVE_MILLIS, this::standStill);
  }

  private void allKept(long entries) {
    gate.kept(entries);
    safe.complete(this);
    if (patience != null) {
      patience.cancel();
      patience = null;
    }
    if (!gate.isOpen()) {
      hopesToBeKept();
    }
    if (standstill != null && over == null && gate.isOpen()) {
      moveOn(standstill);
    }
  }

  private void standStill() {
    if (standstill == null && over == null) {
      standstill = new Standstill(clock.millis());
      alarms.cancel();
      audience.tellSaving(true);
    }
  }

  /** As if the while had not been; what was asked in it is asked now. */
  private void moveOn(Standstill past) {
    standstill = null;
    long now = clock.millis();
    makeUpFor(past.sinceMillis(), now);
    setAlarms();
    // Behind the new deadlines: by the old ones time would seem to be up.
    gate.pass(() -> audience.tellSaving(false));
    // Each by itself: where one meets a bug, the others are told so.
    past.offeredAt(now).forEach(offered -> guarded(() -> receive(offered)).run());
  }

  // The end.

  /** Looks from time to time whether anybody is here at all. */
  private void live() {
    later(RoomLimits.LIFE_CHECK_MILLIS, this::checkLife);
  }

  private void checkLife() {
    long now = clock.millis();
    if (!audience.isEmpty() || standstill != null) {
      lastSeenMillis = now;
    }
    if (isDeserted(now)) {
      closeNow();
    } else {
      live();
    }
  }

  private boolean isDeserted(long now) {
    return now - lastSeenMillis >= RoomLimits.patienceMillis(state.stage()) || isOld(now);
  }

  /**
   * After a crash nobody knows how long people were here: who looks at a podium for an hour leaves
   * nothing in a journal. They have their room back.
   */
  private boolean isLongGone(long aliveAtMillis, long now) {
    long patience = Math.max(RoomLimits.EMPTY_MILLIS, RoomLimits.patienceMillis(state.stage()));
    return now - aliveAtMillis >= patience || isOld(now);
  }

  private boolean isOld(long now) {
    return now - agesSinceMillis >= RoomLimits.maxAgeMillis(state.stage());
  }

  /** For good: the results stay. */
  private void closeNow() {
    if (over == null) {
      over = Farewell.ROOM_CLOSED;
      alarms.cancel();
      home.closed(this);
      audience.close(Farewell.ROOM_CLOSED);
      gate.pass(
          () -> {
            if (standstill != null) {
              standstill.cutOff(Farewell.ROOM_CLOSED);
            }
            listener.over(journal::drop);
          });
    }
  }

  /** At once: what was not kept was never said, and what was kept stays. */
  private void cutOff(Farewell farewell) {
    if (over == null) {
      over = farewell;
      alarms.cancel();
      audience.cutOff(farewell);
      if (standstill != null) {
        standstill.cutOff(farewell);
      }
    }
  }

  private void onLoop(Runnable task) {
    loop.execute(guarded(task));
  }

  /** Nothing comes of it where the room is over by then. */
  private RoomLoop.Timer later(long delayMillis, Runnable task) {
    return loop.schedule(
        delayMillis,
        guarded(
            () -> {
              if (over == null) {
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
        log.error("Room {} has met a bug, at stage {}", code(), state.stageNumber(), bug);
        if (over == null) {
          cutOff(Farewell.ROOM_FAILED);
          home.failed(this, answering);
        }
      }
    };
  }
}
