package riffle.game;

import java.util.ArrayList;
import java.util.List;

/** What the host does with a game. */
final class Hosting {
  private Hosting() {}

  static Decision start(GameState state, Command.Start start, long at) {
    if (!(state.stage() instanceof Stage.Lobby) || start.stage() != state.stageNumber()) {
      return otherStage(state, start.stage(), "start");
    }
    List<GameEvent> events = new ArrayList<>();
    GameEvent teams = TeamRules.lastChosen(state, start.seed());
    if (teams != null) {
      events.add(teams);
    }
    events.add(new GameEvent.GameStarted(start.gameId(), start.seed(), at));
    events.add(
        switch (state.settings().pace().mode()) {
          case LIVE -> Rounds.preview(state, 1, at);
          case SELF_PACED ->
              new GameEvent.OwnPaceBegun(at + state.settings().pace().openMinutes() * 60_000L);
          case PRACTICE -> new GameEvent.OwnPaceBegun(Stage.NEVER);
        });
    return new Decision.Accepted(events);
  }

  static Decision advance(GameState state, Command.Advance advance, long at) {
    if (advance.stage() != state.stageNumber()) {
      return otherStage(state, advance.stage(), "advance");
    }
    return switch (state.stage()) {
      case Stage.Preview preview -> Decision.accepted(Rounds.open(state, preview.round(), at));
      case Stage.Open open -> new Decision.Accepted(Rounds.close(state, open.round(), at));
      case Stage.Paused _ -> Decision.accepted(new GameEvent.GameResumed(at));
      case Stage.Talk talk -> new Decision.Accepted(Rounds.close(state, talk.round(), at));
      case Stage.Reveal reveal -> Decision.accepted(Rounds.afterReveal(state, reveal.round(), at));
      case Stage.Standings shown -> Decision.accepted(Rounds.after(state, shown.round(), at));
      case Stage.OwnPace _ -> new Decision.Accepted(OwnPace.end(state, at));
      case Stage.Lobby _, Stage.Ended _ -> otherStage(state, advance.stage(), "advance");
    };
  }

  static Decision skip(GameState state, Command.SkipRound skip, long at) {
    return isUnrevealed(state.stage()) && skip.stage() == state.stageNumber()
        ? new Decision.Accepted(Rounds.leave(state, state.roundNumber(), at))
        : otherStage(state, skip.stage(), "skip");
  }

  static Decision jump(GameState state, Command.Jump jump, long at) {
    if (state.roundNumber() == 0 || jump.stage() != state.stageNumber()) {
      return otherStage(state, jump.stage(), "jump");
    }
    if (!state.deck().has(jump.round())) {
      return Game.outOfRange(
          "round " + jump.round() + "; expected 1 to " + state.deck().rounds().size());
    }
    GameEvent there = Rounds.preview(state, jump.round(), at);
    return isUnrevealed(state.stage())
        ? Decision.accepted(new GameEvent.RoundSkipped(state.roundNumber()), there)
        : Decision.accepted(there);
  }

  /** A round has begun, and nobody has seen its solution. */
  private static boolean isUnrevealed(Stage stage) {
    return switch (stage) {
      case Stage.Preview _, Stage.Open _, Stage.Paused _, Stage.Talk _ -> true;
      case Stage.Lobby _, Stage.Reveal _, Stage.Standings _, Stage.OwnPace _, Stage.Ended _ ->
          false;
    };
  }

  static Decision addTime(GameState state, Command.AddTime more, long at) {
    if (more.stage() == state.stageNumber()) {
      if (state.stage() instanceof Stage.Open open && open.deadlineMillis() != Stage.NEVER) {
        return addTime(open, more, at);
      }
      if (state.stage() instanceof Stage.OwnPace pace && pace.deadlineMillis() != Stage.NEVER) {
        return addTime(pace, more, state.startedAtMillis());
      }
    }
    return otherStage(state, more.stage(), "add time");
  }

  private static Decision addTime(Stage.Open open, Command.AddTime more, long at) {
    // A player's own time may keep the round open when the class's is over.
    long deadline = Math.max(at, open.deadlineMillis()) + more.seconds() * 1_000L;
    if (more.seconds() < 1
        || more.seconds() > Game.MAX_ADDED_SECONDS
        || deadline - open.openedAtMillis() > Game.MAX_OPEN_MILLIS) {
      return Game.outOfRange(
          more.seconds()
              + " s more; expected 1 to "
              + Game.MAX_ADDED_SECONDS
              + ", and a round of at most "
              + Game.MAX_OPEN_MILLIS / 1_000
              + " s");
    }
    return Decision.accepted(new GameEvent.DeadlineMoved(open.round(), deadline));
  }

  private static Decision addTime(Stage.OwnPace pace, Command.AddTime more, long startedAt) {
    long deadline = pace.deadlineMillis() + more.seconds() * 1_000L;
    if (more.seconds() < 1 || deadline - startedAt > Settings.MAX_OPEN_MINUTES * 60_000L) {
      return Game.outOfRange(
          more.seconds()
              + " s more; expected at least 1, and a game of at most "
              + Settings.MAX_OPEN_MINUTES
              + " minutes");
    }
    return Decision.accepted(new GameEvent.DeadlineMoved(0, deadline));
  }

  static Decision pause(GameState state, Command.Pause pause, long at) {
    if (pause.stage() != state.stageNumber()) {
      return otherStage(state, pause.stage(), "pause");
    }
    if (goesOnByItself(state.stage())) {
      return Decision.accepted(new GameEvent.AutoAdvanceHeld());
    }
    return state.stage() instanceof Stage.Timed
        ? Decision.accepted(new GameEvent.GamePaused(at))
        : otherStage(state, pause.stage(), "pause");
  }

  /** What is shown now would give way to the next step. */
  static boolean goesOnByItself(Stage stage) {
    return stage instanceof Stage.Shown shown && shown.nextAtMillis() != Stage.NEVER;
  }

  static Decision closeAnswers(GameState state, Command.CloseAnswers close) {
    if (!(state.stage() instanceof Stage.Open open)
        || close.stage() != state.stageNumber()
        || state.deck().round(open.round()) instanceof SlideRound) {
      return otherStage(state, close.stage(), "close answers");
    }
    return Decision.accepted(new GameEvent.AnswersClosed(open.round()));
  }

  static Decision reopen(GameState state, Command.Reopen reopen, long at) {
    boolean closed = state.stage() instanceof Stage.Talk || state.stage() instanceof Stage.Reveal;
    if (!closed || reopen.stage() != state.stageNumber()) {
      return otherStage(state, reopen.stage(), "reopen");
    }
    int round = state.roundNumber();
    return Decision.accepted(
        new GameEvent.RoundReopened(round, at, Rounds.deadline(state, round, at)));
  }

  static Decision end(GameState state, Command.EndGame end, long at) {
    if (end.stage() != state.stageNumber()) {
      return otherStage(state, end.stage(), "end");
    }
    GameEvent ended = new GameEvent.GameEnded(at);
    return switch (state.stage()) {
      case Stage.Open open -> endAfter(state, open.round(), at);
      case Stage.Talk talk -> endAfter(state, talk.round(), at);
      case Stage.Paused(Stage.Open open, long _) -> endAfter(state, open.round(), at);
      case Stage.OwnPace _ -> new Decision.Accepted(OwnPace.end(state, at));
      case Stage.Preview _, Stage.Paused _, Stage.Reveal _, Stage.Standings _ ->
          Decision.accepted(ended);
      case Stage.Lobby _, Stage.Ended _ -> otherStage(state, end.stage(), "end");
    };
  }

  /** What stands counts, and the game is over. */
  private static Decision endAfter(GameState state, int round, long at) {
    GameEvent ended = new GameEvent.GameEnded(at);
    return state.deck().round(round) instanceof SlideRound
        ? Decision.accepted(new GameEvent.RoundSkipped(round), ended)
        : new Decision.Accepted(List.of(Rounds.close(state, round, at).getFirst(), ended));
  }

  static Decision playNext(GameState state, Command.PlayNext next) {
    boolean between = state.stage() instanceof Stage.Ended || state.stage() instanceof Stage.Lobby;
    if (!between || next.stage() != state.stageNumber()) {
      return otherStage(state, next.stage(), "play the next game");
    }
    Settings settings =
        next.deck().equals(state.deck())
            ? state.settings()
            : next.deck().settings().forClassOf(state.settings());
    return Decision.accepted(new GameEvent.LobbyOpened(next.deck(), settings));
  }

  private static Decision otherStage(GameState state, int seen, String step) {
    return Decision.refused(
        Refusal.Reason.OTHER_STAGE,
        "cannot "
            + step
            + " from stage "
            + seen
            + "; the game is at stage "
            + state.stageNumber()
            + ", "
            + name(state.stage()));
  }

  static String name(Stage stage) {
    return stage.getClass().getSimpleName();
  }
}
