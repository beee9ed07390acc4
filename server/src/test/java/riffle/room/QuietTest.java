package riffle.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import riffle.game.Decks;
import riffle.game.Player;
import riffle.game.PlayerId;
import riffle.game.TimeAllowance;

/** A crowd makes few messages: counts are gathered, and an answer is nobody else's business. */
class QuietTest {
  private final Classroom room = new Classroom(Decks.deck(Decks.flow(3, 1)));
  private final Line screen = room.screen();
  private final List<Line> all = new ArrayList<>(List.of(room.host(), screen));

  private Line joins(String alias) {
    Line line = room.player(alias);
    all.add(line);
    return line;
  }

  private void forget() {
    room.loop().pass(1_000);
    all.forEach(Line::hears);
  }

  /** A player whose line went at this time; 0 where it is up. */
  private static View.RosterPlayer player(int number, String alias, long droppedAtMillis) {
    var player =
        new Player(new PlayerId(number), alias, "", Player.Status.IN, 0, TimeAllowance.USUAL);
    return new View.RosterPlayer(player, droppedAtMillis == 0, droppedAtMillis, 0, 0, 0);
  }

  @Test
  void thoseWhoComeWithinAMomentMakeOneMessage() {
    Line ana = joins("Ana");
    forget();

    joins("Ben");
    room.loop().pass(40);
    joins("Cem");
    room.loop().pass(59);
    assertEquals(List.of(), screen.hears());
    room.loop().pass(1);

    assertEquals(
        List.of(new Outgoing.Attendance(3, 3, List.of("Cem", "Ben", "Ana"), List.of())),
        screen.hears());
    assertEquals(List.of(new Outgoing.Attendance(3, 3, List.of(), List.of())), ana.hears());
    assertEquals(
        new Outgoing.Roster(List.of(player(2, "Ben", 0), player(3, "Cem", 0))),
        room.host().hears().getLast());
  }

  @Test
  void afterTheLobbyPlayersAreNotToldWhoComesAndGoes() {
    Line ana = joins("Ana");
    Line ben = joins("Ben");
    room.advances();
    forget();

    long droppedAtMillis = room.loop().millis();
    ben.leaves();
    room.loop().pass(100);

    assertEquals(List.of(), ana.hears());
    assertEquals(List.of(new Outgoing.Attendance(2, 1, List.of(), List.of())), screen.hears());
    assertEquals(
        List.of(
            new Outgoing.Attendance(2, 1, List.of(), List.of()),
            new Outgoing.Roster(List.of(player(2, "Ben", droppedAtMillis)))),
        room.host().hears());
  }

  @Test
  void anAnswerIsToldToHostAndScreenAloneAndNotAtOnce() {
    Line ana = joins("Ana");
    Line ben = joins("Ben");
    room.advances();
    forget();

    ana.asks(room.place(1, "1 2 3"));
    ana.asks(room.check(1, "1 2 4"));
    room.loop().pass(99);
    assertEquals(List.of(), screen.hears());
    ben.asks(room.place(1, "1 0 0"));
    room.loop().pass(1);

    assertEquals(List.of(new Outgoing.Progress(1, 1, 2, null)), screen.hears());
    assertEquals(1, room.host().heard(Outgoing.Progress.class).count());
    assertEquals(1, room.host().hears().size());
    assertEquals(2, ana.hears().size());
    assertEquals(1, ben.hears().size());
  }

  @Test
  void aThousandAnswersASecondMakeTenMessages() {
    Line ana = joins("Ana");
    Line ben = joins("Ben");
    room.advances();
    forget();

    for (int n = 0; n < 1_000; n++) {
      ana.asks(room.place(1, n % 2 == 0 ? "1 2 3" : "1 2 0"));
      room.loop().pass(1);
    }

    assertEquals(10, screen.hears().size());
    assertEquals(10, room.host().heard(Outgoing.Progress.class).count());
    assertEquals(List.of(), ben.hears());
  }

  @Test
  void countsOfARoundDoNotComeAfterIt() {
    Line ana = joins("Ana");
    room.advances();
    forget();
    ana.asks(room.place(1, "1 2 3"));

    room.advances();
    room.loop().pass(1_000);

    assertEquals(0, screen.heard(Outgoing.Progress.class).count());
    assertInstanceOf(View.Reveal.class, screen.moment());
  }

  @Test
  void aNewStageIsOneMessageToEach() {
    joins("Ana");
    joins("Ben");
    forget();

    room.advances();

    for (Line line : all) {
      assertEquals(1, line.heard(Outgoing.ViewChanged.class).count());
    }
  }

  @Test
  void theGameEndedInOneStepIsShownOnce() {
    Line ana = joins("Ana");
    room.advances();
    forget();

    room.host().asks(new Incoming.EndGame(room.host().stage()));

    assertEquals(1, ana.hears().size());
    assertInstanceOf(View.End.class, ana.moment());
  }
}
