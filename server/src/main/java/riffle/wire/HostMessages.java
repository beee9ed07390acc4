package riffle.wire;

import riffle.room.View;
import riffle.wire.v1.HostOnly;
import riffle.wire.v1.HostStanding;
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
            .setNextPrompt(view.nextPrompt());
    view.players().forEach(player -> host.addPlayers(rosterPlayer(player)));
    view.standings().forEach(standing -> host.addStandings(standing(standing)));
    view.rounds().forEach(round -> host.addRounds(summary(round)));
    return host.build();
  }

  static RosterPlayer rosterPlayer(View.RosterPlayer player) {
    return RosterPlayer.newBuilder()
        .setNumber(player.number())
        .setAlias(player.alias())
        .setConnected(player.connected())
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
        .build();
  }

  private static RoundSummary summary(View.RoundSummary round) {
    return RoundSummary.newBuilder()
        .setNumber(round.number())
        .setPrompt(round.prompt())
        .setClassPercent(round.classPercent())
        .build();
  }
}
