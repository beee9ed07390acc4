package riffle.room;

import java.util.List;
import org.jspecify.annotations.Nullable;
import riffle.game.Refusal;

/** What a room sends. Shapes and units are those of {@code riffle/wire/v1/server.proto}. */
public sealed interface Outgoing {

  /**
   * Says that an Enter was accepted.
   *
   * @param run never 0
   */
  record Welcome(int lastRequestId, int run, boolean resumed) implements Outgoing {}

  record Saving(boolean stopped) implements Outgoing {}

  record Reply(int requestId, Outcome outcome) implements Outgoing {}

  record ViewChanged(View view) implements Outgoing {}

  record Attendance(int players, int connected, List<String> newest, List<Integer> teamSizes)
      implements Outgoing {}

  record Roster(List<View.RosterPlayer> players) implements Outgoing {}

  record Progress(int round, int done, int players, View.@Nullable Live live) implements Outgoing {
    Progress with(View.@Nullable Live now) {
      return new Progress(round, done, players, now);
    }
  }

  record Deadline(int round, long deadlineMillis) implements Outgoing {}

  /** How a request ended. */
  sealed interface Outcome {}

  record Receipt(int answerMillis) implements Outcome {}

  record Checked(View.CheckResult result) implements Outcome {}

  record Refused(Refusal refusal) implements Outcome {}
}
