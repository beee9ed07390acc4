package riffle.game;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What players say in the round that is open for them, or that was just closed. */
final class Answers {
  /** By player. */
  private final List<@Nullable Answer> answers = new ArrayList<>();

  /** By player: what stood when the revote that is open, or was just closed, began. */
  private final List<@Nullable Answer> stood = new ArrayList<>();

  private int whole;
  private int finished;
  private long timedMillis;

  /** Somebody has joined the roster. */
  void addPlayer() {
    answers.add(null);
    stood.add(null);
  }

  void clear() {
    Collections.fill(answers, null);
    Collections.fill(stood, null);
    whole = 0;
    finished = 0;
    timedMillis = 0;
  }

  void set(PlayerId player, @Nullable Answer answer) {
    Answer before = answers.set(player.number() - 1, answer);
    whole += (isWhole(answer) ? 1 : 0) - (isWhole(before) ? 1 : 0);
    finished += (isFinished(answer) ? 1 : 0) - (isFinished(before) ? 1 : 0);
  }

  private static boolean isWhole(@Nullable Answer answer) {
    return answer != null && answer.whole();
  }

  private static boolean isFinished(@Nullable Answer answer) {
    return answer != null && answer.finished();
  }

  void remove(PlayerId player) {
    set(player, null);
    stood.set(player.number() - 1, null);
  }

  /** For a revote: all stand as they did, and may be changed. */
  void reopen() {
    for (int number = 1; number <= answers.size(); number++) {
      PlayerId player = new PlayerId(number);
      Answer answer = answer(player);
      set(player, answer == null ? null : answer.reopened());
      stood.set(number - 1, answer);
    }
  }

  /**
   * First answers are given in this time, which is what speed is measured by.
   *
   * @param deadlineMillis the class's, or {@link Stage#NEVER}
   */
  void timed(long openedAtMillis, long deadlineMillis) {
    timedMillis = deadlineMillis == Stage.NEVER ? 0 : deadlineMillis - openedAtMillis;
  }

  @Nullable Answer answer(PlayerId player) {
    return answers.get(player.number() - 1);
  }

  /** Null where none stood, and outside of a revote. */
  @Nullable Answer stood(PlayerId player) {
    return stood.get(player.number() - 1);
  }

  /** How many have nothing missing. */
  int whole() {
    return whole;
  }

  /** Whether a player's has nothing missing. */
  boolean isWhole(PlayerId player) {
    return isWhole(answer(player));
  }

  /** How many are done with the round. */
  int finished() {
    return finished;
  }

  boolean hasFinished(PlayerId player) {
    return isFinished(answer(player));
  }

  /** How long the round was open for first answers; 0 without a limit. */
  long timedMillis() {
    return timedMillis;
  }
}
