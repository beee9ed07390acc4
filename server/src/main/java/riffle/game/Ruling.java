package riffle.game;

import java.util.ArrayList;
import java.util.List;

/** What the host rules: how the game is played, and a player's time and points. */
final class Ruling {
  private Ruling() {}

  static Decision changeSettings(GameState state, Command.ChangeSettings change) {
    Settings now = change.settings();
    String unfit = now.unfit();
    if (unfit != null) {
      return Game.outOfRange(unfit);
    }
    if (!(state.stage() instanceof Stage.Lobby) && now.changesPoints(state.settings())) {
      return Decision.refused(
          Refusal.Reason.OTHER_STAGE,
          "mode, time, points and teams can be changed in the lobby; the game is at "
              + Hosting.name(state.stage()));
    }
    if (now.equals(state.settings())) {
      return Decision.accepted();
    }
    List<GameEvent> events = new ArrayList<>();
    events.add(new GameEvent.SettingsChanged(now));
    GameEvent.TeamsDrawn teams = TeamRules.changed(state, now.teams(), change.seed());
    if (teams != null) {
      events.add(teams);
    }
    if (!now.door().approve()) {
      events.addAll(Joining.admitAll(state, now.teams(), teams, change.seed()));
    }
    if (now.pace().autoAdvanceSeconds() == 0 && Hosting.goesOnByItself(state.stage())) {
      events.add(new GameEvent.AutoAdvanceHeld());
    }
    return new Decision.Accepted(events);
  }

  static Decision allowTime(GameState state, Command.AllowTime allow) {
    Refusal notIn = Game.notIn(state, allow.player());
    if (notIn != null) {
      return new Decision.Refused(notIn);
    }
    return allow.time() == state.player(allow.player()).time()
        ? Decision.accepted()
        : Decision.accepted(new GameEvent.TimeAllowed(allow.player(), allow.time()));
  }

  static Decision adjustScore(GameState state, Command.AdjustScore adjust) {
    Refusal notIn = Game.notIn(state, adjust.player());
    if (notIn != null) {
      return new Decision.Refused(notIn);
    }
    if (state.stage() instanceof Stage.Lobby || state.settings().pace().mode() == Mode.PRACTICE) {
      return Decision.refused(
          Refusal.Reason.OTHER_STAGE, "points are adjusted in a game that has started and counts");
    }
    int points = adjust.points();
    if (points == 0 || Math.abs((long) points) > Adjustment.MAX_POINTS) {
      return Game.outOfRange(
          points + " points; expected up to " + Adjustment.MAX_POINTS + " either way, and not 0");
    }
    if (state.points(adjust.player()) + points < 0) {
      return Game.outOfRange(
          points
              + " points; the player has "
              + state.points(adjust.player())
              + ", and nobody falls below 0");
    }
    if (state.adjustments().size() >= Adjustment.MAX_ADJUSTMENTS) {
      return Game.outOfRange(
          "points were adjusted "
              + state.adjustments().size()
              + " times; expected at most "
              + Adjustment.MAX_ADJUSTMENTS
              + " in one game");
    }
    String reason = adjust.reason().strip();
    if (reason.isEmpty() || reason.length() > Adjustment.MAX_REASON_CHARS) {
      return Game.outOfRange(
          "a reason of "
              + reason.length()
              + " UTF-16 units; expected 1 to "
              + Adjustment.MAX_REASON_CHARS);
    }
    return Decision.accepted(
        new GameEvent.ScoreAdjusted(new Adjustment(adjust.player(), points, reason)));
  }
}
