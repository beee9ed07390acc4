package riffle.room;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import riffle.game.Command;
import riffle.game.Decision;
import riffle.game.Deck;
import riffle.game.Game;
import riffle.game.GameEvent;
import riffle.game.GameState;
import riffle.game.Refusal;
import riffle.game.SeatKey;

/**
 * A live place with a join code, one host, players and screens: the owner of one {@link GameState}.
 * Everything happens on its loop, one thing after another; only the methods that say so may be
 * called from other threads.
 *
 * <p>A request comes in by {@link #offer}. Who has no seat yet asks for one at the {@link
 * Entrance}; what a seat asks for, {@link Replies} sees to. What comes of it takes effect in the
 * {@link LiveGame} at once, and goes into the room's journal. Whatever tells of it waits at the
 * {@link Gate} until the journal has kept it. So a room that is brought back knows all that anybody
 * was ever told.
 */
public final class LiveRoom {
  private static final Logger log = LoggerFactory.getLogger(LiveRoom.class);

  private final RoomStore.Head head;
  private final GuardedLoop loop;
  private final RoomClock clock;
  private final GameListener listener;
  private final Home home;

  private final GameState state;
  private final Gate gate = new Gate();
  private final Safekeeping safekeeping;
  private final Audience audience;
  private final Lifetime lifetime;
  private final LiveGame game;
  private final Timekeeper timekeeper;
  private final Entrance entrance;
  private final Replies replies;
  private final CompletableFuture<LiveRoom> safe = new CompletableFuture<>();

  /** Requests that wait for the loop. */
  private final AtomicInteger waiting = new AtomicInteger();

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

  private LiveRoom(
      RoomStore.Head head,
      GameState state,
      RoomLoop loop,
      Surroundings around,
      Home home,
      Function<RoomJournal.Keeper, RoomJournal> journal) {
    this.head = head;
    this.loop = new GuardedLoop(loop, this::isOver, this::hasMet);
    this.clock = around.clock();
    this.listener = around.listener();
    this.home = home;
    this.state = state;
    this.safekeeping = new Safekeeping(state, gate, clock, this.loop, new ThisRoom(), journal);
    RandomGenerator random = around.random();
    this.audience = new Audience(head, state, RoomCodes.drawRun(random), gate, this::gather);
    this.lifetime =
        new Lifetime(
            head.openedAtMillis(),
            state,
            audience,
            safekeeping,
            clock,
            this.loop,
            () -> listener.lives(state),
            this::closeNow);
    this.game = new LiveGame(state, safekeeping, lifetime, listener);
    this.timekeeper = new Timekeeper(state, audience, safekeeping, clock, this.loop, this::happen);
    this.entrance = new Entrance(head.screenKey(), state, game, audience, gate, random);
    var requests = new Requests(state, random, around.decks());
    this.replies =
        new Replies(state, game, requests, audience, gate, this::tell, this::closeAsAsked);
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
    room.loop.execute(
        () -> {
          room.safekeeping.keep(new JournalEntry(JournalEntry.NOBODY, 0, List.of(first)));
          room.lifetime.begin();
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
    room.game.learnKeys(kept);
    return room;
  }

  /**
   * Begins to live again. It may be over at once: whoever lists rooms lists it before this.
   *
   * @param culprit what ended it; it is refused from now on, unless it was kept
   */
  void goOn(RoomStore.Kept kept, @Nullable Culprit culprit) {
    loop.execute(() -> comeBack(kept, culprit));
  }

  /** As long as the room was away, its clock stood still. */
  private void comeBack(RoomStore.Kept kept, @Nullable Culprit culprit) {
    long now = clock.millis();
    audience.seatEverybody(now);
    replies.remember(kept, culprit);
    listener.broughtBack(state);
    safe.complete(this);
    if (kept.isClosed() || lifetime.isLongGone(kept.aliveAtMillis())) {
      closeNow();
    } else {
      makeUpFor(kept.aliveAtMillis(), now);
      lifetime.begin();
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
    return game.deckTitle();
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
    return key.equals(head.screenKey()) || game.knows(key);
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
    var offered = new Offered(from, atMillis, lagCreditMillis, requestId, stage, request);
    if (waiting.incrementAndGet() > RoomLimits.MAILBOX) {
      waiting.decrementAndGet();
      refuseAsBusy(offered, RoomLimits.MAILBOX + " requests are waiting");
      return;
    }
    loop.execute(
        () -> {
          waiting.decrementAndGet();
          receive(offered);
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
    loop.execute(
        () -> {
          Standstill now = safekeeping.standstill();
          if (now != null) {
            now.forget(outbox);
          }
          audience.leave(outbox, clock.millis());
          timekeeper.awaitReturn();
        });
  }

  /** Says farewell to everybody, and is over for good. Any thread may call. */
  public void close() {
    loop.execute(this::closeNow);
  }

  /** The server stops, and the room with it; it can be brought back. Any thread may call. */
  void stop() {
    loop.execute(
        () -> {
          if (over == null) {
            // Where no journal is kept it does not come back.
            listener.over(state, () -> {});
          }
          cutOff(Farewell.SERVER_STOPPING);
        });
  }

  // The way of a request.

  private void receive(Offered offered) {
    Standstill now = safekeeping.standstill();
    if (over != null) {
      offered.from().close(over);
    } else if (now == null) {
      answer(offered);
    } else if (!now.putOff(offered)) {
      refuseAsBusy(offered, "too many requests wait until they can be saved");
    }
  }

  /** At once: it has not come so far that anything could be told of it. */
  private static void refuseAsBusy(Offered offered, String detail) {
    offered.from().send(offered.refused(Refusal.Reason.BUSY, detail), Outbox.NO_VERSION);
  }

  private void answer(Offered offered) {
    Seat seat = audience.seat(offered.from());
    if (seat == null && offered.request() instanceof Incoming.Enter enter) {
      entrance.enter(offered, enter);
    } else {
      replies.reply(seat, offered);
    }
  }

  /** What has taken effect is told to whom it concerns, and time goes by it. */
  private void tell(List<GameEvent> events) {
    audience.tell(events);
    timekeeper.goBy(events);
  }

  // What comes about without a request.

  /** An alarm that was early is set again. */
  private void happen(Command command, long now) {
    if (game.play(command, now, JournalEntry.NOBODY, 0) instanceof Decision.Accepted accepted) {
      tell(accepted.events());
    }
  }

  private void makeUpFor(long sinceMillis, long now) {
    happen(new Command.MakeUpFor(Math.max(0, now - sinceMillis)), now);
  }

  private void gather() {
    timekeeper.gather();
  }

  /** By what becomes of its journal. */
  private final class ThisRoom implements Safekeeping.Room {
    @Override
    public void safe() {
      safe.complete(LiveRoom.this);
    }

    @Override
    public void standsStill() {
      timekeeper.cancelAlarms();
      audience.tellSaving(true);
    }

    /** As if the while had not been; what was asked in it is asked now. */
    @Override
    public void movesOn(Standstill past) {
      long now = clock.millis();
      makeUpFor(past.sinceMillis(), now);
      timekeeper.setAlarms();
      // Behind the new deadlines: by the old ones time would seem to be up.
      gate.pass(() -> audience.tellSaving(false));
      // Each by itself: where one meets a bug, the others are told so.
      past.offeredAt(now).forEach(offered -> loop.run(() -> receive(offered)));
    }

    @Override
    public void lost() {
      log.warn("Room {} is another server's now", code());
      cutOff(Farewell.ROOM_FAILED);
      home.closed(LiveRoom.this);
    }
  }

  // The end.

  /** The host's receipt waits for the entry: what is closed does not come back. */
  private void closeAsAsked() {
    safekeeping.keep(new JournalEntry(JournalEntry.CLOSING, 0, List.of()));
    close();
  }

  /** For good: the results stay. */
  private void closeNow() {
    if (over == null) {
      over = Farewell.ROOM_CLOSED;
      timekeeper.cancelAlarms();
      home.closed(this);
      audience.close(Farewell.ROOM_CLOSED);
      safekeeping.close(Farewell.ROOM_CLOSED, drop -> listener.over(state, drop));
    }
  }

  /** At once: what was not kept was never said, and what was kept stays. */
  private void cutOff(Farewell farewell) {
    if (over == null) {
      over = farewell;
      timekeeper.cancelAlarms();
      audience.cutOff(farewell);
      safekeeping.cutOff(farewell);
    }
  }

  private boolean isOver() {
    return over != null;
  }

  /** What was kept stays, and the room may be brought back by that. */
  private void hasMet(Throwable bug) {
    log.error("Room {} has met a bug, at stage {}", code(), state.stageNumber(), bug);
    if (over == null) {
      cutOff(Farewell.ROOM_FAILED);
      home.failed(this, replies.answering());
    }
  }
}
