package riffle.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import riffle.game.Chosen;
import riffle.game.Decks;
import riffle.game.Round;

/** What the host sees of a class at work, and what is right for a teacher who asks. */
class LiveTest {
  private static Classroom room(Round... rounds) {
    return new Classroom(Decks.deck(rounds));
  }

  /** What the host was told last. */
  private static View.Live told(Classroom room) {
    room.loop().pass(RoomLimits.GATHER_MILLIS);
    View.Live live = room.host().heard(Outgoing.Progress.class).toList().getLast().live();
    return live != null ? live : fail("nothing live");
  }

  private static View.@Nullable Live shown(Classroom room) {
    return room.hostOnly().live();
  }

  /** Each as a player's number and a box: 2 in 1. */
  private static List<String> takers(Classroom room, View.Live live, String label) {
    return row(room, live, label).takers().stream()
        .map(taker -> taker.player() + " in " + taker.box())
        .toList();
  }

  private static View.LiveRow row(Classroom room, View.Live live, String label) {
    return live.rows().get(room.cards(label).getFirst() - 1);
  }

  // While a round is open.

  @Test
  void aCardThatIsPlacedIsSeenInItsBoxWithWhoPutItThere() {
    Classroom room = room(Decks.flow(3, 1));
    Line ana = room.player("Ana");
    Line ben = room.player("Ben");
    room.player("Cem");
    room.advances();

    ana.asks(room.place(1, "1 0 4"));
    ben.asks(room.place(1, "1 2 3"));
    View.Live live = told(room);

    assertEquals(List.of(2, 0, 0), row(room, live, "1").had());
    assertEquals(List.of("1 in 1", "2 in 1"), takers(room, live, "1"));
    assertEquals(List.of(0, 0, 1), row(room, live, "4").had());
    assertEquals(List.of("1 in 3"), takers(room, live, "4"));
    assertEquals(List.of(1, 3), live.notDone());

    ana.asks(room.place(1, "1 3 0"));
    assertEquals(List.of(), takers(room, told(room), "4"), "taken back");
  }

  @Test
  void aPickIsInNoBox() {
    Classroom room = room(Decks.choice("*a", "b"));
    Line ana = room.player("Ana");
    room.player("Ben");
    room.advances();

    ana.asks(room.submit(1, "b"));
    View.Live live = told(room);

    assertEquals(List.of(0), row(room, live, "a").had());
    assertEquals(List.of(1), row(room, live, "b").had());
    assertEquals(List.of("1 in 0"), takers(room, live, "b"));
    assertEquals(List.of(2), live.notDone());
  }

  @Test
  void ofWhatIsWrittenItIsOnlySaidWhoHasNot() {
    Classroom room = room(Decks.typed("Paris"));
    Line ana = room.player("Ana");
    room.player("Ben");
    room.advances();

    ana.asks(new Incoming.SubmitText(1, "Rome"));

    assertEquals(new View.Live(List.of(), List.of(2)), told(room));
  }

  @Test
  void whoIsNotDoneIsWhoTheCountLeavesOut() {
    Classroom room = room(Decks.flow(2, 1));
    List<Line> lines = room.players("Ana", "Ben", "Cem");
    room.advances();

    lines.get(0).asks(room.place(1, "1 2"));
    lines.get(1).asks(room.place(1, "1 0"));
    lines.get(1).asks(new Incoming.Finish(1));
    assertAgrees(room, List.of(3));

    lines.get(1).asks(room.place(1, "0 1"));
    assertAgrees(room, List.of(2, 3));
  }

  private static void assertAgrees(Classroom room, List<Integer> notDone) {
    assertEquals(notDone, told(room).notDone());
    Outgoing.Progress last = room.host().heard(Outgoing.Progress.class).toList().getLast();
    assertEquals(last.players() - last.done(), notDone.size());
  }

  @Test
  void whoComesLaterIsNotDoneAndWhoIsSentAwayIsNowhere() {
    Classroom room = room(Decks.flow(2, 1));
    Line ana = room.player("Ana");
    room.advances();
    ana.asks(room.place(1, "1 2"));
    told(room);

    room.player("Ben");
    assertEquals(List.of(2), told(room).notDone());

    room.host().asks(new Incoming.Remove(1));
    room.loop().pass(RoomLimits.GATHER_MILLIS);
    View.Live live = shown(room);
    assertEquals(
        new View.Live(
            List.of(
                new View.LiveRow(List.of(0, 0), List.of()),
                new View.LiveRow(List.of(0, 0), List.of()),
                new View.LiveRow(List.of(0, 0), List.of())),
            List.of(2)),
        live);
  }

  @Test
  void whoWaitsToBeLetInIsNotMissed() {
    Classroom room =
        new Classroom(Decks.deck(Chosen.usual().approve().settings(), Decks.flow(2, 1)));
    room.player("Ana");
    room.host().asks(new Incoming.Admit(1));
    room.advances();
    room.player("Ben");

    assertEquals(List.of(1), told(room).notDone());

    room.host().asks(new Incoming.Admit(2));
    assertEquals(List.of(1, 2), told(room).notDone());
  }

  @Test
  void ofACrowdOnlyTheFirstAreNamed() {
    Classroom room = room(Decks.choice("*a", "b"));
    List<Line> crowd = new ArrayList<>();
    for (int n = 1; n <= 100; n++) {
      crowd.add(room.player("Pupil " + n));
    }
    room.advances();

    crowd.subList(0, 30).forEach(line -> line.asks(room.submit(1, "b")));
    View.Live live = told(room);

    assertEquals(List.of(30), row(room, live, "b").had());
    assertEquals(
        IntStream.rangeClosed(1, 20).mapToObj(n -> n + " in 0").toList(), takers(room, live, "b"));
    assertEquals(IntStream.rangeClosed(31, 90).boxed().toList(), live.notDone());
  }

  @Test
  void playersAndScreensAreNotToldWhatOthersDo() {
    Classroom room = room(Decks.flow(2, 1));
    Line ana = room.player("Ana");
    Line screen = room.screen();
    room.advances();

    ana.asks(room.place(1, "1 2"));
    told(room);

    assertEquals(0, ana.heard(Outgoing.Progress.class).count());
    assertEquals(
        List.of(new Outgoing.Progress(1, 1, 1, null)),
        screen.heard(Outgoing.Progress.class).toList());
    Stream.of(ana, screen).forEach(line -> assertNull(line.view().hostOnly()));
  }

  @Test
  void aHostWhoComesBackSeesItAtOnce() {
    Classroom room = room(Decks.flow(2, 1));
    Line ana = room.player("Ana");
    room.advances();
    ana.asks(room.place(1, "2 0"));
    View.Live live = told(room);

    Line again = room.enters(new Incoming.EnterAsHost());

    View.HostOnly hostOnly = again.view().hostOnly();
    assertEquals(live, hostOnly == null ? null : hostOnly.live());
  }

  @Test
  void thereIsNothingLiveOutsideOfAnOpenRoundAndInASlide() {
    Classroom room = room(Decks.flow(Decks.brief(3_000, 20_000, 0), 2, 1, 3, 10), Decks.slide());
    room.player("Ana");
    assertNull(shown(room), "lobby");
    room.advances();
    assertNull(shown(room), "preview");
    room.advances();
    assertNotEquals(null, shown(room));
    room.hostAsks(Incoming.Pause::new);
    assertNull(shown(room), "pause");
    room.advances();
    room.hostAsks(Incoming.CloseAnswers::new);
    assertNull(shown(room), "talk");
    room.advances();
    assertNull(shown(room), "reveal");
    room.advances();
    assertTrue(room.host().open().task() instanceof View.SlideTask);
    assertNull(shown(room), "slide");
  }

  // What is right.

  private static Optional<AnswerKey> key(Classroom room) {
    CompletableFuture<Optional<AnswerKey>> key = room.room().answerKey().toCompletableFuture();
    assertTrue(!key.isDone(), "it comes from the room's loop");
    room.loop().run();
    return key.join();
  }

  @Test
  void theKeyOfAFlowTellsWhereEachCardBelongs() {
    Classroom room = room(Decks.flow(3, 1));
    room.advances();

    AnswerKey key = key(room).orElseThrow();

    assertEquals(1, key.round());
    List<Integer> cards = room.cards("1 2 3 4");
    assertEquals(
        List.of(1, 2, 3, 0), cards.stream().map(card -> key.rows().get(card - 1).box()).toList());
    assertEquals(List.of(1, 2, 3, 4), key.rows().stream().map(AnswerKey.Row::card).toList());
  }

  @Test
  void theKeyChangesWithTheRoundAndIsThereUntilItsReveal() {
    Classroom room =
        room(
            Decks.choice(Decks.brief(3_000, 20_000, 0), "a", "*b"),
            Decks.choice("*c", "d"),
            Decks.poll("e", "f"),
            Decks.typed("Paris"));
    AnswerKey first = new AnswerKey(1, choice(false, true));
    assertEquals(Optional.empty(), key(room), "lobby");
    room.advances();
    assertEquals(Optional.of(first), key(room), "preview");
    room.advances();
    assertEquals(Optional.of(first), key(room), "open");
    room.hostAsks(Incoming.Pause::new);
    assertEquals(Optional.of(first), key(room), "pause");
    room.advances();
    room.hostAsks(Incoming.CloseAnswers::new);
    assertEquals(Optional.of(first), key(room), "talk");
    room.advances();
    assertEquals(Optional.empty(), key(room), "reveal: everybody sees it");
    room.advances();
    assertEquals(Optional.of(new AnswerKey(2, choice(true, false))), key(room));
    room.jumps(3);
    assertEquals(Optional.empty(), key(room), "a poll");
    room.jumps(4);
    assertEquals(Optional.empty(), key(room), "nothing to mark");
  }

  private static List<AnswerKey.Row> choice(boolean... right) {
    return IntStream.range(0, right.length)
        .mapToObj(card -> new AnswerKey.Row(card + 1, 0, right[card]))
        .toList();
  }

  @Test
  void aClosedRoomHasNoKey() {
    Classroom room = room(Decks.choice("*a", "b"));
    room.advances();
    room.room().close();
    room.loop().run();

    assertEquals(Optional.empty(), key(room));
  }
}
