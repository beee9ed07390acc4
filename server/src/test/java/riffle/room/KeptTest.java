package riffle.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static riffle.room.Classroom.key;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import riffle.game.Decks;

/** Nothing is told before it is kept, and nothing goes on while nothing can be kept. */
class KeptTest {
  private final Classroom room =
      new Classroom(Decks.deck(Decks.choice("*a", "b"), Decks.choice("*a", "b")));
  private final SimulatedStore store = room.store();
  private final Line ana = room.player("Ana");
  private final Line ben = room.player("Ben");

  private void forgetWhatWasHeard() {
    room.loop().pass(RoomLimits.GATHER_MILLIS);
    List.of(room.host(), ana, ben).forEach(Line::hears);
  }

  // While a write is under way.

  @Test
  void aReceiptWaitsUntilTheAnswerIsKept() {
    room.advances();
    forgetWhatWasHeard();
    store.becomes(SimulatedStore.Disk.WAITS);

    ana.offers(7, room.submit(1, "a"));
    room.loop().pass(1_000);
    assertEquals(List.of(), ana.hears());
    assertEquals(List.of(), room.host().hears(), "not even that somebody has answered");

    store.commit();
    room.loop().run();
    assertEquals(List.of(new Outgoing.Reply(7, new Outgoing.Receipt(100))), ana.hears());
    assertEquals(1, room.host().heard(Outgoing.Progress.class).findFirst().orElseThrow().done());
  }

  @Test
  void aNewStageIsSeenByNobodyBeforeItIsKept() {
    forgetWhatWasHeard();
    store.becomes(SimulatedStore.Disk.WAITS);

    room.host().offers(9, new Incoming.Advance(0));
    Line late = room.enters(new Incoming.EnterAsPlayer(key(1), ""));
    assertEquals(List.of(), ana.hears());
    assertEquals(List.of(), late.hears(), "its view would tell of it");
    assertNull(ana.farewell());

    store.commit();
    room.loop().run();
    assertInstanceOf(View.Open.class, late.moment());
    assertInstanceOf(View.Open.class, ben.moment());
    assertEquals(Farewell.SEAT_TAKEN_OVER, ana.farewell());
  }

  @Test
  void whatIsAskedAgainMeanwhileIsDoneOnce() {
    room.advances();
    forgetWhatWasHeard();
    store.becomes(SimulatedStore.Disk.WAITS);

    ana.offers(7, room.submit(1, "a"));
    ana.offers(7, room.submit(1, "a"));
    room.loop().run();
    store.commit();
    room.loop().run();

    var receipt = new Outgoing.Reply(7, new Outgoing.Receipt(100));
    assertEquals(List.of(receipt, receipt), ana.hears());
  }

  // While the store fails.

  @Test
  void everybodyIsToldAndNoReceiptLeaves() {
    Line screen = room.screen();
    room.advances();
    forgetWhatWasHeard();
    screen.hears();
    store.becomes(SimulatedStore.Disk.FAILS);

    ana.offers(7, room.submit(1, "a"));
    ben.offers(7, room.submit(1, "b"));
    room.loop().pass(1_000);
    for (Line line : List.of(room.host(), screen, ana, ben)) {
      assertEquals(List.of(new Outgoing.Saving(true)), line.hears());
    }

    store.becomes(SimulatedStore.Disk.WORKS);
    room.loop().run();
    assertEquals(new Outgoing.Reply(7, new Outgoing.Receipt(100)), ana.hears().getFirst());
    assertTrue(ben.hears().contains(new Outgoing.Saving(false)));
  }

  @Test
  void theClockStandsStillMeanwhile() {
    room.advances();
    room.loop().pass(5_000);
    store.becomes(SimulatedStore.Disk.FAILS);
    ana.offers(7, room.submit(1, "a"));
    room.loop().pass(60_000);

    ben.offers(7, room.submit(1, "a"));
    room.loop().run();
    store.becomes(SimulatedStore.Disk.WORKS);
    room.loop().run();

    var open = assertInstanceOf(View.Open.class, ben.moment());
    assertEquals(20_000, open.deadlineMillis() - open.openedAtMillis());
    assertEquals(15_000, open.deadlineMillis() - room.loop().millis());
    assertEquals(
        List.of(new Outgoing.Reply(7, new Outgoing.Receipt(5_000))),
        ben.heard(Outgoing.Reply.class).toList(),
        "five seconds of the clock, not sixty-five");
  }

  @Test
  void whoComesMeanwhileIsToldAndComesInLater() {
    store.becomes(SimulatedStore.Disk.FAILS);
    room.enters(new Incoming.EnterAsPlayer(key(8), "Cem"));
    assertEquals(List.of(new Outgoing.Saving(true)), ana.heard(Outgoing.Saving.class).toList());

    Line dia = room.enters(new Incoming.EnterAsPlayer(key(9), "Dia"));
    assertEquals(List.of(new Outgoing.Saving(true)), dia.hears());

    store.becomes(SimulatedStore.Disk.WORKS);
    room.loop().run();
    assertEquals("Dia", dia.mine().alias());
  }

  @Test
  void whoHasLeftAgainMeanwhileDoesNotComeIn() {
    store.becomes(SimulatedStore.Disk.FAILS);
    room.enters(new Incoming.EnterAsPlayer(key(8), "Cem"));
    Line dia = room.enters(new Incoming.EnterAsPlayer(key(9), "Dia"));
    dia.leaves();
    forgetWhatWasHeard();

    store.becomes(SimulatedStore.Disk.WORKS);
    room.loop().pass(RoomLimits.GATHER_MILLIS);
    assertEquals(
        List.of(3),
        room.host().heard(Outgoing.Attendance.class).map(Outgoing.Attendance::players).toList(),
        "Ana, Ben and Cem");
  }

  @Test
  void tooManyRequestsArePutOffNoMore() {
    store.becomes(SimulatedStore.Disk.FAILS);
    room.host().offers(1, new Incoming.LockJoining(true));
    room.loop().run();
    for (int id = 2; id <= RoomLimits.PUT_OFF_A_LINE + 1; id++) {
      room.host().offers(id, new Incoming.LockJoining(id % 2 == 0));
      room.loop().run();
    }
    assertEquals(0, room.host().heard(Outgoing.Reply.class).count());

    room.host().offers(20_000, new Incoming.LockJoining(true));
    room.loop().run();
    var reply = room.host().heard(Outgoing.Reply.class).findFirst().orElseThrow();
    assertEquals(riffle.game.Refusal.Reason.BUSY, Classroom.reason(reply.outcome()));
  }

  /** Its result may not have been saved before the crash. */
  @Test
  void eachGameThatWasPlayedIsToldOfAgain() {
    room.advances();
    String first = room.hostOnly().gameId();
    room.host().asks(new Incoming.EndGame(room.host().stage()));
    room.playsNext("");
    room.advances();

    List<String> played = new ArrayList<>();
    store.keptRoom().state(state -> played.add(state.gameId()));
    assertEquals(List.of(first), played);
  }

  @Test
  void aDiskThatHangsIsADiskThatFails() {
    room.advances();
    forgetWhatWasHeard();
    store.becomes(SimulatedStore.Disk.WAITS);
    ana.offers(7, room.submit(1, "a"));
    room.loop().pass(RoomLimits.SAVE_MILLIS - 1);
    assertEquals(List.of(), ana.hears(), "so long a disk may take");

    room.loop().pass(1);
    assertEquals(List.of(new Outgoing.Saving(true)), ana.hears());
    assertEquals(List.of(new Outgoing.Saving(true)), room.host().hears());
    room.loop().pass(60_000);

    store.becomes(SimulatedStore.Disk.WORKS);
    room.loop().run();
    assertEquals(new Outgoing.Reply(7, new Outgoing.Receipt(100)), ana.hears().getFirst());
    var open = assertInstanceOf(View.Open.class, ben.moment());
    assertEquals(
        20_000 - 100 - RoomLimits.SAVE_MILLIS, open.deadlineMillis() - room.loop().millis());
  }

  @Test
  void aDiskThatIsSlowDoesNotFail() {
    forgetWhatWasHeard();
    store.becomes(SimulatedStore.Disk.WAITS);
    for (int id = 7; id < 17; id++) {
      room.host().offers(id, new Incoming.LockJoining(id % 2 == 0));
      room.loop().pass(RoomLimits.SAVE_MILLIS - 1);
      store.commit();
      room.loop().run();
    }
    assertEquals(0, ana.heard(Outgoing.Saving.class).count());
    assertEquals(10, room.host().heard(Outgoing.Reply.class).count());
  }

  // The end, while something waits.

  /** Whoever waits for an answer that will not come is told, with a seat or without. */
  @Test
  void nobodyIsLeftWithoutAWord() {
    store.becomes(SimulatedStore.Disk.WAITS);
    room.host().offers(9, new Incoming.LockJoining(true));
    Line anaAgain = room.enters(new Incoming.EnterAsPlayer(key(1), ""));
    Line stranger = room.enters(new Incoming.EnterAsPlayer(key(99), ""));

    room.room().stop();
    room.loop().run();
    for (Line line : List.of(room.host(), ana, anaAgain, ben, stranger)) {
      assertEquals(Farewell.SERVER_STOPPING, line.farewell());
    }
  }

  @Test
  void whoWaitsToComeInHearsThatTheRoomIsClosed() {
    store.becomes(SimulatedStore.Disk.FAILS);
    room.host().offers(9, new Incoming.LockJoining(true));
    room.loop().run();
    Line anaAgain = room.enters(new Incoming.EnterAsPlayer(key(1), ""));
    room.room().close();
    room.loop().run();
    assertNull(anaAgain.farewell(), "not before all is kept");

    store.becomes(SimulatedStore.Disk.WORKS);
    room.loop().run();
    assertEquals(Farewell.ROOM_CLOSED, anaAgain.farewell());
    assertEquals(0, store.rooms());
  }
}
