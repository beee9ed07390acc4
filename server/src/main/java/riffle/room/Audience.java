package riffle.room;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import riffle.game.Deck;
import riffle.game.GameEvent;
import riffle.game.GameState;
import riffle.game.Player;
import riffle.game.PlayerId;
import riffle.game.SeatKey;
import riffle.game.Stage;

/** Everybody in a room: who sits where, on which connection, and who is told what. */
final class Audience {
  private final RoomStore.Head head;
  private final GameState state;
  private final Projector projector;
  private final PlayerViews playerViews;
  private final HostViews hostViews;
  private final int run;
  private final Gate gate;
  private final Runnable gather;
  private final Told told = new Told();

  private final Map<Outbox, Seat> seats = new LinkedHashMap<>();
  private final List<Seat.Player> players = new ArrayList<>();
  private final Seat.Host host = new Seat.Host();

  /** Players who take part and have a line. */
  private int here;

  private boolean attendanceChanged;

  /** The players in the lobby are to be told, too, and were told so many gatherings ago. */
  private boolean countChanged;

  private int gatheringsSinceCount;
  private boolean progressChanged;
  private boolean stageChanged;
  private final Set<PlayerId> rosterChanges = new TreeSet<>();

  /**
   * Nobody yet.
   *
   * @param run names this run of the room in a {@link Outgoing.Welcome}
   * @param gate which all goes out by
   * @param gather asks for a {@link #tellGathered} a moment later, so that a crowd makes one
   *     message and not a thousand
   */
  Audience(RoomStore.Head head, GameState state, int run, Gate gate, Runnable gather) {
    this.head = head;
    this.run = run;
    this.gate = gate;
    this.state = state;
    this.projector = new Projector(state);
    this.playerViews = new PlayerViews(state, projector);
    this.hostViews = new HostViews(state, projector);
    this.gather = gather;
  }

  // Coming and going.

  /** The seat of a connection; null before it has entered. */
  @Nullable Seat seat(Outbox outbox) {
    return seats.get(outbox);
  }

  /** The player who came with this key before. */
  Seat.@Nullable Player player(SeatKey key) {
    PlayerId player = state.playerWith(key);
    return player == null ? null : seat(player);
  }

  /** The seat of a player who has joined, here or in an earlier run of the room. */
  Seat.Player seat(PlayerId player) {
    return players.get(player.number() - 1);
  }

  Seat.Host host() {
    return host;
  }

  /** A seat for the player who has just joined the game. */
  Seat.Player addPlayer() {
    Seat.Player player = new Seat.Player(new PlayerId(state.joined()));
    players.add(player);
    progressChanged();
    return player;
  }

  /** Everybody who joined in an earlier run of the room has a seat, and may be back soon. */
  void seatEverybody(long nowMillis) {
    while (players.size() < state.joined()) {
      Seat.Player player = new Seat.Player(new PlayerId(players.size() + 1));
      player.disconnect(nowMillis);
      players.add(player);
    }
  }

  /**
   * What a seat asked in an earlier run of the room is not done again.
   *
   * @param seat as in {@link JournalEntry}
   */
  void remember(int seat, Outgoing.Reply reply) {
    if (reply.requestId() > 0) {
      Seat.Asking asked = seat == JournalEntry.HOST ? host : seat(new PlayerId(seat));
      asked.remember(reply);
    }
  }

  /**
   * Puts a connection on a seat, in place of the one that had it.
   *
   * @param seen what its page was shown before
   */
  void seat(Outbox outbox, Seat.Asking seat, Incoming.Seen seen) {
    Outbox before = seat.outbox();
    if (before != null && outbox.openedAtMillis() < before.openedAtMillis()) {
      // A page gave this line up and came by another one; what it had sent here was only late.
      gate.close(outbox, Farewell.SEAT_TAKEN_OVER);
      return;
    }
    if (before != null) {
      seats.remove(before);
      gate.close(before, Farewell.SEAT_TAKEN_OVER);
    }
    seat.connect(outbox);
    count(seat);
    seats.put(outbox, seat);
    if (!isWelcomedBack(outbox, seat, seat.lastRequestId(), seen)) {
      switch (seat) {
        case Seat.Player player -> view(player, playersView(player, shown()));
        case Seat.Host _ -> view(host, hostsView(shown()));
      }
    }
    attendanceChanged(seat);
  }

  void addScreen(Outbox outbox, Incoming.Seen seen) {
    Seat.Screen screen = new Seat.Screen();
    seats.put(outbox, screen);
    if (!isWelcomedBack(outbox, screen, 0, seen)) {
      gate.send(outbox, screensView(shown()), told.viewForScreen());
    }
  }

  /** Says Welcome; and tells all that was missed, unless only a new View will do. */
  private boolean isWelcomedBack(Outbox outbox, Seat seat, int lastRequestId, Incoming.Seen seen) {
    boolean shut = seat instanceof Seat.Player player && !state.player(player.id()).isIn();
    List<Told.Missed> missed = seen.run() == run && !shut ? told.since(seen.version(), seat) : null;
    gate.send(outbox, new Outgoing.Welcome(lastRequestId, run, missed != null));
    if (missed != null) {
      missed.forEach(news -> gate.send(outbox, news.message(), news.version()));
    }
    return missed != null;
  }

  void leave(Outbox outbox, long atMillis) {
    if (seats.remove(outbox) instanceof Seat.Asking seat) {
      seat.disconnect(atMillis);
      count(seat);
      attendanceChanged(seat);
    }
  }

  private void attendanceChanged(Seat.Asking seat) {
    if (seat instanceof Seat.Player player) {
      rosterChanged(player.id());
    }
  }

  /** What the host knows of a player has changed, and maybe how many are here. */
  private void rosterChanged(PlayerId player) {
    attendanceChanged = true;
    rosterChanges.add(player);
    gather.run();
  }

  /** Says farewell to a player for good; the key stays known. */
  private void sendAway(PlayerId player) {
    Seat.Player seat = seat(player);
    Outbox outbox = seat.outbox();
    if (outbox != null) {
      seats.remove(outbox);
      seat.disconnect(0);
      count(seat);
      gate.close(outbox, Farewell.REMOVED);
    }
    rosterChanged(player);
  }

  /** How many who take part are here. Asked for at every join, and so not counted then. */
  private int connected() {
    return here;
  }

  /** Somebody has come or gone, or was let in or sent away. */
  private void count(Seat.Asking seat) {
    if (seat instanceof Seat.Player player) {
      boolean isHere = player.connected() && state.player(player.id()).isIn();
      here += (isHere ? 1 : 0) - (player.isCounted() ? 1 : 0);
      player.counted(isHere);
    }
  }

  private Stream<Seat.Player> whoIsHere() {
    return players.stream().filter(seat -> seat.connected() && state.player(seat.id()).isIn());
  }

  /**
   * Whether somebody is here, and the open round goes on for none of them, nor for anybody who has
   * just left: a phone that drops its line is back in a moment.
   */
  boolean allDone(long atMillis) {
    return here > 0
        && players.stream()
            .filter(seat -> seat.isHere(atMillis) && state.player(seat.id()).isIn())
            .noneMatch(seat -> state.isWaitingFor(seat.id(), atMillis));
  }

  boolean isEmpty() {
    return seats.isEmpty();
  }

  List<Outbox> screens() {
    return seats.entrySet().stream()
        .filter(seat -> seat.getValue() instanceof Seat.Screen)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Once what was said before has gone out. */
  void close(Farewell farewell) {
    List.copyOf(seats.keySet()).forEach(outbox -> gate.close(outbox, farewell));
    seats.clear();
  }

  /** At once, and what waits to go out is not said. */
  void cutOff(Farewell farewell) {
    gate.cutOff(farewell);
    List.copyOf(seats.keySet()).forEach(outbox -> outbox.close(farewell));
    seats.clear();
  }

  /** Everybody is told at once whether the room is being saved. */
  void tellSaving(boolean stopped) {
    seats.keySet().forEach(outbox -> outbox.send(new Outgoing.Saving(stopped), Outbox.NO_VERSION));
  }

  // Telling.

  /** What happened, each to whom it concerns. */
  void tell(List<GameEvent> events) {
    boolean newStage = false;
    Set<PlayerId> concerned = new LinkedHashSet<>(0);
    for (GameEvent event : events) {
      switch (event) {
        case GameEvent.LobbyOpened _,
            GameEvent.RoundPreviewed _,
            GameEvent.RoundOpened _,
            GameEvent.RoundReopened _,
            GameEvent.GamePaused _,
            GameEvent.GameResumed _,
            GameEvent.ClockStood _,
            GameEvent.AutoAdvanceHeld _,
            GameEvent.AnswersClosed _,
            GameEvent.RoundClosed _,
            GameEvent.StandingsShown _,
            GameEvent.OwnPaceBegun _,
            GameEvent.GameEnded _,
            // These are the host's, and rare: everybody sees what is now.
            GameEvent.SettingsChanged _,
            GameEvent.TeamsDrawn _,
            GameEvent.ScoreAdjusted _ ->
            newStage = true;
        case GameEvent.PlayerRemoved removed -> {
          sendAway(removed.player());
          stageChanged();
        }
        case GameEvent.PlayerRenamed renamed -> {
          concerned.add(renamed.player());
          stageChanged();
        }
        case GameEvent.RosterNamed named -> rosterChanged(named.player());
        case GameEvent.DeadlineMoved moved -> {
          // Of a whole game: rare, and everybody's round may now be open for longer.
          newStage |= moved.round() == 0;
          if (moved.round() > 0) {
            tellDeadline(moved.round(), moved.deadlineMillis());
          }
        }
        case GameEvent.TimeAllowed allowed -> concerned.add(allowed.player());
        case GameEvent.PlayerAdmitted admitted -> {
          count(seat(admitted.player()));
          concerned.add(admitted.player());
          progressChanged();
        }
        case GameEvent.TeamJoined joined -> {
          concerned.add(joined.player());
          newStage |= showsTeams();
        }
        case GameEvent.TurnOpened opened -> concerned.add(opened.player());
        case GameEvent.TurnClosed turn -> {
          concerned.add(turn.player());
          progressChanged();
        }
        case GameEvent.JoiningLocked _ -> showToHost();
        case GameEvent.CardsPlaced _,
            GameEvent.ChoiceSubmitted _,
            GameEvent.TextSubmitted _,
            GameEvent.FlowFinished _,
            GameEvent.BoxesChecked _ ->
            progressChanged();
        case GameEvent.PlayerJoined _, GameEvent.GameStarted _, GameEvent.RoundSkipped _ -> {}
      }
    }
    concerned.forEach(this::rosterChanged);
    if (newStage) {
      showStage();
    } else {
      concerned.forEach(this::showTo);
    }
  }

  /** The points of all teams are on all screens. */
  private boolean showsTeams() {
    return state.stage() instanceof Stage.Standings || state.stage() instanceof Stage.Ended;
  }

  View.CheckResult checkResult(PlayerId player, int round) {
    return playerViews.checkResult(player, round);
  }

  /** What the whole class sees, as it is now. */
  private Shown shown() {
    Deck deck = state.deck();
    var room =
        new View.RoomHead(
            head.code(),
            deck.title(),
            deck.language(),
            deck.credit(),
            deck.rounds().size(),
            state.settings().leavesQuestionsToScreen());
    return new Shown(room, projector.stage(this::connected));
  }

  private record Shown(View.RoomHead room, View.StageView stage) {}

  /** Everybody gets their view of what is now. */
  private void showStage() {
    stageChanged = false;
    progressChanged = false;
    projector.forget();
    int version = told.viewsForAll();
    Shown shown = shown();
    for (Seat.Player player : players) {
      if (player.connected()) {
        send(player, playersView(player, shown), version);
      }
    }
    sendScreens(screensView(shown), version);
    send(host, hostsView(shown), version);
  }

  /** One player gets their view of what is now. */
  private void showTo(PlayerId player) {
    Seat.Player seat = seat(player);
    view(seat, playersView(seat, shown()));
  }

  /** A name or a player is not what all see any more. A host may change many at a time. */
  private void stageChanged() {
    stageChanged = true;
    gather.run();
  }

  private void showToHost() {
    view(host, hostsView(shown()));
  }

  /** The deadline of the open round was moved; a player is told their own. */
  private void tellDeadline(int round, long deadlineMillis) {
    var classes = new Outgoing.Deadline(round, deadlineMillis);
    toHost(classes);
    toScreens(classes);
    players.stream()
        .filter(seat -> state.player(seat.id()).isIn())
        .forEach(seat -> tellDeadline(seat, round));
  }

  private void tellDeadline(Seat.Player seat, int round) {
    var own = new Outgoing.Deadline(round, playerViews.deadlineMillis(seat.id()));
    send(seat, own, told.newsFor(seat, own));
  }

  /**
   * One more answer or player, or one less. Nobody but host and screens hears of it, and not at
   * once.
   */
  private void progressChanged() {
    progressChanged = true;
    gather.run();
  }

  void tellGathered() {
    projector.forgetCounts();
    if (stageChanged) {
      showStage();
    }
    if (attendanceChanged) {
      tellAttendance();
    }
    if (countChanged) {
      tellPlayersCount();
    }
    if (progressChanged) {
      tellProgress();
    }
    attendanceChanged = false;
    progressChanged = false;
  }

  /**
   * The host is told more than the screens; without a host the cost of finding it out is spared.
   */
  private void tellProgress() {
    Outgoing.Progress progress =
        switch (state.stage()) {
          case Stage.Open open ->
              new Outgoing.Progress(open.round(), state.done(), state.players(), null);
          case Stage.OwnPace _ ->
              new Outgoing.Progress(0, state.finishedPlayers(), state.players(), null);
          case Stage.Lobby _,
              Stage.Preview _,
              Stage.Paused _,
              Stage.Talk _,
              Stage.Reveal _,
              Stage.Standings _,
              Stage.Ended _ ->
              null;
        };
    if (progress != null) {
      toScreens(progress);
      if (host.connected()) {
        toHost(progress.with(hostViews.live()));
      } else {
        // Nobody is there to look at what takes a while to gather; who comes back gets it whole.
        told.viewFor(host);
      }
    }
  }

  /** A frame to each: the more players there are, the more seldom it is told. */
  private void tellPlayersCount() {
    gatheringsSinceCount++;
    int connected = connected();
    if (!(state.stage() instanceof Stage.Lobby)) {
      // The next View says it.
      countChanged = false;
    } else if (gatheringsSinceCount * RoomLimits.COUNTED_PLAYERS < connected) {
      gather.run();
    } else {
      gatheringsSinceCount = 0;
      countChanged = false;
      var count =
          new Outgoing.Attendance(state.players(), connected, List.of(), projector.teamSizes());
      int version = told.news(Told.Audience.PLAYERS, count);
      whoIsHere().forEach(seat -> send(seat, count, version));
    }
  }

  private void tellAttendance() {
    boolean inLobby = state.stage() instanceof Stage.Lobby;
    countChanged |= inLobby;
    List<Integer> teamSizes = inLobby ? projector.teamSizes() : List.of();
    List<String> newest = inLobby ? projector.newest() : List.of();
    var attendance = new Outgoing.Attendance(state.players(), connected(), newest, teamSizes);
    toScreens(attendance);
    toHost(attendance);
    if (!rosterChanges.isEmpty()) {
      toHost(new Outgoing.Roster(rosterChanges.stream().map(this::rosterPlayer).toList()));
      rosterChanges.clear();
    }
  }

  /** One seat gets a View; where it has no line, it gets one when it comes back. */
  private void view(Seat.Asking seat, Outgoing.ViewChanged view) {
    send(seat, view, told.viewFor(seat));
  }

  private void send(Seat.Asking seat, Outgoing message, int version) {
    Outbox outbox = seat.outbox();
    if (outbox != null) {
      gate.send(outbox, message, version);
    }
  }

  private Outgoing.ViewChanged playersView(Seat.Player player, Shown shown) {
    boolean in = state.player(player.id()).isIn();
    View.StageView stage = in ? shown.stage() : projector.closedDoor();
    return new Outgoing.ViewChanged(
        new View(shown.room(), stage, playerViews.mine(player.id()), null));
  }

  private static Outgoing.ViewChanged screensView(Shown shown) {
    return new Outgoing.ViewChanged(new View(shown.room(), shown.stage(), null, null));
  }

  private Outgoing.ViewChanged hostsView(Shown shown) {
    rosterChanges.clear();
    List<View.RosterPlayer> roster =
        players.stream()
            .map(hostViews::rosterPlayer)
            .filter(seen -> seen.player().status() != Player.Status.REMOVED)
            .toList();
    View.HostOnly hostOnly = hostViews.hostOnly(head.screenKey(), roster);
    return new Outgoing.ViewChanged(new View(shown.room(), shown.stage(), null, hostOnly));
  }

  private View.RosterPlayer rosterPlayer(PlayerId id) {
    return hostViews.rosterPlayer(seat(id));
  }

  private void toHost(Outgoing news) {
    send(host, news, told.news(Told.Audience.HOST, news));
  }

  private void toScreens(Outgoing news) {
    sendScreens(news, told.news(Told.Audience.SCREENS, news));
  }

  private void sendScreens(Outgoing message, int version) {
    screens().forEach(outbox -> gate.send(outbox, message, version));
  }
}
