package riffle.game;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rounds of a game that count, each once. */
final class PlayedRounds {
  private final List<PlayedRound> rounds = new ArrayList<>();
  private final Map<Integer, PlayedRound> byNumber = new HashMap<>();

  /** In the order they were played; at one's own pace in the deck's order. */
  List<PlayedRound> all() {
    return Collections.unmodifiableList(rounds);
  }

  /** Null where it does not count. */
  @Nullable PlayedRound get(int number) {
    return byNumber.get(number);
  }

  boolean isLast(int number) {
    return !rounds.isEmpty() && rounds.getLast().number() == number;
  }

  /** The class has played a round: what came of it before counts no longer. */
  void replace(PlayedRound round) {
    rounds.remove(byNumber.put(round.number(), round));
    rounds.add(round);
  }

  /** A first player has played a round at their own pace. */
  void insert(PlayedRound round) {
    int place = 0;
    while (place < rounds.size() && rounds.get(place).number() < round.number()) {
      place++;
    }
    rounds.add(place, round);
    byNumber.put(round.number(), round);
  }

  /** A player was in no round. */
  void remove(PlayerId player) {
    rounds.forEach(round -> round.put(player, null));
  }

  /** A new game. */
  void clear() {
    rounds.clear();
    byNumber.clear();
  }

  /** The mean accuracy of the class over all of them, 0 to 100. */
  int classPercent() {
    return Score.meanPercent(rounds.stream().flatMap(PlayedRound::scores));
  }
}
