package riffle.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static riffle.game.Refusal.Reason.ALIAS_TAKEN;
import static riffle.game.Refusal.Reason.LOCKED;
import static riffle.game.Refusal.Reason.NOT_ADMITTED;
import static riffle.game.Refusal.Reason.NO_SUCH_PLAYER;
import static riffle.game.Refusal.Reason.REMOVED;
import static riffle.room.Classroom.key;
import static riffle.room.Classroom.reason;

import java.util.List;
import org.junit.jupiter.api.Test;
import riffle.game.Chosen;
import riffle.game.Decks;
import riffle.game.Mode;
import riffle.game.Player;
import riffle.game.Settings;

/** Who comes in, under which name, and who has to go. */
class DoorTest {
  private static final View.Moment EMPTY_LOBBY =
      new View.Lobby(List.of(), Mode.LIVE, List.of(), false);

  private final Classroom room =
      new Classroom(Decks.deck(Decks.choice("*a", "b"), Decks.choice("*a", "b")));
  private final Line screen = room.screen();
  private final Line ana = room.player("Ana");
  private final Line ben = room.player("Ben");

  private void chooses(Chosen chosen) {
    Settings settings = chosen.settings();
    assertEquals(new Outgoing.Receipt(0), room.host().asks(new Incoming.ChangeSettings(settings)));
  }

  /** Lets the gathered counts out, and forgets all that was said. */
  private void forget(Line... lines) {
    room.loop().pass(1_000);
    List.of(lines).forEach(Line::hears);
  }

  // Locked.

  @Test
  void aLockedRoomTakesNobodyNewAndKeepsWhoHasASeat() {
    forget(ana, screen);
    room.host().asks(new Incoming.LockJoining(true));
    assertTrue(room.hostOnly().locked());
    Line stranger = room.line();

    assertEquals(LOCKED, reason(stranger.asks(new Incoming.EnterAsPlayer(key(9), "Zoe"))));
    ana.leaves();
    Line returned = room.enters(new Incoming.EnterAsPlayer(key(1), ""));

    assertEquals("Ana", returned.mine().alias());
    assertEquals(0, screen.heard(Outgoing.ViewChanged.class).count(), "nobody else need know");
    room.host().asks(new Incoming.LockJoining(false));
    assertFalse(room.hostOnly().locked());
    assertEquals("Zoe", room.enters(new Incoming.EnterAsPlayer(key(9), "Zoe")).mine().alias());
  }

  /** Whoever comes and goes in whatever way: those are counted who take part and have a line. */
  @Test
  void theCountOfThoseWhoAreHereFollowsAllWaysOfComingAndGoing() {
    assertEquals(2, hereNow());
    ana.leaves();
    assertEquals(1, hereNow());
    Line back = room.enters(new Incoming.EnterAsPlayer(key(1), ""));
    assertEquals(2, hereNow());
    room.enters(new Incoming.EnterAsPlayer(key(1), ""));
    assertEquals(2, hereNow(), "one line in place of another");
    back.leaves();
    assertEquals(2, hereNow(), "that line had no seat any more");

    chooses(Chosen.usual().approve());
    room.player("Zoe");
    Line uma = room.player("Uma");
    assertEquals(2, hereNow(), "they wait");
    room.host().asks(new Incoming.Admit(3));
    assertEquals(3, hereNow());
    uma.leaves();
    room.host().asks(new Incoming.Admit(4));
    assertEquals(3, hereNow(), "let in while away");
    room.host().asks(new Incoming.Remove(4));
    room.host().asks(new Incoming.Remove(1));
    assertEquals(2, hereNow());
  }

  private int hereNow() {
    room.loop().pass(100);
    room.host().hears();
    return room.screen().view().stage().connected();
  }

  @Test
  void aLargeLobbyHearsItsCountTheMoreSeldomTheMoreThereAre() {
    int players = 2 * RoomLimits.COUNTED_PLAYERS + 1;
    for (int number = 3; number <= players; number++) {
      room.player("P" + number);
    }
    forget(ana, screen);
    room.player("Last");
    room.loop().pass(RoomLimits.GATHER_MILLIS);
    assertEquals(1, screen.hears().size(), "screens are few");
    room.loop().pass(RoomLimits.GATHER_MILLIS);
    assertEquals(List.of(), ana.hears(), "two gatherings for two thousand");
    room.loop().pass(RoomLimits.GATHER_MILLIS);
    assertEquals(
        List.of(new Outgoing.Attendance(players + 1, players + 1, List.of(), List.of())),
        ana.hears());
  }

  // Approved.

  @Test
  void whoWaitsSeesAnEmptyLobbyAndNothingOfTheGame() {
    chooses(Chosen.usual().approve());
    Line zoe = room.player("Zoe");
    assertEquals(EMPTY_LOBBY, zoe.moment());
    assertTrue(zoe.mine().waiting());
    assertEquals("Zoe", zoe.mine().alias());
    forget(zoe);

    room.advances();
    ana.asks(room.submit(1, "a"));
    room.hostAsks(stage -> new Incoming.AddTime(stage, 30));
    room.loop().pass(1_000);
    room.advances();
    room.advances();

    for (Outgoing told : zoe.hears()) {
      View view = assertInstanceOf(Outgoing.ViewChanged.class, told).view();
      assertEquals(EMPTY_LOBBY, view.stage().moment());
      assertEquals(0, view.stage().players());
      assertTrue(zoe.mine().waiting());
      assertNull(zoe.mine().now());
    }
    assertEquals(NOT_ADMITTED, reason(zoe.asks(new Incoming.SubmitChoice(1, List.of(1)))));
    assertEquals(NOT_ADMITTED, reason(zoe.asks(new Incoming.Finish(1))));
  }

  @Test
  void whoWaitsIsShownToTheHostAndCountedNowhere() {
    chooses(Chosen.usual().approve());
    forget(screen, room.host());
    room.player("Zoe");
    room.loop().pass(100);

    assertEquals(
        List.of(new Outgoing.Attendance(2, 2, List.of("Ben", "Ana"), List.of())), screen.hears());
    var roster = room.host().heard(Outgoing.Roster.class).toList().getLast();
    assertEquals(Player.Status.WAITING, roster.players().getFirst().player().status());
    room.advances();
    assertEquals(2, screen.view().stage().players());
    room.advances();
    assertEquals(2, assertInstanceOf(View.Reveal.class, screen.moment()).players());
  }

  @Test
  void whoIsLetInSeesWhatIsNowAtOnceAndPlays() {
    chooses(Chosen.usual().approve());
    Line zoe = room.player("Zoe");
    room.advances();

    assertEquals(new Outgoing.Receipt(0), room.host().asks(new Incoming.Admit(3)));

    assertInstanceOf(View.Open.class, zoe.moment());
    assertEquals(new View.MyChoice(List.of(), 0, false), zoe.now());
    assertFalse(zoe.mine().waiting());
    zoe.asks(room.submit(1, "a"));
    room.advances();
    assertEquals(1_000, zoe.mine().points());
  }

  @Test
  void whoIsLetInToTheLobbyIsCountedAndNamedThere() {
    chooses(Chosen.usual().approve());
    room.player("Zoe");
    forget(screen, ana);

    room.host().asks(new Incoming.Admit(3));
    room.loop().pass(100);

    assertEquals(
        List.of(new Outgoing.Attendance(3, 3, List.of("Zoe", "Ben", "Ana"), List.of())),
        screen.hears());
    assertEquals(List.of(new Outgoing.Attendance(3, 3, List.of(), List.of())), ana.hears());
  }

  // Away, for good.

  @Test
  void whoIsSentAwayHearsItAndStaysAway() {
    room.advances();

    assertEquals(new Outgoing.Receipt(0), room.host().asks(new Incoming.Remove(1)));

    assertEquals(Farewell.REMOVED, ana.farewell());
    Line again = room.line();
    assertEquals(REMOVED, reason(again.asks(new Incoming.EnterAsPlayer(key(1), ""))));
    assertEquals(REMOVED, reason(again.asks(new Incoming.EnterAsPlayer(key(1), "Another"))));
    assertEquals(REMOVED, reason(room.host().asks(new Incoming.Remove(1))));
    assertEquals(NO_SUCH_PLAYER, reason(room.host().asks(new Incoming.Remove(7))));
  }

  @Test
  void allOthersSeeStandingsWithoutThem() {
    room.advances();
    ana.asks(room.submit(1, "a"));
    ben.asks(room.submit(1, "b"));
    room.advances();
    room.advances();
    assertEquals(2, assertInstanceOf(View.MyStanding.class, ben.now()).rank());

    room.host().asks(new Incoming.Remove(1));
    room.loop().pass(100);

    assertEquals(new View.MyStanding(1, 0, 0, null, null), ben.now());
    var standings = assertInstanceOf(View.Standings.class, screen.moment());
    assertEquals(List.of("Ben"), standings.top().stream().map(View.Standing::alias).toList());
    assertEquals(1, screen.view().stage().players());
    assertEquals(
        List.of(2), room.hostOnly().standings().stream().map(View.HostStanding::player).toList());
    assertEquals(
        List.of("Ben"),
        room.hostOnly().players().stream().map(seen -> seen.player().alias()).toList());
  }

  @Test
  void whoIsSentAwayWhileNotHereFindsTheDoorShut() {
    ana.leaves();

    room.host().asks(new Incoming.Remove(1));

    assertEquals(REMOVED, reason(room.line().asks(new Incoming.EnterAsPlayer(key(1), ""))));
  }

  @Test
  void whoWaitsCanBeSentAwayToo() {
    chooses(Chosen.usual().approve());
    Line zoe = room.player("Zoe");

    room.host().asks(new Incoming.Remove(3));

    assertEquals(Farewell.REMOVED, zoe.farewell());
  }

  @Test
  void manyAreSentAwayWithOneNewPictureForTheOthers() {
    List<Line> more = room.players("Cem", "Dan", "Eve");
    room.loop().pass(100);
    ben.hears();

    for (int number = 3; number <= 5; number++) {
      room.host().asks(new Incoming.Remove(number));
    }
    room.loop().pass(100);

    more.forEach(line -> assertEquals(Farewell.REMOVED, line.farewell()));
    assertEquals(1, ben.heard(Outgoing.ViewChanged.class).count());
    assertEquals(2, ben.view().stage().players());
  }

  // Names.

  @Test
  void everybodySeesTheNewName() {
    room.advances();
    ana.asks(room.submit(1, "a"));
    room.advances();
    room.advances();

    assertEquals(new Outgoing.Receipt(0), room.host().asks(new Incoming.Rename(1, "Anna")));

    assertEquals("Anna", ana.mine().alias(), "at once");
    room.loop().pass(100);
    var standings = assertInstanceOf(View.Standings.class, screen.moment());
    assertEquals("Anna", standings.top().getFirst().alias());
    View.Standing above = assertInstanceOf(View.MyStanding.class, ben.now()).above();
    assertEquals("Anna", above == null ? "" : above.alias());
    assertEquals("Anna", room.hostOnly().players().getFirst().player().alias());
  }

  @Test
  void inTheLobbyTooAndATakenNameIsRefused() {
    room.host().asks(new Incoming.Rename(1, "Anna"));
    room.loop().pass(100);

    assertEquals(
        List.of("Ben", "Anna"), assertInstanceOf(View.Lobby.class, screen.moment()).newest());
    assertEquals(ALIAS_TAKEN, reason(room.host().asks(new Incoming.Rename(1, "ben"))));
  }

  @Test
  void whoWouldRatherNotChooseIsGivenAFriendlyName() {
    Line one = room.enters(new Incoming.EnterAsPlayer(key(8), null));
    Line other = room.enters(new Incoming.EnterAsPlayer(key(9), null));

    assertTrue(one.mine().alias().matches("\\p{Lu}\\p{L}+ \\p{Lu}\\p{L}+"), one.mine().alias());
    assertNotEquals(one.mine().alias(), other.mine().alias());
  }

  @Test
  void inARoomOfFriendlyNamesEveryNameIsDrawn() {
    chooses(Chosen.usual().friendlyNames());

    Line zoe = room.player("Zoe");

    assertNotEquals("Zoe", zoe.mine().alias());
    assertTrue(zoe.mine().alias().matches("\\p{Lu}\\p{L}+ \\p{Lu}\\p{L}+"), zoe.mine().alias());
  }
}
