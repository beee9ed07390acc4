package riffle.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import riffle.game.Command;
import riffle.game.Decision;
import riffle.game.Decks;
import riffle.game.Game;
import riffle.game.GameEvent;
import riffle.game.GameState;
import riffle.game.PlayerId;
import riffle.game.SeatKey;
import riffle.game.Standing;

/** One round of 10,000 players by the rules alone: decided and applied. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RoundBenchmark {
  private static final int PLAYERS = 10_000;
  private static final long AT_MILLIS = 1_700_000_000_000L;

  /** All 10,000 in the first round, which has just opened. */
  @State(Scope.Thread)
  public static class OpenRound {
    final GameState state =
        GameState.lobby(
            Decks.deck(
                Decks.choice("*This", "That", "Neither", "Both"),
                Decks.choice("*This", "That", "Neither", "Both")));

    private int round = 1;

    /** Everybody joins, and the game begins. */
    @Setup(Level.Trial)
    public void begin() {
      for (int player = 1; player <= PLAYERS; player++) {
        does(new Command.Join("Student " + player, player, new SeatKey(1, player)));
      }
      does(new Command.Start(state.stageNumber(), "GAME", 1));
    }

    /** On to a round that nobody has answered. */
    @Setup(Level.Invocation)
    public void open() {
      round = 3 - round;
      does(new Command.Jump(state.stageNumber(), round));
    }

    /** Not all at the same moment, and not all right. */
    void answers() {
      for (int player = 1; player <= PLAYERS; player++) {
        List<Integer> pick = List.of(1 + player % 4);
        does(new Command.SubmitChoice(new PlayerId(player), round, pick), player);
      }
    }

    void does(Command command) {
      does(command, 0);
    }

    private void does(Command command, int afterMillis) {
      switch (Game.decide(state, command, AT_MILLIS + afterMillis)) {
        case Decision.Accepted(List<GameEvent> events) -> events.forEach(state::apply);
        case Decision.Refused(var refusal) -> throw new IllegalStateException("" + refusal);
      }
    }
  }

  /** One answer among so many. */
  @Benchmark
  @OperationsPerInvocation(PLAYERS)
  public int answer(OpenRound open) {
    open.answers();
    return open.state.done();
  }

  /** Everybody has answered. */
  @State(Scope.Thread)
  public static class AnsweredRound {
    private final OpenRound round = new OpenRound();

    /** As that one. */
    @Setup(Level.Trial)
    public void begin() {
      round.begin();
    }

    /** On to another round, which all have answered. */
    @Setup(Level.Invocation)
    public void answerAll() {
      round.open();
      round.answers();
    }
  }

  /** The round is closed and counted, and all are ranked. */
  @Benchmark
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  public List<Standing> ranking(AnsweredRound answered) {
    GameState state = answered.round.state;
    answered.round.does(new Command.Advance(state.stageNumber()));
    return state.standings();
  }
}
