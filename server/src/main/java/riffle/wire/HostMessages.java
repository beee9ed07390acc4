package riffle.wire;

import riffle.game.Player;
import riffle.room.View;
import riffle.wire.v1.GivenAnswer;
import riffle.wire.v1.HostOnly;
import riffle.wire.v1.HostStanding;
import riffle.wire.v1.Live;
import riffle.wire.v1.LiveRow;
import riffle.wire.v1.OutlineRound;
import riffle.wire.v1.RosterPlayer;
import riffle.wire.v1.RoundSummary;

/** What only the host may see. */
final class HostMessages {
  private HostMessages() {}

  static HostOnly hostOnly(View.HostOnly view) {
    HostOnly.Builder host =
        HostOnly.newBuilder()
            .setGameId(view.gameId())
            .setScreenKey(FrameWriter.key(view.screenKey()))
            .setNextPrompt(view.nextPrompt())
            .setSettings(SettingsMessages.message(view.settings()))
            .setDeckSettings(SettingsMessages.message(view.deckSettings()))
            .setLocked(view.locked());
    view.players().forEach(player -> host.addPlayers(rosterPlayer(player)));
    view.standings().forEach(standing -> host.addStandings(standing(standing)));
    view.rounds().forEach(round -> host.addRounds(summary(round)));
    view.outline().forEach(round -> host.addOutline(outline(round)));
    view.given().forEach(given -> host.addGiven(given(given)));
    if (view.live() != null) {
      host.setLive(live(view.live()));
    }
    return host.build();
  }

  static Live live(View.Live view) {
    Live.Builder live = Live.newBuilder().addAllNotDone(view.notDone());
    for (View.LiveRow row : view.rows()) {
      LiveRow.Builder made = live.addRowsBuilder().addAllHad(row.had());
      row.takers()
          .forEach(taker -> made.addTakersBuilder().setPlayer(taker.player()).setBox(taker.box()));
    }
    return live.build();
  }

  static RosterPlayer rosterPlayer(View.RosterPlayer view) {
    Player player = view.player();
    return RosterPlayer.newBuilder()
        .setNumber(player.id().number())
        .setAlias(player.alias())
        .setRosterName(player.rosterName())
        .setConnected(view.connected())
        .setDroppedAtMs(view.droppedAtMillis())
        .setWaiting(player.status() == Player.Status.WAITING)
        .setRemoved(player.status() == Player.Status.REMOVED)
        .setTeam(player.team())
        .setTime(SettingsMessages.message(player.time()))
        .setPoints(view.points())
        .setAdjusted(view.adjusted())
        .setRoundsDone(view.roundsDone())
        .build();
  }

  private static OutlineRound outline(View.OutlineRound view) {
    return OutlineRound.newBuilder()
        .setNumber(view.number())
        .setKind(StageMessages.kind(view.kind()))
        .setPrompt(view.prompt())
        .setPlayed(view.played())
        .build();
  }

  private static GivenAnswer given(View.GivenAnswer view) {
    return GivenAnswer.newBuilder()
        .setText(view.text())
        .setCount(view.count())
        .setRight(view.right())
        .build();
  }

  private static HostStanding standing(View.HostStanding view) {
    return HostStanding.newBuilder()
        .setPlayer(view.player())
        .setRank(view.rank())
        .setPoints(view.points())
        .setMoved(view.moved())
        .setAllRight(view.allRight())
        .setLastAllRight(view.lastAllRight())
        .setLastPoints(view.lastPoints())
        .setStreak(view.streak())
        .setLastAnswered(view.lastAnswered())
        .addAllLastAnswer(view.lastAnswer())
        .build();
  }

  private static RoundSummary summary(View.RoundSummary round) {
    return RoundSummary.newBuilder()
        .setNumber(round.number())
        .setPrompt(round.prompt())
        .setClassPercent(round.classPercent())
        .setUnscored(round.unscored())
        .build();
  }
}
