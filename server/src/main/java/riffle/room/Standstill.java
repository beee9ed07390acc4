package riffle.room;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/** A while in which nothing can be kept: what is asked in it is put off. */
final class Standstill {
  private final long sinceMillis;
  private final Queue<Offered> putOff = new ArrayDeque<>();
  private final Map<Outbox, Integer> byLine = new HashMap<>();

  Standstill(long sinceMillis) {
    this.sinceMillis = sinceMillis;
  }

  long sinceMillis() {
    return sinceMillis;
  }

  /**
   * Returns false where {@link RoomLimits#MAILBOX} requests are put off already, or {@link
   * RoomLimits#PUT_OFF_A_LINE} of this line.
   */
  boolean putOff(Offered offered) {
    if (putOff.size() >= RoomLimits.MAILBOX
        || byLine.merge(offered.from(), 1, Integer::sum) > RoomLimits.PUT_OFF_A_LINE) {
      return false;
    }
    if (offered.request() instanceof Incoming.Enter) {
      // It has no seat yet, so nobody else will tell it.
      offered.from().send(new Outgoing.Saving(true), Outbox.NO_VERSION);
    }
    return putOff.add(offered);
  }

  /** Nobody waits for the answers any more. */
  void forget(Outbox gone) {
    putOff.removeIf(offered -> offered.from().equals(gone));
    byLine.remove(gone);
  }

  /** All of it, as if it had come at this time: the clock has stood still. */
  List<Offered> offeredAt(long millis) {
    return putOff.stream().map(offered -> offered.at(millis)).toList();
  }

  void cutOff(Farewell farewell) {
    putOff.forEach(offered -> offered.from().close(farewell));
    putOff.clear();
  }
}
