package riffle.game;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What counts in a game: its rounds, what the host added by hand, and the ranking of both. */
final class Scorebook {
  private final PlayedRounds rounds = new PlayedRounds();
  private final List<Adjustment> adjustments = new ArrayList<>();
  private final Ranking ranking;

  /** The class plays the round again, which had counted before. */
  private boolean replay;

  Scorebook(Roster roster) {
    this.ranking = new Ranking(roster);
  }

  /** Somebody has joined the roster. */
  void addPlayer() {
    ranking.addPlayer();
  }

  /** A new game. */
  void clear() {
    rounds.clear();
    adjustments.clear();
    ranking.clear();
    replay = false;
  }

  /** As if they had never played. */
  void remove(PlayerId player) {
    rounds.remove(player);
    adjustments.removeIf(adjustment -> adjustment.player().equals(player));
    ranking.remove(player);
  }

  void adjust(Adjustment adjustment) {
    adjustments.add(adjustment);
    ranking.adjust(adjustment.player(), adjustment.points());
  }

  /** The class begins to answer. */
  void open(int round) {
    replay = rounds.get(round) != null;
  }

  /**
   * The class has played a round, which counts in place of what came of it before.
   *
   * @param outcomes by player: the first is player 1's. Null for who was not in the round
   */
  void close(int number, Deal deal, List<PlayedRound.@Nullable Outcome> outcomes) {
    PlayedRound before = rounds.get(number);
    if (!rounds.isLast(number)) {
      ranking.nextRound();
    }
    PlayedRound round = new PlayedRound(number, deal);
    rounds.replace(round);
    for (int index = 0; index < outcomes.size(); index++) {
      PlayedRound.Outcome outcome = outcomes.get(index);
      if (outcome != null) {
        count(new PlayerId(index + 1), round, before, outcome);
      }
    }
  }

  /**
   * A player has played a round at their own pace.
   *
   * @return whether it is the first time that they have
   */
  boolean close(PlayerId player, int number, Deal deal, PlayedRound.Outcome outcome) {
    PlayedRound round = rounds.get(number);
    if (round == null) {
      round = new PlayedRound(number, deal);
      rounds.insert(round);
    }
    boolean first = round.outcome(player) == null;
    count(player, round, round, outcome);
    return first;
  }

  /** What came of a round for a player counts, and what came of it before does so no longer. */
  private void count(
      PlayerId player,
      PlayedRound round,
      @Nullable PlayedRound before,
      PlayedRound.Outcome outcome) {
    Score score = outcome.score();
    ranking.add(player, score.points() - (before == null ? 0 : before.points(player)));
    ranking.streak(player, score.streak());
    Score was = before == null ? null : before.score(player);
    ranking.allRight(player, score.allRight(), was != null && was.allRight());
    round.put(player, outcome);
  }

  /** Whether the class plays the open or just closed round again, which had counted before. */
  boolean isReplay() {
    return replay;
  }

  /** Right answers in a row before the round the class is at, which may have been closed before. */
  int streakBefore(PlayerId player, int round) {
    return !replay && rounds.isLast(round) ? ranking.streakBefore(player) : ranking.streak(player);
  }

  PlayedRounds rounds() {
    return rounds;
  }

  Ranking ranking() {
    return ranking;
  }

  /** In the order in which they were made. */
  List<Adjustment> adjustments() {
    return Collections.unmodifiableList(adjustments);
  }
}
