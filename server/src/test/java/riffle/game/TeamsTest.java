package riffle.game;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static riffle.game.Playing.ANA;
import static riffle.game.Playing.BEN;
import static riffle.game.Playing.CEM;
import static riffle.game.Playing.DIA;
import static riffle.game.Refusal.Reason.NOT_ADMITTED;
import static riffle.game.Refusal.Reason.NO_SUCH_PLAYER;
import static riffle.game.Refusal.Reason.OTHER_STAGE;
import static riffle.game.Refusal.Reason.OUT_OF_RANGE;
import static riffle.game.Refusal.Reason.REMOVED;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who plays with whom, and what a team is worth. */
class TeamsTest {
  private static final ChoiceRound QUESTION = Decks.choice("*a", "b");
  private static final Settings DRAWN = Chosen.usual().teamsDrawn(3).settings();
  private static final Settings CHOSEN = Chosen.usual().teamsChosen(3).settings();

  private static Playing lobby(Settings settings, String... aliases) {
    return Playing.lobby(Decks.deck(settings, QUESTION, QUESTION), aliases);
  }

  private static Playing lobbyOf(Settings settings, int players) {
    return lobby(
        settings, IntStream.rangeClosed(1, players).mapToObj(n -> "P" + n).toArray(String[]::new));
  }

  private static List<Integer> teams(Playing game) {
    return game.state().everybody().stream().map(Player::team).toList();
  }

  // Drawn.

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 7, 30})
  void whoComesGoesToOneOfTheSmallestTeams(int players) {
    int[] sizes = lobbyOf(DRAWN, players).state().teamSizes();

    assertEquals(players, Arrays.stream(sizes).sum());
    assertEven(sizes);
  }

  @ParameterizedTest
  @CsvSource({"0, 2", "1, 2", "5, 2", "7, 3", "30, 12"})
  void teamsAreDrawnEvenlyWhereThereWereNone(int players, int count) {
    Playing game = lobbyOf(Settings.USUAL, players);

    List<GameEvent> events = game.chooses(0, Chosen.usual().teamsDrawn(count).settings());

    assertEquals(2, events.size());
    assertEquals(players, Arrays.stream(game.state().teamSizes()).sum());
    assertEquals(count, game.state().teamSizes().length);
    assertEven(game.state().teamSizes());
  }

  private static void assertEven(int[] sizes) {
    int most = Arrays.stream(sizes).max().orElseThrow();
    int least = Arrays.stream(sizes).min().orElseThrow();
    assertTrue(most - least <= 1, () -> Arrays.toString(sizes));
  }

  @Test
  void theHostHasTeamsDrawnAnew() {
    Playing game = lobbyOf(DRAWN, 12);

    game.does(0, new Command.DrawTeams(1));
    List<Integer> first = teams(game);
    game.does(0, new Command.DrawTeams(2));

    assertNotEquals(first, teams(game));
    assertArrayEquals(new int[] {4, 4, 4}, game.state().teamSizes());
    game.does(0, new Command.DrawTeams(1));
    assertEquals(first, teams(game), "the same seed draws the same teams");
  }

  @Test
  void teamsAreDrawnOnlyInALobbyThatHasThem() {
    Playing none = lobbyOf(Settings.USUAL, 3);
    Playing started = lobbyOf(DRAWN, 3);
    started.starts(0);

    assertEquals(OTHER_STAGE, none.refuses(0, new Command.DrawTeams(1)));
    assertEquals(OTHER_STAGE, started.refuses(0, new Command.DrawTeams(1)));
  }

  @Test
  void whoComesLateGoesToTheSmallestTeam() {
    Playing game = lobbyOf(DRAWN, 3);
    game.starts(0);
    game.does(0, new Command.MoveToTeam(CEM, game.state().player(ANA).team()));
    int emptied =
        IntStream.rangeClosed(1, 3).filter(n -> game.state().teamSizes()[n - 1] == 0).sum();

    game.joins(100, "Late");

    assertEquals(emptied, game.state().player(DIA).team());
  }

  // Chosen.

  @Test
  void playersChooseInTheLobby() {
    Playing game = lobby(CHOSEN, "Ana", "Ben");
    assertEquals(List.of(0, 0), teams(game));

    assertEquals(
        List.of(new GameEvent.TeamJoined(ANA, 2)), game.does(0, new Command.ChooseTeam(ANA, 2)));
    assertEquals(List.of(), game.does(0, new Command.ChooseTeam(ANA, 2)));
    game.does(0, new Command.ChooseTeam(BEN, 2));
    game.does(0, new Command.ChooseTeam(BEN, 3));

    assertEquals(List.of(2, 3), teams(game));
    assertArrayEquals(new int[] {0, 1, 1}, game.state().teamSizes());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 4, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void thereIsNoOtherTeam(int team) {
    Playing game = lobby(CHOSEN, "Ana");

    assertEquals(OUT_OF_RANGE, game.refuses(0, new Command.ChooseTeam(ANA, team)));
    assertEquals(OUT_OF_RANGE, game.refuses(0, new Command.MoveToTeam(ANA, team)));
  }

  @Test
  void nobodyChoosesWhereTeamsAreDrawnOrTheGameHasStarted() {
    Playing drawn = lobby(DRAWN, "Ana");
    Playing started = lobby(CHOSEN, "Ana");
    started.starts(0);

    assertEquals(OTHER_STAGE, drawn.refuses(0, new Command.ChooseTeam(ANA, 1)));
    assertEquals(OTHER_STAGE, started.refuses(0, new Command.ChooseTeam(ANA, 1)));
  }

  @Test
  void whoHasNotChosenIsPutIntoTheSmallestTeamsAtTheStart() {
    Playing game = lobby(CHOSEN, "Ana", "Ben", "Cem", "Dia");
    game.does(0, new Command.ChooseTeam(ANA, 1));
    game.does(0, new Command.ChooseTeam(BEN, 1));

    List<GameEvent> events = game.starts(0);

    assertEquals(GameEvent.TeamsDrawn.class, events.getFirst().getClass());
    assertArrayEquals(new int[] {2, 1, 1}, game.state().teamSizes());
    assertEquals(List.of(1, 1), teams(game).subList(0, 2), "who has chosen stays");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 9, 10})
  void whereNobodyHasChosenTheTeamsAreEven(int players) {
    Playing game = lobbyOf(CHOSEN, players);
    game.starts(0);

    assertEquals(players, Arrays.stream(game.state().teamSizes()).sum());
    assertEven(game.state().teamSizes());
  }

  @Test
  void whereAllHaveChosenNothingIsDrawn() {
    Playing game = lobby(CHOSEN, "Ana");
    game.does(0, new Command.ChooseTeam(ANA, 3));

    assertEquals(GameEvent.GameStarted.class, game.starts(0).getFirst().getClass());
    assertEquals(List.of(3), teams(game));
    game.joins(0, "Ben");
    assertNotEquals(0, game.state().player(BEN).team(), "who comes late does not choose");
    assertNotEquals(3, game.state().player(BEN).team());
  }

  // By the host.

  @Test
  void theHostMovesPlayersAtAnyTime() {
    Playing game = lobby(DRAWN, "Ana", "Ben");
    for (Runnable step :
        List.<Runnable>of(
            () -> {}, () -> game.starts(0), () -> game.advances(0), () -> game.ends(0))) {
      step.run();
      int other = game.state().player(ANA).team() % 3 + 1;
      assertEquals(
          List.of(new GameEvent.TeamJoined(ANA, other)),
          game.does(0, new Command.MoveToTeam(ANA, other)));
      assertEquals(List.of(), game.does(0, new Command.MoveToTeam(ANA, other)));
    }
  }

  @Test
  void nobodyIsMovedWhoDoesNotPlay() {
    Playing game = lobby(Chosen.from(DRAWN).approve().settings(), "Ana", "Ben");
    game.removes(0, BEN);

    assertEquals(NOT_ADMITTED, game.refuses(0, new Command.MoveToTeam(ANA, 1)));
    assertEquals(REMOVED, game.refuses(0, new Command.MoveToTeam(BEN, 1)));
    assertEquals(NO_SUCH_PLAYER, game.refuses(0, new Command.MoveToTeam(CEM, 1)));
    assertEquals(NO_SUCH_PLAYER, game.refuses(0, new Command.MoveToTeam(new PlayerId(0), 1)));
  }

  @Test
  void otherTeamsAreDrawnOrChosenAnew() {
    Playing game = lobby(CHOSEN, "Ana", "Ben");
    game.does(0, new Command.ChooseTeam(ANA, 3));

    game.chooses(0, Chosen.usual().teamsChosen(2).settings());
    assertEquals(List.of(0, 0), teams(game), "team 3 is no more");
    game.chooses(0, Chosen.usual().teamsDrawn(2).settings());
    assertArrayEquals(new int[] {1, 1}, game.state().teamSizes());
    game.chooses(0, Settings.USUAL);
    assertEquals(List.of(0, 0), teams(game));
    assertEquals(List.of(), game.state().teamStandings());
  }

  @Test
  void otherRulesThanThoseOfTeamsLeaveTheTeamsAlone() {
    Playing game = lobby(CHOSEN, "Ana");
    game.does(0, new Command.ChooseTeam(ANA, 3));

    game.chooses(0, Chosen.from(CHOSEN).streaks().settings());

    assertEquals(List.of(3), teams(game));
  }

  @Test
  void whoWaitsIsInNoTeamUntilAdmitted() {
    Playing game = lobby(Chosen.from(DRAWN).approve().settings(), "Ana", "Ben", "Cem");
    game.admits(0, ANA);
    game.does(0, new Command.DrawTeams(5));

    assertEquals(1, Arrays.stream(game.state().teamSizes()).sum());
    assertEquals(0, game.state().player(BEN).team());
    game.starts(0);
    assertEquals(0, game.state().player(BEN).team());
    game.admits(0, BEN);
    game.admits(0, CEM);
    assertArrayEquals(new int[] {1, 1, 1}, game.state().teamSizes());
  }

  @Test
  void whoIsAdmittedInTheLobbyStillChooses() {
    Playing game = lobby(Chosen.from(CHOSEN).approve().settings(), "Ana");
    assertEquals(NOT_ADMITTED, game.refuses(0, new Command.ChooseTeam(ANA, 1)));

    assertEquals(List.of(new GameEvent.PlayerAdmitted(ANA, 0)), game.admits(0, ANA));
    game.does(0, new Command.ChooseTeam(ANA, 2));
  }

  // Points.

  /** Ana and Ben in team 1, Cem in team 2, nobody in team 3; Ana alone has answered right. */
  private static Playing played() {
    Playing game = lobby(CHOSEN, "Ana", "Ben", "Cem");
    game.does(0, new Command.ChooseTeam(ANA, 1));
    game.does(0, new Command.ChooseTeam(BEN, 1));
    game.does(0, new Command.ChooseTeam(CEM, 2));
    game.starts(0);
    game.submits(0, ANA, 1);
    game.advances(0);
    return game;
  }

  @Test
  void aTeamHasTheMeanOfItsMembers() {
    assertEquals(
        List.of(
            new TeamStanding(1, 1, 500, 2),
            new TeamStanding(2, 2, 0, 1),
            new TeamStanding(3, 2, 0, 0)),
        played().state().teamStandings());
  }

  @Test
  void theMeanRoundsHalfUp() {
    Playing game = played();

    game.adjusts(0, BEN, 1);
    assertEquals(501, game.state().teamStandings().getFirst().points());
    game.does(0, new Command.MoveToTeam(CEM, 1));
    assertEquals(334, game.state().teamStandings().getFirst().points(), "1,001 by 3 is 333.67");
    game.adjusts(0, ANA, -1);
    assertEquals(333, game.state().teamStandings().getFirst().points(), "1,000 by 3 is 333.33");
  }

  @Test
  void equalTeamsShareARank() {
    Playing game = played();
    game.adjusts(0, CEM, 500);

    assertEquals(
        List.of(
            new TeamStanding(1, 1, 500, 2),
            new TeamStanding(2, 1, 500, 1),
            new TeamStanding(3, 3, 0, 0)),
        game.state().teamStandings());
    game.adjusts(0, CEM, 1);
    assertEquals(2, game.state().teamStandings().getFirst().team());
  }

  @Test
  void whoIsRemovedLeavesTheMean() {
    Playing game = played();
    game.removes(0, BEN);
    assertEquals(new TeamStanding(1, 1, 1_000, 1), game.state().teamStandings().getFirst());
    game.removes(0, ANA);
    assertEquals(new TeamStanding(1, 1, 0, 0), game.state().teamStandings().getFirst());
    assertArrayEquals(new int[] {0, 1, 0}, game.state().teamSizes());
  }

  @Test
  void pointsGoWithWhoIsMoved() {
    Playing game = played();
    game.does(0, new Command.MoveToTeam(ANA, 3));

    assertEquals(new TeamStanding(3, 1, 1_000, 1), game.state().teamStandings().getFirst());
    assertEquals(0, game.state().teamStandings().get(1).points());
  }
}
