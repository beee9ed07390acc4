package riffle.game;

import java.util.HashMap;
import java.util.Map;

/**
 * What comes later in a game, read from its last event to its first. It tells which events leave no
 * trace: a replay without them leads to the same state.
 */
public final class LaterEvents {
  /** By player: the round in whose boxes they place cards next, where nothing reads them before. */
  private final Map<PlayerId, Integer> placedNext = new HashMap<>();

  /**
   * Whether a later event replaces all that this one did. To be asked of every event, the last one
   * first.
   */
  public boolean replace(GameEvent event) {
    switch (event) {
      case GameEvent.CardsPlaced placed -> {
        Integer next = placedNext.put(placed.player(), placed.round());
        return next != null && next == placed.round();
      }

      // What stands in a player's boxes is read, or gone.
      case GameEvent.BoxesChecked checked -> placedNext.remove(checked.player());
      case GameEvent.FlowFinished finished -> placedNext.remove(finished.player());
      case GameEvent.ChoiceSubmitted submitted -> placedNext.remove(submitted.player());
      case GameEvent.TextSubmitted submitted -> placedNext.remove(submitted.player());
      case GameEvent.TurnOpened opened -> placedNext.remove(opened.player());
      case GameEvent.TurnClosed closed -> placedNext.remove(closed.player());
      case GameEvent.PlayerRemoved removed -> placedNext.remove(removed.player());

      // The same for everybody.
      case GameEvent.LobbyOpened _,
          GameEvent.SettingsChanged _,
          GameEvent.GameStarted _,
          GameEvent.RoundPreviewed _,
          GameEvent.RoundOpened _,
          GameEvent.RoundReopened _,
          GameEvent.AnswersClosed _,
          GameEvent.RoundClosed _,
          GameEvent.RoundSkipped _,
          GameEvent.StandingsShown _,
          GameEvent.OwnPaceBegun _,
          GameEvent.GameEnded _ ->
          placedNext.clear();

      // Nothing of it is about answers.
      case GameEvent.PlayerJoined _,
          GameEvent.JoiningLocked _,
          GameEvent.PlayerAdmitted _,
          GameEvent.PlayerRenamed _,
          GameEvent.RosterNamed _,
          GameEvent.TeamJoined _,
          GameEvent.TeamsDrawn _,
          GameEvent.TimeAllowed _,
          GameEvent.ScoreAdjusted _,
          GameEvent.DeadlineMoved _,
          GameEvent.GamePaused _,
          GameEvent.GameResumed _,
          GameEvent.ClockStood _,
          GameEvent.AutoAdvanceHeld _ -> {}
    }
    return false;
  }
}
