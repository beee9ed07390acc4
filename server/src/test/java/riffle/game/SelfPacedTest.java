package riffle.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static riffle.game.Playing.ANA;
import static riffle.game.Playing.BEN;
import static riffle.game.Playing.CEM;
import static riffle.game.Playing.START_MILLIS;
import static riffle.game.Refusal.Reason.ALREADY_ANSWERED;
import static riffle.game.Refusal.Reason.NOT_ADMITTED;
import static riffle.game.Refusal.Reason.NO_SUCH_PLAYER;
import static riffle.game.Refusal.Reason.OTHER_KIND;
import static riffle.game.Refusal.Reason.OTHER_ROUND;
import static riffle.game.Refusal.Reason.OTHER_STAGE;
import static riffle.game.Refusal.Reason.OUT_OF_RANGE;
import static riffle.game.Refusal.Reason.REMOVED;
import static riffle.game.Refusal.Reason.TOO_LATE;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everybody at their own pace, each round once, until a deadline for the whole game. */
class SelfPacedTest {
  private static final int OPEN_MINUTES = 10;
  private static final long DEADLINE = OPEN_MINUTES * 60_000L;
  private static final Settings SETTINGS = Chosen.usual().selfPaced(OPEN_MINUTES).settings();

  private final Playing game =
      Playing.started(
          SETTINGS, Decks.choice("*a", "b"), Decks.flow(3, 1), Decks.slide(), Decks.poll("a", "b"));

  private static Command answer(PlayerId player, int round) {
    return new Command.SubmitChoice(player, round, List.of(1));
  }

  @Test
  void theGameIsOpenForItsTime() {
    assertEquals(new Stage.OwnPace(START_MILLIS + DEADLINE), game.stage());
    assertEquals(OptionalLong.of(START_MILLIS + DEADLINE + 400), game.state().nextDeadline());
    assertEquals(0, game.state().roundNumber());
    assertNull(game.state().turn(ANA));
  }

  // A round of one's own.

  @Test
  void eachPlayerOpensTheirRoundsInAnyOrder() {
    assertEquals(
        List.of(new GameEvent.TurnOpened(ANA, 2, START_MILLIS + 5_000, START_MILLIS + 25_000)),
        game.opens(5_000, ANA, 2));
    game.opens(6_000, BEN, 1);

    assertEquals(
        new Turn(2, START_MILLIS + 5_000, START_MILLIS + 25_000, false, false),
        game.state().turn(ANA));
    assertEquals(1, game.turn(BEN).round());
  }

  @Test
  void anAnswerThatIsSentHandsTheRoundIn() {
    game.opens(5_000, ANA, 1);

    Score score = new Score(true, 1, 1, Fraction.ONE, 10_000, 1_000, 125, 0, 0, 0);
    assertEquals(
        List.of(
            new GameEvent.ChoiceSubmitted(ANA, 1, List.of(1), 10_000),
            new GameEvent.TurnClosed(ANA, 1, score)),
        game.submits(15_000, ANA, 1));
    assertEquals(875, game.points(ANA));
    assertEquals(score, game.score(ANA, 1));
    assertEquals(1, game.state().roundsDone(ANA));
    assertEquals(true, game.turn(ANA).closed());
    assertEquals(TOO_LATE, game.refuses(15_001, answer(ANA, 1)));
  }

  @Test
  void moreTimeCountsAlsoForTheRoundThatIsOpen() {
    game.opens(5_000, ANA, 1);

    game.allows(6_000, ANA, TimeAllowance.DOUBLE);
    assertEquals(START_MILLIS + 45_000, game.turn(ANA).deadlineMillis());
    game.allows(7_000, ANA, TimeAllowance.UNLIMITED);
    assertEquals(START_MILLIS + DEADLINE, game.turn(ANA).deadlineMillis());
  }

  @Test
  void aFlowIsHandedInWhenItsPlayerSaysSo() {
    game.opens(0, ANA, 2);
    game.checks(1_000, ANA, 1, 3, 2);
    game.places(10_000, ANA, 1, 2, 3);
    assertEquals(0, game.points(ANA));

    assertInstanceOf(GameEvent.TurnClosed.class, game.finishes(12_000, ANA).getFirst());
    assertEquals(875, game.points(ANA));
    assertEquals(TOO_LATE, game.refuses(12_001, new Command.PlaceCards(ANA, 2, List.of(1, 2, 3))));
  }

  @Test
  void aFlowFoundAllRightIsStillHandedInByItsPlayer() {
    game.opens(0, ANA, 2);
    game.checks(0, ANA, 1, 2, 3);
    assertEquals(0, game.state().roundsDone(ANA));
    game.finishes(0, ANA);

    assertEquals(1_000, game.points(ANA));
  }

  @Test
  void aSlideAndAPollEarnNothingAndAreDone() {
    game.opens(0, ANA, 3);
    game.finishes(0, ANA);
    game.opens(0, ANA, 4);
    game.submits(0, ANA, 2);

    assertEquals(2, game.state().roundsDone(ANA));
    assertEquals(0, game.points(ANA));
    assertEquals(0, game.state().classPercent());
  }

  @Test
  void nothingSaidCanBeHandedInToo() {
    game.opens(0, ANA, 1);
    game.finishes(0, ANA);

    assertEquals(new Score(false, 0, 1, Fraction.ZERO, 0, 0, 0, 0, 0, 0), game.score(ANA, 1));
  }

  // Once.

  @Test
  void eachRoundIsPlayedOnce() {
    game.opens(0, ANA, 1);
    game.submits(0, ANA, 1);
    assertEquals(ALREADY_ANSWERED, game.refuses(1, new Command.OpenTurn(ANA, 1)));

    game.opens(1, ANA, 2);
    assertEquals(OTHER_ROUND, game.refuses(2, new Command.OpenTurn(ANA, 1)));
    game.finishes(3, ANA);
    assertEquals(ALREADY_ANSWERED, game.refuses(4, new Command.OpenTurn(ANA, 1)));
  }

  @Test
  void oneRoundAtATime() {
    game.opens(0, ANA, 1);

    assertEquals(List.of(), game.opens(5_000, ANA, 1), "it is open, and its time runs");
    assertEquals(START_MILLIS, game.turn(ANA).openedAtMillis());
    assertEquals(OTHER_ROUND, game.refuses(5_000, new Command.OpenTurn(ANA, 2)));
  }

  @Test
  void onlyTheRoundThatIsOpenIsAnswered() {
    assertEquals(OTHER_ROUND, game.refuses(0, answer(ANA, 1)));
    assertEquals(OTHER_ROUND, game.refuses(0, new Command.Finish(ANA, 1)));
    game.opens(0, ANA, 1);
    assertEquals(OTHER_ROUND, game.refuses(0, answer(ANA, 4)));
    assertEquals(OTHER_ROUND, game.refuses(0, new Command.Finish(ANA, 2)));
    assertEquals(OTHER_ROUND, game.refuses(0, answer(BEN, 1)));
    assertEquals(OTHER_KIND, game.refuses(0, new Command.PlaceCards(ANA, 1, List.of(1, 2, 3))));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 5, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void thereIsNoOtherRound(int round) {
    assertEquals(OUT_OF_RANGE, game.refuses(0, new Command.OpenTurn(ANA, round)));
  }

  @Test
  void whereTheClassPlaysTogetherNobodyOpensARound() {
    assertEquals(
        OTHER_STAGE,
        Playing.started(Decks.choice("*a", "b")).refuses(0, new Command.OpenTurn(ANA, 1)));
  }

  // One's own bell.

  @Test
  void anAnswerAfterOnesOwnBellIsTooLateAndWhatStandsIsHandedIn() {
    game.opens(5_000, ANA, 2);
    game.places(15_000, ANA, 1, 2, 0);
    assertEquals(
        TOO_LATE, game.refuses(25_001, new Command.PlaceCards(ANA, 2, game.cardsOf(2, 1, 2, 3))));

    game.finishes(100_000, ANA);

    assertEquals(
        new Score(true, 2, 3, new Fraction(2, 3), 10_000, 667, 84, 0, 0, 0), game.score(ANA, 2));
  }

  @Test
  void theNextRoundHandsInWhatIsOutOfItsTime() {
    game.opens(0, ANA, 2);
    game.places(0, ANA, 1, 2, 3);
    assertEquals(OTHER_ROUND, game.refuses(20_000, new Command.OpenTurn(ANA, 1)));

    List<GameEvent> events = game.opens(20_001, ANA, 1);

    assertInstanceOf(GameEvent.TurnClosed.class, events.get(0));
    assertInstanceOf(GameEvent.TurnOpened.class, events.get(1));
    assertEquals(1_000, game.points(ANA));
    assertNull(game.state().answer(ANA));
  }

  @Test
  void aRoundOutOfItsTimeIsNotOpenedAnew() {
    game.opens(0, ANA, 2);

    assertEquals(ALREADY_ANSWERED, game.refuses(20_001, new Command.OpenTurn(ANA, 2)));
    game.finishes(20_002, ANA);
    assertEquals(1, game.state().roundsDone(ANA));
  }

  @Test
  void moreTimeIsMoreAtOnesOwnPaceTooAndTakesNothingAway() {
    game.allows(0, ANA, TimeAllowance.DOUBLE);
    game.opens(0, ANA, 1);
    game.submits(40_000, ANA, 1);
    game.allows(0, BEN, TimeAllowance.UNLIMITED);
    game.opens(0, BEN, 1);

    assertEquals(1_000, game.points(ANA));
    assertEquals(START_MILLIS + DEADLINE, game.turn(BEN).deadlineMillis());
  }

  // The deadline of the game.

  @Test
  void noRoundIsOpenBeyondTheDeadlineAndSpeedIsByItsOwnLimit() {
    game.opens(DEADLINE - 10_000, ANA, 1);

    assertEquals(START_MILLIS + DEADLINE, game.turn(ANA).deadlineMillis());
    assertEquals(TOO_LATE, game.refuses(DEADLINE + 1, answer(ANA, 1)));
    game.submits(DEADLINE, ANA, 1);
    assertEquals(875, game.points(ANA), "10 of 20 s");
  }

  @Test
  void afterTheDeadlineNoRoundIsOpened() {
    game.opens(DEADLINE, ANA, 1);
    assertEquals(OTHER_STAGE, game.refuses(DEADLINE + 1, new Command.OpenTurn(BEN, 1)));
  }

  @Test
  void theDeadlineHandsInAllThatIsOpen() {
    game.opens(DEADLINE - 5_000, ANA, 2);
    game.places(DEADLINE - 5_000, ANA, 1, 2, 3);
    game.opens(DEADLINE - 5_000, BEN, 1);
    assertEquals(List.of(), game.ticks(DEADLINE + 399));

    List<GameEvent> events = game.ticks(DEADLINE + 400);

    assertEquals(3, events.size());
    assertEquals(new GameEvent.GameEnded(START_MILLIS + DEADLINE + 400), events.getLast());
    assertEquals(1_000, game.points(ANA));
    assertEquals(1, game.state().roundsDone(BEN));
    assertInstanceOf(Stage.Ended.class, game.stage());
  }

  @Test
  void theHostPutsTheDeadlineOff() {
    game.opens(DEADLINE - 10_000, ANA, 1);

    assertEquals(
        List.of(new GameEvent.DeadlineMoved(0, START_MILLIS + DEADLINE + 3_600_000)),
        game.addsTime(DEADLINE - 5_000, 3_600));

    assertEquals(
        OptionalLong.of(START_MILLIS + DEADLINE + 3_600_000 + 400), game.state().nextDeadline());
    assertEquals(
        START_MILLIS + DEADLINE + 10_000, game.turn(ANA).deadlineMillis(), "the round's own");
    game.submits(DEADLINE + 10_000, ANA, 1);
    game.opens(DEADLINE + 3_600_000, BEN, 1);
  }

  @Test
  void itIsFourteenDaysAfterTheStartAtMost() {
    int most = (Settings.MAX_OPEN_MINUTES - OPEN_MINUTES) * 60;
    int stage = game.state().stageNumber();

    for (int seconds : List.of(0, -1, most + 1, Integer.MIN_VALUE, Integer.MAX_VALUE)) {
      assertEquals(OUT_OF_RANGE, game.refuses(1_000, new Command.AddTime(stage, seconds)));
    }
    game.addsTime(1_000, most - 1);
    game.addsTime(1_000, 1);
    assertEquals(OUT_OF_RANGE, game.refuses(1_000, new Command.AddTime(stage, 1)));
    assertEquals(OTHER_STAGE, game.refuses(1_000, new Command.AddTime(stage - 1, 1)));
  }

  static Stream<Command> endings() {
    return Stream.of(new Command.Advance(1), new Command.EndGame(1));
  }

  @ParameterizedTest
  @MethodSource("endings")
  void theHostMayEndItBefore(Command ending) {
    game.opens(0, ANA, 2);
    game.places(0, ANA, 1, 2, 3);
    game.opens(0, BEN, 1);
    game.submits(0, BEN, 1);

    assertEquals(2, game.does(1_000, ending).size(), "Ben's round is handed in already");
    assertEquals(1_000, game.points(ANA));
    assertEquals(1_000, game.points(BEN));
  }

  // Who.

  @Test
  void roundsCountInTheOrderOfTheDeck() {
    for (int round : List.of(4, 2, 1, 3)) {
      game.opens(0, ANA, round);
      game.finishes(0, ANA);
    }
    game.opens(0, BEN, 1);
    game.finishes(0, BEN);

    assertEquals(
        List.of(1, 2, 3, 4), game.state().played().stream().map(PlayedRound::number).toList());
    assertEquals(1, game.state().finishedPlayers());
    assertEquals(
        List.of(2, 1, 1, 1), game.state().played().stream().map(PlayedRound::players).toList());
  }

  @Test
  void whoComesLatePlaysAllRounds() {
    game.joins(DEADLINE - 1_000, "Cem");
    game.opens(DEADLINE - 1_000, CEM, 1);
    game.submits(DEADLINE - 1_000, CEM, 1);

    assertEquals(1_000, game.points(CEM));
    assertEquals(List.of(new Standing(CEM, 1, 1_000, 0)), game.state().standings());
  }

  @Test
  void whoIsRemovedLeavesNoRoundBehind() {
    game.opens(0, ANA, 1);
    game.submits(0, ANA, 1);
    game.opens(0, ANA, 2);
    game.places(0, ANA, 1, 2, 3);
    game.removes(1_000, ANA);

    assertEquals(REMOVED, game.refuses(1_001, new Command.OpenTurn(ANA, 4)));
    assertEquals(REMOVED, game.refuses(1_001, new Command.Finish(ANA, 2)));
    assertNull(game.state().turn(ANA));
    assertEquals(List.of(new GameEvent.GameEnded(START_MILLIS + 2_000)), game.ends(2_000));
    assertEquals(0, game.state().played().getFirst().players());
    assertEquals(List.of(), game.state().standings());
  }

  @Test
  void whoWaitsOrIsNobodyOpensNothing() {
    Playing approved = Playing.lobby(Decks.deck(SETTINGS, Decks.slide()), "Ana");
    approved.chooses(0, Chosen.from(SETTINGS).approve().settings());
    approved.starts(0);
    approved.joins(0, "Ben");

    assertEquals(NOT_ADMITTED, approved.refuses(0, new Command.OpenTurn(BEN, 1)));
    assertEquals(NOT_ADMITTED, approved.refuses(0, new Command.Finish(BEN, 1)));
    assertEquals(NO_SUCH_PLAYER, approved.refuses(0, new Command.OpenTurn(CEM, 1)));
    assertEquals(NO_SUCH_PLAYER, approved.refuses(0, new Command.Finish(CEM, 1)));
    assertEquals(NO_SUCH_PLAYER, approved.refuses(0, answer(CEM, 1)));
    approved.admits(0, BEN);
    approved.opens(0, BEN, 1);
  }
}
