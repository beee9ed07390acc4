package riffle.game;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rounds that each player opens and closes alone. */
final class OwnPace {
  private OwnPace() {}

  static Decision openTurn(GameState state, Command.OpenTurn open, long at) {
    PlayerId player = open.player();
    Refusal notIn = Game.notIn(state, player);
    if (notIn != null) {
      return new Decision.Refused(notIn);
    }
    if (!(state.stage() instanceof Stage.OwnPace stage) || at > stage.deadlineMillis()) {
      return Decision.refused(
          Refusal.Reason.OTHER_STAGE, "rounds are opened at one's own pace, until the deadline");
    }
    int round = open.round();
    if (!state.deck().has(round)) {
      return Game.outOfRange("round " + round + "; expected 1 to " + state.deck().rounds().size());
    }
    Turn before = openTurn(state, player);
    if (before != null && before.round() == round && !isOver(before, at)) {
      return Decision.accepted();
    }
    boolean practice = state.settings().pace().mode() == Mode.PRACTICE;
    if (before != null && !practice && !isOver(before, at)) {
      return Decision.refused(
          Refusal.Reason.OTHER_ROUND, "round " + before.round() + " is still open");
    }
    if (!practice && hasClosed(state, player, before, round)) {
      return Decision.refused(Refusal.Reason.ALREADY_ANSWERED, "round " + round + " is handed in");
    }
    List<GameEvent> events = new ArrayList<>();
    if (before != null && !practice) {
      events.add(close(state, player, before, state.answer(player)));
    }
    // The time to read the prompt is given before the clock begins, as the class has it.
    long opens = at + state.deck().round(round).brief().previewMillis();
    events.add(
        new GameEvent.TurnOpened(player, round, opens, Rounds.deadline(state, round, opens)));
    return new Decision.Accepted(events);
  }

  private static boolean hasClosed(
      GameState state, PlayerId player, @Nullable Turn before, int round) {
    PlayedRound played = state.played(round);
    return (before != null && before.round() == round)
        || (played != null && played.score(player) != null);
  }

  /** The player's turn that is not closed; null where there is none. */
  static @Nullable Turn openTurn(GameState state, PlayerId player) {
    Turn turn = state.stage() instanceof Stage.OwnPace ? state.turn(player) : null;
    return turn == null || turn.closed() ? null : turn;
  }

  private static boolean isOver(Turn turn, long at) {
    return turn.deadlineMillis() != Stage.NEVER && at > turn.deadlineMillis();
  }

  /** The turn is handed in with this answer. */
  static GameEvent close(GameState state, PlayerId player, Turn turn, @Nullable Answer answer) {
    // Speed is measured by the round's own limit, also where the game ends before it.
    int limitMillis = state.settings().limitMillis(state.deck().round(turn.round()));
    Score score = Rounds.score(state, state.player(player), turn.round(), answer, limitMillis);
    return new GameEvent.TurnClosed(player, turn.round(), score);
  }

  /** What stands in everybody's open round counts, and the game is over. */
  static List<GameEvent> end(GameState state, long at) {
    List<GameEvent> events = new ArrayList<>();
    for (Player player : state.everybody()) {
      Turn turn = openTurn(state, player.id());
      if (turn != null && player.isIn()) {
        events.add(close(state, player.id(), turn, state.answer(player.id())));
      }
    }
    events.add(new GameEvent.GameEnded(at));
    return events;
  }
}
