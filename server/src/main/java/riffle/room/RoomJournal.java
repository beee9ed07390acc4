package riffle.room;

/**
 * Where one room keeps what happens in it. The room's loop calls; no call blocks. What becomes of
 * the entries is told to the {@link Keeper}.
 */
public interface RoomJournal {
  /**
   * Keeps an entry behind those before it.
   *
   * @return whether nothing has to wait for it; else the keeper hears when it is kept
   */
  boolean append(JournalEntry entry);

  /**
   * A round is over: what was kept so far may be made shorter, as long as it leads to the same
   * state and knows the same requests.
   */
  void shorten();

  /** Whether the room's clock runs, so that it matters when the server was last alive. */
  void clockRuns(boolean runs);

  /** The room is over, and its results are saved: nothing of it is kept. */
  void drop();

  /** Hears what becomes of a journal; called on any thread, in order. */
  interface Keeper {
    /**
     * The first entries are safe: no crash and no loss of power takes them away.
     *
     * @param entries how many, counted from the opening of this journal; rises
     */
    void kept(long entries);

    /** Nothing can be kept for now. It is tried again until it works, or the server stops. */
    void failing();

    /** Another server has the room: nothing of this one counts any more. */
    void lost();
  }
}
