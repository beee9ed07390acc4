package riffle.store;

import riffle.game.Adjustment;
import riffle.game.Fraction;
import riffle.game.GameEvent;
import riffle.game.Player;
import riffle.game.PlayerId;
import riffle.game.Score;
import riffle.game.SeatKey;
import riffle.game.Stage;
import riffle.game.TimeAllowance;
import riffle.store.v1.AnswersClosed;
import riffle.store.v1.BoxesChecked;
import riffle.store.v1.CardsPlaced;
import riffle.store.v1.ChoiceSubmitted;
import riffle.store.v1.DeadlineMoved;
import riffle.store.v1.EventScore;
import riffle.store.v1.FlowFinished;
import riffle.store.v1.GameEnded;
import riffle.store.v1.GamePaused;
import riffle.store.v1.GameResumed;
import riffle.store.v1.GameStarted;
import riffle.store.v1.JoiningLocked;
import riffle.store.v1.LobbyOpened;
import riffle.store.v1.OwnPaceBegun;
import riffle.store.v1.PlayerAdmitted;
import riffle.store.v1.PlayerJoined;
import riffle.store.v1.PlayerRemoved;
import riffle.store.v1.PlayerRenamed;
import riffle.store.v1.RosterNamed;
import riffle.store.v1.RoundClosed;
import riffle.store.v1.RoundOpened;
import riffle.store.v1.RoundPreviewed;
import riffle.store.v1.RoundReopened;
import riffle.store.v1.RoundSkipped;
import riffle.store.v1.ScoreAdjusted;
import riffle.store.v1.SettingsChanged;
import riffle.store.v1.StandingsShown;
import riffle.store.v1.StoredEvent;
import riffle.store.v1.TeamJoined;
import riffle.store.v1.TeamsDrawn;
import riffle.store.v1.TextSubmitted;
import riffle.store.v1.TimeAllowed;
import riffle.store.v1.TurnClosed;
import riffle.store.v1.TurnOpened;

/**
 * What was stored, as it happened. Throws an {@link IllegalArgumentException} that says what was
 * found where it finds what is not known here.
 */
final class EventReader {
  private EventReader() {}

  static GameEvent read(StoredEvent stored) {
    return switch (stored.getEventCase()) {
      case PLAYER_JOINED -> read(stored.getPlayerJoined());
      case JOINING_LOCKED -> read(stored.getJoiningLocked());
      case PLAYER_ADMITTED -> read(stored.getPlayerAdmitted());
      case PLAYER_REMOVED -> read(stored.getPlayerRemoved());
      case PLAYER_RENAMED -> read(stored.getPlayerRenamed());
      case ROSTER_NAMED -> read(stored.getRosterNamed());
      case TEAM_JOINED -> read(stored.getTeamJoined());
      case TEAMS_DRAWN -> read(stored.getTeamsDrawn());
      case TIME_ALLOWED -> read(stored.getTimeAllowed());
      case SCORE_ADJUSTED -> read(stored.getScoreAdjusted());
      case LOBBY_OPENED -> read(stored.getLobbyOpened());
      case SETTINGS_CHANGED -> read(stored.getSettingsChanged());
      case GAME_STARTED -> read(stored.getGameStarted());
      case ROUND_PREVIEWED -> read(stored.getRoundPreviewed());
      case ROUND_OPENED -> read(stored.getRoundOpened());
      case ROUND_REOPENED -> read(stored.getRoundReopened());
      case DEADLINE_MOVED -> read(stored.getDeadlineMoved());
      case GAME_PAUSED -> read(stored.getGamePaused());
      case GAME_RESUMED -> read(stored.getGameResumed());
      case CLOCK_STOOD -> new GameEvent.ClockStood(stored.getClockStood().getMillis());
      case AUTO_ADVANCE_HELD -> new GameEvent.AutoAdvanceHeld();
      case ANSWERS_CLOSED -> read(stored.getAnswersClosed());
      case ROUND_CLOSED -> read(stored.getRoundClosed());
      case ROUND_SKIPPED -> read(stored.getRoundSkipped());
      case STANDINGS_SHOWN -> read(stored.getStandingsShown());
      case OWN_PACE_BEGUN -> read(stored.getOwnPaceBegun());
      case GAME_ENDED -> read(stored.getGameEnded());
      case CARDS_PLACED -> read(stored.getCardsPlaced());
      case BOXES_CHECKED -> read(stored.getBoxesChecked());
      case FLOW_FINISHED -> read(stored.getFlowFinished());
      case CHOICE_SUBMITTED -> read(stored.getChoiceSubmitted());
      case TEXT_SUBMITTED -> read(stored.getTextSubmitted());
      case TURN_OPENED -> read(stored.getTurnOpened());
      case TURN_CLOSED -> read(stored.getTurnClosed());
      case EVENT_NOT_SET ->
          throw new IllegalArgumentException(
              "none of the known kinds of events; it has the fields "
                  + KnownValues.unknownFields(stored));
    };
  }

  private static GameEvent read(PlayerJoined joined) {
    return new GameEvent.PlayerJoined(
        player(joined.getPlayer()),
        joined.getAlias(),
        status(joined.getStatusValue()),
        joined.getTeam(),
        SeatKey.of(joined.getKey().toByteArray()));
  }

  private static GameEvent read(JoiningLocked now) {
    return new GameEvent.JoiningLocked(now.getLocked());
  }

  private static GameEvent read(PlayerAdmitted admitted) {
    return new GameEvent.PlayerAdmitted(player(admitted.getPlayer()), admitted.getTeam());
  }

  private static GameEvent read(PlayerRemoved removed) {
    return new GameEvent.PlayerRemoved(player(removed.getPlayer()));
  }

  private static GameEvent read(PlayerRenamed renamed) {
    return new GameEvent.PlayerRenamed(player(renamed.getPlayer()), renamed.getAlias());
  }

  private static GameEvent read(RosterNamed named) {
    return new GameEvent.RosterNamed(player(named.getPlayer()), named.getName());
  }

  private static GameEvent read(TeamJoined joined) {
    return new GameEvent.TeamJoined(player(joined.getPlayer()), joined.getTeam());
  }

  private static GameEvent read(TeamsDrawn drawn) {
    return new GameEvent.TeamsDrawn(drawn.getTeamsList());
  }

  private static GameEvent read(TimeAllowed allowed) {
    return new GameEvent.TimeAllowed(player(allowed.getPlayer()), time(allowed.getTimeValue()));
  }

  private static GameEvent read(ScoreAdjusted adjusted) {
    return new GameEvent.ScoreAdjusted(
        new Adjustment(player(adjusted.getPlayer()), adjusted.getPoints(), adjusted.getReason()));
  }

  private static GameEvent read(LobbyOpened opened) {
    return new GameEvent.LobbyOpened(
        DeckBytes.read(opened.getDeck()), SettingsBytes.read(opened.getSettings()));
  }

  private static GameEvent read(SettingsChanged changed) {
    return new GameEvent.SettingsChanged(SettingsBytes.read(changed.getSettings()));
  }

  private static GameEvent read(GameStarted started) {
    return new GameEvent.GameStarted(started.getGameId(), started.getSeed(), started.getAtMs());
  }

  private static GameEvent read(RoundPreviewed previewed) {
    return new GameEvent.RoundPreviewed(previewed.getRound(), previewed.getOpensAtMs());
  }

  private static GameEvent read(RoundOpened opened) {
    return new GameEvent.RoundOpened(
        opened.getRound(),
        opened.getOpenedAtMs(),
        opened.hasDeadlineMs() ? opened.getDeadlineMs() : Stage.NEVER);
  }

  private static GameEvent read(RoundReopened opened) {
    return new GameEvent.RoundReopened(
        opened.getRound(),
        opened.getOpenedAtMs(),
        opened.hasDeadlineMs() ? opened.getDeadlineMs() : Stage.NEVER);
  }

  private static GameEvent read(DeadlineMoved moved) {
    return new GameEvent.DeadlineMoved(
        moved.getRound(), moved.hasDeadlineMs() ? moved.getDeadlineMs() : Stage.NEVER);
  }

  private static GameEvent read(GamePaused paused) {
    return new GameEvent.GamePaused(paused.getAtMs());
  }

  private static GameEvent read(GameResumed resumed) {
    return new GameEvent.GameResumed(resumed.getAtMs());
  }

  private static GameEvent read(AnswersClosed closed) {
    return new GameEvent.AnswersClosed(closed.getRound());
  }

  private static GameEvent read(RoundClosed closed) {
    return new GameEvent.RoundClosed(
        closed.getRound(),
        closed.getScoresList().stream().map(EventReader::score).toList(),
        closed.hasNextAtMs() ? closed.getNextAtMs() : Stage.NEVER);
  }

  private static GameEvent read(RoundSkipped skipped) {
    return new GameEvent.RoundSkipped(skipped.getRound());
  }

  private static GameEvent read(StandingsShown shown) {
    return new GameEvent.StandingsShown(
        shown.getRound(), shown.hasNextAtMs() ? shown.getNextAtMs() : Stage.NEVER);
  }

  private static GameEvent read(OwnPaceBegun begun) {
    return new GameEvent.OwnPaceBegun(begun.hasDeadlineMs() ? begun.getDeadlineMs() : Stage.NEVER);
  }

  private static GameEvent read(GameEnded ended) {
    return new GameEvent.GameEnded(ended.getAtMs());
  }

  private static GameEvent read(CardsPlaced placed) {
    return new GameEvent.CardsPlaced(
        player(placed.getPlayer()), placed.getRound(), placed.getBoxesList(), placed.getAnswerMs());
  }

  private static GameEvent read(BoxesChecked checked) {
    return new GameEvent.BoxesChecked(
        player(checked.getPlayer()), checked.getRound(), checked.getRightList());
  }

  private static GameEvent read(FlowFinished finished) {
    return new GameEvent.FlowFinished(player(finished.getPlayer()), finished.getRound());
  }

  private static GameEvent read(ChoiceSubmitted submitted) {
    return new GameEvent.ChoiceSubmitted(
        player(submitted.getPlayer()),
        submitted.getRound(),
        submitted.getCardsList(),
        submitted.getAnswerMs());
  }

  private static GameEvent read(TextSubmitted submitted) {
    return new GameEvent.TextSubmitted(
        player(submitted.getPlayer()),
        submitted.getRound(),
        submitted.getText(),
        submitted.getAnswerMs());
  }

  private static GameEvent read(TurnOpened opened) {
    return new GameEvent.TurnOpened(
        player(opened.getPlayer()),
        opened.getRound(),
        opened.getOpenedAtMs(),
        opened.hasDeadlineMs() ? opened.getDeadlineMs() : Stage.NEVER);
  }

  private static GameEvent read(TurnClosed closed) {
    return new GameEvent.TurnClosed(
        player(closed.getPlayer()), closed.getRound(), score(closed.getScore()));
  }

  private static PlayerId player(int number) {
    return new PlayerId(number);
  }

  private static Player.Status status(int number) {
    return KnownValues.of(number, Player.Status.values(), EventWriter::status);
  }

  private static TimeAllowance time(int number) {
    return KnownValues.of(number, TimeAllowance.values(), EventWriter::time);
  }

  private static Score score(EventScore stored) {
    return new Score(
        stored.getAnswered(),
        stored.getRight(),
        stored.getOf(),
        new Fraction(stored.getAccuracyNumerator(), stored.getAccuracyDenominator()),
        stored.getAnswerMs(),
        stored.getAccuracyPoints(),
        stored.getSpeedLoss(),
        stored.getCheckLoss(),
        stored.getStreakBonus(),
        stored.getStreak());
  }
}
