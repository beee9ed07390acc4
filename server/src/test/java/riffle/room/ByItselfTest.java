package riffle.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import riffle.game.Chosen;
import riffle.game.Decks;
import riffle.game.Stage;

/** A game that goes on by itself, with reveals and standings of five seconds each. */
class ByItselfTest {
  private static final long BELL = Decks.LIMIT_MILLIS + 400;

  private final Classroom room =
      new Classroom(
          Decks.deck(
              Chosen.usual().autoAdvance(5).settings(),
              Decks.choice("*a", "b"),
              Decks.poll("yes", "no")));
  private final Line ana = room.player("Ana");
  private final Line screen = room.screen();

  @Test
  void fromTheStartToTheEndWithoutAClick() {
    room.advances();
    room.loop().pass(BELL);
    for (Line line : List.of(ana, screen, room.host())) {
      var reveal = assertInstanceOf(View.Reveal.class, line.moment());
      assertEquals(room.loop().millis() + 5_000, reveal.nextAtMillis());
    }
    room.loop().pass(4_999);
    assertInstanceOf(View.Reveal.class, ana.moment());
    room.loop().pass(1);
    var standings = assertInstanceOf(View.Standings.class, ana.moment());
    assertEquals(room.loop().millis() + 5_000, standings.nextAtMillis());
    room.loop().pass(5_000);
    assertEquals(2, ana.open().round().number());
    room.loop().pass(BELL + 5_000);
    // A poll earns nothing, and no standings follow it.
    assertInstanceOf(View.End.class, ana.moment());
    room.loop().pass(60_000);
    assertInstanceOf(View.End.class, ana.moment());
  }

  @Test
  void theHostMayBeFasterAndNothingIsDoneTwice() {
    room.advances();
    room.loop().pass(BELL);
    room.loop().pass(3_000);
    room.advances();
    assertInstanceOf(View.Standings.class, ana.moment());

    room.loop().pass(4_999);
    assertInstanceOf(View.Standings.class, ana.moment());
    room.loop().pass(1);
    assertInstanceOf(View.Open.class, ana.moment());
  }

  @Test
  void whatTheHostHoldsStaysUntilTheHostGoesOn() {
    room.advances();
    room.loop().pass(BELL);
    room.loop().pass(4_000);

    assertEquals(new Outgoing.Receipt(0), room.hostAsks(Incoming.Pause::new));

    var held = assertInstanceOf(View.Reveal.class, screen.moment());
    assertEquals(Stage.NEVER, held.nextAtMillis());
    assertInstanceOf(View.MyRound.class, ana.now());
    room.loop().pass(3_600_000);
    assertEquals(held, screen.moment());
    room.advances();
    room.hostAsks(Incoming.Pause::new);
    room.loop().pass(3_600_000);
    assertInstanceOf(View.Standings.class, screen.moment());
    room.advances();
    assertInstanceOf(View.Open.class, screen.moment());
  }

  @Test
  void aRoundWithoutALimitWaitsForTheHost() {
    timeless(Chosen.usual().autoAdvance(5));
    room.advances();
    ana.asks(room.submit(1, "a"));

    room.loop().pass(3_600_000);

    assertInstanceOf(View.Open.class, ana.moment());
  }

  @Test
  void whereItClosesWhenAllAreDoneItGoesOn() {
    timeless(Chosen.usual().autoAdvance(5).closeWhenDone());
    room.advances();
    ana.asks(room.submit(1, "a"));

    room.loop().pass(RoomLimits.GATHER_MILLIS);
    assertInstanceOf(View.Reveal.class, ana.moment());
    room.loop().pass(10_000);
    assertEquals(2, ana.open().round().number());
  }

  private void timeless(Chosen chosen) {
    room.host().asks(new Incoming.ChangeSettings(chosen.time(0).settings()));
  }

  @Test
  void withoutTheSettingNothingGoesOn() {
    room.host().asks(new Incoming.ChangeSettings(Chosen.usual().settings()));
    room.advances();
    room.loop().pass(BELL);

    room.loop().pass(3_600_000);

    var reveal = assertInstanceOf(View.Reveal.class, ana.moment());
    assertEquals(Stage.NEVER, reveal.nextAtMillis());
  }
}
