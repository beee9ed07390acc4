package riffle.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import riffle.game.ChoiceRound;
import riffle.game.Deck;
import riffle.game.Fraction;
import riffle.game.GameEvent;
import riffle.game.PlayerId;
import riffle.game.Round;
import riffle.game.Score;
import riffle.results.GameResult.RoundScore;

class ResultRecorderTest {
  private static final Deck DECK =
      new Deck("Water", "en", "", 25, List.of(round("One?"), round("Two?"), round("Three?")));

  private final List<GameResult> saved = new ArrayList<>();
  private final ResultRecorder recorder = new ResultRecorder(saved::add);

  private static Round round(String prompt) {
    return new ChoiceRound(new Round.Brief(prompt, "", 0, 20_000, 1_000), List.of(), false, false);
  }

  private static Score score(int right, int of, int points) {
    return new Score(right > 0, right, of, new Fraction(right, of), 10, points, 0, 0);
  }

  private void happened(GameEvent... events) {
    for (GameEvent event : events) {
      recorder.happened("ROOM", DECK, event);
    }
  }

  private void start() {
    happened(
        new GameEvent.PlayerJoined(new PlayerId(1), "Ada"),
        new GameEvent.PlayerJoined(new PlayerId(2), "Bo"),
        new GameEvent.GameStarted("g1", 7, 1_000));
  }

  @Test
  void everyClosedRoundIsSavedAndThenTheEnd() {
    start();
    happened(new GameEvent.RoundClosed(1, List.of(score(1, 2, 500), score(2, 2, 900))));
    assertEquals(1, saved.size());
    assertFalse(saved.getLast().finished());
    happened(
        new GameEvent.RoundSkipped(2),
        new GameEvent.RoundClosed(3, List.of(score(2, 2, 1_000), score(0, 2, 0))),
        new GameEvent.GameEnded(9_000));
    assertEquals(3, saved.size());
    GameResult end = saved.getLast();
    assertEquals(9_000L, end.endedAtMillis());
    assertEquals(
        List.of(
            new GameResult.PlayedRound(1, "One?", 1_000),
            new GameResult.PlayedRound(3, "Three?", 1_000)),
        end.rounds());
    assertEquals(List.of(1_500, 900), end.players().stream().map(p -> p.points()).toList());
    assertEquals(List.of(1, 1), end.players().stream().map(p -> p.allRight()).toList());
    assertEquals(63, end.classPercent());
    assertEquals(75, end.classPercent(0));
    assertEquals(1, end.allRight(1));
  }

  @Test
  void whoCameLaterIsAbsentFromWhatWasBefore() {
    start();
    happened(
        new GameEvent.RoundClosed(1, List.of(score(2, 2, 900), score(2, 2, 800))),
        new GameEvent.PlayerJoined(new PlayerId(3), "Cy"),
        new GameEvent.RoundClosed(
            2, List.of(score(2, 2, 900), score(2, 2, 800), score(2, 2, 700))));
    var late = saved.getLast().players().getLast();
    assertEquals(RoundScore.ABSENT, late.scores().getFirst());
    assertEquals(700, late.points());
    assertEquals(100, saved.getLast().classPercent(), "an absence lowers no mean");
  }

  @Test
  void aGameWithoutAClosedRoundLeavesNothing() {
    start();
    happened(new GameEvent.RoundSkipped(1), new GameEvent.GameEnded(5_000));
    assertTrue(saved.isEmpty());
  }

  @Test
  void theNextGameOfARoomHasItsPlayersButNotItsRounds() {
    start();
    happened(
        new GameEvent.RoundClosed(1, List.of(score(2, 2, 900), score(2, 2, 800))),
        new GameEvent.GameEnded(5_000),
        new GameEvent.GameStarted("g2", 8, 6_000),
        new GameEvent.RoundClosed(2, List.of(score(0, 2, 0), score(2, 2, 100))));
    GameResult second = saved.getLast();
    assertEquals("g2", second.gameId());
    assertFalse(second.finished());
    assertEquals(1, second.rounds().size());
    assertEquals(List.of(0, 100), second.players().stream().map(p -> p.points()).toList());
  }

  @Test
  void roomsAreApart() {
    start();
    recorder.happened("OTHER", DECK, new GameEvent.PlayerJoined(new PlayerId(1), "Di"));
    recorder.happened("OTHER", DECK, new GameEvent.GameStarted("g9", 1, 1));
    recorder.happened("OTHER", DECK, new GameEvent.RoundClosed(1, List.of(score(1, 1, 5))));
    assertEquals(1, saved.getLast().players().size());
    recorder.forgetRooms("OTHER"::equals);
    recorder.happened("OTHER", DECK, new GameEvent.GameEnded(2));
    assertTrue(saved.getLast().finished());
  }

  @Test
  void ranksAreSharedForEqualPoints() {
    happened(
        new GameEvent.PlayerJoined(new PlayerId(1), "Ada"),
        new GameEvent.PlayerJoined(new PlayerId(2), "Bo"),
        new GameEvent.PlayerJoined(new PlayerId(3), "Cy"),
        new GameEvent.PlayerJoined(new PlayerId(4), "Di"),
        new GameEvent.GameStarted("g1", 7, 1_000),
        new GameEvent.RoundClosed(
            1, List.of(score(1, 2, 10), score(2, 2, 50), score(2, 2, 90), score(2, 2, 50))));
    assertEquals(
        List.of("1 Cy", "2 Bo", "2 Di", "4 Ada"),
        saved.getLast().leaderboard().stream()
            .map(ranked -> ranked.rank() + " " + ranked.player().alias())
            .toList());
  }
}
