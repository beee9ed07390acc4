package riffle.store;

/** The database cannot be used. The message is one line for the one who started the server. */
public final class UnusableDatabase extends Exception {
  private static final long serialVersionUID = 1L;

  UnusableDatabase(String message) {
    super(message);
  }

  UnusableDatabase(String message, Throwable cause) {
    super(message, cause);
  }
}
