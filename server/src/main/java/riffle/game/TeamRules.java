package riffle.game;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who plays with whom. */
final class TeamRules {
  private static final int NONE = 0;

  private TeamRules() {}

  static Decision choose(GameState state, Command.ChooseTeam choose) {
    if (!(state.stage() instanceof Stage.Lobby) || !state.settings().teams().chosen()) {
      return Decision.refused(
          Refusal.Reason.OTHER_STAGE, "teams are chosen in the lobby, where the host lets players");
    }
    return join(state, choose.player(), choose.team());
  }

  static Decision move(GameState state, Command.MoveToTeam move) {
    return join(state, move.player(), move.team());
  }

  private static Decision join(GameState state, PlayerId player, int team) {
    Refusal notIn = Game.notIn(state, player);
    if (notIn != null) {
      return new Decision.Refused(notIn);
    }
    int teams = state.settings().teams().count();
    if (team < 1 || team > teams) {
      return Game.outOfRange("team " + team + "; expected 1 to " + teams);
    }
    return team == state.player(player).team()
        ? Decision.accepted()
        : Decision.accepted(new GameEvent.TeamJoined(player, team));
  }

  static Decision draw(GameState state, Command.DrawTeams draw) {
    if (!(state.stage() instanceof Stage.Lobby) || state.settings().teams().count() == 0) {
      return Decision.refused(
          Refusal.Reason.OTHER_STAGE, "teams are drawn in the lobby of a game that has them");
    }
    return Decision.accepted(drawn(state, state.settings().teams(), draw.seed()));
  }

  /** What becomes of the teams under other settings; null where they stay. */
  static GameEvent.@Nullable TeamsDrawn changed(GameState state, Settings.Teams now, long seed) {
    Settings.Teams before = state.settings().teams();
    if (now.equals(before)) {
      return null;
    }
    return now.count() == 0 || now.chosen()
        ? new GameEvent.TeamsDrawn(Collections.nCopies(state.joined(), NONE))
        : drawn(state, now, seed);
  }

  /** Everybody who takes part, dealt out evenly in a drawn order. */
  private static GameEvent.TeamsDrawn drawn(GameState state, Settings.Teams teams, long seed) {
    List<Integer> drawn = new ArrayList<>(Collections.nCopies(state.joined(), NONE));
    int dealt = 0;
    for (int index : Shuffle.permutation(seed, 0, state.joined())) {
      if (state.player(new PlayerId(index + 1)).isIn()) {
        drawn.set(index, 1 + dealt % teams.count());
        dealt++;
      }
    }
    return new GameEvent.TeamsDrawn(drawn);
  }

  /** Puts everybody who has not chosen into the smallest team; null where all have. */
  static @Nullable GameEvent lastChosen(GameState state, long seed) {
    int[] sizes = state.teamSizes();
    List<Integer> teams = new ArrayList<>();
    state.everybody().forEach(player -> teams.add(player.team()));
    boolean changed = false;
    for (int index : Shuffle.permutation(seed, 0, state.joined())) {
      if (sizes.length > 0 && teams.get(index) == NONE && player(state, index).isIn()) {
        int team = smallest(sizes, seed + index);
        teams.set(index, team);
        sizes[team - 1]++;
        changed = true;
      }
    }
    return changed ? new GameEvent.TeamsDrawn(teams) : null;
  }

  private static Player player(GameState state, int index) {
    return state.player(new PlayerId(index + 1));
  }

  /** Where players choose, a newcomer in the lobby has none yet. */
  static int teamOfNewcomer(GameState state, long draw) {
    return teamOfNewcomer(state, state.settings().teams(), state.teamSizes(), draw);
  }

  static int teamOfNewcomer(GameState state, Settings.Teams teams, int[] sizes, long draw) {
    boolean chooses = teams.chosen() && state.stage() instanceof Stage.Lobby;
    return teams.count() == 0 || chooses ? NONE : smallest(sizes, draw);
  }

  /** How many members each team has when they are drawn. */
  static int[] sizes(Settings.Teams teams, GameEvent.TeamsDrawn drawn) {
    int[] sizes = new int[teams.count()];
    drawn.teams().stream().filter(team -> team != NONE).forEach(team -> sizes[team - 1]++);
    return sizes;
  }

  /** One of the smallest teams; which one, the draw decides. */
  private static int smallest(int[] sizes, long draw) {
    int best = NONE;
    for (int index : Shuffle.permutation(draw, 0, sizes.length)) {
      if (best == NONE || sizes[index] < sizes[best - 1]) {
        best = index + 1;
      }
    }
    return best;
  }
}
