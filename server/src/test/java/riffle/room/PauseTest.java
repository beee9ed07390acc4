package riffle.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static riffle.game.Refusal.Reason.OTHER_STAGE;
import static riffle.game.Refusal.Reason.PAUSED;
import static riffle.room.Classroom.reason;

import java.util.List;
import org.junit.jupiter.api.Test;
import riffle.game.Decks;

/** The teacher stops the clock: somebody is at the door. */
class PauseTest {
  private static final long HOUR = 3_600_000;

  private final Classroom room =
      new Classroom(Decks.deck(Decks.flow(Decks.brief(3_000, 20_000, 1_000), 3, 1, 3, 10)));
  private final Line screen = room.screen();
  private final Line ana = room.player("Ana");

  private void opensTheRound() {
    room.advances();
    room.loop().pass(3_000);
  }

  private Outgoing.Outcome pauses() {
    return room.hostAsks(Incoming.Pause::new);
  }

  @Test
  void thePauseHidesTheTaskFromAll() {
    opensTheRound();
    View.RoundHead head = ana.open().round();
    List<Line> all = List.of(ana, screen, room.host());
    all.forEach(Line::hears);

    assertEquals(new Outgoing.Receipt(0), pauses());

    for (Line line : all) {
      assertEquals(new View.Paused(head), line.moment());
      assertEquals(1, line.heard(Outgoing.ViewChanged.class).count());
    }
    assertNull(ana.mine().now());
    assertEquals(new View.Paused(head), room.player("Late").moment());
  }

  @Test
  void noAnswerIsTakenInAPause() {
    opensTheRound();
    var place = room.place(1, "1 2 3");
    var check = room.check(1, "1 2 3");
    pauses();
    int before = room.events().size();

    assertEquals(PAUSED, reason(ana.asks(place)));
    assertEquals(PAUSED, reason(ana.asks(check)));
    assertEquals(PAUSED, reason(ana.asks(new Incoming.Finish(1))));
    assertEquals(before, room.events().size());
  }

  @Test
  void theRoundGoesOnWithTheTimeThatWasLeftAndWhatStoodInTheBoxes() {
    opensTheRound();
    room.loop().pass(5_000);
    List<Integer> draft = room.cards("1 2 0");
    ana.asks(new Incoming.PlaceCards(1, draft));
    pauses();
    room.loop().pass(HOUR);
    assertInstanceOf(View.Paused.class, ana.moment());

    room.advances();

    assertEquals(draft, assertInstanceOf(View.MyFlow.class, ana.now()).boxes());
    assertEquals(room.loop().millis() + 15_000, ana.open().deadlineMillis());
    assertEquals(room.loop().millis() + 15_000, screen.open().deadlineMillis());
    room.loop().pass(1_000);
    assertEquals(new Outgoing.Receipt(6_000), ana.asks(room.place(1, "1 2 3")));
    room.loop().pass(14_000 + 399);
    assertInstanceOf(View.Open.class, ana.moment());
    room.loop().pass(1);
    assertInstanceOf(View.Reveal.class, ana.moment());
  }

  @Test
  void aPreviewIsHeldToo() {
    room.advances();
    room.loop().pass(1_000);
    pauses();
    room.loop().pass(HOUR);
    assertInstanceOf(View.Paused.class, ana.moment());

    room.advances();

    var preview = assertInstanceOf(View.Preview.class, ana.moment());
    assertEquals(room.loop().millis() + 2_000, preview.opensAtMillis());
    room.loop().pass(2_000);
    assertInstanceOf(View.Open.class, ana.moment());
  }

  @Test
  void whatHasNoClockIsNotPaused() {
    assertEquals(OTHER_STAGE, reason(pauses()));
    opensTheRound();
    pauses();
    assertEquals(OTHER_STAGE, reason(pauses()));
    room.advances();
    room.advances();
    assertInstanceOf(View.Reveal.class, ana.moment());
    assertEquals(OTHER_STAGE, reason(pauses()));
  }
}
