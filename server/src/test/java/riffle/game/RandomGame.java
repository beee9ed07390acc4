package riffle.game;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * A game of random commands by random rules, in which cards are moved about a lot. For tests of
 * other packages, which see only events.
 *
 * @param steps what came of each command, in order; the first is the lobby of the room
 */
public record RandomGame(List<List<GameEvent>> steps) {
  private static final int MOST_MOVES_AT_ONCE = 6;

  public static RandomGame of(long seed, int commands) {
    RandomGenerator random = new SplittableRandom(seed);
    RandomCommands asked = new RandomCommands(random);
    GameEvent.LobbyOpened lobby = new GameEvent.LobbyOpened(asked.deck(), asked.deck().settings());
    GameState state = GameState.of(lobby);
    List<List<GameEvent>> steps = new ArrayList<>();
    steps.add(List.of(lobby));
    play(state, 0, Playing.join("Ana", 1), steps);
    play(state, 0, Playing.join("Ben", 2), steps);
    long millis = 0;
    for (int n = 0; n < commands; n++) {
      millis += asked.pause();
      play(state, millis, asked.command(state), steps);
      for (int moves = random.nextInt(MOST_MOVES_AT_ONCE); moves > 0; moves--) {
        play(state, millis, asked.placing(state), steps);
      }
    }
    return new RandomGame(steps);
  }

  private static void play(
      GameState state, long millis, Command command, List<List<GameEvent>> steps) {
    if (Game.decide(state, command, Playing.START_MILLIS + millis)
            instanceof Decision.Accepted(List<GameEvent> events)
        && !events.isEmpty()) {
      events.forEach(state::apply);
      steps.add(events);
    }
  }

  /** All that can be read of a game: equal where two games cannot be told apart. */
  public static Object seen(GameState state) {
    return Snapshot.of(state);
  }
}
