package riffle.room;

import java.util.List;

/** What a connection asks of its room. Rounds and stages are those the sender saw. */
public sealed interface Incoming {

  /** Takes a seat. Comes once, before anything else. */
  sealed interface Enter extends Incoming {}

  /**
   * A player's own seat.
   *
   * @param alias empty to come back only
   */
  record EnterAsPlayer(SeatKey seatKey, String alias) implements Enter {}

  /** The connection has shown that it is the teacher's. */
  record EnterAsHost() implements Enter {}

  record EnterAsScreen(SeatKey screenKey) implements Enter {}

  record PlaceCards(int round, List<Integer> boxes) implements Incoming {}

  record CheckBoxes(int round, List<Integer> boxes) implements Incoming {}

  record SubmitChoice(int round, List<Integer> cards) implements Incoming {}

  record Advance(int stage) implements Incoming {}

  record SkipRound(int stage) implements Incoming {}

  record AddTime(int stage, int seconds) implements Incoming {}

  record EndGame(int stage) implements Incoming {}
}
