package riffle.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static riffle.game.Refusal.Reason.ALREADY_ANSWERED;
import static riffle.game.Refusal.Reason.OTHER_STAGE;
import static riffle.game.Refusal.Reason.OUT_OF_RANGE;
import static riffle.game.Refusal.Reason.TOO_LATE;
import static riffle.room.Classroom.reason;

import java.util.List;
import org.junit.jupiter.api.Test;
import riffle.game.Decks;

/** The class answers, talks, and answers again; and the teacher goes from any round to any. */
class RevoteTest {
  private final Classroom room =
      new Classroom(
          Decks.deck(
              Decks.choice("Rome", "*Paris", "Oslo"), Decks.flow(3, 1), Decks.typed("Paris")));
  private final Line screen = room.screen();
  private final Line ana = room.player("Ana");
  private final Line ben = room.player("Ben");
  private final Line cem = room.player("Cem");

  private View.Talk closesAnswers() {
    assertEquals(new Outgoing.Receipt(0), room.hostAsks(Incoming.CloseAnswers::new));
    return assertInstanceOf(View.Talk.class, screen.moment());
  }

  private static List<String> rows(View.Talk talk) {
    return talk.rows().stream().map(row -> row.card().label() + " " + row.had()).toList();
  }

  // Talk.

  @Test
  void whatTheClassPickedIsShownToAllAndNotWhatIsRight() {
    room.advances();
    ana.asks(room.submit(1, "Rome"));
    ben.asks(room.submit(1, "Paris"));

    View.Talk talk = closesAnswers();

    assertEquals(List.of(3, 2), List.of(talk.players(), talk.answered()));
    assertEquals(List.of("Rome [1]", "Paris [1]", "Oslo [0]"), rows(talk));
    for (Line line : List.of(ana, ben, cem, room.host())) {
      assertEquals(talk, line.moment());
    }
    assertEquals(new View.MyChoice(List.of(1), 0, false), ana.now(), "no points yet");
    assertEquals(0, ben.mine().points());
    assertEquals(List.of(), room.hostOnly().standings());
  }

  @Test
  void ofAFlowItIsShownWhichCardIsInWhichBox() {
    room.advances();
    room.jumps(2);
    ana.asks(room.place(2, "1 2 3"));
    ben.asks(room.place(2, "1 4 0"));
    List<String> cards =
        ((View.FlowTask) ana.open().task()).cards().stream().map(View.Card::label).toList();

    View.Talk talk = closesAnswers();

    assertEquals(cards, talk.rows().stream().map(row -> row.card().label()).toList());
    assertEquals(
        List.of("1 [2, 0, 0]", "2 [0, 1, 0]", "3 [0, 0, 1]", "4 [0, 1, 0]"),
        rows(talk).stream().sorted().toList());
  }

  @Test
  void whatWasWrittenIsNotShownInTheTalk() {
    room.advances();
    room.jumps(3);
    ana.asks(new Incoming.SubmitText(3, "Paris"));

    View.Talk talk = closesAnswers();

    assertEquals(List.of(), talk.rows());
    assertEquals(1, talk.answered());
    assertEquals(List.of(), room.hostOnly().given());
  }

  @Test
  void inTheTalkNoAnswerCountsAndNoBellRings() {
    room.advances();
    var late = room.submit(1, "Paris");
    closesAnswers();

    assertEquals(TOO_LATE, reason(ana.asks(late)));
    room.loop().pass(3_600_000);
    assertInstanceOf(View.Talk.class, ana.moment());
    room.advances();
    assertInstanceOf(View.Reveal.class, ana.moment());
  }

  // Again.

  @Test
  void aRevoteReplacesTheFirstAnswerAndCarriesNoSpeed() {
    room.advances();
    room.loop().pass(10_000);
    ana.asks(room.submit(1, "Rome"));
    ben.asks(room.submit(1, "Paris"));
    closesAnswers();

    assertEquals(new Outgoing.Receipt(0), room.hostAsks(Incoming.Reopen::new));

    assertTrue(ana.open().revote());
    assertEquals(room.loop().millis() + Decks.LIMIT_MILLIS, ana.open().deadlineMillis());
    assertEquals(new View.MyChoice(List.of(1), 10_000, true), ana.now(), "what stands so far");
    room.loop().pass(15_000);
    assertEquals(new Outgoing.Receipt(0), ana.asks(room.submit(1, "Paris")));
    assertEquals(ALREADY_ANSWERED, reason(ana.asks(room.submit(1, "Oslo"))));
    room.loop().pass(100);
    assertEquals(
        new Outgoing.Progress(1, 1, 3, null),
        screen.heard(Outgoing.Progress.class).toList().getLast());
    room.advances();
    assertEquals(1_000, ana.mine().points());
    assertEquals(875, ben.mine().points(), "the first answer stands, with its time");
    var reveal = assertInstanceOf(View.Reveal.class, screen.moment());
    var solution = assertInstanceOf(View.ChoiceSolution.class, reveal.solution());
    assertEquals(List.of(0, 2, 0), solution.rows().stream().map(View.ChoiceRow::picked).toList());
  }

  @Test
  void theBellRingsForARevoteToo() {
    room.advances();
    closesAnswers();
    room.hostAsks(Incoming.Reopen::new);

    room.loop().pass(Decks.LIMIT_MILLIS + 399);
    assertInstanceOf(View.Open.class, ana.moment());
    room.loop().pass(1);
    assertInstanceOf(View.Reveal.class, ana.moment());
  }

  @Test
  void aRevealedRoundIsOpenedAgainAndCountsAnew() {
    room.advances();
    ana.asks(room.submit(1, "Paris"));
    room.advances();
    assertEquals(1_000, ana.mine().points());

    room.hostAsks(Incoming.Reopen::new);
    ana.asks(room.submit(1, "Oslo"));
    room.advances();

    assertEquals(0, ana.mine().points());
    assertEquals(OTHER_STAGE, reason(room.host().asks(new Incoming.Reopen(1))));
  }

  // From any round to any.

  @Test
  void aJumpLeavesTheRoundAndOpensTheOtherForAll() {
    room.advances();
    ana.asks(room.submit(1, "Paris"));
    List<Line> all = List.of(ana, ben, cem, screen, room.host());
    all.forEach(Line::hears);

    assertEquals(new Outgoing.Receipt(0), room.jumps(3));

    for (Line line : all) {
      assertEquals(3, line.open().round().number());
      assertEquals(1, line.heard(Outgoing.ViewChanged.class).count());
    }
    assertEquals(0, ana.mine().points());
    assertEquals(new View.MyText("", 0, false), ana.now());
    room.loop().pass(Decks.LIMIT_MILLIS + 400);
    assertInstanceOf(View.Reveal.class, ana.moment());
    assertEquals(
        List.of(false, false, true),
        room.hostOnly().outline().stream().map(View.OutlineRound::played).toList());
  }

  @Test
  void aRoundThatWasPlayedIsPlayedAnew() {
    room.advances();
    ana.asks(room.submit(1, "Paris"));
    room.advances();
    room.advances();
    assertInstanceOf(View.Standings.class, ana.moment());

    room.jumps(1);

    assertFalse(ana.open().revote());
    assertEquals(new View.MyChoice(List.of(), 0, false), ana.now());
    ben.asks(room.submit(1, "Paris"));
    room.advances();
    assertEquals(List.of(0, 1_000), List.of(ana.mine().points(), ben.mine().points()));
  }

  @Test
  void thereIsNoJumpToNowhereNorFromTheLobby() {
    assertEquals(OTHER_STAGE, reason(room.jumps(1)));
    room.advances();
    assertEquals(OUT_OF_RANGE, reason(room.jumps(4)));
    assertEquals(OUT_OF_RANGE, reason(room.jumps(0)));
    assertEquals(1, ana.open().round().number());
  }
}
