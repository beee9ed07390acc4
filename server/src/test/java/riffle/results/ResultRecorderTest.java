package riffle.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import riffle.game.Adjustment;
import riffle.game.ChoiceRound;
import riffle.game.Deck;
import riffle.game.Fraction;
import riffle.game.GameEvent;
import riffle.game.GameState;
import riffle.game.Mode;
import riffle.game.Player;
import riffle.game.PlayerId;
import riffle.game.PollRound;
import riffle.game.Round;
import riffle.game.Score;
import riffle.game.SeatKey;
import riffle.game.Settings;
import riffle.game.SlideRound;
import riffle.game.Stage;
import riffle.game.TeamStanding;
import riffle.game.TimeAllowance;
import riffle.results.GameResult.CountedRound;
import riffle.results.GameResult.PlayerResult;
import riffle.results.GameResult.PointsByHand;
import riffle.results.GameResult.RoundScore;

class ResultRecorderTest {
  private static final PlayerId ADA = new PlayerId(1);
  private static final PlayerId BO = new PlayerId(2);
  private static final PlayerId CY = new PlayerId(3);

  /** In the deck: 1 to 3 with choices, 4 a poll, 5 a slide. */
  private static final Deck DECK =
      new Deck(
          "Water",
          "en",
          "",
          Settings.USUAL,
          List.of(
              choice("One?"),
              choice("Two?"),
              choice("Three?"),
              new PollRound(brief("Fun?", 0), List.of("Yes", "No")),
              new SlideRound(brief("Read.", 0), "")));

  private static final Score ALL = score(2, 2, 900);
  private static final Score HALF = score(1, 2, 500);
  private static final Score NOTHING = score(0, 2, 0);
  private static final Score POLLED = new Score(true, 0, 0, Fraction.ZERO, 10, 0, 0, 0, 0, 0);

  private static final Solution NO_OPTIONS =
      new Solution(Solution.Kind.CHOICE_ONE, "", List.of(), List.of(), "", "");

  private final List<GameResult> saved = new ArrayList<>();

  private long nanos;
  private final ResultRecorder recorder = new ResultRecorder(saved::add, () -> nanos);
  private GameState state = GameState.lobby(DECK);

  private static Round choice(String prompt) {
    return new ChoiceRound(brief(prompt, 1_000), List.of(), ChoiceRound.Picking.ONE, false);
  }

  private static Solution.Card option(String label) {
    return new Solution.Card(label, 0, false, "", "");
  }

  private static Round.Brief brief(String prompt, int points) {
    return new Round.Brief(prompt, null, "", 0, 20_000, points);
  }

  private static Score score(int right, int of, int points) {
    return new Score(right > 0, right, of, new Fraction(right, of), 10, points, 0, 0, 0, 0);
  }

  private static GameEvent joined(PlayerId player, String alias) {
    return new GameEvent.PlayerJoined(
        player, alias, Player.Status.IN, 0, new SeatKey(0, player.number()));
  }

  private static GameEvent closed(int round, Score... scores) {
    return new GameEvent.RoundClosed(round, List.of(scores), Stage.NEVER);
  }

  /** Between two events there is time enough to save each. */
  private void happened(GameEvent... events) {
    for (GameEvent event : events) {
      nanos += ResultRecorder.PACE.toNanos();
      happensAtOnce(event);
    }
  }

  private void happensAtOnce(GameEvent... events) {
    for (GameEvent event : events) {
      state.apply(event);
      recorder.happened(state, event);
    }
  }

  /** Ada and Bo, and the game "g1". */
  private void start() {
    happened(joined(ADA, "Ada"), joined(BO, "Bo"), new GameEvent.GameStarted("g1", 7, 1_000));
  }

  private void startAtOwnPace(Mode mode, int players) {
    Settings usual = DECK.settings();
    Settings.Pace pace = usual.pace();
    state =
        GameState.of(
            new GameEvent.LobbyOpened(
                DECK,
                new Settings(
                    new Settings.Pace(
                        mode,
                        pace.openMinutes(),
                        pace.timePercent(),
                        pace.closeWhenDone(),
                        pace.autoAdvanceSeconds()),
                    usual.points(),
                    usual.teams(),
                    usual.door(),
                    usual.hideStandings(),
                    usual.questionsOnScreen())));
    for (int number = 1; number <= players; number++) {
      happened(joined(new PlayerId(number), "Player " + number));
    }
    happened(new GameEvent.GameStarted("g1", 7, 1_000), new GameEvent.OwnPaceBegun(Stage.NEVER));
  }

  private static List<Integer> points(GameResult result) {
    return result.players().stream().map(PlayerResult::points).toList();
  }

  @Test
  void everyClosedRoundIsSavedAndThenTheEnd() {
    start();
    happened(closed(1, HALF, ALL));
    assertEquals(1, saved.size());
    assertFalse(saved.getLast().finished());
    happened(
        new GameEvent.RoundSkipped(2),
        closed(3, score(2, 2, 1_000), NOTHING),
        new GameEvent.GameEnded(9_000));
    assertEquals(3, saved.size());
    GameResult end = saved.getLast();
    assertEquals(9_000L, end.endedAtMillis());
    assertEquals(
        List.of(
            new CountedRound(1, "One?", 1_000, false, NO_OPTIONS),
            new CountedRound(3, "Three?", 1_000, false, NO_OPTIONS)),
        end.rounds());
    assertEquals(List.of(1_500, 900), points(end));
    assertEquals(List.of(1, 1), end.players().stream().map(p -> p.allRight()).toList());
    assertEquals(63, end.classPercent());
    assertEquals(75, end.classPercent(0));
    assertEquals(1, end.allRight(1));
  }

  @Test
  void aGameThatHurriesIsSavedNoMoreOftenThanItsPaceAndAtItsEnd() {
    start();
    happensAtOnce(closed(1, ALL, ALL));
    nanos += ResultRecorder.PACE.toNanos() - 1;
    happensAtOnce(closed(2, ALL, ALL));
    assertEquals(1, saved.size(), "before its time");
    nanos++;
    happensAtOnce(closed(3, ALL, ALL));
    assertEquals(2, saved.size());
    assertEquals(3, saved.getLast().rounds().size(), "nothing is passed over");

    happensAtOnce(closed(1, HALF, HALF), new GameEvent.GameEnded(9_000));
    assertEquals(List.of(2_300, 2_300), points(saved.getLast()));
    happensAtOnce(new GameEvent.PlayerRenamed(ADA, "Ann"));
    assertEquals("Ann", saved.getLast().players().getFirst().alias(), "and after it each time");
  }

  @Test
  void whatWasLeftOutIsMadeUpForWhileTheRoomLives() {
    startAtOwnPace(Mode.SELF_PACED, 2);
    happensAtOnce(new GameEvent.TurnClosed(ADA, 1, ALL), new GameEvent.TurnClosed(BO, 1, ALL));
    assertEquals(List.of(900, 0), points(saved.getLast()), "the second one came too soon");
    recorder.lives(state);
    assertEquals(List.of(900, 900), points(saved.getLast()));
    int all = saved.size();
    recorder.lives(state);
    assertEquals(all, saved.size(), "nothing new");
  }

  @Test
  void aRoomThatIsOverLeavesAllThatWasLeftOut() {
    start();
    happensAtOnce(closed(1, ALL, ALL), closed(2, ALL, ALL));
    recorder.over(state);
    assertEquals(2, saved.getLast().rounds().size());
  }

  @Test
  void whatTheHostDoesIsSavedAtOnce() {
    start();
    happensAtOnce(
        closed(1, ALL, ALL), new GameEvent.ScoreAdjusted(new Adjustment(ADA, 10, "kind")));
    assertEquals(List.of(910, 900), points(saved.getLast()));
  }

  @Test
  void aChangeBeforeTheFirstRoundDoesNotPutItOff() {
    start();
    happensAtOnce(new GameEvent.PlayerRenamed(ADA, "Ann"), closed(1, ALL, ALL));
    assertEquals(1, saved.size());
  }

  @Test
  void whoCameLaterIsAbsentFromWhatWasBefore() {
    start();
    happened(closed(1, ALL, ALL), joined(CY, "Cy"), closed(2, ALL, ALL, score(2, 2, 700)));
    var late = saved.getLast().players().getLast();
    assertEquals(RoundScore.ABSENT, late.scores().getFirst());
    assertEquals(700, late.points());
    assertEquals(100, saved.getLast().classPercent(), "an absence lowers no mean");
  }

  @Test
  void aGameWithoutAClosedRoundLeavesNothing() {
    start();
    happened(
        new GameEvent.RoundSkipped(1),
        new GameEvent.ScoreAdjusted(new Adjustment(ADA, 10, "for nothing")),
        new GameEvent.GameEnded(5_000));
    assertTrue(saved.isEmpty());
  }

  @Test
  void theNextGameOfARoomHasItsPlayersButNotItsRounds() {
    start();
    happened(
        closed(1, ALL, ALL),
        new GameEvent.GameEnded(5_000),
        new GameEvent.LobbyOpened(DECK, DECK.settings()));
    int before = saved.size();
    happened(new GameEvent.PlayerRenamed(ADA, "Ann"));
    assertEquals(before, saved.size(), "a lobby has no report");
    happened(new GameEvent.GameStarted("g2", 8, 6_000), closed(2, NOTHING, score(2, 2, 100)));
    GameResult second = saved.getLast();
    assertEquals("g2", second.gameId());
    assertFalse(second.finished());
    assertEquals(1, second.rounds().size());
    assertEquals(List.of(0, 100), points(second));
  }

  @Test
  void roundsStandInTheOrderOfTheDeck() {
    start();
    happened(closed(3, ALL, HALF), closed(1, HALF, HALF));
    assertEquals(
        List.of(1, 3), saved.getLast().rounds().stream().map(CountedRound::number).toList());
    assertEquals(
        List.of(500, 900),
        saved.getLast().players().getFirst().scores().stream().map(RoundScore::points).toList());
  }

  @Test
  void aVoteThatIsRepeatedReplacesTheFirst() {
    start();
    happened(
        closed(1, NOTHING, ALL),
        new GameEvent.RoundReopened(1, 5_000, 9_000),
        closed(1, ALL, HALF));
    assertEquals(1, saved.getLast().rounds().size());
    assertEquals(List.of(900, 500), points(saved.getLast()));
  }

  @Test
  void aPollIsARoundInWhichNothingIsRight() {
    start();
    happened(closed(1, ALL, HALF), closed(4, POLLED, POLLED));
    GameResult result = saved.getLast();
    assertEquals(
        new CountedRound(
            4,
            "Fun?",
            0,
            true,
            new Solution(
                Solution.Kind.POLL, "", List.of(option("Yes"), option("No")), List.of(), "", "")),
        result.rounds().getLast());
    assertEquals(
        new RoundScore(true, true, 0, 0, Fraction.ZERO, 0, null),
        result.players().getFirst().scores().getLast());
    assertEquals(75, result.classPercent(), "a poll has no share in the mean");
    assertEquals(0, result.allRight(1));
  }

  @Test
  void slidesAreNotInIt() {
    startAtOwnPace(Mode.SELF_PACED, 1);
    happened(new GameEvent.TurnClosed(ADA, 5, POLLED));
    assertTrue(saved.isEmpty(), "nothing was played but a slide");
    happened(new GameEvent.TurnClosed(ADA, 1, ALL));
    assertEquals(
        List.of(new CountedRound(1, "One?", 1_000, false, NO_OPTIONS)), saved.getLast().rounds());
  }

  @Test
  void whoWasRemovedOrStillWaitsIsNotInIt() {
    start();
    happened(
        new GameEvent.PlayerJoined(CY, "Cy", Player.Status.WAITING, 0, new SeatKey(0, 3)),
        closed(1, HALF, ALL, Score.ABSENT));
    assertEquals(List.of("Ada", "Bo"), aliases());
    happened(new GameEvent.PlayerRemoved(ADA));
    assertEquals(2, saved.size());
    assertEquals(List.of("Bo"), aliases());
    assertEquals(100, saved.getLast().classPercent());
  }

  private List<String> aliases() {
    return saved.getLast().players().stream().map(PlayerResult::alias).toList();
  }

  @Test
  void whatTheHostChangesAfterTheEndIsSaved() {
    start();
    happened(closed(1, HALF, ALL), new GameEvent.GameEnded(5_000));
    int before = saved.size();
    happened(new GameEvent.PlayerRenamed(BO, "Bob"));
    assertEquals(List.of("Ada", "Bob"), aliases());
    happened(
        new GameEvent.ScoreAdjusted(new Adjustment(ADA, 300, "helped")),
        new GameEvent.ScoreAdjusted(new Adjustment(ADA, -40, "talked")));
    assertEquals(before + 3, saved.size());
    PlayerResult ada = saved.getLast().players().getFirst();
    assertEquals(
        List.of(new PointsByHand(300, "helped"), new PointsByHand(-40, "talked")),
        ada.adjustments());
    assertEquals(760, ada.points());
    assertEquals(state.points(ADA), ada.points(), "the state has the same sum");
    assertEquals(List.of(), saved.getLast().players().getLast().adjustments());
  }

  @Test
  void pointsHoldTheBonusOfAStreak() {
    start();
    happened(closed(1, new Score(true, 2, 2, Fraction.ONE, 10, 1_000, 50, 0, 95, 2), HALF));
    assertEquals(List.of(1_045, 500), points(saved.getLast()));
  }

  @Test
  void teamsAreThoseOfTheState() {
    start();
    happened(
        new GameEvent.SettingsChanged(teams(2)),
        new GameEvent.TeamsDrawn(List.of(1, 2)),
        closed(1, HALF, ALL));
    assertEquals(
        List.of(new TeamStanding(2, 1, 900, 1), new TeamStanding(1, 2, 500, 1)),
        saved.getLast().teams());
    assertEquals(List.of(1, 2), saved.getLast().players().stream().map(p -> p.team()).toList());
    happened(new GameEvent.TeamJoined(ADA, 2));
    assertEquals(
        List.of(new TeamStanding(2, 1, 700, 2), new TeamStanding(1, 2, 0, 0)),
        saved.getLast().teams());
    assertEquals(state.teamStandings(), saved.getLast().teams());
  }

  private static Settings teams(int count) {
    Settings usual = Settings.USUAL;
    return new Settings(
        usual.pace(),
        usual.points(),
        new Settings.Teams(count, false),
        usual.door(),
        usual.hideStandings(),
        usual.questionsOnScreen());
  }

  @Test
  void nothingTellsWhoHadMoreTime() {
    start();
    happened(closed(1, HALF, ALL));
    happened(new GameEvent.TimeAllowed(ADA, TimeAllowance.DOUBLE));
    assertEquals(1, saved.size(), "such a change is not saved");
    happened(closed(1, HALF, ALL));
    assertEquals(saved.getFirst(), saved.getLast());
  }

  @Test
  void atTheirOwnPaceEveryTenthOfTheClassIsSaved() {
    startAtOwnPace(Mode.SELF_PACED, 30);
    for (int turn = 1; turn <= 30; turn++) {
      happened(new GameEvent.TurnClosed(new PlayerId(turn), 1, ALL));
      assertEquals(turn / 3, saved.size(), "after " + turn + " turns");
    }
    happened(new GameEvent.TurnClosed(ADA, 2, HALF), new GameEvent.GameEnded(9_000));
    GameResult end = saved.getLast();
    assertEquals(11, saved.size());
    assertEquals(Mode.SELF_PACED, end.mode());
    assertEquals(1_400, end.players().getFirst().points());
    assertEquals(RoundScore.ABSENT, end.players().getLast().scores().getLast());
  }

  @Test
  void inASmallClassEveryTurnIsSaved() {
    startAtOwnPace(Mode.SELF_PACED, 9);
    happened(new GameEvent.TurnClosed(BO, 2, ALL), new GameEvent.TurnClosed(ADA, 2, NOTHING));
    assertEquals(2, saved.size());
  }

  @Test
  void practiceLeavesNothing() {
    startAtOwnPace(Mode.PRACTICE, 2);
    happened(
        new GameEvent.TurnClosed(ADA, 1, ALL),
        new GameEvent.TurnClosed(BO, 1, ALL),
        new GameEvent.PlayerRenamed(BO, "Bob"),
        new GameEvent.GameEnded(9_000));
    assertTrue(saved.isEmpty());
  }

  @Test
  void ranksAreSharedForEqualPoints() {
    happened(joined(ADA, "Ada"), joined(BO, "Bo"), joined(CY, "Cy"));
    happened(
        joined(new PlayerId(4), "Di"),
        new GameEvent.GameStarted("g1", 7, 1_000),
        closed(1, score(1, 2, 10), score(2, 2, 50), score(2, 2, 90), score(2, 2, 50)));
    assertEquals(
        List.of("1 Cy", "2 Bo", "2 Di", "4 Ada"),
        saved.getLast().leaderboard().stream()
            .map(ranked -> ranked.rank() + " " + ranked.player().alias())
            .toList());
  }

  @Test
  void theFiguresAreThoseOfTheScreens() {
    start();
    happened(closed(1, HALF, ALL), closed(2, score(1, 3, 333), NOTHING), closed(4, POLLED, POLLED));
    GameResult result = saved.getLast();
    assertEquals(state.classPercent(), result.classPercent());
    assertEquals(
        state.standings().stream()
            .map(standing -> standing.rank() + " " + standing.points())
            .toList(),
        result.leaderboard().stream()
            .map(ranked -> ranked.rank() + " " + ranked.player().points())
            .toList());
    assertEquals(
        state.played().stream().map(round -> round.classPercent()).toList(),
        IntStream.range(0, 3).mapToObj(result::classPercent).toList());
  }
}
