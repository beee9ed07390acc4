package riffle.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import riffle.game.Decks;
import riffle.game.Mode;
import riffle.game.Stage;
import riffle.game.TimeAllowance;

/** A whole lesson of two rounds, as each one in the room sees it. */
class LessonTest {
  private final Classroom room =
      new Classroom(
          Decks.deck(
              Decks.flow(Decks.brief(3_000, 20_000, 1_000), 3, 1, 3, 10),
              Decks.choice("Rome", "*Paris", "Oslo")));
  private final Line screen = room.screen();
  private final Line ana = room.player("Ana");
  private final Line ben = room.player("Ben");
  private final Line cem = room.player("Cem");

  @Test
  void aClassPlaysADeckFromStartToFinish() {
    room.loop().pass(200);
    lobby();
    room.advances();
    preview();
    room.loop().pass(3_000);
    openFlow();
    room.loop().pass(10_000);
    room.advances();
    revealFlow();
    room.advances();
    standings();
    room.advances();
    openChoice();
    room.advances();
    revealChoice();
    room.advances();
    room.advances();
    end();
  }

  private void lobby() {
    var newest = List.of("Cem", "Ben", "Ana");
    assertEquals(
        new Outgoing.Attendance(3, 3, newest, List.of()),
        screen.heard(Outgoing.Attendance.class).toList().getLast());
    assertEquals(new View.Lobby(newest, Mode.LIVE, List.of(), false), cem.moment());
    assertEquals(
        new View.Mine("Ana", 0, false, 0, TimeAllowance.USUAL, Stage.NEVER, null, null),
        ana.view().mine());
  }

  private void preview() {
    var head = new View.RoundHead(1, View.RoundKind.FLOW, "What is it?", 1_000, 20_000, null);
    var preview = new View.Preview(head, room.loop().millis() + 3_000, 3, 4);
    for (Line line : List.of(ana, ben, cem, screen, room.host())) {
      assertEquals(preview, line.moment());
    }
  }

  private void openFlow() {
    View.Open open = assertInstanceOf(View.Open.class, ana.moment());
    assertEquals(open, screen.moment());
    assertEquals(room.loop().millis() + 20_000, open.deadlineMillis());
    View.FlowTask task = assertInstanceOf(View.FlowTask.class, open.task());
    assertEquals(3, task.boxes());
    assertEquals(4, task.cards().size());
    View.MyFlow mine = assertInstanceOf(View.MyFlow.class, ana.now());
    assertEquals(List.of(1, 2, 3, 4), mine.column().stream().sorted().toList());
    assertEquals(List.of(0, 0, 0), mine.boxes());

    assertEquals(new Outgoing.Receipt(0), ana.asks(room.place(1, "1 2 3")));
    room.loop().pass(5_000);
    assertEquals(
        new Outgoing.Checked(
            new View.CheckResult(
                List.of(
                    new View.BoxVerdict(true, ""),
                    new View.BoxVerdict(false, "About 4."),
                    new View.BoxVerdict(false, "")),
                1,
                1)),
        ben.asks(room.check(1, "1 4 0")));
    room.loop().pass(100);
    assertEquals(
        new Outgoing.Progress(1, 1, 3, null),
        screen.heard(Outgoing.Progress.class).toList().getLast());
  }

  private void revealFlow() {
    View.Reveal reveal = assertInstanceOf(View.Reveal.class, screen.moment());
    assertEquals(3, reveal.players());
    assertEquals(1, reveal.allRight());
    assertEquals("It is so.", reveal.explanation());
    View.FlowSolution solution = assertInstanceOf(View.FlowSolution.class, reveal.solution());
    assertEquals(
        List.of(
            "1 in 1 by [2, 0, 0]",
            "2 in 2 by [0, 1, 0]",
            "3 in 3 by [0, 0, 1]",
            "4 in 0 by [0, 1, 0]"),
        solution.rows().stream()
            .map(row -> row.card().label() + " in " + row.box() + " by " + row.had())
            .toList());

    View.MyRound anas = assertInstanceOf(View.MyRound.class, ana.now());
    assertEquals(
        List.of(3, 3, 1_000),
        List.of(anas.score().right(), anas.score().of(), anas.score().points()));
    View.MyRound bens = assertInstanceOf(View.MyRound.class, ben.now());
    assertEquals(
        List.of(333, 20, 0, 313, 5_000),
        List.of(
            bens.score().accuracyPoints(),
            bens.score().speedLoss(),
            bens.score().checkLoss(),
            bens.score().points(),
            bens.score().answerMillis()));
    View.MyRound cems = assertInstanceOf(View.MyRound.class, cem.now());
    assertFalse(cems.score().answered());
    assertEquals(3, cems.score().of(), "was there, and sent nothing");
    assertNull(screen.view().mine());
  }

  private void standings() {
    var top =
        List.of(
            new View.Standing(1, "Ana", 1_000, 0, 0),
            new View.Standing(2, "Ben", 313, 0, 0),
            new View.Standing(3, "Cem", 0, 0, 0));
    assertEquals(new View.Standings(1, top, 0, List.of(), Stage.NEVER, null), screen.moment());
    assertEquals(new View.MyStanding(2, 0, 0, top.get(0), top.get(2)), ben.now());
    assertEquals(new View.MyStanding(1, 0, 0, null, top.get(1)), ana.now());
    assertEquals(
        new View.HostStanding(1, 1, 1_000, 0, 1, true, 1_000, 0, true, List.of()),
        room.hostOnly().standings().getFirst());
    assertEquals("What is it?", room.hostOnly().nextPrompt());
  }

  private void openChoice() {
    View.Open open = assertInstanceOf(View.Open.class, cem.moment());
    assertInstanceOf(View.ChoiceTask.class, open.task());
    assertEquals(new View.MyChoice(List.of(), 0, false), cem.now());
    cem.asks(room.submit(2, "Paris"));
    ana.asks(room.submit(2, "Rome"));
  }

  private void revealChoice() {
    View.Reveal reveal = assertInstanceOf(View.Reveal.class, ben.moment());
    View.ChoiceSolution solution = assertInstanceOf(View.ChoiceSolution.class, reveal.solution());
    assertEquals(
        List.of("Rome false 1", "Paris true 1", "Oslo false 0"),
        solution.rows().stream()
            .map(row -> row.card().label() + " " + row.right() + " " + row.picked())
            .toList());
    assertEquals("", room.hostOnly().nextPrompt());
  }

  private void end() {
    View.End end = assertInstanceOf(View.End.class, screen.moment());
    assertEquals(
        List.of(
            new View.Standing(1, "Ana", 1_000, 0, 0),
            new View.Standing(1, "Cem", 1_000, 2, 0),
            new View.Standing(3, "Ben", 313, -1, 0)),
        end.podium());
    // (1 + 1/3 + 0 + 0 + 0 + 1) of 6
    assertEquals(39, end.classPercent());
    View.MyEnd mine = assertInstanceOf(View.MyEnd.class, cem.now());
    assertEquals(1, mine.rank());
    assertEquals(
        List.of(0, 1_000), mine.rounds().stream().map(round -> round.score().points()).toList());
    assertEquals(
        List.of(44, 33),
        room.hostOnly().rounds().stream().map(View.RoundSummary::classPercent).toList());
  }

  @Test
  void onlyTheHostSeesWhatIsTheHosts() {
    assertNotNull(room.host().view().hostOnly());
    for (Line line : List.of(ana, ben, cem, screen)) {
      assertNull(line.view().hostOnly());
    }
    assertNull(room.host().view().mine());
  }

  @Test
  void theListenerHearsEachEventOnce() {
    room.advances();
    room.loop().pass(3_000);
    ana.asks(room.place(1, "1 2 3"));
    room.host().asks(new Incoming.EndGame(room.host().stage()));

    assertEquals(
        List.of(
            "PlayerJoined",
            "PlayerJoined",
            "PlayerJoined",
            "GameStarted",
            "RoundPreviewed",
            "RoundOpened",
            "CardsPlaced",
            "RoundClosed",
            "GameEnded"),
        room.events().stream().map(event -> event.getClass().getSimpleName()).toList());
  }

  @Test
  void theGameIsNamedFromItsStartOn() {
    assertEquals("", room.hostOnly().gameId());
    room.advances();
    assertEquals(26, room.hostOnly().gameId().length());
  }
}
