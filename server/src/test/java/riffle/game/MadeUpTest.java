package riffle.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static riffle.game.Playing.ANA;
import static riffle.game.Playing.BEN;
import static riffle.game.Playing.START_MILLIS;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** While the server was away nobody could play, and nobody shall lose by it. */
class MadeUpTest {
  private static final int AWAY_MILLIS = 4_000;
  private static final Command MAKE_UP = new Command.MakeUpFor(AWAY_MILLIS);

  private final Playing game = Playing.started(Decks.choice("*a", "b"), Decks.choice("*a", "b"));

  @Test
  void anOpenRoundIsLongerByTheWhile() {
    int stage = game.state().stageNumber();

    assertEquals(List.of(new GameEvent.ClockStood(AWAY_MILLIS)), game.does(9_000, MAKE_UP));
    assertEquals(
        new Stage.Open(1, START_MILLIS + 4_000, START_MILLIS + 24_000, false), game.stage());
    assertEquals(stage, game.state().stageNumber(), "what the host saw is still there");
  }

  @Test
  void anAnswerCostsNoMoreThanWithoutIt() {
    game.submits(4_000, BEN, 1);
    game.does(9_000, MAKE_UP);

    assertEquals(
        List.of(new GameEvent.ChoiceSubmitted(ANA, 1, List.of(1), 10_000)),
        game.submits(14_000, ANA, 1));
    game.advances(15_000);
    assertEquals(875, game.points(ANA));
    assertEquals(950, game.points(BEN), "4 of 20 s, before the server went away");
  }

  @Test
  void thePreviewStaysAsLong() {
    Playing previewed = Playing.started(Decks.choice(Decks.brief(3_000, 20_000, 1_000), "*a", "b"));

    previewed.does(2_000, MAKE_UP);
    assertEquals(new Stage.Preview(1, START_MILLIS + 7_000), previewed.stage());
  }

  @Test
  void aGameThatGoesOnByItselfWaits() {
    Playing byItself =
        Playing.started(
            Chosen.usual().autoAdvance(10).settings(),
            Decks.choice("*a", "b"),
            Decks.choice("*a", "b"));
    byItself.advances(1_000);

    byItself.does(2_000, MAKE_UP);
    assertEquals(new Stage.Reveal(1, START_MILLIS + 15_000), byItself.stage());
    byItself.advances(3_000);
    byItself.does(4_000, MAKE_UP);
    assertEquals(new Stage.Standings(1, START_MILLIS + 17_000), byItself.stage());
  }

  @Test
  void atOnesOwnPaceTheTurnAndTheGameAreLonger() {
    Playing ownPace =
        Playing.started(Chosen.usual().selfPaced(1).settings(), Decks.choice("*a", "b"));
    ownPace.does(1_000, new Command.OpenTurn(ANA, 1));

    ownPace.does(5_000, MAKE_UP);
    assertEquals(new Stage.OwnPace(START_MILLIS + 64_000), ownPace.stage());
    assertEquals(
        new Turn(1, START_MILLIS + 5_000, START_MILLIS + 25_000, false, false),
        ownPace.state().turn(ANA));
  }

  @Test
  void whereNoClockRunsNothingIsMadeUp() {
    assertEquals(List.of(), Playing.lobby(Decks.deck(Decks.poll("a", "b"))).does(0, MAKE_UP));
    game.pauses(1_000);
    assertEquals(List.of(), game.does(2_000, MAKE_UP), "the pause ends when the host says so");
    game.advances(6_000);
    assertEquals(OptionalLong.of(START_MILLIS + 25_400), game.state().nextDeadline());
    game.does(7_000, new Command.EndGame(game.state().stageNumber()));
    assertEquals(List.of(), game.does(8_000, MAKE_UP));
  }

  @Test
  void nothingIsNothing() {
    assertEquals(List.of(), game.does(9_000, new Command.MakeUpFor(0)));
  }
}
