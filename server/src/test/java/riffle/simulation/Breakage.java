package riffle.simulation;

import java.util.List;
import java.util.function.UnaryOperator;
import riffle.game.GameEvent;
import riffle.room.JournalEntry;
import riffle.room.RoomStore;

/** What could be wrong with a server; the simulation must notice each of them. */
enum Breakage {
  NONE,

  /** Receipts leave before the journal has kept what they tell of. */
  ACKS_BEFORE_COMMIT,

  /** A seat belongs to a connection: whoever comes back is somebody else. */
  SEATS_BY_CONNECTION,

  /** After a crash nobody knows which requests were done. */
  FORGOTTEN_REQUESTS,

  /** Each last entry before a crash is lost, although it was said to be kept. */
  LOSES_THE_LAST_ENTRY,

  /** Who was sent away has their seat again after a crash. */
  FORGETS_WHO_WAS_SENT_AWAY,

  /** A line that comes back is told that it missed nothing. */
  FORGETS_WHAT_WAS_MISSED;

  /** What comes back after a crash. */
  RoomStore.Kept after(RoomStore.Kept kept) {
    return switch (this) {
      case FORGOTTEN_REQUESTS ->
          with(
              kept,
              entries ->
                  entries.stream()
                      .map(entry -> new JournalEntry(entry.seat(), 0, entry.events()))
                      .toList());
      case LOSES_THE_LAST_ENTRY ->
          with(
              kept,
              entries -> entries.size() == 1 ? entries : entries.subList(0, entries.size() - 1));
      case FORGETS_WHO_WAS_SENT_AWAY ->
          with(
              kept,
              entries ->
                  entries.stream()
                      .filter(
                          entry ->
                              entry.events().stream()
                                  .noneMatch(GameEvent.PlayerRemoved.class::isInstance))
                      .toList());
      case NONE, ACKS_BEFORE_COMMIT, SEATS_BY_CONNECTION, FORGETS_WHAT_WAS_MISSED -> kept;
    };
  }

  private static RoomStore.Kept with(
      RoomStore.Kept kept, UnaryOperator<List<JournalEntry>> entries) {
    return new RoomStore.Kept(
        kept.head(), kept.run(), entries.apply(kept.entries()), kept.aliveAtMillis());
  }
}
