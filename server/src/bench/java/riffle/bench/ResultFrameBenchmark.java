package riffle.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import riffle.game.Stage;
import riffle.game.TimeAllowance;
import riffle.room.Outgoing;
import riffle.room.View;
import riffle.wire.FrameWriter;

/** Writes what one player is shown after a round: the class's part is the same for all. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ResultFrameBenchmark {
  private static final long AT_MILLIS = 1_700_000_000_000L;
  private static final int PLAYERS = 1_000;

  private final FrameWriter writer = new FrameWriter("http://localhost:8080/j/");
  private final View.RoomHead room =
      new View.RoomHead("ABCDEF", "The benchmark", "en", "", 20, false);

  private final View.StageView standings =
      new View.StageView(
          12,
          PLAYERS,
          PLAYERS,
          new View.Standings(
              4,
              IntStream.rangeClosed(1, 5).mapToObj(ResultFrameBenchmark::standing).toList(),
              0,
              List.of(),
              Stage.NEVER,
              null));

  private int player;

  private static View.Standing standing(int rank) {
    return new View.Standing(rank, "Student " + rank, 4_000 - rank, 0, 0);
  }

  /** With the rank of the player, and who is above and below. */
  @Benchmark
  public byte[] standings() {
    player = 2 + (player + 1) % (PLAYERS - 2);
    var mine =
        new View.Mine(
            "Student " + player,
            4_000 - player,
            false,
            0,
            TimeAllowance.USUAL,
            Stage.NEVER,
            new View.MyStanding(player, 0, 0, standing(player - 1), standing(player + 1)),
            null);
    return writer.write(
        new Outgoing.ViewChanged(new View(room, standings, mine, null)), 40, AT_MILLIS);
  }
}
