package riffle.results;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where results are kept. Calls block; they throw where the store is broken. */
public interface ResultStore {
  /** Replaces what was saved of the same game. */
  void save(GameResult result);

  /** Newest first. */
  List<Summary> newest(int limit);

  @Nullable GameResult find(String gameId);

  /**
   * Deletes games that started before this time.
   *
   * @return how many
   */
  int deleteStartedBefore(long millis);

  /**
   * A result in one line.
   *
   * @param classPercent mean accuracy of the class, 0 to 100
   */
  record Summary(
      String gameId,
      String deckTitle,
      long startedAtMillis,
      boolean finished,
      int players,
      int classPercent) {}
}
