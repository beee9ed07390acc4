package riffle.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static riffle.game.Playing.ANA;
import static riffle.game.Playing.BEN;
import static riffle.game.Playing.CEM;
import static riffle.game.Playing.START_MILLIS;
import static riffle.game.Refusal.Reason.LOCKED;
import static riffle.game.Refusal.Reason.OTHER_STAGE;
import static riffle.game.Refusal.Reason.REMOVED;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The same class plays again, or another deck. */
class NextGameTest {
  private static final ChoiceRound QUESTION = Decks.choice("*a", "b");
  private static final Settings SETTINGS = Chosen.usual().teamsChosen(2).approve().settings();
  private static final Deck DECK = Decks.deck(SETTINGS, QUESTION, QUESTION);
  private static final Deck OTHER =
      new Deck(
          "Another",
          "de",
          "",
          Chosen.usual().weight(90).streaks().time(200).hideStandings().friendlyNames().settings(),
          List.of(Decks.flow(3, 0)));

  private final Playing game = Playing.lobby(DECK, "Ana", "Ben", "Cem", "Dia");

  /** Ana has won in team 2, with twice the time; Ben was removed; Cem still waits. */
  private void play() {
    game.admits(0, ANA);
    game.admits(0, BEN);
    game.admits(0, new PlayerId(4));
    game.does(0, new Command.ChooseTeam(ANA, 2));
    game.starts(0);
    game.allows(0, ANA, TimeAllowance.DOUBLE);
    game.submits(0, ANA, 1);
    game.advances(0);
    game.adjusts(0, ANA, 50);
    game.removes(0, BEN);
    game.ends(1_000);
  }

  @Test
  void theClassStaysAndThePointsDoNot() {
    play();
    List<Player> class1 = game.state().everybody();
    int stage = game.state().stageNumber();
    assertEquals("game", game.state().gameId());
    assertEquals(1_050, game.points(ANA));

    assertEquals(List.of(new GameEvent.LobbyOpened(DECK, SETTINGS)), game.playsNext(2_000, DECK));

    assertEquals(new Stage.Lobby(), game.stage());
    assertEquals(stage + 1, game.state().stageNumber());
    assertEquals(class1, game.state().everybody());
    assertEquals(2, game.state().players());
    assertEquals(0, game.points(ANA));
    assertEquals(List.of(), game.state().played());
    assertEquals(List.of(), game.state().standings());
    assertEquals(List.of(), game.state().adjustments());
    assertEquals("", game.state().gameId());
    assertEquals(0, game.state().startedAtMillis());
    assertEquals(0, game.state().timedMillis());
    assertNull(game.state().endedAtMillis());
    assertNull(game.state().answer(ANA));
    assertEquals(0, game.state().done());
  }

  @Test
  void itIsAGameLikeTheFirst() {
    play();
    game.playsNext(2_000, DECK);
    game.does(3_000, new Command.Start(game.state().stageNumber(), "second", 9));
    assertEquals("second", game.state().gameId());
    assertEquals(START_MILLIS + 3_000, game.state().startedAtMillis());
    game.submits(33_000, ANA, 2);
    game.advances(40_000);

    assertEquals(0, game.points(ANA));
    assertEquals(
        List.of(new Standing(ANA, 1, 0, 0), new Standing(new PlayerId(4), 1, 0, 0)),
        game.state().standings(),
        "nobody moves from where they were in the first game");
  }

  @Test
  void whoWasRemovedStaysSoAndTheirNameFree() {
    play();
    game.playsNext(2_000, OTHER);
    game.starts(2_000);

    assertEquals(REMOVED, game.refuses(2_000, new Command.PlaceCards(BEN, 1, List.of(1, 2, 3))));
    game.does(2_000, new Command.Rename(CEM, "Ben"));
    assertEquals("Ben", game.state().alias(CEM));
  }

  @Test
  void whoWaitsStillWaits() {
    play();
    game.playsNext(2_000, DECK);
    assertEquals(Player.Status.WAITING, game.state().player(CEM).status());
    game.admits(2_000, CEM);
    assertEquals(0, game.state().player(CEM).team(), "and chooses a team in the new lobby");
    game.does(2_000, new Command.ChooseTeam(CEM, 1));
  }

  @Test
  void theSameDeckKeepsWhatTheHostChose() {
    Settings chosen = Chosen.from(SETTINGS).weight(0).autoAdvance(10).settings();
    game.chooses(0, chosen);
    play();
    game.playsNext(2_000, DECK);

    assertEquals(chosen, game.state().settings());
  }

  @Test
  void anotherDeckBringsItsRulesButTheClassKeepsItsTeamsAndItsDoor() {
    play();
    game.playsNext(2_000, OTHER);

    Settings now = game.state().settings();
    assertEquals(OTHER.settings().pace(), now.pace());
    assertEquals(OTHER.settings().points(), now.points());
    assertTrue(now.hideStandings());
    assertEquals(SETTINGS.teams(), now.teams());
    assertEquals(SETTINGS.door(), now.door());
    assertEquals(OTHER, game.state().deck());
    assertEquals(3, game.state().deal(1).cards(), "and nothing is left of the first deal");
    assertEquals(2, game.state().player(ANA).team());
  }

  @Test
  void theLockStays() {
    play();
    game.does(1_000, new Command.LockJoining(true));
    game.playsNext(2_000, DECK);

    assertEquals(LOCKED, game.refuses(2_000, Playing.join("Eva", 1)));
  }

  @Test
  void afterTheEndNewcomersWaitForTheNextGame() {
    play();
    assertEquals(OTHER_STAGE, game.refuses(1_500, Playing.join("Eva", 1)));
    game.playsNext(2_000, DECK);
    game.joins(2_000, "Eva");
  }

  @Test
  void inTheLobbyTheHostTakesAnotherDeck() {
    game.playsNext(0, OTHER);

    assertEquals(OTHER, game.state().deck());
    assertEquals(4, game.state().joined());
  }

  @Test
  void notWhileAGameIsPlayed() {
    game.starts(0);

    assertEquals(
        OTHER_STAGE, game.refuses(0, new Command.PlayNext(game.state().stageNumber(), OTHER)));
  }

  @Test
  void atOnesOwnPaceNoTurnIsLeftOverFromTheGameBefore() {
    Playing own = Playing.started(Chosen.usual().selfPaced(10).settings(), QUESTION, QUESTION);
    own.opens(0, ANA, 1);
    own.submits(0, ANA, 1);
    own.opens(0, BEN, 2);
    own.ends(0);
    own.playsNext(0, own.state().deck());
    own.starts(0);

    assertNull(own.state().turn(ANA));
    own.opens(0, ANA, 1);
    own.submits(0, ANA, 2);
    own.opens(0, BEN, 1);
    assertEquals(0, own.points(ANA));
  }
}
