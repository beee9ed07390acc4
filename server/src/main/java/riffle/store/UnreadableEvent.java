package riffle.store;

/**
 * A stored event that is damaged, or that a later version of this server wrote. The message says
 * what was found.
 */
public final class UnreadableEvent extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadableEvent(String message, Throwable cause) {
    super(message, cause);
  }
}
