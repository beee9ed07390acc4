package riffle.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static riffle.game.Playing.ANA;
import static riffle.game.Playing.BEN;
import static riffle.game.Playing.CEM;
import static riffle.game.Playing.START_MILLIS;
import static riffle.game.Refusal.Reason.NOT_ADMITTED;
import static riffle.game.Refusal.Reason.NO_SUCH_PLAYER;
import static riffle.game.Refusal.Reason.REMOVED;
import static riffle.game.Refusal.Reason.TOO_LATE;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Some players have more time than the class, and lose no points to it. */
class PersonalTimeTest {
  private final Playing game = Playing.started(Decks.choice("*a", "b"), Decks.choice("*a", "b"));

  private static Command answer(PlayerId player) {
    return new Command.SubmitChoice(player, 1, List.of(1));
  }

  @ParameterizedTest(name = "{0}: until {1} ms")
  @CsvSource({"USUAL, 20000", "HALF_MORE, 30000", "DOUBLE, 40000"})
  void answersCountUntilTheirOwnDeadline(TimeAllowance time, int deadlineMillis) {
    game.allows(0, ANA, time);

    assertEquals(START_MILLIS + deadlineMillis, game.turn(ANA).deadlineMillis());
    assertEquals(START_MILLIS + 20_000, game.turn(BEN).deadlineMillis());
    assertEquals(TOO_LATE, game.refuses(deadlineMillis + 1, answer(ANA)));
    assertEquals(TOO_LATE, game.refuses(20_001, answer(BEN)));
    game.submits(deadlineMillis, ANA, 1);
  }

  @Test
  void timeIsAddedFromNowWhereTheClassHasNoneLeft() {
    game.allows(0, ANA, TimeAllowance.DOUBLE);
    game.addsTime(35_000, 10);

    assertEquals(START_MILLIS + 45_000, game.turn(BEN).deadlineMillis());
    game.submits(45_000, BEN, 1);
  }

  @Test
  void withoutALimitAnyAnswerCountsUntilTheRoundIsClosed() {
    game.allows(0, ANA, TimeAllowance.UNLIMITED);

    assertEquals(Stage.NEVER, game.turn(ANA).deadlineMillis());
    game.submits(86_400_000, ANA, 1);
  }

  @ParameterizedTest
  @EnumSource(names = {"HALF_MORE", "DOUBLE", "UNLIMITED"})
  void timeTakesNothingAway(TimeAllowance time) {
    game.allows(0, ANA, time);
    game.submits(10_000, BEN, 1);
    game.submits(29_999, ANA, 1);
    game.advances(30_000);

    assertEquals(1_000, game.points(ANA));
    assertEquals(29_999, game.score(ANA).answerMillis());
    assertEquals(875, game.points(BEN));
  }

  @Test
  void theRoundWaitsForThem() {
    game.allows(0, ANA, TimeAllowance.HALF_MORE);

    assertEquals(OptionalLong.of(START_MILLIS + 30_400), game.state().nextDeadline());
    assertEquals(List.of(), game.ticks(20_400));
    assertTrue(game.state().isWaitingFor(ANA, START_MILLIS + 30_400));
    assertFalse(game.state().isWaitingFor(ANA, START_MILLIS + 30_401));
    game.ticks(30_400);
    assertEquals(new Stage.Reveal(1, Stage.NEVER), game.stage());
  }

  @Test
  void onceTheyAreDoneTheRoundClosesWithTheClass() {
    game.allows(0, ANA, TimeAllowance.DOUBLE);
    game.allows(0, BEN, TimeAllowance.HALF_MORE);
    assertEquals(OptionalLong.of(START_MILLIS + 40_400), game.state().nextDeadline());

    game.submits(5_000, ANA, 1);
    assertEquals(OptionalLong.of(START_MILLIS + 30_400), game.state().nextDeadline());
    game.submits(5_000, BEN, 1);
    assertEquals(OptionalLong.of(START_MILLIS + 20_400), game.state().nextDeadline());
  }

  @Test
  void forWhoHasNoLimitTheRoundIsClosedByWhoIsThere() {
    game.allows(0, ANA, TimeAllowance.UNLIMITED);
    assertEquals(OptionalLong.empty(), game.state().nextDeadline());
    assertEquals(List.of(), game.ticks(86_400_000));

    // Ana has left the room: after the class's bell nobody who is here has time left.
    assertEquals(List.of(), game.allDone(20_400));
    assertInstanceOf(GameEvent.RoundClosed.class, game.allDone(20_401).getFirst());
  }

  @Test
  void oneWithoutALimitWhoIsDoneHoldsNobodyUp() {
    game.allows(0, ANA, TimeAllowance.UNLIMITED);
    game.submits(5_000, ANA, 1);

    assertEquals(OptionalLong.of(START_MILLIS + 20_400), game.state().nextDeadline());
  }

  @Test
  void aSlideStaysLongerForThemButNotForEver() {
    Playing slide = Playing.started(Decks.slide(10_000), Decks.choice("*a", "b"));
    slide.allows(0, ANA, TimeAllowance.HALF_MORE);
    assertEquals(OptionalLong.of(START_MILLIS + 15_400), slide.state().nextDeadline());

    slide.allows(0, ANA, TimeAllowance.UNLIMITED);
    assertEquals(OptionalLong.of(START_MILLIS + 10_400), slide.state().nextDeadline());
    slide.ticks(10_400);
    assertEquals(2, slide.state().roundNumber());
  }

  @Test
  void theHostStillClosesWhenTheyWant() {
    game.allows(0, ANA, TimeAllowance.UNLIMITED);
    game.advances(30_000);

    assertEquals(new Stage.Reveal(1, Stage.NEVER), game.stage());
    assertEquals(TOO_LATE, game.refuses(30_001, answer(ANA)));
  }

  // In the middle of a round.

  @Test
  void timeAllowedInTheMiddleCountsAtOnce() {
    assertEquals(TOO_LATE, game.refuses(20_001, answer(ANA)));
    assertEquals(
        List.of(new GameEvent.TimeAllowed(ANA, TimeAllowance.DOUBLE)),
        game.allows(20_100, ANA, TimeAllowance.DOUBLE));
    game.submits(20_200, ANA, 1);
    game.advances(21_000);

    assertEquals(1_000, game.points(ANA));
  }

  @Test
  void timeTakenBackClosesWhatWaitedForIt() {
    game.allows(0, ANA, TimeAllowance.UNLIMITED);
    game.allows(50_000, ANA, TimeAllowance.USUAL);

    assertEquals(OptionalLong.of(START_MILLIS + 20_400), game.state().nextDeadline());
    assertEquals(TOO_LATE, game.refuses(50_001, answer(ANA)));
    game.ticks(50_001);
    assertEquals(new Stage.Reveal(1, Stage.NEVER), game.stage());
  }

  @Test
  void whatWasAnsweredLateByWhoHasUsualTimeNowLosesAllThatTimeCanTake() {
    game.allows(0, ANA, TimeAllowance.DOUBLE);
    game.submits(35_000, ANA, 1);
    game.allows(36_000, ANA, TimeAllowance.USUAL);
    game.advances(37_000);

    assertEquals(750, game.points(ANA));
  }

  @Test
  void addedTimeIsMoreForThemToo() {
    game.allows(0, ANA, TimeAllowance.HALF_MORE);
    game.addsTime(1_000, 20);

    assertEquals(START_MILLIS + 60_000, game.turn(ANA).deadlineMillis());
  }

  @Test
  void aRevoteIsLongerForThemToo() {
    game.allows(0, ANA, TimeAllowance.DOUBLE);
    game.closesAnswers(1_000);
    game.reopens(10_000);

    assertEquals(START_MILLIS + 50_000, game.turn(ANA).deadlineMillis());
    assertEquals(OptionalLong.of(START_MILLIS + 50_400), game.state().nextDeadline());
  }

  @Test
  void aRoundWithoutALimitHasNoneForAnybody() {
    Playing unlimited = Playing.started(Chosen.usual().time(0).settings(), Decks.choice("*a", "b"));
    unlimited.allows(0, ANA, TimeAllowance.HALF_MORE);

    assertEquals(Stage.NEVER, unlimited.turn(ANA).deadlineMillis());
    assertEquals(Stage.NEVER, unlimited.turn(BEN).deadlineMillis());
    assertEquals(OptionalLong.empty(), unlimited.state().nextDeadline());
  }

  // Who.

  @Test
  void nobodyWaitsForWhoWasRemoved() {
    game.allows(0, ANA, TimeAllowance.UNLIMITED);
    game.removes(0, ANA);

    assertEquals(OptionalLong.of(START_MILLIS + 20_400), game.state().nextDeadline());
    assertEquals(REMOVED, game.refuses(0, new Command.AllowTime(ANA, TimeAllowance.USUAL)));
  }

  @Test
  void itIsGivenToWhoPlays() {
    Playing approved =
        Playing.lobby(
            Decks.deck(Chosen.usual().approve().settings(), Decks.choice("*a", "b")), "Ana");

    assertEquals(
        NOT_ADMITTED, approved.refuses(0, new Command.AllowTime(ANA, TimeAllowance.DOUBLE)));
    assertEquals(
        NO_SUCH_PLAYER, approved.refuses(0, new Command.AllowTime(CEM, TimeAllowance.DOUBLE)));
  }

  @Test
  void theSameAgainIsNothingNew() {
    assertEquals(List.of(), game.allows(0, ANA, TimeAllowance.USUAL));
    game.allows(0, ANA, TimeAllowance.DOUBLE);
    assertEquals(List.of(), game.allows(0, ANA, TimeAllowance.DOUBLE));
  }

  @Test
  void itStaysFromRoundToRound() {
    game.allows(0, ANA, TimeAllowance.DOUBLE);
    game.advances(0);
    game.advances(0);
    game.advances(0);

    assertEquals(START_MILLIS + 40_000, game.turn(ANA).deadlineMillis());
  }
}
