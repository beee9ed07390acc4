package riffle.room;

/** A live place with a join code, one host, players and screens. */
public final class LiveRoom {
  private final String code;

  LiveRoom(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  public String deckTitle() {
    return "";
  }

  /** When the room was made. */
  public long openedAtMillis() {
    return 0;
  }

  /**
   * Hands a request to the room; any thread may. The room answers through the outbox, in the order
   * of the calls of one thread.
   *
   * @param atMillis when the request was read from the socket, before any queue
   * @param requestId names the request in its reply; 1 or more
   */
  public void offer(Outbox from, long atMillis, int requestId, Incoming request) {}

  /** The connection is gone; any thread may call. The seat stays. */
  public void left(Outbox outbox) {}
}
