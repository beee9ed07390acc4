package riffle.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static riffle.game.Decks.LIMIT_MILLIS;
import static riffle.game.Playing.ANA;
import static riffle.game.Playing.START_MILLIS;
import static riffle.game.Refusal.Reason.OTHER_ROUND;
import static riffle.game.Refusal.Reason.OUT_OF_RANGE;
import static riffle.game.Refusal.Reason.TOO_LATE;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server's clock opens and closes rounds, and says which answer was in time. */
class BellTest {
  private static final long BELL = LIMIT_MILLIS;

  /** What was read in time may come with the longest way, and then wait in queues. */
  private static final long CLOSING = BELL + 300 + 100;

  private final Playing game = Playing.started(Decks.flow(3, 1), Decks.choice("*a", "b"));

  // The bell.

  @Test
  void anAnswerAtTheBellCounts() {
    game.places(BELL, ANA, 1, 2, 3);
    game.ticks(CLOSING);

    assertEquals(750, game.state().points(ANA));
  }

  @Test
  void anAnswerAfterTheBellIsTooLateWhileTheRoundStillTakesThoseThatWaited() {
    game.places(BELL, ANA, 3, 2, 1);

    assertEquals(
        TOO_LATE, game.refuses(BELL + 1, new Command.PlaceCards(ANA, 1, game.cards(1, 2, 3))));
    assertEquals(
        TOO_LATE, game.refuses(BELL + 1, new Command.CheckBoxes(ANA, 1, game.cards(3, 2, 1))));
    assertInstanceOf(Stage.Open.class, game.state().stage());
  }

  /** Commands come with the time of reading less the lag credit: see the room. */
  @Test
  void anAnswerThatWasInTimeCountsUntilTheRoundCloses() {
    game.ticks(CLOSING - 1);
    game.places(BELL - 1, ANA, 1, 2, 3);
    game.ticks(CLOSING);

    assertEquals(19_999, game.score(ANA).answerMillis());
    assertEquals(750, game.points(ANA));
  }

  @Test
  void aRoundWithoutALimitIsClosedByHand() {
    Playing unlimited = Playing.started(Decks.choice(Decks.brief(0, 0, 1_000), "*a", "b"));

    assertEquals(new Stage.Open(1, START_MILLIS, Stage.NEVER, false), unlimited.stage());
    assertEquals(OptionalLong.empty(), unlimited.state().nextDeadline());
    assertEquals(List.of(), unlimited.ticks(86_400_000));
    unlimited.submits(86_400_000, ANA, 1);
    unlimited.advances(86_400_001);
    assertEquals(1_000, unlimited.points(ANA));
  }

  @Test
  void theRoundClosesByItselfALittleAfterTheBell() {
    assertEquals(OptionalLong.of(START_MILLIS + CLOSING), game.state().nextDeadline());
    assertEquals(List.of(), game.ticks(CLOSING - 1));

    game.ticks(CLOSING);

    assertEquals(new Stage.Reveal(1, Stage.NEVER), game.state().stage());
    assertEquals(OptionalLong.empty(), game.state().nextDeadline());
  }

  @Test
  void whatStandsInTheBoxesAtTheBellCountsCheckedOrNot() {
    game.places(BELL / 2, ANA, 1, 2, 0);
    game.ticks(CLOSING);

    Score score = game.score(ANA);
    assertEquals(new Score(true, 2, 3, new Fraction(2, 3), 10_000, 667, 84, 0, 0, 0), score);
    assertEquals(583, game.state().points(ANA));
  }

  @Test
  void anAnswerAfterTheRevealIsTooLate() {
    game.advances(1_000);

    assertEquals(
        TOO_LATE, game.refuses(1_001, new Command.PlaceCards(ANA, 1, game.cards(1, 2, 3))));
    game.advances(2_000);
    assertEquals(
        TOO_LATE, game.refuses(2_001, new Command.PlaceCards(ANA, 1, game.cards(1, 2, 3))));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 3, -1, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void anAnswerForARoundThatIsNotOpenIsRefused(int round) {
    assertEquals(
        OTHER_ROUND, game.refuses(1_000, new Command.PlaceCards(ANA, round, List.of(1, 2, 3))));
    assertEquals(
        OTHER_ROUND, game.refuses(1_000, new Command.CheckBoxes(ANA, round, List.of(1, 2, 3))));
    assertEquals(
        OTHER_ROUND, game.refuses(1_000, new Command.SubmitChoice(ANA, round, List.of(1))));
  }

  @Test
  void beforeAndAfterTheGameNoRoundIsOpen() {
    var forNone = new Command.PlaceCards(ANA, 0, List.of(1, 2, 3));
    var forFirst = new Command.PlaceCards(ANA, 1, List.of(1, 2, 3));
    Playing lobby = Playing.lobby(Decks.deck(Decks.flow(3, 1)), "Ana");

    assertEquals(OTHER_ROUND, lobby.refuses(0, forNone));
    assertEquals(OTHER_ROUND, lobby.refuses(0, forFirst));
    lobby.starts(0);
    lobby.ends(0);
    assertEquals(OTHER_ROUND, lobby.refuses(0, forNone));
    assertEquals(OTHER_ROUND, lobby.refuses(0, forFirst));
  }

  // Closing by hand.

  @Test
  void closedByHandTimeIsMeasuredAgainstTheTimeThatWasGiven() {
    game.places(10_000, ANA, 1, 2, 3);
    game.advances(10_500);

    assertEquals(125, game.score(ANA).speedLoss());
  }

  // Preview.

  @Test
  void aPreviewShowsThePromptAndTheRoundOpensByItself() {
    Playing previewed =
        Playing.started(Decks.flow(Decks.brief(3_000, LIMIT_MILLIS, 1_000), 3, 1, 3, 10));

    assertEquals(new Stage.Preview(1, START_MILLIS + 3_000), previewed.state().stage());
    assertEquals(OptionalLong.of(START_MILLIS + 3_000), previewed.state().nextDeadline());
    assertEquals(
        OTHER_ROUND, previewed.refuses(2_999, new Command.PlaceCards(ANA, 1, List.of(1, 2, 3))));
    assertEquals(List.of(), previewed.ticks(2_999));

    assertEquals(
        List.of(
            new GameEvent.RoundOpened(
                1, START_MILLIS + 3_007, START_MILLIS + 3_007 + LIMIT_MILLIS)),
        previewed.ticks(3_007));
  }

  @Test
  void theHostNeedNotWaitForTheEndOfAPreview() {
    Playing previewed =
        Playing.started(Decks.choice(Decks.brief(3_000, LIMIT_MILLIS, 1_000), false, "*a", "b"));

    previewed.advances(1_000);

    assertEquals(
        new Stage.Open(1, START_MILLIS + 1_000, START_MILLIS + 1_000 + LIMIT_MILLIS, false),
        previewed.state().stage());
  }

  @Test
  void anAnswerReadJustBeforeTheOpeningTookNoTime() {
    assertEquals(
        List.of(new GameEvent.CardsPlaced(ANA, 1, game.cards(1, 2, 3), 0)),
        game.places(-5, ANA, 1, 2, 3));
  }

  // More time.

  @Test
  void addedTimePutsOffTheBell() {
    assertEquals(
        List.of(new GameEvent.DeadlineMoved(1, START_MILLIS + BELL + 30_000)),
        game.does(1_000, new Command.AddTime(game.state().stageNumber(), 30)));
    assertEquals(OptionalLong.of(START_MILLIS + CLOSING + 30_000), game.state().nextDeadline());
    game.places(BELL + 30_000, ANA, 1, 2, 3);
  }

  @Test
  void addedTimeStretchesTheMeasureOfSpeedForAll() {
    game.places(10_000, ANA, 1, 2, 3);
    game.does(11_000, new Command.AddTime(game.state().stageNumber(), 20));
    game.advances(12_000);

    // 10 of 40 s, and no longer 10 of 20: 937.5 of 1,000 points, rounded up.
    assertEquals(62, game.score(ANA).speedLoss());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 601, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void noLessThanASecondAndNoMoreThanTenMinutesAreAdded(int seconds) {
    int stage = game.state().stageNumber();

    assertEquals(OUT_OF_RANGE, game.refuses(0, new Command.AddTime(stage, seconds)));
  }

  @Test
  void aRoundIsOpenForTwoHoursAtMost() {
    int stage = game.state().stageNumber();
    game.does(0, new Command.AddTime(stage, 1));
    for (int n = 0; n < 11; n++) {
      game.does(0, new Command.AddTime(stage, 600));
    }

    assertEquals(OUT_OF_RANGE, game.refuses(0, new Command.AddTime(stage, 580)));
    game.does(0, new Command.AddTime(stage, 579));
    assertEquals(
        new Stage.Open(1, START_MILLIS, START_MILLIS + Game.MAX_OPEN_MILLIS, false),
        game.state().stage());
    assertEquals(OUT_OF_RANGE, game.refuses(0, new Command.AddTime(stage, 1)));
  }
}
