package riffle.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import org.junit.jupiter.api.Test;
import riffle.game.Chosen;
import riffle.game.Decks;
import riffle.game.Settings;

/** What a player is given at the end, to see their answers again when the room is gone. */
class ReviewLinkTest {
  private static Classroom room(Settings settings) {
    return new Classroom(Decks.deck(settings, Decks.choice("*a", "b")));
  }

  private static void ends(Classroom room) {
    room.hostAsks(Incoming.EndGame::new);
  }

  private static View.ReviewLink link(Line line) {
    View.ReviewLink link = assertInstanceOf(View.MyEnd.class, line.now()).review();
    return link != null ? link : fail("no link");
  }

  @Test
  void everyPlayerHasTheirOwnAtTheEnd() {
    Classroom room = room(Settings.USUAL);
    Line ana = room.player("Ana");
    Line ben = room.player("Ben");
    room.advances();
    room.advances();
    ends(room);

    assertEquals(room.hostOnly().gameId(), link(ana).gameId());
    assertEquals(room.hostOnly().gameId(), link(ben).gameId());
    assertNotEquals(link(ana).key(), link(ben).key());
    Line again = room.enters(new Incoming.EnterAsPlayer(Classroom.key(1), ""));
    assertEquals(link(ana), link(again), "a reload changes nothing");
  }

  @Test
  void theNextGameHasAnother() {
    Classroom room = room(Settings.USUAL);
    Line ana = room.player("Ana");
    room.advances();
    room.advances();
    ends(room);
    View.ReviewLink first = link(ana);
    room.playsNext("");
    room.advances();
    room.advances();
    ends(room);

    assertNotEquals(first.gameId(), link(ana).gameId());
    assertNotEquals(first.key(), link(ana).key());
  }

  @Test
  void whereRanksAreHiddenThereIsOneToo() {
    Classroom room = room(Chosen.usual().hideStandings().settings());
    Line ana = room.player("Ana");
    room.advances();
    room.advances();
    ends(room);

    assertNotNull(link(ana));
    assertEquals(0, assertInstanceOf(View.MyEnd.class, ana.now()).rank());
  }

  @Test
  void whatLeavesNothingHasNone() {
    Classroom practice = room(Chosen.usual().practice().settings());
    Line ana = practice.player("Ana");
    practice.advances();
    ana.asks(new Incoming.OpenTurn(1));
    ana.asks(new Incoming.SubmitChoice(1, List.of(1)));
    ends(practice);
    Classroom skipped = room(Settings.USUAL);
    Line ben = skipped.player("Ben");
    skipped.advances();
    skipped.hostAsks(Incoming.SkipRound::new);

    assertNull(assertInstanceOf(View.MyEnd.class, ana.now()).review());
    assertNull(assertInstanceOf(View.MyEnd.class, ben.now()).review());
  }
}
