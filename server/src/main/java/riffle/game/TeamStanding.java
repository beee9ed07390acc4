package riffle.game;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A team's place in the game.
 *
 * @param team from 1
 * @param rank from 1, shared where points are equal
 * @param points the mean of the members' points, rounded half up; 0 for a team without members
 */
public record TeamStanding(int team, int rank, int points, int members) {

  /**
   * Best first; equal ones by their number.
   *
   * @param sums of the members' points, the first is team 1's
   * @param members of each team
   */
  static List<TeamStanding> of(long[] sums, int[] members) {
    List<TeamStanding> teams = new ArrayList<>();
    for (int index = 0; index < sums.length; index++) {
      teams.add(new TeamStanding(index + 1, 0, mean(sums[index], members[index]), members[index]));
    }
    teams.sort(Comparator.comparingInt(TeamStanding::points).reversed());
    int[] ranks = Standing.ranks(teams.stream().mapToInt(TeamStanding::points).toArray());
    for (int place = 0; place < ranks.length; place++) {
      TeamStanding team = teams.get(place);
      teams.set(place, new TeamStanding(team.team(), ranks[place], team.points(), team.members()));
    }
    return List.copyOf(teams);
  }

  private static int mean(long sum, int members) {
    return members == 0 ? 0 : (int) ((2 * sum + members) / (2L * members));
  }
}
