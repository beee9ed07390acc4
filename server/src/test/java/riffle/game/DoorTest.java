package riffle.game;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static riffle.game.Playing.ANA;
import static riffle.game.Playing.BEN;
import static riffle.game.Playing.CEM;
import static riffle.game.Playing.DIA;
import static riffle.game.Playing.START_MILLIS;
import static riffle.game.Refusal.Reason.ALIAS_TAKEN;
import static riffle.game.Refusal.Reason.ALIAS_UNFIT;
import static riffle.game.Refusal.Reason.LOCKED;
import static riffle.game.Refusal.Reason.NOT_ADMITTED;
import static riffle.game.Refusal.Reason.NO_SUCH_PLAYER;
import static riffle.game.Refusal.Reason.REMOVED;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is let in, and under which name. */
class DoorTest {
  private static final Settings APPROVED = Chosen.usual().approve().settings();
  private static final Settings FRIENDLY = Chosen.usual().friendlyNames().settings();
  private static final Deck DECK = Decks.deck(Decks.choice("*a", "b"), Decks.choice("*a", "b"));

  private static Playing lobby(Settings settings, String... aliases) {
    return Playing.lobby(Decks.deck(settings, DECK.rounds().toArray(Round[]::new)), aliases);
  }

  // The lock.

  @Test
  void nobodyNewComesThroughALockedDoor() {
    Playing game = Playing.lobby(DECK, "Ana");

    assertEquals(
        List.of(new GameEvent.JoiningLocked(true)), game.does(0, new Command.LockJoining(true)));
    assertTrue(game.state().isLocked());
    assertEquals(LOCKED, game.refuses(0, Playing.join("Ben", 1)));
    assertEquals(List.of(), game.does(0, new Command.LockJoining(true)));
    game.does(0, new Command.LockJoining(false));
    game.joins(0, "Ben");
    assertEquals(2, game.state().players());
  }

  @Test
  void whoIsInPlaysOnBehindALockedDoor() {
    Playing game = Playing.started(DECK);
    game.does(0, new Command.LockJoining(true));
    game.submits(0, ANA, 1);
    game.does(0, new Command.Rename(ANA, "Anna"));

    assertEquals("Anna", game.state().alias(ANA));
  }

  // The host's yes.

  @Test
  void whoJoinsWaitsForTheHostsYes() {
    Playing game = lobby(APPROVED);

    assertEquals(
        List.of(
            new GameEvent.PlayerJoined(
                ANA, "Ana", Player.Status.WAITING, 0, Playing.keyOf(42, "Ana"))),
        game.joins(0, "Ana"));
    assertEquals(1, game.state().joined());
    assertEquals(0, game.state().players());

    assertEquals(List.of(new GameEvent.PlayerAdmitted(ANA, 0)), game.admits(0, ANA));
    assertEquals(1, game.state().players());
    assertEquals(List.of(), game.admits(0, ANA));
  }

  static Stream<Command> whatPlayersDo() {
    return Stream.of(
        new Command.PlaceCards(CEM, 1, List.of(1, 2, 3)),
        new Command.CheckBoxes(CEM, 1, List.of(1, 2, 3)),
        new Command.SubmitChoice(CEM, 1, List.of(1)),
        new Command.SubmitText(CEM, 1, "Paris"),
        new Command.Finish(CEM, 1),
        new Command.OpenTurn(CEM, 1),
        new Command.MoveToTeam(CEM, 1),
        new Command.AllowTime(CEM, TimeAllowance.DOUBLE),
        new Command.AdjustScore(CEM, 100, "Well said"));
  }

  @ParameterizedTest
  @MethodSource("whatPlayersDo")
  void whoWaitsCanDoNothing(Command command) {
    assertEquals(NOT_ADMITTED, withOneWhoWaits().refuses(0, command));
  }

  /** Ana and Ben play the first round; Cem waits. */
  private static Playing withOneWhoWaits() {
    Playing game = Playing.started(DECK);
    game.chooses(0, APPROVED);
    game.joins(0, "Cem");
    return game;
  }

  @Test
  void whoWaitsIsInNoFigure() {
    Playing game = withOneWhoWaits();
    game.submits(0, ANA, 1);
    assertFalse(game.state().isWaitingFor(CEM, START_MILLIS));

    List<GameEvent> events = game.advances(0);

    var closed = assertInstanceOf(GameEvent.RoundClosed.class, events.getFirst());
    assertEquals(Score.ABSENT, closed.scores().getLast());
    assertEquals(2, game.state().played().getFirst().players());
    assertNull(game.state().played().getFirst().score(CEM));
    assertEquals(50, game.state().classPercent());
    assertEquals(2, game.state().standings().size());
    assertTrue(game.state().place(CEM).isEmpty());
  }

  @Test
  void whoIsAdmittedInTheMiddleOfARoundPlaysIt() {
    Playing game = withOneWhoWaits();
    game.admits(5_000, CEM);
    game.submits(10_000, CEM, 1);
    game.advances(11_000);

    assertEquals(875, game.points(CEM));
    assertEquals(3, game.state().played().getFirst().players());
  }

  @Test
  void whoIsAdmittedAfterARoundIsNotInIt() {
    Playing game = withOneWhoWaits();
    game.advances(0);
    game.admits(0, CEM);

    assertNull(game.state().played().getFirst().score(CEM));
    assertEquals(2, game.state().standings().size());
  }

  @Test
  void anOpenDoorLetsEverybodyInWhoWaits() {
    Playing game = withOneWhoWaits();
    game.joins(0, "Dia");

    assertEquals(
        List.of(
            new GameEvent.SettingsChanged(Settings.USUAL),
            new GameEvent.PlayerAdmitted(CEM, 0),
            new GameEvent.PlayerAdmitted(DIA, 0)),
        game.chooses(0, Settings.USUAL));
    assertEquals(4, game.state().players());
  }

  @Test
  void whoComesThroughAnOpenDoorHasATeam() {
    Playing game =
        lobby(Chosen.usual().approve().teamsDrawn(2).settings(), "Ana", "Ben", "Cem", "Dia");
    game.admits(0, ANA);
    game.chooses(0, Chosen.usual().teamsDrawn(2).settings());

    assertArrayEquals(new int[] {2, 2}, game.state().teamSizes());
  }

  @Test
  void alsoWhereTheTeamsAreNew() {
    Playing game = lobby(APPROVED, "Ana", "Ben", "Cem", "Dia", "Eva", "Fay");
    game.admits(0, ANA);
    game.admits(0, BEN);
    game.chooses(0, Chosen.usual().teamsDrawn(3).settings());

    assertArrayEquals(new int[] {2, 2, 2}, game.state().teamSizes());
  }

  @Test
  void whereTeamsAreChosenTheyChooseTheirs() {
    Playing game = lobby(Chosen.usual().approve().teamsChosen(2).settings(), "Ana");
    game.chooses(0, Chosen.usual().teamsChosen(2).settings());

    assertEquals(0, game.state().player(ANA).team());
    game.does(0, new Command.ChooseTeam(ANA, 2));
  }

  @Test
  void whoComesInWhileTheClassTalksIsNotInTheRound() {
    Playing game = withOneWhoWaits();
    game.closesAnswers(0);
    game.admits(0, CEM);
    game.chooses(0, Settings.USUAL);
    game.joins(0, "Dia");

    var closed = assertInstanceOf(GameEvent.RoundClosed.class, game.advances(0).getFirst());
    assertEquals(List.of(Score.ABSENT, Score.ABSENT), closed.scores().subList(2, 4));
    assertNull(game.state().played().getFirst().score(CEM));
    assertNull(game.state().played().getFirst().score(DIA));
    assertTrue(game.state().place(CEM).isEmpty());
    game.jumps(0, 2);
    game.advances(0);
    assertEquals(4, game.state().played().getLast().players());
  }

  @Test
  void unlessItIsOpenedAgain() {
    Playing game = withOneWhoWaits();
    game.closesAnswers(0);
    game.admits(0, CEM);
    game.reopens(0);
    game.closesAnswers(0);
    game.advances(0);

    assertEquals(3, game.state().played().getFirst().players());
  }

  @Test
  void whoWaitsHasTheirNameAndCanBeRenamedOrSentAway() {
    Playing game = withOneWhoWaits();

    assertEquals(ALIAS_TAKEN, game.refuses(0, Playing.join("cem", 1)));
    game.does(0, new Command.Rename(CEM, "Kemal"));
    game.removes(0, CEM);
    assertEquals(REMOVED, game.refuses(0, new Command.Admit(CEM)));
    assertEquals(2, game.state().players());
  }

  @Test
  void allWhoWaitAreLetInAtOnce() {
    String[] names = IntStream.rangeClosed(1, 60).mapToObj(n -> "P" + n).toArray(String[]::new);
    Playing game = lobby(Chosen.usual().approve().teamsDrawn(3).settings(), names);
    game.admits(0, ANA);
    game.removes(0, BEN);

    assertEquals(58, game.does(0, new Command.AdmitAll()).size());
    assertEquals(59, game.state().players());
    int[] sizes = game.state().teamSizes();
    Arrays.sort(sizes);
    assertArrayEquals(new int[] {19, 20, 20}, sizes);
    assertEquals(List.of(), game.does(0, new Command.AdmitAll()));
  }

  @Test
  void nobodyIsAdmittedWhoHasNotJoined() {
    Playing game = Playing.lobby(DECK, "Ana");

    assertEquals(NO_SUCH_PLAYER, game.refuses(0, new Command.Admit(BEN)));
    assertEquals(NO_SUCH_PLAYER, game.refuses(0, new Command.Admit(new PlayerId(0))));
    assertEquals(NO_SUCH_PLAYER, game.refuses(0, new Command.Admit(new PlayerId(-1))));
  }

  // Other names.

  @Test
  void theHostGivesAnotherName() {
    Playing game = Playing.lobby(DECK, "Ana", "Ben");

    assertEquals(
        List.of(new GameEvent.PlayerRenamed(ANA, "Anna K.")),
        game.does(0, new Command.Rename(ANA, "  Anna   K. ")));
    assertEquals("Anna K.", game.state().alias(ANA));
    game.joins(0, "Ana");
  }

  @Test
  void notOneThatIsTaken() {
    Playing game = Playing.lobby(DECK, "Ana", "Ben", "Ben 2");

    assertEquals(ALIAS_TAKEN, game.refuses(0, new Command.Rename(ANA, "BEN")));
    Decision decision = game.decides(0, new Command.Rename(ANA, "BEN"));
    assertEquals(
        "BEN 3", assertInstanceOf(Decision.Refused.class, decision).refusal().suggestion());
    game.removes(0, BEN);
    game.does(0, new Command.Rename(ANA, "Ben"));
  }

  @Test
  void onesOwnNameWrittenAnotherWayIsFree() {
    Playing game = Playing.lobby(DECK, "Ana");

    game.does(0, new Command.Rename(ANA, "ANA"));
    assertEquals("ANA", game.state().alias(ANA));
    assertEquals(List.of(), game.does(0, new Command.Rename(ANA, "ANA ")));
    assertEquals(ALIAS_TAKEN, game.refuses(0, Playing.join("ana", 1)), "and still taken");
  }

  @Test
  void notOneThatIsUnfitAndNotForWhoIsGone() {
    Playing game = Playing.lobby(DECK, "Ana", "Ben");
    game.removes(0, BEN);

    assertEquals(ALIAS_UNFIT, game.refuses(0, new Command.Rename(ANA, " ")));
    assertEquals(ALIAS_UNFIT, game.refuses(0, new Command.Rename(ANA, "x".repeat(25))));
    assertEquals(REMOVED, game.refuses(0, new Command.Rename(BEN, "Benno")));
    assertEquals(NO_SUCH_PLAYER, game.refuses(0, new Command.Rename(CEM, "Cem")));
  }

  // Friendly names.

  @Test
  void aNameIsDrawnForWhoChoosesNone() {
    Playing game = Playing.lobby(DECK);
    game.does(0, Playing.join(null, 5));

    assertEquals(FriendlyNames.name(5), game.state().alias(ANA));
  }

  @Test
  void whereAllNamesAreDrawnNobodyChooses() {
    Playing game = lobby(FRIENDLY);
    game.does(0, Playing.join("Ana", 5));
    game.does(0, Playing.join(" ", 6));

    assertEquals(FriendlyNames.name(5), game.state().alias(ANA));
    assertEquals(FriendlyNames.name(6), game.state().alias(BEN));
  }

  @Test
  void theSameDrawGivesEverybodyAnotherName() {
    Playing game = lobby(FRIENDLY);
    for (int n = 0; n < 60; n++) {
      game.does(0, Playing.join(null, 5));
    }

    Set<String> looks = new HashSet<>();
    game.state().everybody().forEach(player -> looks.addAll(Alias.looks(player.alias())));
    assertEquals(2 * 60, looks.size());
    assertEquals(FriendlyNames.name(6), game.state().alias(BEN));
    assertTrue(
        game.state().alias(new PlayerId(60)).endsWith(" 60"), "the number of the seat behind it");
  }
}
