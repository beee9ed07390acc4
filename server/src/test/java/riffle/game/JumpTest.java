package riffle.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static riffle.game.Playing.ANA;
import static riffle.game.Playing.BEN;
import static riffle.game.Playing.CEM;
import static riffle.game.Playing.START_MILLIS;
import static riffle.game.Refusal.Reason.OUT_OF_RANGE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The host goes to another round, ahead or back. */
class JumpTest {
  private final Playing game =
      Playing.started(
          Decks.choice("*a", "b"),
          Decks.choice("*a", "b"),
          Decks.choice(Decks.brief(3_000, Decks.LIMIT_MILLIS, 2_000), "*a", "b"));

  private List<Integer> played() {
    return game.state().played().stream().map(PlayedRound::number).toList();
  }

  @Test
  void fromARevealAheadWhatLiesBetweenIsNotPlayed() {
    game.submits(0, ANA, 1);
    game.advances(0);

    assertEquals(
        List.of(new GameEvent.RoundPreviewed(3, START_MILLIS + 4_000)), game.jumps(1_000, 3));
    assertEquals(List.of(1), played());
    assertEquals(1_000, game.points(ANA));
  }

  @Test
  void fromAnOpenRoundItIsLeftWithoutPoints() {
    game.submits(0, ANA, 1);

    assertEquals(
        List.of(
            new GameEvent.RoundSkipped(1),
            new GameEvent.RoundOpened(2, START_MILLIS + 500, START_MILLIS + 20_500)),
        game.jumps(500, 2));
    assertEquals(0, game.points(ANA));
    assertEquals(List.of(), played());
    assertNull(game.state().answer(ANA));
  }

  @Test
  void fromTheStandingsBack() {
    game.advances(0);
    game.advances(0);
    game.jumps(0, 1);

    assertEquals(1, game.state().roundNumber());
  }

  /** Ana was right in both rounds, Ben in neither. */
  private void twoRounds() {
    for (int round = 1; round <= 2; round++) {
      game.submits(0, ANA, 1);
      game.submits(0, BEN, 2);
      game.advances(0);
      game.advances(0);
      game.advances(0);
    }
  }

  @Test
  void aRoundThatIsPlayedAgainReplacesWhatCameOfIt() {
    twoRounds();
    game.jumps(0, 1);
    assertEquals(2_000, game.points(ANA), "until it is closed, the first play counts");
    assertNull(game.state().answer(ANA), "and everybody begins anew");
    game.submits(10_000, BEN, 1);
    game.submits(10_000, ANA, 2);

    game.advances(10_000);

    assertEquals(1_000, game.points(ANA));
    assertEquals(875, game.points(BEN), "it is no revote: time counts");
    assertEquals(List.of(2, 1), played());
    assertEquals(
        List.of(new Standing(ANA, 1, 1_000, 0), new Standing(BEN, 2, 875, 0)),
        game.state().standings());
  }

  @Test
  void aRoundThatIsPlayedThreeTimesCountsOnce() {
    twoRounds();
    for (int again = 1; again <= 2; again++) {
      game.jumps(0, 1);
      game.submits(0, BEN, 1);
      game.submits(0, ANA, 2);
      game.advances(0);
    }

    assertEquals(1_000, game.points(ANA));
    assertEquals(1_000, game.points(BEN));
    assertEquals(
        List.of(new Standing(ANA, 1, 1_000, 0), new Standing(BEN, 1, 1_000, 1)),
        game.state().standings(),
        "Ben was second before the round that counts last");
  }

  @Test
  void aRoundThatIsPlayedAgainAndSkippedKeepsWhatCameOfIt() {
    twoRounds();
    game.jumps(0, 1);
    game.submits(0, BEN, 1);
    game.skips(0);

    assertEquals(2_000, game.points(ANA));
    assertEquals(0, game.points(BEN));
    assertEquals(List.of(1, 2), played());
  }

  @Test
  void whoWasNotThereTheFirstTimePlaysTheSecond() {
    game.submits(0, ANA, 1);
    game.advances(0);
    game.joins(0, "Cem");
    game.jumps(0, 1);
    game.submits(0, CEM, 1);
    game.advances(0);

    assertEquals(0, game.points(ANA), "the second play replaces the first for all");
    assertEquals(1_000, game.points(CEM));
  }

  @Test
  void aRoundIsDealtAsBefore() {
    Playing flow = Playing.started(Decks.flow(6, 2));
    List<Integer> cards = flow.cards(1, 2, 3, 4, 5, 6);
    flow.jumps(0, 1);

    assertEquals(cards, flow.cards(1, 2, 3, 4, 5, 6));
    assertEquals(0, flow.state().boxes(ANA).checksUsed());
  }

  @Test
  void afterAJumpTheRoundsFollowEachOther() {
    game.jumps(0, 2);
    game.advances(0);
    game.advances(0);
    game.advances(0);

    assertEquals(3, game.state().roundNumber());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 4, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void thereIsNoOtherRound(int round) {
    assertEquals(
        OUT_OF_RANGE, game.refuses(0, new Command.Jump(game.state().stageNumber(), round)));
  }

  @Test
  void skippingTheLastRoundEndsTheGame() {
    game.jumps(0, 3);

    assertEquals(
        List.of(new GameEvent.RoundSkipped(3), new GameEvent.GameEnded(START_MILLIS + 5)),
        game.skips(5));
    assertEquals(START_MILLIS + 5, game.state().endedAtMillis());
  }
}
