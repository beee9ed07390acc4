package riffle.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static riffle.game.Refusal.Reason.NOT_ADMITTED;
import static riffle.game.Refusal.Reason.OTHER_STAGE;
import static riffle.game.Refusal.Reason.OUT_OF_RANGE;
import static riffle.room.Classroom.reason;

import java.util.List;
import org.junit.jupiter.api.Test;
import riffle.game.Chosen;
import riffle.game.Decks;
import riffle.game.Settings;
import riffle.game.TeamStanding;

/** Who plays with whom: players choose, the game draws, or the teacher says. */
class TeamsTest {
  private static final Settings CHOSEN = Chosen.usual().teamsChosen(2).settings();
  private static final Settings DRAWN = Chosen.usual().teamsDrawn(2).settings();

  private final Classroom room = new Classroom(Decks.deck(CHOSEN, Decks.choice("*a", "b")));
  private final Line screen = room.screen();
  private final Line ana = room.player("Ana");
  private final Line ben = room.player("Ben");
  private final Line cem = room.player("Cem");

  private static View.Lobby lobby(Line line) {
    return assertInstanceOf(View.Lobby.class, line.moment());
  }

  private void forget() {
    room.loop().pass(1_000);
    List.of(ana, ben, cem, screen, room.host()).forEach(Line::hears);
  }

  @Test
  void whoChoosesSeesTheirTeamAndAllHearHowManyAreInEach() {
    assertTrue(lobby(ana).chooseTeam());
    assertEquals(List.of(0, 0), lobby(ana).teamSizes());
    forget();

    assertEquals(new Outgoing.Receipt(0), ana.asks(new Incoming.ChooseTeam(2)));
    assertEquals(2, ana.mine().team());
    assertEquals(0, ben.mine().team());
    assertEquals(List.of(), ben.hears());
    cem.asks(new Incoming.ChooseTeam(1));
    ana.asks(new Incoming.ChooseTeam(1));
    room.loop().pass(100);

    assertEquals(List.of(new Outgoing.Attendance(3, 3, List.of(), List.of(2, 0))), ben.hears());
    assertEquals(
        List.of(new Outgoing.Attendance(3, 3, List.of("Cem", "Ben", "Ana"), List.of(2, 0))),
        screen.hears());
    assertEquals(
        List.of("Ana 1", "Cem 1"),
        room.host().heard(Outgoing.Roster.class).toList().getLast().players().stream()
            .map(seen -> seen.player().alias() + " " + seen.player().team())
            .toList());
  }

  @Test
  void whoHasNotChosenIsDrawnAtTheStart() {
    ana.asks(new Incoming.ChooseTeam(1));
    ben.asks(new Incoming.ChooseTeam(1));

    room.advances();

    assertEquals(
        List.of(1, 1, 2), List.of(ana.mine().team(), ben.mine().team(), cem.mine().team()));
    assertEquals(OTHER_STAGE, reason(cem.asks(new Incoming.ChooseTeam(1))));
  }

  @Test
  void thereIsNoTeamBeyondTheLast() {
    assertEquals(OUT_OF_RANGE, reason(ana.asks(new Incoming.ChooseTeam(3))));
    assertEquals(OUT_OF_RANGE, reason(ana.asks(new Incoming.ChooseTeam(0))));
    assertEquals(OUT_OF_RANGE, reason(room.host().asks(new Incoming.MoveToTeam(1, 3))));
  }

  @Test
  void whoWaitsToBeLetInChoosesNone() {
    room.host().asks(new Incoming.ChangeSettings(Chosen.from(CHOSEN).approve().settings()));
    Line zoe = room.player("Zoe");

    assertEquals(NOT_ADMITTED, reason(zoe.asks(new Incoming.ChooseTeam(1))));
    assertEquals(List.of(), lobby(zoe).teamSizes());
  }

  @Test
  void drawnTeamsAreShownToEverybodyAndMayBeDrawnAgain() {
    room.host().asks(new Incoming.ChangeSettings(DRAWN));
    assertEquals(3, lobby(ana).teamSizes().stream().mapToInt(Integer::intValue).sum());
    assertEquals(OTHER_STAGE, reason(ana.asks(new Incoming.ChooseTeam(1))));
    forget();

    assertEquals(new Outgoing.Receipt(0), room.host().asks(new Incoming.DrawTeams()));

    for (Line line : List.of(ana, ben, cem, screen)) {
      assertEquals(1, line.hears().size());
      assertEquals(lobby(screen), lobby(line));
    }
    assertEquals(
        List.of(ana.mine().team(), ben.mine().team(), cem.mine().team()),
        room.hostOnly().players().stream().map(seen -> seen.player().team()).toList());
  }

  @Test
  void theHostMovesAPlayerAndOnlyThatPlayerSeesAnotherView() {
    ana.asks(new Incoming.ChooseTeam(1));
    room.advances();
    forget();

    assertEquals(new Outgoing.Receipt(0), room.host().asks(new Incoming.MoveToTeam(1, 2)));

    assertEquals(2, ana.mine().team());
    assertEquals(1, ana.heard(Outgoing.ViewChanged.class).count());
    assertEquals(List.of(), ben.hears());
  }

  @Test
  void teamsHaveTheMeanOfTheirMembers() {
    ana.asks(new Incoming.ChooseTeam(1));
    ben.asks(new Incoming.ChooseTeam(1));
    cem.asks(new Incoming.ChooseTeam(2));
    room.advances();
    ana.asks(room.submit(1, "a"));
    cem.asks(room.submit(1, "a"));
    room.advances();
    room.advances();
    var teams = List.of(new TeamStanding(2, 1, 1_000, 1), new TeamStanding(1, 2, 500, 2));

    assertEquals(teams, assertInstanceOf(View.Standings.class, ben.moment()).teams());
    room.advances();
    assertEquals(teams, assertInstanceOf(View.End.class, screen.moment()).teams());
  }
}
