package riffle.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static riffle.game.Refusal.Reason.NO_SUCH_DECK;
import static riffle.game.Refusal.Reason.NO_SUCH_PLAYER;
import static riffle.game.Refusal.Reason.OTHER_STAGE;
import static riffle.game.Refusal.Reason.OUT_OF_RANGE;
import static riffle.room.Classroom.reason;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import riffle.game.Chosen;
import riffle.game.Deck;
import riffle.game.Decks;
import riffle.game.GameEvent;
import riffle.game.Mode;
import riffle.game.Settings;

/** What the teacher does with a game: its rules, its points, its end, and the next one. */
class HostingTest {
  private final Classroom room =
      new Classroom(Decks.deck(Decks.choice("*a", "b"), Decks.typed("Paris")));
  private final Line screen = room.screen();
  private final Line ana = room.player("Ana");
  private final Line ben = room.player("Ben");

  private Outgoing.Outcome chooses(Settings settings) {
    return room.host().asks(new Incoming.ChangeSettings(settings));
  }

  private Outgoing.Outcome adjusts(int player, int points) {
    return room.host().asks(new Incoming.AdjustScore(player, points, "For the drawing"));
  }

  // Settings.

  @Test
  void newSettingsAreShown() {
    Settings before = room.hostOnly().settings();
    Settings chosen = Chosen.usual().selfPaced(60).teamsChosen(3).weight(90).settings();

    assertEquals(new Outgoing.Receipt(0), chooses(chosen));

    assertEquals(chosen, room.hostOnly().settings());
    assertEquals(before, room.hostOnly().deckSettings());
    for (Line line : List.of(ana, ben, screen)) {
      assertEquals(
          new View.Lobby(List.of("Ben", "Ana"), Mode.SELF_PACED, List.of(0, 0, 0), true),
          line.moment());
    }
  }

  @Test
  void onceTheGameHasStartedThePointsStayWhatTheyAre() {
    room.advances();

    assertEquals(OTHER_STAGE, reason(chooses(Chosen.usual().weight(90).settings())));
    assertEquals(Settings.USUAL, room.hostOnly().settings());
    Settings hidden = Chosen.usual().hideStandings().autoAdvance(5).settings();
    assertEquals(new Outgoing.Receipt(0), chooses(hidden));
    assertEquals(hidden, room.hostOnly().settings());
  }

  @Test
  void whatIsOutOfRangeIsRefused() {
    assertEquals(OUT_OF_RANGE, reason(chooses(Chosen.usual().weight(101).settings())));
    assertEquals(OUT_OF_RANGE, reason(chooses(Chosen.usual().teamsDrawn(1).settings())));
    assertEquals(OUT_OF_RANGE, reason(chooses(Chosen.usual().autoAdvance(2).settings())));
    assertEquals(OUT_OF_RANGE, reason(chooses(Chosen.usual().selfPaced(0).settings())));
  }

  @Test
  void whereStandingsAreHiddenOnlyTheHostSeesRanks() {
    chooses(Chosen.usual().hideStandings().settings());
    room.advances();
    ana.asks(room.submit(1, "a"));
    room.advances();
    assertInstanceOf(View.Reveal.class, ana.moment());
    room.advances();
    assertInstanceOf(View.Open.class, ana.moment());

    room.hostAsks(Incoming.EndGame::new);

    assertEquals(List.of(), assertInstanceOf(View.End.class, screen.moment()).podium());
    assertEquals(0, assertInstanceOf(View.MyEnd.class, ana.now()).rank());
    assertEquals(1, room.hostOnly().standings().getFirst().rank());
  }

  @Test
  void hiddenWhileTheyAreShownTheyGo() {
    room.advances();
    ana.asks(room.submit(1, "a"));
    room.advances();
    room.advances();

    chooses(Chosen.usual().hideStandings().settings());

    var shown = assertInstanceOf(View.Standings.class, screen.moment());
    assertEquals(List.of(), shown.top());
    assertNull(ana.mine().now());
  }

  @Test
  void questionsAreLeftToTheProjectorWhereTheClassPlaysTogether() {
    assertFalse(ana.view().room().questionsOnScreen());

    chooses(Chosen.usual().questionsOnScreen().settings());
    assertTrue(ana.view().room().questionsOnScreen());

    chooses(Chosen.usual().questionsOnScreen().selfPaced(60).settings());
    assertFalse(ana.view().room().questionsOnScreen());
  }

  @Test
  void theBiggestClimbIsToldOfWhoeverItIs() {
    var lesson = new Classroom(Decks.deck(Decks.choice("*a", "b"), Decks.choice("*a", "b")));
    Line wall = lesson.screen();
    List<Line> class4 = List.of(lesson.player("Ana"), lesson.player("Ben"), lesson.player("Cem"));
    Line dee = lesson.player("Dee");
    lesson.advances();
    class4.forEach(player -> player.asks(lesson.submit(1, "a")));
    dee.asks(lesson.submit(1, "b"));
    lesson.advances();
    lesson.advances();
    assertNull(assertInstanceOf(View.Standings.class, wall.moment()).climb());

    lesson.advances();
    dee.asks(lesson.submit(2, "a"));
    lesson.advances();
    lesson.advances();

    var standings = assertInstanceOf(View.Standings.class, wall.moment());
    assertEquals(new View.Climb("Dee", 3), standings.climb());
    lesson.host().asks(new Incoming.ChangeSettings(Chosen.usual().hideStandings().settings()));
    assertNull(assertInstanceOf(View.Standings.class, wall.moment()).climb());
  }

  @Test
  void ofNumbersTheClassSeesHowManyWereTooLittleOrTooMuch() {
    var lesson = new Classroom(Decks.deck(Decks.number("42", "1")));
    Line wall = lesson.screen();
    List<Line> players =
        List.of("Ana", "Ben", "Cem", "Dee", "Eli").stream().map(lesson::player).toList();
    lesson.advances();
    List<String> written = List.of("40.9", "-3", "41", "43.1");
    for (int n = 0; n < written.size(); n++) {
      players.get(n).asks(new Incoming.SubmitText(1, written.get(n)));
    }

    lesson.advances();

    assertEquals(
        new View.NumberSolution("42", "1", "km", 2, 1),
        assertInstanceOf(View.Reveal.class, wall.moment()).solution());
  }

  @Test
  void ofManyWithTheSamePointsTwelveAreShown() {
    for (int n = 3; n <= 20; n++) {
      room.player("Pupil " + n);
    }
    room.advances();
    room.advances();
    room.advances();

    assertEquals(12, assertInstanceOf(View.Standings.class, screen.moment()).top().size());
    assertEquals(20, room.hostOnly().standings().size());
  }

  @Test
  void atTheEndTheHostHearsOfEachRoundThatAskedForSomething() {
    var other =
        new Classroom(
            Decks.deck(Decks.choice("*a", "b"), Decks.poll("Tea", "Coffee"), Decks.slide()));
    Line cem = other.player("Cem");
    while (!(cem.moment() instanceof View.End)) {
      other.advances();
    }

    assertEquals(
        List.of("1 false", "2 true"),
        other.hostOnly().rounds().stream()
            .map(round -> round.number() + " " + round.unscored())
            .toList());
  }

  // Points by hand.

  @Test
  void pointsAddedByHandAreShownAtOnceAndToTheHostAsSuch() {
    room.advances();
    ben.asks(room.submit(1, "a"));
    room.advances();
    room.advances();

    assertEquals(new Outgoing.Receipt(0), adjusts(1, 1_500));

    assertEquals(1_500, ana.mine().points());
    assertEquals(1, assertInstanceOf(View.MyStanding.class, ana.now()).rank());
    var standings = assertInstanceOf(View.Standings.class, screen.moment());
    assertEquals(
        List.of("Ana 1500", "Ben 1000"),
        standings.top().stream().map(top -> top.alias() + " " + top.points()).toList());
    View.RosterPlayer seen = room.hostOnly().players().getFirst();
    assertEquals(List.of(1_500, 1_500), List.of(seen.points(), seen.adjusted()));
    adjusts(1, -500);
    assertEquals(1_000, room.hostOnly().players().getFirst().adjusted());
  }

  @Test
  void nobodyFallsBelowNothingAndALobbyHasNoPoints() {
    assertEquals(OTHER_STAGE, reason(adjusts(1, 100)));
    room.advances();
    assertEquals(OUT_OF_RANGE, reason(adjusts(1, -1)));
    assertEquals(OUT_OF_RANGE, reason(adjusts(1, 0)));
    assertEquals(NO_SUCH_PLAYER, reason(adjusts(0, 100)));
    assertEquals(NO_SUCH_PLAYER, reason(adjusts(-1, 100)));
    assertEquals(NO_SUCH_PLAYER, reason(adjusts(3, 100)));
    assertEquals(OUT_OF_RANGE, reason(room.host().asks(new Incoming.AdjustScore(1, 100, " "))));
  }

  // Names.

  @Test
  void atTheRevealTheHostSeesWhoAnsweredWhat() {
    Line cem = room.player("Cem");
    room.advances();
    ana.asks(room.submit(1, "a"));
    cem.asks(room.submit(1, "b"));
    assertEquals(List.of(), room.hostOnly().standings());

    room.advances();
    assertEquals(List.of("1 true [a]", "2 false []", "3 true [b]"), answers());

    room.advances();
    assertEquals(
        List.of("1 true []", "2 false []", "3 true []"), answers(), "it is not said again");
  }

  private List<String> answers() {
    return room.hostOnly().standings().stream()
        .sorted(Comparator.comparingInt(View.HostStanding::player))
        .map(seen -> seen.player() + " " + seen.lastAnswered() + " " + seen.lastAnswer())
        .toList();
  }

  // What was written.

  @Test
  void theHostSeesWhatWasWrittenWhenTheRoundIsRevealed() {
    Line cem = room.player("Cem");
    room.advances();
    room.jumps(2);
    ana.asks(new Incoming.SubmitText(2, "London"));
    ben.asks(new Incoming.SubmitText(2, "paris"));
    cem.asks(new Incoming.SubmitText(2, "PARIS"));
    assertEquals(List.of(), room.hostOnly().given());

    room.advances();

    assertEquals(
        List.of(new View.GivenAnswer("paris", 2, true), new View.GivenAnswer("London", 1, false)),
        room.hostOnly().given());
    assertEquals("London", assertInstanceOf(View.MyRound.class, ana.now()).text());
  }

  // The next game.

  private static final Deck OTHER =
      new Deck(
          "Another deck",
          "de",
          "Somebody",
          Chosen.usual().weight(50).settings(),
          List.of(Decks.poll("ja", "nein"), Decks.slide(), Decks.number("42", "1")));

  @Test
  void theClassPlaysAnotherDeck() {
    room.hasDeck("other", OTHER);
    chooses(Chosen.usual().teamsChosen(2).settings());
    ana.asks(new Incoming.ChooseTeam(2));
    room.advances();
    String gameId = room.hostOnly().gameId();
    ana.asks(room.submit(1, "a"));
    room.hostAsks(Incoming.EndGame::new);
    assertEquals(1_000, ana.mine().points());

    assertEquals(new Outgoing.Receipt(0), room.playsNext("other"));

    var head = new View.RoomHead(room.room().code(), "Another deck", "de", "Somebody", 3, false);
    for (Line line : List.of(ana, ben, screen, room.host())) {
      assertEquals(head, line.view().room());
      assertInstanceOf(View.Lobby.class, line.moment());
    }
    assertEquals("Another deck", room.room().deckTitle());
    assertEquals(List.of(0, 2), List.of(ana.mine().points(), ana.mine().team()));
    assertEquals(50, room.hostOnly().settings().points().speedWeightPercent());
    assertEquals(2, room.hostOnly().settings().teams().count());
    assertEquals("", room.hostOnly().gameId());
    room.advances();
    assertNotEquals(gameId, room.hostOnly().gameId());
    assertInstanceOf(View.ChoiceTask.class, ana.open().task());
  }

  @Test
  void aDeckThatIsNotThereChangesNothing() {
    View before = ana.view();

    assertEquals(NO_SUCH_DECK, reason(room.playsNext("nothing")));

    assertEquals(before, ana.view());
  }

  @Test
  void theSameDeckIsPlayedAgain() {
    room.advances();
    ana.asks(room.submit(1, "a"));
    assertEquals(OTHER_STAGE, reason(room.playsNext("")), "not in the middle of a game");
    room.hostAsks(Incoming.EndGame::new);

    room.playsNext("");
    room.advances();

    assertEquals(1, ana.open().round().number());
    assertEquals(new View.MyChoice(List.of(), 0, false), ana.now());
    assertEquals(0, ana.mine().points());
  }

  @Test
  void whoComesBackBetweenTwoGamesKeepsTheSeat() {
    room.hostAsks(Incoming.EndGame::new);
    ana.leaves();
    room.playsNext("");

    Line returned = room.enters(new Incoming.EnterAsPlayer(Classroom.key(1), ""));

    assertEquals("Ana", returned.mine().alias());
    assertInstanceOf(View.Lobby.class, returned.moment());
  }

  // The end of the room.

  @Test
  void theRoomIsClosedAfterTheReceiptAndWhatWasOpenCounts() {
    room.advances();
    ana.asks(room.submit(1, "a"));

    assertEquals(new Outgoing.Receipt(0), room.host().asks(new Incoming.CloseRoom()));

    for (Line line : List.of(ana, ben, screen, room.host())) {
      assertInstanceOf(View.End.class, line.moment());
      assertEquals(Farewell.ROOM_CLOSED, line.farewell());
    }
    assertEquals(1_000, ana.mine().points());
    List<GameEvent> last = room.events().subList(room.events().size() - 2, room.events().size());
    assertInstanceOf(GameEvent.RoundClosed.class, last.getFirst());
    assertInstanceOf(GameEvent.GameEnded.class, last.getLast());
    room.loop().pass(RoomLimits.LIFE_CHECK_MILLIS);
    assertEquals(0, room.loop().timers());
  }

  @Test
  void aGameThatHasEndedIsNotEndedAgainByTheFarewell() {
    room.advances();
    room.hostAsks(Incoming.EndGame::new);
    int before = room.events().size();
    ana.hears();

    room.host().asks(new Incoming.CloseRoom());

    assertEquals(before, room.events().size());
    assertEquals(List.of(), ana.hears());
    assertEquals(Farewell.ROOM_CLOSED, ana.farewell());
  }

  @Test
  void whoComesToTheClosedRoomIsSentAway() {
    room.host().asks(new Incoming.CloseRoom());

    Line late = room.line();
    late.offers(1, new Incoming.EnterAsPlayer(Classroom.key(9), "Late"));
    room.loop().run();

    assertEquals(Farewell.ROOM_CLOSED, late.farewell());
    assertNull(late.hears().stream().findAny().orElse(null));
  }

  @Test
  void aClosedRoomIsNotFoundAnyMore() {
    SimulatedLoop loop = room.loop();
    assertTrue(loop.timers() > 0);
    room.host().asks(new Incoming.CloseRoom());
    loop.pass(24 * 3_600_000L);
    assertEquals(0, loop.timers());
  }
}
