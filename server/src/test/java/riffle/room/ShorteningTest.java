package riffle.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import riffle.game.GameEvent;
import riffle.game.GameState;
import riffle.game.PlayerId;
import riffle.game.RandomGame;

class ShorteningTest {
  private static final int GAMES = 2_000;
  private static final int COMMANDS = 60;
  private static final PlayerId ANA = new PlayerId(1);
  private static final PlayerId BEN = new PlayerId(2);
  private static final GameEvent CLOSED = new GameEvent.AnswersClosed(1);

  @Test
  void aMoveIsReplacedByThePlayersNextMoveInTheRound() {
    assertEquals(
        List.of(entry(1, 1), entry(2, 1, placed(BEN, 2)), entry(1, 2, placed(ANA, 3))),
        Shortening.of(
            List.of(
                entry(1, 1, placed(ANA, 1)),
                entry(2, 1, placed(BEN, 2)),
                entry(1, 2, placed(ANA, 3)))));
  }

  @Test
  void aMoveThatWasCheckedStays() {
    List<JournalEntry> checked =
        List.of(
            entry(1, 1, placed(ANA, 1), new GameEvent.BoxesChecked(ANA, 1, List.of(true))),
            entry(1, 2, placed(ANA, 2)));
    assertEquals(checked, Shortening.of(checked));
  }

  @Test
  void whatStoodAtTheEndOfARoundStays() {
    List<JournalEntry> closed =
        List.of(
            entry(1, 1, placed(ANA, 1)),
            entry(JournalEntry.HOST, 1, CLOSED),
            entry(1, 2, placed(ANA, 2)));
    assertEquals(closed, Shortening.of(closed));
  }

  @Test
  void ofEachSeatTheLastRequestsStayKnown() {
    int moves = 3 * Seat.Asking.KEPT_REPLIES;
    List<JournalEntry> all =
        new ArrayList<>(
            IntStream.rangeClosed(1, moves).mapToObj(n -> entry(1, n, placed(ANA, n))).toList());
    all.add(entry(2, 5, placed(BEN, 1)));
    List<JournalEntry> expected =
        new ArrayList<>(
            IntStream.range(moves - Seat.Asking.KEPT_REPLIES + 1, moves)
                .mapToObj(n -> entry(1, n))
                .toList());
    expected.add(entry(1, moves, placed(ANA, moves)));
    expected.add(entry(2, 5, placed(BEN, 1)));
    assertEquals(expected, Shortening.of(all));
  }

  @Test
  void whatNobodyAskedForLeavesNothingBehind() {
    assertEquals(
        List.of(entry(JournalEntry.NOBODY, 0, placed(ANA, 2))),
        Shortening.of(
            List.of(
                entry(JournalEntry.NOBODY, 0, placed(ANA, 1)),
                entry(JournalEntry.NOBODY, 0, placed(ANA, 2)))));
  }

  /** To look into one game, give its seed to {@link #shortens}. */
  @Test
  void aShortJournalLeadsToTheSameGameAndKnowsTheSameRequests() {
    int before = 0;
    int after = 0;
    for (int seed = 1; seed <= GAMES; seed++) {
      try {
        List<JournalEntry> all = journal(new SplittableRandom(seed), seed);
        before += events(all).size();
        after += events(shortens(all, new SplittableRandom(seed))).size();
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
      }
    }
    assertTrue(after < before * 9 / 10, "of " + before + " events " + after + " are left");
  }

  /** Shortened anywhere, and played on from there, and shortened again. */
  private static List<JournalEntry> shortens(List<JournalEntry> all, RandomGenerator random) {
    int cut = random.nextInt(1, all.size() + 1);
    List<JournalEntry> first = Shortening.of(all.subList(0, cut));
    assertEquals(first, Shortening.of(first), "a short form is as short as it can be");
    assertEquals(seen(all.subList(0, cut)), seen(first), "up to entry " + cut);
    List<JournalEntry> whole =
        Stream.concat(first.stream(), all.subList(cut, all.size()).stream()).toList();
    assertEquals(seen(all), seen(whole), "played on from entry " + cut);
    List<JournalEntry> shortest = Shortening.of(whole);
    assertEquals(seen(all), seen(shortest), "shortened at entry " + cut + " and at the end");
    assertEquals(remembered(all), remembered(shortest));
    return shortest;
  }

  private static Object seen(List<JournalEntry> journal) {
    List<GameEvent> events = events(journal);
    GameState state = GameState.of((GameEvent.LobbyOpened) events.getFirst());
    events.stream().skip(1).forEach(state::apply);
    return RandomGame.seen(state);
  }

  private static List<GameEvent> events(List<JournalEntry> journal) {
    return journal.stream().flatMap(entry -> entry.events().stream()).toList();
  }

  /** By seat: the numbers that the seat knows to be done. */
  private static Map<Integer, NavigableSet<Integer>> remembered(List<JournalEntry> journal) {
    Map<Integer, NavigableSet<Integer>> bySeat = new HashMap<>();
    for (JournalEntry entry : journal) {
      if (entry.requestId() == 0) {
        continue;
      }
      var numbers = bySeat.computeIfAbsent(entry.seat(), _ -> new TreeSet<>());
      numbers.add(entry.requestId());
      numbers.headSet(numbers.last() - Seat.Asking.KEPT_REPLIES, true).clear();
    }
    return bySeat;
  }

  /** Each step is somebody's request. */
  private static List<JournalEntry> journal(RandomGenerator random, long seed) {
    Map<Integer, Integer> numbers = new HashMap<>();
    List<JournalEntry> journal = new ArrayList<>();
    for (List<GameEvent> step : RandomGame.of(seed, COMMANDS).steps()) {
      int seat = random.nextInt(JournalEntry.NOBODY, 3);
      int number = seat == JournalEntry.NOBODY ? 0 : numbers.merge(seat, 1, Integer::sum);
      journal.add(new JournalEntry(seat, number, step));
    }
    return journal;
  }

  private static JournalEntry entry(int seat, int requestId, GameEvent... events) {
    return new JournalEntry(seat, requestId, List.of(events));
  }

  private static GameEvent placed(PlayerId player, int millis) {
    return new GameEvent.CardsPlaced(player, 1, List.of(1, 0), millis);
  }
}
