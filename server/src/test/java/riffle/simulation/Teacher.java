package riffle.simulation;

import riffle.game.SeatKey;
import riffle.room.Incoming;
import riffle.room.View;

/** A host who leads the game on, and does much else. */
final class Teacher extends Client {
  private int remarks;

  Teacher(World world) {
    super(world);
  }

  Witness witness() {
    return witness("the teacher", new SeatKey(0, 0));
  }

  @Override
  Incoming.Enter enter(Incoming.Seen seenBefore) {
    return new Incoming.EnterAsHost(seenBefore);
  }

  @Override
  void acts(View shown) {
    int stage = shown.stage().number();
    View.HostOnly mine = shown.hostOnly();
    int players = mine == null ? 0 : mine.players().size();
    if (world.isRough() && players > 0 && isAtTheDoor(players)) {
      return;
    }
    switch (world.random().nextInt(9)) {
      case 0 -> asks(new Incoming.AddTime(stage, 1));
      case 1 -> asks(new Incoming.Pause(stage));
      case 2 -> asks(new Incoming.CloseAnswers(stage));
      case 3 -> asks(new Incoming.Reopen(stage));
      case 4 -> {
        if (players > 0) {
          // No two with the same reason, so that each can be counted.
          asks(
              new Incoming.AdjustScore(
                  1 + world.random().nextInt(players), 1, "remark " + ++remarks));
        }
      }
      case 5 -> {
        if (players > 0) {
          asks(new Incoming.NameOnRoster(1 + world.random().nextInt(players), "Name " + ++remarks));
        }
      }
      case 6 -> asks(new Incoming.LockJoining(false));
      default -> asks(new Incoming.Advance(stage));
    }
  }

  /** Lets somebody in, or sends somebody away, some of the time. */
  private boolean isAtTheDoor(int players) {
    int player = 1 + world.random().nextInt(players);
    int chance = world.random().nextInt(60);
    if (chance < 2) {
      asks(new Incoming.Remove(player));
    } else if (chance < 25) {
      asks(new Incoming.Admit(player));
    }
    return chance < 25;
  }
}
