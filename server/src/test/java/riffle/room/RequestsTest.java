package riffle.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static riffle.game.Refusal.Reason.BUSY;
import static riffle.game.Refusal.Reason.NOT_ALLOWED;
import static riffle.game.Refusal.Reason.NO_CHECKS_LEFT;
import static riffle.game.Refusal.Reason.OTHER_ROUND;
import static riffle.game.Refusal.Reason.OTHER_STAGE;
import static riffle.game.Refusal.Reason.OUT_OF_TURN;
import static riffle.game.Refusal.Reason.ROOM_FULL;
import static riffle.game.Refusal.Reason.STALE_REQUEST;
import static riffle.room.Classroom.key;
import static riffle.room.Classroom.reason;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import riffle.game.Chosen;
import riffle.game.Decks;
import riffle.game.TimeAllowance;

/** What is asked once happens once, by who may ask it. */
class RequestsTest {
  private final Classroom room = new Classroom(Decks.deck(Decks.flow(3, 1)));
  private final Line ana = room.player("Ana");

  // Again under the same number.

  @Test
  void aRepeatedCheckGetsTheSameReplyAndCostsOnce() {
    room.advances();
    Outgoing.Outcome first = ana.asks(1, room.check(1, "1 4 0"));
    ana.asks(2, room.place(1, "1 2 3"));
    int before = room.events().size();

    assertEquals(first, ana.asks(1, room.check(1, "1 4 0")));
    assertEquals(before, room.events().size());
  }

  /** Two pages of one seat: the one had no line when the other used its number. */
  @Test
  void aReplyIsNoneToAnotherRequestOfTheSameNumber() {
    room.advances();
    ana.asks(1, room.place(1, "1 2 3"));
    int before = room.events().size();

    assertEquals(STALE_REQUEST, reason(ana.asks(1, room.place(1, "3 2 1"))));
    assertEquals(STALE_REQUEST, reason(ana.asks(1, room.check(1, "1 2 3"))));
    assertEquals(new Outgoing.Receipt(0), ana.asks(1, room.place(1, "1 2 3")));
    assertEquals(before, room.events().size());
  }

  @Test
  void aRepeatedRefusalStaysARefusal() {
    assertEquals(OTHER_STAGE, reason(room.host().asks(1, new Incoming.SkipRound(1))));
    room.advances();

    assertEquals(OTHER_STAGE, reason(room.host().asks(1, new Incoming.SkipRound(1))));
    assertInstanceOf(View.Open.class, room.host().moment());
  }

  @Test
  void theNumberCountsAlsoOnTheNextLine() {
    room.advances();
    Outgoing.Outcome first = ana.asks(1, room.check(1, "1 4 0"));
    ana.asks(2, room.place(1, "1 2 3"));
    Line returned = room.enters(new Incoming.EnterAsPlayer(key(1), ""));
    int before = room.events().size();

    assertEquals(first, returned.asks(1, room.check(1, "1 4 0")));
    assertEquals(before, room.events().size());
  }

  @Test
  void anOldNumberWhoseReplyIsNotKeptIsStale() {
    room.advances();
    for (int id = 2; id <= 1 + Seat.Asking.KEPT_REPLIES; id++) {
      ana.asks(id, room.place(1, id % 2 == 0 ? "1 0 0" : "2 0 0"));
    }
    assertEquals(new Outgoing.Receipt(0), ana.asks(2, room.place(1, "1 0 0")));
    ana.asks(2 + Seat.Asking.KEPT_REPLIES, room.place(1, "3 0 0"));
    int before = room.events().size();

    assertEquals(STALE_REQUEST, reason(ana.asks(2, room.place(1, "1 0 0"))));
    assertEquals(STALE_REQUEST, reason(ana.asks(1, room.place(1, "1 2 3"))));
    assertEquals(before, room.events().size());
  }

  /** The phone slept through the end of a game; in the next one its answer would be any. */
  @Test
  void aRequestOfAnEarlierGameIsNotDoneInTheNext() {
    room.advances();
    int stage = ana.stage();
    var place = room.place(1, "1 2 3");
    room.host().asks(new Incoming.EndGame(room.host().stage()));
    room.playsNext("");
    room.advances();

    room.room().offer(ana, room.loop().millis(), 0, 9, stage, place);
    room.room().offer(ana, room.loop().millis(), 0, 10, ana.stage(), place);
    room.loop().run();
    List<Outgoing.Outcome> outcomes =
        ana.heard(Outgoing.Reply.class)
            .filter(reply -> reply.requestId() >= 9)
            .map(Outgoing.Reply::outcome)
            .toList();
    assertEquals(OTHER_ROUND, reason(outcomes.getFirst()));
    assertInstanceOf(Outgoing.Receipt.class, outcomes.getLast());
  }

  /** Behind the later one it would take that back. */
  @Test
  void aNumberThatWasLeftOutIsNotDoneBehindALaterOne() {
    room.advances();
    ana.asks(7, room.place(1, "1 0 0"));
    int before = room.events().size();

    assertEquals(STALE_REQUEST, reason(ana.asks(5, room.place(1, "2 0 0"))));
    assertEquals(before, room.events().size());
  }

  /** Asks twice under one number, as a browser does whose line broke before the reply. */
  private Class<?> twice(Classroom lesson, Line line, Incoming request) {
    int id = ++lastId;
    int before = lesson.events().size();
    Outgoing.Outcome first = line.asks(id, request);
    int after = lesson.events().size();
    assertFalse(first instanceof Outgoing.Refused, () -> request + ": " + first);
    assertTrue(before < after, () -> "nothing came of " + request);

    assertEquals(first, line.asks(id, request));
    assertEquals(after, lesson.events().size(), () -> "done twice: " + request);
    return request.getClass();
  }

  private int lastId = 100;

  @Test
  void whateverTheHostAsksTwiceUnderOneNumberIsDoneOnce() {
    Classroom lesson = new Classroom(Decks.deck(Decks.flow(3, 1), Decks.flow(3, 1)));
    Line host = lesson.host();
    Set<Class<?>> done = new HashSet<>();
    lesson.player("Ana");
    lesson.player("Ben");

    var settings = Chosen.usual().teamsChosen(2).approve().settings();
    done.add(twice(lesson, host, new Incoming.ChangeSettings(settings)));
    lesson.player("Cem");
    done.add(twice(lesson, host, new Incoming.Admit(3)));
    lesson.player("Dia");
    done.add(twice(lesson, host, new Incoming.AdmitAll()));
    done.add(twice(lesson, host, new Incoming.MoveToTeam(1, 2)));
    done.add(twice(lesson, host, new Incoming.DrawTeams()));
    done.add(twice(lesson, host, new Incoming.LockJoining(true)));
    done.add(twice(lesson, host, new Incoming.Rename(1, "Anna")));
    done.add(twice(lesson, host, new Incoming.NameOnRoster(1, "Anna Jürgens")));
    done.add(twice(lesson, host, new Incoming.AllowTime(1, TimeAllowance.DOUBLE)));
    done.add(twice(lesson, host, new Incoming.Advance(host.stage())));
    done.add(twice(lesson, host, new Incoming.Pause(host.stage())));
    done.add(twice(lesson, host, new Incoming.Advance(host.stage())));
    done.add(twice(lesson, host, new Incoming.AddTime(host.stage(), 30)));
    done.add(twice(lesson, host, new Incoming.CloseAnswers(host.stage())));
    done.add(twice(lesson, host, new Incoming.Reopen(host.stage())));
    done.add(twice(lesson, host, new Incoming.Jump(host.stage(), 1)));
    done.add(twice(lesson, host, new Incoming.SkipRound(host.stage())));
    done.add(twice(lesson, host, new Incoming.AdjustScore(1, 100, "For the drawing")));
    done.add(twice(lesson, host, new Incoming.Remove(2)));
    done.add(twice(lesson, host, new Incoming.EndGame(host.stage())));
    done.add(twice(lesson, host, new Incoming.PlayNext(host.stage(), "")));

    // There is no room left to be closed again.
    done.add(Incoming.CloseRoom.class);
    assertEquals(kindsOf(Incoming.OfHost.class), done);
  }

  @Test
  void whateverAPlayerAsksTwiceUnderOneNumberIsDoneOnce() {
    Classroom lesson =
        new Classroom(
            Decks.deck(
                Chosen.usual().selfPaced(60).teamsChosen(2).settings(),
                Decks.flow(3, 1),
                Decks.choice("*a", "b"),
                Decks.typed("Paris")));
    Set<Class<?>> done = new HashSet<>();
    Line player = lesson.player("Ana");

    done.add(twice(lesson, player, new Incoming.ChooseTeam(2)));
    lesson.advances();
    done.add(twice(lesson, player, new Incoming.OpenTurn(1)));
    done.add(twice(lesson, player, new Incoming.PlaceCards(1, player.cards("1 2 0"))));
    done.add(twice(lesson, player, new Incoming.CheckBoxes(1, player.cards("1 4 0"))));
    done.add(twice(lesson, player, new Incoming.Finish(1)));
    done.add(twice(lesson, player, new Incoming.OpenTurn(2)));
    done.add(twice(lesson, player, new Incoming.SubmitChoice(2, player.cards("a"))));
    done.add(twice(lesson, player, new Incoming.OpenTurn(3)));
    done.add(twice(lesson, player, new Incoming.SubmitText(3, "Paris")));

    assertEquals(kindsOf(Incoming.OfPlayer.class), done);
  }

  @Test
  void theRefusalsOfTheRulesComeThrough() {
    room.advances();
    ana.asks(room.check(1, "1 0 0"));
    ana.asks(room.check(1, "2 0 0"));
    ana.asks(room.check(1, "3 0 0"));

    assertEquals(NO_CHECKS_LEFT, reason(ana.asks(room.check(1, "1 2 3"))));
  }

  // Who may ask.

  static List<Incoming> hosts() {
    return List.of(
        new Incoming.Advance(0),
        new Incoming.SkipRound(0),
        new Incoming.AddTime(0, 30),
        new Incoming.EndGame(0),
        new Incoming.Pause(0),
        new Incoming.CloseAnswers(0),
        new Incoming.Reopen(0),
        new Incoming.Jump(0, 1),
        new Incoming.PlayNext(0, ""),
        new Incoming.CloseRoom(),
        new Incoming.ChangeSettings(Chosen.usual().teamsDrawn(2).settings()),
        new Incoming.DrawTeams(),
        new Incoming.LockJoining(true),
        new Incoming.Admit(1),
        new Incoming.AdmitAll(),
        new Incoming.Remove(1),
        new Incoming.Rename(1, "Another"),
        new Incoming.NameOnRoster(1, "Another One"),
        new Incoming.MoveToTeam(1, 1),
        new Incoming.AllowTime(1, TimeAllowance.DOUBLE),
        new Incoming.AdjustScore(1, 100, "For the drawing"));
  }

  static List<Incoming> players() {
    return List.of(
        new Incoming.PlaceCards(1, List.of(1, 2, 3)),
        new Incoming.CheckBoxes(1, List.of(1, 2, 3)),
        new Incoming.SubmitChoice(1, List.of(1)),
        new Incoming.SubmitText(1, "Paris"),
        new Incoming.Finish(1),
        new Incoming.OpenTurn(1),
        new Incoming.ChooseTeam(1));
  }

  static List<Incoming> enters() {
    return List.of(
        new Incoming.EnterAsHost(),
        new Incoming.EnterAsPlayer(key(1), ""),
        new Incoming.EnterAsPlayer(key(50), "Zoe"),
        new Incoming.EnterAsScreen(key(1)));
  }

  @ParameterizedTest
  @MethodSource("hosts")
  void onlyTheHostMovesTheGame(Incoming request) {
    assertRefused(ana, request);
    assertRefused(room.screen(), request);
    assertRefused(room.line(), request);
  }

  @ParameterizedTest
  @MethodSource("players")
  void onlyPlayersAnswer(Incoming request) {
    room.advances();

    assertRefused(room.host(), request);
    assertRefused(room.screen(), request);
    assertRefused(room.line(), request);
  }

  @ParameterizedTest
  @MethodSource("enters")
  void aLineEntersOnce(Incoming request) {
    assertRefused(ana, request);
    assertRefused(room.host(), request);
    assertRefused(room.screen(), request);
  }

  @Test
  void noKindOfRequestIsForgottenHere() {
    assertEquals(kindsOf(Incoming.OfHost.class), kinds(hosts()));
    assertEquals(kindsOf(Incoming.OfPlayer.class), kinds(players()));
    assertEquals(kindsOf(Incoming.Enter.class), kinds(enters()));
  }

  private static Set<Class<?>> kindsOf(Class<?> all) {
    return Set.of(all.getPermittedSubclasses());
  }

  private static Set<Class<?>> kinds(List<Incoming> requests) {
    return requests.stream().map(Object::getClass).collect(Collectors.toSet());
  }

  private void assertRefused(Line line, Incoming request) {
    int before = room.events().size();
    assertEquals(OUT_OF_TURN, reason(line.asks(request)));
    assertEquals(before, room.events().size());
  }

  // Screens.

  @Test
  void aScreenNeedsItsKey() {
    Line stranger = room.line();

    assertEquals(NOT_ALLOWED, reason(stranger.asks(new Incoming.EnterAsScreen(key(1)))));
    assertInstanceOf(View.Lobby.class, room.screen().moment());
  }

  @Test
  void aRoomHasTwentyScreensAtMost() {
    for (int n = 1; n < RoomLimits.MAX_SCREENS; n++) {
      room.screen();
    }
    Line last = room.screen();
    var enter = new Incoming.EnterAsScreen(room.screenKey());

    assertEquals(ROOM_FULL, reason(room.line().asks(enter)));
    last.leaves();
    assertInstanceOf(View.Lobby.class, room.screen().moment());
  }

  // Too much at once.

  @Test
  void aFullMailboxRefusesAtOnceAndTakesMoreWhenItIsEmptied() {
    room.advances();
    var draft = room.place(1, "1 2 3");
    ana.hears();
    for (int id = 1; id <= RoomLimits.MAILBOX; id++) {
      ana.offers(id, draft);
    }
    assertEquals(List.of(), ana.hears());

    ana.offers(20_000, draft);

    var refused = assertInstanceOf(Outgoing.Reply.class, ana.hears().getFirst());
    assertEquals(20_000, refused.requestId());
    assertEquals(BUSY, reason(refused.outcome()));
    room.loop().run();
    assertEquals(RoomLimits.MAILBOX, ana.hears().size());
    assertEquals(new Outgoing.Receipt(0), ana.asks(20_000, draft));
  }
}
