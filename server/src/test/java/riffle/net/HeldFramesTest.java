package riffle.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import riffle.game.Mode;
import riffle.room.Outgoing;
import riffle.room.View;

class HeldFramesTest {
  private final HeldFrames held = new HeldFrames();

  private static Outgoing view(int stage) {
    return new Outgoing.ViewChanged(
        new View(
            new View.RoomHead("CODE", "", "", "", 1, false),
            new View.StageView(stage, 0, 0, new View.Lobby(List.of(), Mode.LIVE, List.of(), false)),
            null,
            null));
  }

  private static Outgoing reply(int id) {
    return new Outgoing.Reply(id, new Outgoing.Receipt(0));
  }

  private boolean hold(Outgoing message) {
    return hold(message, 0);
  }

  private boolean hold(Outgoing message, int bytes) {
    return held.add(new HeldFrames.Held(message, new byte[bytes]));
  }

  private List<Outgoing> all() {
    var all = new ArrayList<Outgoing>();
    for (var next = held.poll(); next != null; next = held.poll()) {
      all.add(next.message());
    }
    return all;
  }

  @Test
  void aViewReplacesAllButReplies() {
    hold(new Outgoing.Welcome(0, 5, false));
    hold(view(1));
    hold(reply(1));
    hold(new Outgoing.Attendance(1, 1, List.of(), List.of()));
    hold(new Outgoing.Roster(List.of()));
    hold(new Outgoing.Progress(1, 0, 1, null));
    hold(new Outgoing.Deadline(1, 5));
    hold(view(2));
    assertEquals(List.of(new Outgoing.Welcome(0, 5, false), reply(1), view(2)), all());
  }

  @Test
  void onlyTheNewestCountIsKept() {
    hold(new Outgoing.Progress(1, 1, 9, null));
    hold(new Outgoing.Attendance(8, 8, List.of(), List.of()));
    hold(new Outgoing.Progress(1, 2, 9, null));
    hold(new Outgoing.Attendance(9, 9, List.of(), List.of()));
    assertEquals(
        List.of(
            new Outgoing.Progress(1, 2, 9, null),
            new Outgoing.Attendance(9, 9, List.of(), List.of())),
        all());
  }

  @Test
  void itIsBounded() {
    for (int i = 1; i <= Limits.MAX_HELD_FRAMES; i++) {
      assertTrue(hold(reply(i)), "reply " + i);
    }
    assertFalse(hold(reply(Limits.MAX_HELD_FRAMES + 1)));
  }

  @Test
  void itsBytesAreBoundedToo() {
    assertTrue(hold(reply(1), Limits.MAX_HELD_BYTES - 1));
    assertTrue(hold(reply(2), 1));
    assertFalse(hold(reply(3), 1));
  }

  /** The host's view of a large class may be as long as it is: there is only one of them. */
  @Test
  void theViewAlwaysFindsRoom() {
    assertTrue(hold(view(1), 10 * Limits.MAX_HELD_BYTES));
    assertTrue(hold(reply(1), Limits.MAX_HELD_BYTES));
    assertTrue(hold(view(2), 10 * Limits.MAX_HELD_BYTES));
    assertEquals(11 * Limits.MAX_HELD_BYTES, held.bytes());
  }
}
