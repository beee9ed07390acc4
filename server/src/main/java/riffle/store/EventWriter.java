package riffle.store;

import com.google.protobuf.ByteString;
import riffle.game.GameEvent;
import riffle.game.Player;
import riffle.game.Score;
import riffle.game.Stage;
import riffle.game.TimeAllowance;
import riffle.store.v1.AnswersClosed;
import riffle.store.v1.AutoAdvanceHeld;
import riffle.store.v1.BoxesChecked;
import riffle.store.v1.CardsPlaced;
import riffle.store.v1.ChoiceSubmitted;
import riffle.store.v1.ClockStood;
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
import riffle.store.v1.StoredPlayerStatus;
import riffle.store.v1.StoredTimeAllowance;
import riffle.store.v1.TeamJoined;
import riffle.store.v1.TeamsDrawn;
import riffle.store.v1.TextSubmitted;
import riffle.store.v1.TimeAllowed;
import riffle.store.v1.TurnClosed;
import riffle.store.v1.TurnOpened;

/** What has happened, as it is stored. */
final class EventWriter {
  private EventWriter() {}

  static StoredEvent write(GameEvent event) {
    StoredEvent.Builder stored = StoredEvent.newBuilder();
    switch (event) {
      case GameEvent.PlayerJoined joined ->
          stored.setPlayerJoined(
              PlayerJoined.newBuilder()
                  .setPlayer(joined.player().number())
                  .setAlias(joined.alias())
                  .setStatus(status(joined.status()))
                  .setTeam(joined.team())
                  .setKey(ByteString.copyFrom(joined.key().bytes())));
      case GameEvent.JoiningLocked now ->
          stored.setJoiningLocked(JoiningLocked.newBuilder().setLocked(now.locked()));
      case GameEvent.PlayerAdmitted admitted ->
          stored.setPlayerAdmitted(
              PlayerAdmitted.newBuilder()
                  .setPlayer(admitted.player().number())
                  .setTeam(admitted.team()));
      case GameEvent.PlayerRemoved removed ->
          stored.setPlayerRemoved(PlayerRemoved.newBuilder().setPlayer(removed.player().number()));
      case GameEvent.PlayerRenamed renamed ->
          stored.setPlayerRenamed(
              PlayerRenamed.newBuilder()
                  .setPlayer(renamed.player().number())
                  .setAlias(renamed.alias()));
      case GameEvent.RosterNamed named ->
          stored.setRosterNamed(
              RosterNamed.newBuilder().setPlayer(named.player().number()).setName(named.name()));
      case GameEvent.TeamJoined joined ->
          stored.setTeamJoined(
              TeamJoined.newBuilder().setPlayer(joined.player().number()).setTeam(joined.team()));
      case GameEvent.TeamsDrawn drawn ->
          stored.setTeamsDrawn(TeamsDrawn.newBuilder().addAllTeams(drawn.teams()));
      case GameEvent.TimeAllowed allowed ->
          stored.setTimeAllowed(
              TimeAllowed.newBuilder()
                  .setPlayer(allowed.player().number())
                  .setTime(time(allowed.time())));
      case GameEvent.ScoreAdjusted adjusted ->
          stored.setScoreAdjusted(
              ScoreAdjusted.newBuilder()
                  .setPlayer(adjusted.adjustment().player().number())
                  .setPoints(adjusted.adjustment().points())
                  .setReason(adjusted.adjustment().reason()));
      case GameEvent.LobbyOpened opened ->
          stored.setLobbyOpened(
              LobbyOpened.newBuilder()
                  .setDeck(DeckBytes.write(opened.deck()))
                  .setSettings(SettingsBytes.write(opened.settings())));
      case GameEvent.SettingsChanged changed ->
          stored.setSettingsChanged(
              SettingsChanged.newBuilder().setSettings(SettingsBytes.write(changed.settings())));
      case GameEvent.GameStarted started ->
          stored.setGameStarted(
              GameStarted.newBuilder()
                  .setGameId(started.gameId())
                  .setSeed(started.seed())
                  .setAtMs(started.atMillis()));
      case GameEvent.RoundPreviewed previewed ->
          stored.setRoundPreviewed(
              RoundPreviewed.newBuilder()
                  .setRound(previewed.round())
                  .setOpensAtMs(previewed.opensAtMillis()));
      case GameEvent.RoundOpened opened -> stored.setRoundOpened(write(opened));
      case GameEvent.RoundReopened opened -> stored.setRoundReopened(write(opened));
      case GameEvent.DeadlineMoved moved -> stored.setDeadlineMoved(write(moved));
      case GameEvent.GamePaused paused ->
          stored.setGamePaused(GamePaused.newBuilder().setAtMs(paused.atMillis()));
      case GameEvent.GameResumed resumed ->
          stored.setGameResumed(GameResumed.newBuilder().setAtMs(resumed.atMillis()));
      case GameEvent.ClockStood stood ->
          stored.setClockStood(ClockStood.newBuilder().setMillis(stood.millis()));
      case GameEvent.AutoAdvanceHeld _ ->
          stored.setAutoAdvanceHeld(AutoAdvanceHeld.getDefaultInstance());
      case GameEvent.AnswersClosed closed ->
          stored.setAnswersClosed(AnswersClosed.newBuilder().setRound(closed.round()));
      case GameEvent.RoundClosed closed -> stored.setRoundClosed(write(closed));
      case GameEvent.RoundSkipped skipped ->
          stored.setRoundSkipped(RoundSkipped.newBuilder().setRound(skipped.round()));
      case GameEvent.StandingsShown shown -> stored.setStandingsShown(write(shown));
      case GameEvent.OwnPaceBegun begun -> stored.setOwnPaceBegun(write(begun));
      case GameEvent.GameEnded ended ->
          stored.setGameEnded(GameEnded.newBuilder().setAtMs(ended.atMillis()));
      case GameEvent.CardsPlaced placed ->
          stored.setCardsPlaced(
              CardsPlaced.newBuilder()
                  .setPlayer(placed.player().number())
                  .setRound(placed.round())
                  .addAllBoxes(placed.boxes())
                  .setAnswerMs(placed.answerMillis()));
      case GameEvent.BoxesChecked checked ->
          stored.setBoxesChecked(
              BoxesChecked.newBuilder()
                  .setPlayer(checked.player().number())
                  .setRound(checked.round())
                  .addAllRight(checked.right()));
      case GameEvent.FlowFinished finished ->
          stored.setFlowFinished(
              FlowFinished.newBuilder()
                  .setPlayer(finished.player().number())
                  .setRound(finished.round()));
      case GameEvent.ChoiceSubmitted submitted ->
          stored.setChoiceSubmitted(
              ChoiceSubmitted.newBuilder()
                  .setPlayer(submitted.player().number())
                  .setRound(submitted.round())
                  .addAllCards(submitted.cards())
                  .setAnswerMs(submitted.answerMillis()));
      case GameEvent.TextSubmitted submitted ->
          stored.setTextSubmitted(
              TextSubmitted.newBuilder()
                  .setPlayer(submitted.player().number())
                  .setRound(submitted.round())
                  .setText(submitted.text())
                  .setAnswerMs(submitted.answerMillis()));
      case GameEvent.TurnOpened opened -> stored.setTurnOpened(write(opened));
      case GameEvent.TurnClosed closed ->
          stored.setTurnClosed(
              TurnClosed.newBuilder()
                  .setPlayer(closed.player().number())
                  .setRound(closed.round())
                  .setScore(score(closed.score())));
    }
    return stored.build();
  }

  private static RoundOpened.Builder write(GameEvent.RoundOpened opened) {
    RoundOpened.Builder stored =
        RoundOpened.newBuilder().setRound(opened.round()).setOpenedAtMs(opened.openedAtMillis());
    return opened.deadlineMillis() == Stage.NEVER
        ? stored
        : stored.setDeadlineMs(opened.deadlineMillis());
  }

  private static RoundReopened.Builder write(GameEvent.RoundReopened opened) {
    RoundReopened.Builder stored =
        RoundReopened.newBuilder().setRound(opened.round()).setOpenedAtMs(opened.openedAtMillis());
    return opened.deadlineMillis() == Stage.NEVER
        ? stored
        : stored.setDeadlineMs(opened.deadlineMillis());
  }

  private static DeadlineMoved.Builder write(GameEvent.DeadlineMoved moved) {
    DeadlineMoved.Builder stored = DeadlineMoved.newBuilder().setRound(moved.round());
    return moved.deadlineMillis() == Stage.NEVER
        ? stored
        : stored.setDeadlineMs(moved.deadlineMillis());
  }

  private static RoundClosed.Builder write(GameEvent.RoundClosed closed) {
    RoundClosed.Builder stored =
        RoundClosed.newBuilder()
            .setRound(closed.round())
            .addAllScores(closed.scores().stream().map(EventWriter::score).toList());
    return closed.nextAtMillis() == Stage.NEVER
        ? stored
        : stored.setNextAtMs(closed.nextAtMillis());
  }

  private static StandingsShown.Builder write(GameEvent.StandingsShown shown) {
    StandingsShown.Builder stored = StandingsShown.newBuilder().setRound(shown.round());
    return shown.nextAtMillis() == Stage.NEVER ? stored : stored.setNextAtMs(shown.nextAtMillis());
  }

  private static OwnPaceBegun.Builder write(GameEvent.OwnPaceBegun begun) {
    OwnPaceBegun.Builder stored = OwnPaceBegun.newBuilder();
    return begun.deadlineMillis() == Stage.NEVER
        ? stored
        : stored.setDeadlineMs(begun.deadlineMillis());
  }

  private static TurnOpened.Builder write(GameEvent.TurnOpened opened) {
    TurnOpened.Builder stored =
        TurnOpened.newBuilder()
            .setPlayer(opened.player().number())
            .setRound(opened.round())
            .setOpenedAtMs(opened.openedAtMillis());
    return opened.deadlineMillis() == Stage.NEVER
        ? stored
        : stored.setDeadlineMs(opened.deadlineMillis());
  }

  static StoredPlayerStatus status(Player.Status status) {
    return switch (status) {
      case WAITING -> StoredPlayerStatus.STORED_PLAYER_STATUS_WAITING;
      case IN -> StoredPlayerStatus.STORED_PLAYER_STATUS_IN;
      case REMOVED -> StoredPlayerStatus.STORED_PLAYER_STATUS_REMOVED;
    };
  }

  static StoredTimeAllowance time(TimeAllowance time) {
    return switch (time) {
      case USUAL -> StoredTimeAllowance.STORED_TIME_ALLOWANCE_USUAL;
      case HALF_MORE -> StoredTimeAllowance.STORED_TIME_ALLOWANCE_HALF_MORE;
      case DOUBLE -> StoredTimeAllowance.STORED_TIME_ALLOWANCE_DOUBLE;
      case UNLIMITED -> StoredTimeAllowance.STORED_TIME_ALLOWANCE_UNLIMITED;
    };
  }

  private static EventScore score(Score score) {
    return EventScore.newBuilder()
        .setAnswered(score.answered())
        .setRight(score.right())
        .setOf(score.of())
        .setAccuracyNumerator(score.accuracy().numerator())
        .setAccuracyDenominator(score.accuracy().denominator())
        .setAnswerMs(score.answerMillis())
        .setAccuracyPoints(score.accuracyPoints())
        .setSpeedLoss(score.speedLoss())
        .setCheckLoss(score.checkLoss())
        .setStreakBonus(score.streakBonus())
        .setStreak(score.streak())
        .build();
  }
}
