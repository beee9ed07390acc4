package riffle.room;

import java.util.random.RandomGenerator;
import riffle.game.Command;
import riffle.game.Decision;
import riffle.game.GameState;
import riffle.game.Player;
import riffle.game.Refusal;
import riffle.game.SeatKey;

/** The way in: whoever comes gets a seat, or is told why not. */
final class Entrance {
  private final SeatKey screenKey;
  private final GameState state;
  private final LiveGame game;
  private final Audience audience;
  private final Gate gate;
  private final RandomGenerator random;

  /**
   * The way into one room.
   *
   * @param screenKey of the room's screens
   * @param random draws the names of those who do not choose one
   */
  Entrance(
      SeatKey screenKey,
      GameState state,
      LiveGame game,
      Audience audience,
      Gate gate,
      RandomGenerator random) {
    this.screenKey = screenKey;
    this.state = state;
    this.game = game;
    this.audience = audience;
    this.gate = gate;
    this.random = random;
  }

  /** A connection without a seat asks for one. */
  void enter(Offered offered, Incoming.Enter enter) {
    try {
      switch (enter) {
        case Incoming.EnterAsHost host ->
            audience.seat(offered.from(), audience.host(), host.seen());
        case Incoming.EnterAsScreen screen -> enterAsScreen(offered, screen);
        case Incoming.EnterAsPlayer player -> enterAsPlayer(offered, player);
      }
    } catch (RuntimeException | Error bug) {
      // It may have no seat yet, and would wait for an answer for ever.
      offered.from().close(Farewell.ROOM_FAILED);
      throw bug;
    }
  }

  private void enterAsScreen(Offered offered, Incoming.EnterAsScreen screen) {
    if (!screen.screenKey().equals(screenKey)) {
      refuse(offered, Refusal.Reason.NOT_ALLOWED, "not this room's screen key");
    } else if (audience.screens().size() >= RoomLimits.MAX_SCREENS) {
      refuse(offered, Refusal.Reason.ROOM_FULL, RoomLimits.MAX_SCREENS + " screens");
    } else {
      audience.addScreen(offered.from(), screen.seen());
    }
  }

  private void enterAsPlayer(Offered offered, Incoming.EnterAsPlayer player) {
    Seat.Player known = audience.player(player.seatKey());
    if (known != null) {
      comeBack(offered, known, player);
    } else if (player.alias() != null && player.alias().isEmpty()) {
      refuse(offered, Refusal.Reason.NO_SUCH_SEAT, "an unknown seat key, and no name");
    } else {
      join(offered, player);
    }
  }

  private void comeBack(Offered offered, Seat.Player seat, Incoming.EnterAsPlayer player) {
    if (state.player(seat.id()).status() == Player.Status.REMOVED) {
      refuse(offered, Refusal.Reason.REMOVED, "the host has sent this player away");
    } else {
      audience.seat(offered.from(), seat, player.seen());
    }
  }

  private void join(Offered offered, Incoming.EnterAsPlayer player) {
    Command join = new Command.Join(player.alias(), random.nextLong(), player.seatKey());
    switch (game.play(join, offered.atMillis(), JournalEntry.NOBODY, 0)) {
      case Decision.Refused refused ->
          gate.send(offered.from(), offered.refused(refused.refusal()));
      case Decision.Accepted _ ->
          audience.seat(offered.from(), audience.addPlayer(), player.seen());
    }
  }

  private void refuse(Offered offered, Refusal.Reason reason, String detail) {
    gate.send(offered.from(), offered.refused(reason, detail));
  }
}
