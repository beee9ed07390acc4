package riffle.game;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Points, streaks and standings of a game. Standings are made when they are asked for. */
final class Ranking {
  private final Roster roster;

  /** By player number. */
  private int[] points = {};

  /** What the host's corrections make of the points: they are this more than was earned. */
  private int[] adjusted = {};

  private int[] streaks = {};

  /** Rounds that are all right. */
  private int[] allRight = {};

  /** Before the last closed round. */
  private int[] streaksBefore = {};

  /** In the standings before the last closed round; 0 for who was not in them. */
  private int[] ranksBefore = {};

  /** Whether they were in a round that counts, or had points from the host. */
  private boolean[] ranked = {};

  private @Nullable List<Standing> standings;

  /** Where each player is in the standings; -1 for who is not in them. */
  private int[] places = {};

  Ranking(Roster roster) {
    this.roster = roster;
  }

  /** Somebody has joined the roster. */
  void addPlayer() {
    int size = roster.size();
    if (points.length <= size) {
      int room = 2 * size + 2;
      points = Arrays.copyOf(points, room);
      adjusted = Arrays.copyOf(adjusted, room);
      streaks = Arrays.copyOf(streaks, room);
      allRight = Arrays.copyOf(allRight, room);
      streaksBefore = Arrays.copyOf(streaksBefore, room);
      ranksBefore = Arrays.copyOf(ranksBefore, room);
      ranked = Arrays.copyOf(ranked, room);
    }
  }

  /** A new game. */
  void clear() {
    Arrays.fill(points, 0);
    Arrays.fill(adjusted, 0);
    Arrays.fill(streaks, 0);
    Arrays.fill(allRight, 0);
    Arrays.fill(streaksBefore, 0);
    Arrays.fill(ranksBefore, 0);
    Arrays.fill(ranked, false);
    forget();
  }

  /** Another round is about to count: what stands now is what players move from. */
  void nextRound() {
    for (Standing standing : standings()) {
      ranksBefore[standing.player().number()] = standing.rank();
    }
    streaksBefore = streaks.clone();
  }

  /** What a round earns, or what it earns now less what it did before. */
  void add(PlayerId player, int more) {
    int sum = points[player.number()] + more;
    // A correction takes no more than there is, also where a revote leaves less than there was.
    adjusted[player.number()] += Math.max(0, -sum);
    points[player.number()] = Math.max(0, sum);
    ranked[player.number()] = true;
    forget();
  }

  /** What the host gives, or takes. */
  void adjust(PlayerId player, int more) {
    adjusted[player.number()] += more;
    add(player, more);
  }

  void streak(PlayerId player, int streak) {
    streaks[player.number()] = streak;
  }

  /** Whether a round is all right, and whether it was before it was played again. */
  void allRight(PlayerId player, boolean now, boolean before) {
    allRight[player.number()] += (now ? 1 : 0) - (before ? 1 : 0);
  }

  /** As if they had never been there: nobody moves up by it. */
  void remove(PlayerId player) {
    int number = player.number();
    int rankBefore = ranksBefore[number];
    for (int other = 1; rankBefore > 0 && other < ranksBefore.length; other++) {
      ranksBefore[other] -= ranksBefore[other] > rankBefore ? 1 : 0;
    }
    points[number] = 0;
    adjusted[number] = 0;
    streaks[number] = 0;
    allRight[number] = 0;
    streaksBefore[number] = 0;
    ranksBefore[number] = 0;
    ranked[number] = false;
    forget();
  }

  /** Something has changed that standings are made of. */
  void forget() {
    standings = null;
  }

  /** Never below 0. */
  int points(PlayerId player) {
    return points[player.number()];
  }

  int adjusted(PlayerId player) {
    return adjusted[player.number()];
  }

  int streak(PlayerId player) {
    return streaks[player.number()];
  }

  int streakBefore(PlayerId player) {
    return streaksBefore[player.number()];
  }

  /** How many rounds are all right. */
  int allRight(PlayerId player) {
    return allRight[player.number()];
  }

  List<Standing> standings() {
    if (standings == null) {
      List<PlayerId> players =
          roster.whoIsIn().map(Player::id).filter(id -> ranked[id.number()]).toList();
      standings = Standing.of(players, this::points, id -> ranksBefore[id.number()]);
      places = new int[points.length];
      Arrays.fill(places, -1);
      for (int place = 0; place < standings.size(); place++) {
        places[standings.get(place).player().number()] = place;
      }
    }
    return standings;
  }

  OptionalInt place(PlayerId player) {
    standings();
    // Who has joined since the standings were made has no entry.
    int place = player.number() < places.length ? places[player.number()] : -1;
    return place < 0 ? OptionalInt.empty() : OptionalInt.of(place);
  }

  List<TeamStanding> teams(int count) {
    long[] sums = new long[count];
    int[] sizes = roster.teamSizes(count);
    roster
        .whoIsIn()
        .filter(who -> who.team() >= 1 && who.team() <= count)
        .forEach(who -> sums[who.team() - 1] += points(who.id()));
    return TeamStanding.of(sums, sizes);
  }
}
