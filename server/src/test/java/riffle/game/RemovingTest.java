package riffle.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static riffle.game.Playing.ANA;
import static riffle.game.Playing.BEN;
import static riffle.game.Playing.CEM;
import static riffle.game.Playing.DIA;
import static riffle.game.Refusal.Reason.ALIAS_TAKEN;
import static riffle.game.Refusal.Reason.NO_SUCH_PLAYER;
import static riffle.game.Refusal.Reason.REMOVED;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is sent away is gone for good, as if they had never played. */
class RemovingTest {
  private final Playing game =
      Playing.started(
          Decks.deck(Decks.choice("*a", "b"), Decks.choice("*a", "b")), "Ana", "Ben", "Cem");

  /** Ana and Ben were right in the first round, Cem was not. */
  private void firstRound() {
    game.submits(0, ANA, 1);
    game.submits(10_000, BEN, 1);
    game.submits(0, CEM, 2);
    game.advances(10_000);
  }

  @Test
  void theyAreInNoFigureOfThePast() {
    firstRound();
    game.adjusts(10_000, ANA, 500);

    assertEquals(List.of(new GameEvent.PlayerRemoved(ANA)), game.removes(10_000, ANA));

    PlayedRound round = game.state().played().getFirst();
    assertNull(round.outcome(ANA));
    assertEquals(2, round.players());
    assertEquals(1, round.allRight());
    assertEquals(50, round.classPercent());
    assertEquals(2, round.answers().count());
    assertEquals(List.of(), game.state().adjustments());
    assertEquals(0, game.points(ANA));
    assertEquals(2, game.state().players());
    assertEquals(3, game.state().joined());
    assertEquals(
        List.of(BEN, CEM), game.state().standings().stream().map(Standing::player).toList());
    assertEquals(1, game.state().standings().getFirst().rank());
    assertTrue(game.state().place(ANA).isEmpty());
  }

  @Test
  void othersWinThePlaceThatIsFree() {
    firstRound();
    game.advances(10_000);
    game.advances(10_000);
    game.removes(10_000, ANA);
    game.advances(11_000);

    assertEquals(
        List.of(new Standing(BEN, 1, 875, 0), new Standing(CEM, 2, 0, 0)),
        game.state().standings(),
        "what they moved from has no place for her either");
  }

  @Test
  void nobodyMovesUpBecauseOfThem() {
    firstRound();
    game.joins(10_000, "Dia");
    game.advances(10_000);
    game.advances(10_000);
    game.submits(10_000, ANA, 1);
    game.submits(10_000, BEN, 1);
    game.advances(10_000);
    game.removes(10_000, ANA);

    assertEquals(
        List.of(
            new Standing(BEN, 1, 1_875, 0), new Standing(CEM, 2, 0, 0), new Standing(DIA, 2, 0, 0)),
        game.state().standings());
  }

  @Test
  void norBecauseOfOneWhoSharedARank() {
    game.submits(0, CEM, 1);
    game.joins(0, "Dia");
    game.submits(0, DIA, 1);
    game.advances(0);
    game.advances(0);
    game.advances(0);
    game.advances(0);
    game.removes(0, CEM);

    assertEquals(
        List.of(
            new Standing(DIA, 1, 1_000, 0), new Standing(ANA, 2, 0, 0), new Standing(BEN, 2, 0, 0)),
        game.state().standings());
  }

  @Test
  void theyAreNotInTheRoundThatIsOpen() {
    game.submits(0, ANA, 1);
    assertEquals(1, game.state().done());

    game.removes(1_000, ANA);

    assertEquals(0, game.state().done());
    assertNull(game.state().answer(ANA));
    game.advances(2_000);
    assertEquals(2, game.state().played().getFirst().players());
    assertEquals(0, game.state().classPercent());
  }

  @Test
  void laterRoundsGoOnWithoutThem() {
    firstRound();
    game.removes(10_000, ANA);
    game.advances(10_000);
    game.advances(10_000);
    game.submits(10_000, BEN, 1);
    game.advances(10_000);
    game.ends(10_000);

    assertEquals(1_875, game.points(BEN));
    assertEquals(0, game.points(ANA));
    assertNull(game.state().played().getLast().score(ANA));
  }

  @Test
  void evenAfterTheEnd() {
    firstRound();
    game.ends(10_000);
    game.removes(20_000, BEN);

    assertEquals(2, game.state().standings().size());
  }

  @Test
  void theirNameIsFreeAgainAndStaysWithWhoTakesIt() {
    game.removes(0, ANA);

    game.does(0, Playing.join("ana", 1));
    game.removes(0, BEN);

    assertEquals(ALIAS_TAKEN, game.refuses(0, Playing.join("Ana", 1)));
  }

  static Stream<Command> whatTheyCouldDo() {
    return Stream.of(
        new Command.PlaceCards(ANA, 1, List.of(1, 2, 3)),
        new Command.CheckBoxes(ANA, 1, List.of(1, 2, 3)),
        new Command.SubmitChoice(ANA, 1, List.of(1)),
        new Command.SubmitText(ANA, 1, "Paris"),
        new Command.Finish(ANA, 1),
        new Command.OpenTurn(ANA, 1),
        new Command.MoveToTeam(ANA, 1),
        new Command.AllowTime(ANA, TimeAllowance.DOUBLE),
        new Command.AdjustScore(ANA, 100, "Well said"),
        new Command.Admit(ANA),
        new Command.Rename(ANA, "Anna"),
        new Command.Remove(ANA));
  }

  @ParameterizedTest
  @MethodSource("whatTheyCouldDo")
  void theyCanDoNothingAndNothingIsDoneWithThem(Command command) {
    game.removes(0, ANA);

    assertEquals(REMOVED, game.refuses(0, command));
  }

  static Stream<Command> ofNobody() {
    return Stream.of(-1, 0, 4, Integer.MAX_VALUE, Integer.MIN_VALUE)
        .map(PlayerId::new)
        .flatMap(
            nobody ->
                Stream.of(
                    new Command.PlaceCards(nobody, 1, List.of(1, 2, 3)),
                    new Command.CheckBoxes(nobody, 1, List.of(1, 2, 3)),
                    new Command.SubmitChoice(nobody, 1, List.of(1)),
                    new Command.SubmitText(nobody, 1, "Paris"),
                    new Command.Finish(nobody, 1),
                    new Command.OpenTurn(nobody, 1),
                    new Command.Remove(nobody),
                    new Command.AllowTime(nobody, TimeAllowance.DOUBLE),
                    new Command.AdjustScore(nobody, 100, "Well said")));
  }

  @ParameterizedTest
  @MethodSource("ofNobody")
  void thereIsNobodyElse(Command command) {
    assertEquals(NO_SUCH_PLAYER, game.refuses(0, command));
  }
}
