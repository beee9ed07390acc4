package riffle.room;

/**
 * The request that a room has met a bug at. Its browser would ask for it again, in the room that
 * was brought back, and end that one, too.
 *
 * @param seat as in {@link JournalEntry}
 */
record Culprit(int seat, int requestId) {
  /** The bug came behind it: it was done, and its receipt is still to be given. */
  boolean isIn(RoomStore.Kept kept) {
    return kept.entries().stream()
        .anyMatch(entry -> entry.seat() == seat && entry.requestId() == requestId);
  }
}
