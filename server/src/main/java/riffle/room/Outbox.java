package riffle.room;

/**
 * The way out to one connection. Any thread may call, and no call blocks; what cannot be sent in
 * time is the connection's own trouble. The object stands for its connection: rooms compare
 * outboxes by identity.
 */
public interface Outbox {
  int NO_VERSION = 0;

  /**
   * Says something.
   *
   * @param version of what is shown with it, or {@link #NO_VERSION}; see {@code ServerFrame}
   */
  void send(Outgoing message, int version);

  /** When the connection was opened, by the room's clock. */
  long openedAtMillis();

  /** Sends the farewell as the last message and closes. Does nothing where it is closed. */
  void close(Farewell farewell);
}
