package riffle.room;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import riffle.game.GameEvent;
import riffle.game.LaterEvents;

/**
 * A journal in its short form: what later entries replace is left out. A replay of it leads to the
 * same state, and knows the same requests.
 */
public final class Shortening {
  private Shortening() {}

  /**
   * The short form of these entries, or of any part of a journal.
   *
   * @return in the same order. Of an entry all of whose events are left out, its request's number
   *     stays as long as a seat remembers it
   */
  public static List<JournalEntry> of(List<JournalEntry> entries) {
    Map<Integer, Integer> lastRequestIds = lastRequestIds(entries);
    LaterEvents later = new LaterEvents();
    List<JournalEntry> fromTheEnd = new ArrayList<>();
    for (JournalEntry entry : entries.reversed()) {
      List<GameEvent> kept = new ArrayList<>();
      for (GameEvent event : entry.events().reversed()) {
        if (!later.replace(event)) {
          kept.add(event);
        }
      }
      Collections.reverse(kept);
      boolean closing = entry.seat() == JournalEntry.CLOSING;
      if (closing || !kept.isEmpty() || isRemembered(entry, lastRequestIds)) {
        fromTheEnd.add(new JournalEntry(entry.seat(), entry.requestId(), kept));
      }
    }
    return List.copyOf(fromTheEnd.reversed());
  }

  private static Map<Integer, Integer> lastRequestIds(List<JournalEntry> entries) {
    Map<Integer, Integer> last = new HashMap<>();
    for (JournalEntry entry : entries) {
      last.merge(entry.seat(), entry.requestId(), Math::max);
    }
    return last;
  }

  private static boolean isRemembered(JournalEntry entry, Map<Integer, Integer> lastRequestIds) {
    int last = lastRequestIds.getOrDefault(entry.seat(), 0);
    return entry.requestId() > 0 && entry.requestId() > last - Seat.Asking.KEPT_REPLIES;
  }
}
