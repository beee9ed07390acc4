package riffle.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static riffle.game.Playing.ANA;
import static riffle.game.Playing.BEN;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is where. */
class StandingTest {
  /** Players are called by the order in which they joined. */
  @ParameterizedTest(name = "{0} points after the ranks {1}")
  @CsvSource({
    "'', '', ''",
    "0, '', 1:#1",
    "0 0 0, '', 1:#1 2:#1 3:#1",
    "900 1000 900 100, '', 2:#1 1:#2 3:#2 4:#4",
    "5 5 9 9, '', 3:#1 4:#1 1:#3 2:#3",
    "1000 900 800, 3 1 2, 1:#1+2 2:#2-1 3:#3-1",
    "1000 1000 800, 3 1 1, 1:#1+2 2:#1 3:#3-2",
    "500 900 700, 1 2, 2:#1+1 3:#2 1:#3-2",
  })
  void equalPointsShareARank(String points, String ranksBefore, String standings) {
    assertEquals(
        standings,
        standings(numbers(points), numbers(ranksBefore)).stream()
            .map(StandingTest::written)
            .collect(Collectors.joining(" ")));
  }

  private static List<Standing> standings(List<Integer> points, List<Integer> ranksBefore) {
    return Standing.of(
        IntStream.rangeClosed(1, points.size()).mapToObj(PlayerId::new).toList(),
        player -> points.get(player.number() - 1),
        player -> player.number() <= ranksBefore.size() ? ranksBefore.get(player.number() - 1) : 0);
  }

  private static String written(Standing standing) {
    String moved = standing.moved() == 0 ? "" : "%+d".formatted(standing.moved());
    return standing.player().number() + ":#" + standing.rank() + moved;
  }

  private static List<Integer> numbers(String written) {
    return written.isEmpty()
        ? List.of()
        : Arrays.stream(written.split(" ")).map(Integer::valueOf).toList();
  }

  @Test
  void pointsAddUpAndPlayersMove() {
    Playing game = Playing.started(Decks.choice("*a", "b"), Decks.choice("*a", "b"));
    game.submits(0, ANA, 1);
    game.submits(0, BEN, 2);
    game.advances(100);
    assertEquals(
        List.of(new Standing(ANA, 1, 1_000, 0), new Standing(BEN, 2, 0, 0)),
        game.state().standings());
    game.advances(200);
    game.advances(300);

    game.submits(300, BEN, 1);
    game.advances(400);

    assertEquals(
        List.of(new Standing(ANA, 1, 1_000, 0), new Standing(BEN, 1, 1_000, 1)),
        game.state().standings());
    assertEquals(OptionalInt.of(1), game.state().place(BEN));
  }
}
