package riffle.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import riffle.game.Refusal;
import riffle.game.SeatKey;
import riffle.room.Farewell;
import riffle.room.Incoming;
import riffle.room.LiveRoom;
import riffle.room.Outgoing;
import riffle.room.View;
import riffle.simulation.Witness.Done;

/**
 * A browser as ours is: it keeps what is not answered and sends it again under its number, comes
 * back when its line breaks, and says what it was shown.
 */
abstract class Client {
  final World world;
  private final SequencedMap<Integer, Incoming> unanswered = new LinkedHashMap<>();
  private final List<Done> done = new ArrayList<>();

  private @Nullable Wire line;
  private boolean welcome;
  private boolean wasIn;

  /** The next View is not shown: so a server would be that thinks that nothing was missed. */
  private boolean passesView;

  private int lastRequestId;
  private Incoming.Seen seen = Incoming.Seen.NOTHING;
  private @Nullable View view;
  private boolean gone;

  Client(World world) {
    this.world = world;
  }

  /** Takes its seat. */
  abstract Incoming.Enter enter(Incoming.Seen seenBefore);

  /** Asks for something, by what it sees. */
  abstract void acts(View shown);

  // The line.

  final void connects() {
    LiveRoom room = world.room();
    if (gone || line != null) {
      return;
    }
    if (room == null) {
      world.in(500, this::connects);
      return;
    }
    Wire next = new Wire(world, room, this);
    line = next;
    welcome = false;
    next.sends(lastRequestId + 1, enter(seen));
    // Nobody answers: perhaps the server died before it read this.
    world.in(
        World.PATIENCE_MILLIS,
        () -> {
          if (isOn(next) && !welcome) {
            loses();
          }
        });
  }

  /** The line breaks, and it comes back a little later. */
  final void loses() {
    Wire lost = line;
    if (lost != null) {
      line = null;
      lost.breaks();
      world.in(world.random().nextInt(50, 1_500), this::connects);
    }
  }

  /** Another page of the same browser: it has been shown nothing. */
  final void reloads() {
    seen = Incoming.Seen.NOTHING;
    view = null;
    loses();
  }

  final boolean isOn(Wire wire) {
    return Wire.same(line, wire);
  }

  final void closed(Farewell farewell) {
    switch (farewell) {
      case SERVER_STOPPING, ROOM_FAILED -> loses();
      case SEAT_TAKEN_OVER -> loses();
      case ROOM_CLOSED, REMOVED, BAD_FRAME, TOO_MANY_FRAMES -> goes();
    }
  }

  private void goes() {
    gone = true;
    line = null;
    unanswered.clear();
  }

  final void hears(Outgoing message, int version) {
    if (version > 0) {
      seen = new Incoming.Seen(seen.run(), version);
    }
    switch (message) {
      case Outgoing.Welcome come -> welcome(come);
      case Outgoing.Reply reply -> answered(reply);
      case Outgoing.ViewChanged changed -> {
        view = passesView ? view : changed.view();
        passesView = false;
      }
      case Outgoing.Saving _,
          Outgoing.Attendance _,
          Outgoing.Roster _,
          Outgoing.Progress _,
          Outgoing.Deadline _ -> {}
    }
  }

  private void welcome(Outgoing.Welcome come) {
    welcome = true;
    wasIn = true;
    passesView = world.breakage() == Breakage.FORGETS_WHAT_WAS_MISSED && view != null;
    seen = new Incoming.Seen(come.run(), come.resumed() ? seen.version() : 0);
    lastRequestId = Math.max(lastRequestId, come.lastRequestId());
    Wire now = line;
    if (now != null) {
      unanswered.forEach(now::sends);
    }
  }

  private void answered(Outgoing.Reply reply) {
    if (!welcome
        && reply.outcome() instanceof Outgoing.Refused refused
        && refused.refusal().reason() == Refusal.Reason.REMOVED) {
      goes();
      return;
    }
    Incoming request = unanswered.remove(reply.requestId());
    if (request != null && !(reply.outcome() instanceof Outgoing.Refused)) {
      done.add(new Done(reply.requestId(), request));
    }
  }

  // Requests.

  final void asks(Incoming request) {
    lastRequestId++;
    unanswered.put(lastRequestId, request);
    Wire now = line;
    if (now != null && welcome) {
      now.sends(lastRequestId, request);
      if (world.random().nextInt(20) == 0) {
        now.sends(lastRequestId, request);
      }
    }
  }

  final void actsIfItCan() {
    View shown = view;
    if (!gone && shown != null && unanswered.size() < 8) {
      acts(shown);
    }
  }

  // What came of it.

  final boolean isSettled() {
    return gone || (welcome && line != null && unanswered.isEmpty() && view != null);
  }

  /** It does not come back: it was told so. */
  final boolean isGone() {
    return gone;
  }

  /** Whether it has had its seat before. */
  final boolean wasIn() {
    return wasIn;
  }

  final Witness witness(String name, SeatKey key) {
    return new Witness(name, key, isSettled(), gone, done, shown());
  }

  private Witness.@Nullable Shown shown() {
    View now = view;
    if (now == null) {
      return null;
    }
    View.Mine mine = now.mine();
    View.HostOnly hosts = now.hostOnly();
    return new Witness.Shown(
        now.stage().number(),
        mine == null ? null : mine.points(),
        hosts == null
            ? Map.of()
            : hosts.standings().stream()
                .collect(Collectors.toMap(View.HostStanding::player, View.HostStanding::points)));
  }

  final @Nullable View view() {
    return view;
  }
}
