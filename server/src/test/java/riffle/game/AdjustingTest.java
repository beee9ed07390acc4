package riffle.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static riffle.game.Playing.ANA;
import static riffle.game.Playing.BEN;
import static riffle.game.Playing.CEM;
import static riffle.game.Playing.START_MILLIS;
import static riffle.game.Refusal.Reason.OTHER_STAGE;
import static riffle.game.Refusal.Reason.OUT_OF_RANGE;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The host adds points by hand, or takes them away, and says why. */
class AdjustingTest {
  private final Playing game = Playing.started(Decks.choice("*a", "b"), Decks.choice("*a", "b"));

  private static Command adjust(int points, String reason) {
    return new Command.AdjustScore(ANA, points, reason);
  }

  @Test
  void pointsAreAddedWithTheirReason() {
    Adjustment adjustment = new Adjustment(ANA, 250, "A fine drawing");

    assertEquals(
        List.of(new GameEvent.ScoreAdjusted(adjustment)),
        game.does(0, adjust(250, "  A fine drawing ")));
    assertEquals(250, game.points(ANA));
    assertEquals(List.of(adjustment), game.state().adjustments());
    assertEquals(List.of(new Standing(ANA, 1, 250, 0)), game.state().standings());
  }

  @Test
  void theyCountBesideWhatWasEarned() {
    game.does(0, adjust(250, "Well said"));
    game.submits(0, ANA, 1);
    game.submits(0, BEN, 1);
    game.advances(0);
    game.does(0, adjust(-100, "Too loud"));

    assertEquals(1_150, game.points(ANA));
    assertEquals(1_000, game.score(ANA).points());
    assertEquals(2, game.state().adjustments().size());
    assertEquals(2, game.state().standings().get(1).rank());
  }

  @Test
  void playersMoveByThem() {
    game.submits(0, ANA, 1);
    game.advances(0);
    game.advances(0);
    game.advances(0);
    game.does(0, new Command.AdjustScore(BEN, 2_000, "Well said"));
    game.advances(0);

    assertEquals(
        List.of(new Standing(BEN, 1, 2_000, 0), new Standing(ANA, 2, 1_000, 0)),
        game.state().standings(),
        "Ben was first before the second round already");
    assertEquals(OptionalInt.of(0), game.state().place(BEN));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 20_001, -20_001, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void notNothingAndNotTooMuch(int points) {
    game.does(0, adjust(20_000, "All there is"));
    game.does(0, adjust(20_000, "and more"));

    assertEquals(OUT_OF_RANGE, game.refuses(0, adjust(points, "Well said")));
    game.does(0, adjust(-20_000, "no"));
  }

  @Test
  void nobodyFallsBelowZero() {
    assertEquals(OUT_OF_RANGE, game.refuses(0, adjust(-1, "Too loud")));
    game.does(0, adjust(100, "Well said"));
    assertEquals(OUT_OF_RANGE, game.refuses(0, adjust(-101, "Too loud")));
    game.does(0, adjust(-100, "Too loud"));

    assertEquals(0, game.points(ANA));
  }

  @Test
  void norByARevoteThatTakesTheSamePointsAgain() {
    game.submits(0, ANA, 1);
    game.advances(0);
    game.does(0, adjust(-900, "Too loud"));
    game.reopens(0);
    game.submits(0, ANA, 2);
    game.advances(0);

    assertEquals(0, game.points(ANA));
    assertEquals(1, game.state().standings().getFirst().rank());
    game.reopens(0);
    game.submits(0, ANA, 1);
    game.advances(0);
    assertEquals(1_000, game.points(ANA), "nothing was left of what the host had taken away");
  }

  @Test
  void whatTheyMakeOfThePointsIsWhatIsShown() {
    game.adjusts(0, ANA, 50);
    game.adjusts(0, BEN, 70);
    assertEquals(50, game.state().adjusted(ANA));
    game.submits(0, ANA, 1);
    game.advances(0);
    game.adjusts(0, ANA, -900);
    assertEquals(-850, game.state().adjusted(ANA));

    game.reopens(0);
    game.submits(0, ANA, 2);
    game.advances(0);
    assertEquals(0, game.state().adjusted(ANA), "nobody has less than nothing");

    game.removes(0, BEN);
    assertEquals(0, game.state().adjusted(BEN));
    game.ends(0);
    game.adjusts(0, ANA, 5);
    game.playsNext(0, game.state().deck());
    assertEquals(0, game.state().adjusted(ANA));
  }

  @Test
  void aThousandInOneGame() {
    for (int n = 1; n <= Adjustment.MAX_ADJUSTMENTS; n++) {
      game.state().apply(new GameEvent.ScoreAdjusted(new Adjustment(ANA, 20_000, "Well said")));
    }

    assertEquals(20_000_000, game.points(ANA));
    assertInstanceOf(
        Decision.Refused.class, Game.decide(game.state(), adjust(10, "One more"), START_MILLIS));
    game.state().apply(new GameEvent.PlayerRemoved(ANA));
    assertInstanceOf(
        Decision.Accepted.class,
        Game.decide(game.state(), new Command.AdjustScore(BEN, 10, "One more"), START_MILLIS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n"})
  void aReasonIsGiven(String blank) {
    assertEquals(OUT_OF_RANGE, game.refuses(0, adjust(10, blank)));
  }

  @Test
  void aReasonIsShort() {
    assertEquals(OUT_OF_RANGE, game.refuses(0, adjust(10, "x".repeat(201))));
    game.does(0, adjust(10, " " + "x".repeat(200) + " "));
  }

  @Test
  void inEveryGameThatHasStartedAlsoAfterItsEnd() {
    Playing lobby = Playing.lobby(game.state().deck(), "Ana");
    assertEquals(OTHER_STAGE, lobby.refuses(0, adjust(10, "Well said")));
    game.ends(0);
    game.does(0, adjust(10, "Well said"));

    assertEquals(10, game.points(ANA));
  }

  @Test
  void whoCameAfterTheRoundHasAPlaceByThem() {
    game.advances(0);
    game.joins(0, "Cem");
    assertEquals(OptionalInt.empty(), game.state().place(CEM));
    game.adjusts(0, CEM, 5);

    assertEquals(OptionalInt.of(0), game.state().place(CEM));
  }
}
