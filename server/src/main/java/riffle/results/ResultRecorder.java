package riffle.results;

import java.util.function.Consumer;
import riffle.game.GameEvent;
import riffle.game.GameState;

/**
 * Hears the events of all rooms, and hands on the result of a game whenever it has changed: a
 * server that stops in the middle of a game loses no round of the class, and at the players' own
 * pace a few turns at most. It keeps nothing itself. Each room calls on its own loop.
 */
public final class ResultRecorder {
  /**
   * To make a result takes a time that grows with the class, so not every turn of every player may
   * ask for one: each time this part of the class has closed a turn, one does.
   */
  private static final int TURNS_PART = 10;

  private final Consumer<GameResult> save;

  /**
   * A recorder.
   *
   * @param save must not block
   */
  public ResultRecorder(Consumer<GameResult> save) {
    this.save = save;
  }

  /**
   * Hears one event.
   *
   * @param state of the room, after the event; it is read before this returns
   */
  public void happened(GameState state, GameEvent event) {
    if (isToSave(state, event)) {
      save(state);
    }
  }

  /**
   * Saves again what there is of a game.
   *
   * @param state of a room that is there again after a crash; it is read before this returns
   */
  public void broughtBack(GameState state) {
    save(state);
  }

  private void save(GameState state) {
    GameResult result = ResultReader.read(state);
    if (result != null) {
      save.accept(result);
    }
  }

  /**
   * Who comes in changes nothing of what was played, and waits for the next save; after the end
   * there may be none.
   */
  private static boolean isToSave(GameState state, GameEvent event) {
    return switch (event) {
      case GameEvent.RoundClosed _,
          GameEvent.GameEnded _,
          GameEvent.ScoreAdjusted _,
          GameEvent.PlayerRemoved _,
          GameEvent.PlayerRenamed _,
          GameEvent.RosterNamed _,
          // Whether ranks are hidden may change to the end.
          GameEvent.SettingsChanged _,
          GameEvent.TeamJoined _ ->
          true;
      case GameEvent.TurnClosed _ ->
          state.turnsClosed() % Math.max(1, state.players() / TURNS_PART) == 0;
      case GameEvent.PlayerAdmitted _ -> state.endedAtMillis() != null;
      case GameEvent.PlayerJoined _,
          GameEvent.JoiningLocked _,
          GameEvent.TeamsDrawn _,
          GameEvent.TimeAllowed _,
          GameEvent.LobbyOpened _,
          GameEvent.GameStarted _,
          GameEvent.RoundPreviewed _,
          GameEvent.RoundOpened _,
          GameEvent.RoundReopened _,
          GameEvent.DeadlineMoved _,
          GameEvent.GamePaused _,
          GameEvent.GameResumed _,
          GameEvent.ClockStood _,
          GameEvent.AutoAdvanceHeld _,
          GameEvent.AnswersClosed _,
          GameEvent.RoundSkipped _,
          GameEvent.StandingsShown _,
          GameEvent.OwnPaceBegun _,
          GameEvent.CardsPlaced _,
          GameEvent.BoxesChecked _,
          GameEvent.FlowFinished _,
          GameEvent.ChoiceSubmitted _,
          GameEvent.TextSubmitted _,
          GameEvent.TurnOpened _ ->
          false;
    };
  }
}
