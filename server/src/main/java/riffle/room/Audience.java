package riffle.room;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import riffle.game.GameState;
import riffle.game.PlayerId;
import riffle.game.Stage;

/** Everybody in a room: who sits where, on which connection, and who is told what. */
final class Audience {
  private final GameState state;
  private final Projector projector;
  private final View.RoomHead head;
  private final SeatKey screenKey;
  private final Runnable gather;

  private final Map<Outbox, Seat> seats = new LinkedHashMap<>();
  private final Map<SeatKey, Seat.Player> playersByKey = new HashMap<>();
  private final List<Seat.Player> players = new ArrayList<>();
  private final Seat.Host host = new Seat.Host();
  private int connected;

  private boolean attendanceChanged;
  private boolean progressChanged;
  private final Set<PlayerId> rosterChanges = new TreeSet<>();

  /**
   * Nobody yet.
   *
   * @param gather asks for a {@link #tellGathered} a moment later, so that a crowd makes one
   *     message and not a thousand
   */
  Audience(GameState state, View.RoomHead head, SeatKey screenKey, Runnable gather) {
    this.state = state;
    this.projector = new Projector(state);
    this.head = head;
    this.screenKey = screenKey;
    this.gather = gather;
  }

  // Coming and going.

  /** The seat of a connection; null before it has entered. */
  @Nullable Seat seat(Outbox outbox) {
    return seats.get(outbox);
  }

  /** The player who came with this key before. */
  Seat.@Nullable Player player(SeatKey key) {
    return playersByKey.get(key);
  }

  Seat.Host host() {
    return host;
  }

  /** A seat for the player who has just joined the game. */
  Seat.Player addPlayer(SeatKey key) {
    Seat.Player player = new Seat.Player(new PlayerId(state.players()));
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
    } else if (seat instanceof Seat.Player) {
      connected++;
    }
    seat.connect(outbox);
    seats.put(outbox, seat);
    outbox.send(new Outgoing.Welcome(seat.lastRequestId()));
    outbox.send(
        switch (seat) {
          case Seat.Player player -> playersView(player, projector.stage(connected));
          case Seat.Host _ -> hostsView();
        });
    attendanceChanged(seat);
  }

  void addScreen(Outbox outbox) {
    seats.put(outbox, new Seat.Screen());
    outbox.send(new Outgoing.Welcome(0));
    outbox.send(screensView());
  }

  void leave(Outbox outbox) {
    if (seats.remove(outbox) instanceof Seat.Asking seat) {
      seat.disconnect();
      connected -= seat instanceof Seat.Player ? 1 : 0;
      attendanceChanged(seat);
    }
  }

  private void attendanceChanged(Seat.Asking seat) {
    if (seat instanceof Seat.Player player) {
      attendanceChanged = true;
      rosterChanges.add(player.id());
      gather.run();
    }
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

  View.CheckResult checkResult(PlayerId player) {
    return projector.checkResult(player);
  }

  /** A new stage: everybody gets their view of it. */
  void showStage() {
    progressChanged = false;
    View.StageView stage = projector.stage(connected);
    for (Seat.Player player : players) {
      Outbox outbox = player.outbox();
      if (outbox != null) {
        outbox.send(playersView(player, stage));
      }
    }
    toScreens(screensView());
    toHost(hostsView());
  }

  void tellDeadline(Outgoing.Deadline deadline) {
    seats.keySet().forEach(outbox -> outbox.send(deadline));
  }

  /** One more answer, or one less. Nobody but host and screens hears of it, and not at once. */
  void progressChanged() {
    progressChanged = true;
    gather.run();
  }

  void tellGathered() {
    if (attendanceChanged) {
      tellAttendance();
    }
    if (progressChanged && state.stage() instanceof Stage.Open open) {
      var progress = new Outgoing.Progress(open.round(), state.done(), state.players());
      toHost(progress);
      toScreens(progress);
    }
    attendanceChanged = false;
    progressChanged = false;
  }

  private void tellAttendance() {
    List<String> newest = List.of();
    if (state.stage() instanceof Stage.Lobby) {
      newest = projector.newest();
      var count = new Outgoing.Attendance(state.players(), connected, List.of());
      for (Seat.Player player : players) {
        Outbox outbox = player.outbox();
        if (outbox != null) {
          outbox.send(count);
        }
      }
    }
    var attendance = new Outgoing.Attendance(state.players(), connected, newest);
    toScreens(attendance);
    toHost(attendance);
    if (!rosterChanges.isEmpty()) {
      toHost(new Outgoing.Roster(rosterChanges.stream().map(this::rosterPlayer).toList()));
      rosterChanges.clear();
    }
  }

  private Outgoing.ViewChanged playersView(Seat.Player player, View.StageView stage) {
    return new Outgoing.ViewChanged(new View(head, stage, projector.mine(player.id()), null));
  }

  private Outgoing.ViewChanged screensView() {
    return new Outgoing.ViewChanged(new View(head, projector.stage(connected), null, null));
  }

  private Outgoing.ViewChanged hostsView() {
    rosterChanges.clear();
    List<View.RosterPlayer> roster =
        players.stream().map(player -> rosterPlayer(player.id())).toList();
    return new Outgoing.ViewChanged(
        new View(head, projector.stage(connected), null, projector.hostOnly(screenKey, roster)));
  }

  private View.RosterPlayer rosterPlayer(PlayerId id) {
    return new View.RosterPlayer(
        id.number(), state.alias(id), players.get(id.number() - 1).connected());
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
