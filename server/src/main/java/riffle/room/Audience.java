package riffle.room;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import riffle.game.Deck;
import riffle.game.GameEvent;
import riffle.game.GameState;
import riffle.game.Player;
import riffle.game.PlayerId;
import riffle.game.Stage;

/** Everybody in a room: who sits where, on which connection, and who is told what. */
final class Audience {
  private final String code;
  private final GameState state;
  private final Projector projector;
  private final PlayerViews playerViews;
  private final HostViews hostViews;
  private final SeatKey screenKey;
  private final Runnable gather;

  private final Map<Outbox, Seat> seats = new LinkedHashMap<>();

  /** Asked by other threads, too. */
  private final Map<SeatKey, Seat.Player> playersByKey = new ConcurrentHashMap<>();

  private final List<Seat.Player> players = new ArrayList<>();
  private final Seat.Host host = new Seat.Host();

  private boolean attendanceChanged;
  private boolean progressChanged;
  private boolean stageChanged;
  private final Set<PlayerId> rosterChanges = new TreeSet<>();

  /**
   * Nobody yet.
   *
   * @param gather asks for a {@link #tellGathered} a moment later, so that a crowd makes one
   *     message and not a thousand
   */
  Audience(String code, GameState state, SeatKey screenKey, Runnable gather) {
    this.code = code;
    this.state = state;
    this.projector = new Projector(state);
    this.playerViews = new PlayerViews(state, projector);
    this.hostViews = new HostViews(state, projector);
    this.screenKey = screenKey;
    this.gather = gather;
  }

  // Coming and going.

  /** The seat of a connection; null before it has entered. */
  @Nullable Seat seat(Outbox outbox) {
    return seats.get(outbox);
  }

  /** The player who came with this key before; any thread may ask. */
  Seat.@Nullable Player player(SeatKey key) {
    return playersByKey.get(key);
  }

  Seat.Host host() {
    return host;
  }

  /** A seat for the player who has just joined the game. */
  Seat.Player addPlayer(SeatKey key) {
    Seat.Player player = new Seat.Player(new PlayerId(state.joined()));
    players.add(player);
    playersByKey.put(key, player);
    return player;
  }

  /** Puts a connection on a seat, in place of the one that had it. */
  void seat(Outbox outbox, Seat.Asking seat) {
    Outbox before = seat.outbox();
    if (before != null) {
      seats.remove(before);
      before.close(Farewell.SEAT_TAKEN_OVER);
    }
    seat.connect(outbox);
    seats.put(outbox, seat);
    outbox.send(new Outgoing.Welcome(seat.lastRequestId()));
    outbox.send(
        switch (seat) {
          case Seat.Player player -> playersView(player, stage());
          case Seat.Host _ -> hostsView();
        });
    attendanceChanged(seat);
  }

  void addScreen(Outbox outbox) {
    seats.put(outbox, new Seat.Screen());
    outbox.send(new Outgoing.Welcome(0));
    outbox.send(screensView());
  }

  void leave(Outbox outbox, long atMillis) {
    if (seats.remove(outbox) instanceof Seat.Asking seat) {
      seat.disconnect(atMillis);
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
    Seat.Player seat = players.get(player.number() - 1);
    Outbox outbox = seat.outbox();
    if (outbox != null) {
      seats.remove(outbox);
      seat.disconnect(0);
      outbox.close(Farewell.REMOVED);
    }
    rosterChanged(player);
  }

  /** How many who take part are here. */
  private int connected() {
    return (int) whoIsHere().count();
  }

  private Stream<Seat.Player> whoIsHere() {
    return players.stream().filter(seat -> seat.connected() && state.player(seat.id()).isIn());
  }

  /**
   * Whether somebody is here, and the open round goes on for none of them, nor for anybody who has
   * just left: a phone that drops its line is back in a moment.
   */
  boolean allDone(long atMillis) {
    return whoIsHere().findAny().isPresent()
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

  void close(Farewell farewell) {
    List.copyOf(seats.keySet()).forEach(outbox -> outbox.close(farewell));
    seats.clear();
  }

  // Telling.

  /** What happened, each to whom it concerns. */
  void tell(List<GameEvent> events) {
    boolean newStage = false;
    Set<PlayerId> concerned = new LinkedHashSet<>();
    for (GameEvent event : events) {
      switch (event) {
        case GameEvent.LobbyOpened _,
            GameEvent.RoundPreviewed _,
            GameEvent.RoundOpened _,
            GameEvent.RoundReopened _,
            GameEvent.GamePaused _,
            GameEvent.GameResumed _,
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
        case GameEvent.DeadlineMoved moved -> tellDeadline(moved.round(), moved.deadlineMillis());
        case GameEvent.TimeAllowed allowed -> concerned.add(allowed.player());
        case GameEvent.PlayerAdmitted admitted -> concerned.add(admitted.player());
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

  private View.StageView stage() {
    return projector.stage(this::connected);
  }

  /** Everybody gets their view of what is now. */
  private void showStage() {
    stageChanged = false;
    progressChanged = false;
    projector.forget();
    View.StageView stage = stage();
    for (Seat.Player player : players) {
      if (player.connected()) {
        tell(player, playersView(player, stage));
      }
    }
    toScreens(screensView());
    toHost(hostsView());
  }

  /** One player gets their view of what is now. */
  private void showTo(PlayerId player) {
    Seat.Player seat = players.get(player.number() - 1);
    if (seat.connected()) {
      tell(seat, playersView(seat, stage()));
    }
  }

  /** A name or a player is not what all see any more. A host may change many at a time. */
  private void stageChanged() {
    stageChanged = true;
    gather.run();
  }

  private void showToHost() {
    toHost(hostsView());
  }

  /** The deadline of the open round was moved; a player is told their own. */
  private void tellDeadline(int round, long deadlineMillis) {
    var classes = new Outgoing.Deadline(round, deadlineMillis);
    toHost(classes);
    toScreens(classes);
    whoIsHere()
        .forEach(
            seat ->
                tell(seat, new Outgoing.Deadline(round, playerViews.deadlineMillis(seat.id()))));
  }

  /** One more answer, or one less. Nobody but host and screens hears of it, and not at once. */
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
    if (progressChanged) {
      tellProgress();
    }
    attendanceChanged = false;
    progressChanged = false;
  }

  private void tellProgress() {
    Outgoing.Progress progress =
        switch (state.stage()) {
          case Stage.Open open ->
              new Outgoing.Progress(open.round(), state.done(), state.players());
          case Stage.OwnPace _ ->
              new Outgoing.Progress(0, state.finishedPlayers(), state.players());
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
      toHost(progress);
      toScreens(progress);
    }
  }

  private void tellAttendance() {
    boolean inLobby = state.stage() instanceof Stage.Lobby;
    List<Integer> teamSizes = inLobby ? projector.teamSizes() : List.of();
    int connected = connected();
    if (inLobby) {
      var count = new Outgoing.Attendance(state.players(), connected, List.of(), teamSizes);
      whoIsHere().forEach(seat -> tell(seat, count));
    }
    List<String> newest = inLobby ? projector.newest() : List.of();
    var attendance = new Outgoing.Attendance(state.players(), connected, newest, teamSizes);
    toScreens(attendance);
    toHost(attendance);
    if (!rosterChanges.isEmpty()) {
      toHost(new Outgoing.Roster(rosterChanges.stream().map(this::rosterPlayer).toList()));
      rosterChanges.clear();
    }
  }

  private static void tell(Seat.Player seat, Outgoing message) {
    Outbox outbox = seat.outbox();
    if (outbox != null) {
      outbox.send(message);
    }
  }

  private Outgoing.ViewChanged playersView(Seat.Player player, View.StageView stage) {
    boolean in = state.player(player.id()).isIn();
    return new Outgoing.ViewChanged(
        new View(head(), in ? stage : projector.closedDoor(), playerViews.mine(player.id()), null));
  }

  private Outgoing.ViewChanged screensView() {
    return new Outgoing.ViewChanged(new View(head(), stage(), null, null));
  }

  private Outgoing.ViewChanged hostsView() {
    rosterChanges.clear();
    List<View.RosterPlayer> roster =
        players.stream()
            .map(seat -> rosterPlayer(seat.id()))
            .filter(seen -> seen.player().status() != Player.Status.REMOVED)
            .toList();
    return new Outgoing.ViewChanged(
        new View(head(), stage(), null, hostViews.hostOnly(screenKey, roster)));
  }

  private View.RoomHead head() {
    Deck deck = state.deck();
    return new View.RoomHead(
        code, deck.title(), deck.language(), deck.credit(), deck.rounds().size());
  }

  private View.RosterPlayer rosterPlayer(PlayerId id) {
    return hostViews.rosterPlayer(id, players.get(id.number() - 1).connected());
  }

  private void toHost(Outgoing message) {
    Outbox outbox = host.outbox();
    if (outbox != null) {
      outbox.send(message);
    }
  }

  private void toScreens(Outgoing message) {
    screens().forEach(outbox -> outbox.send(message));
  }
}
