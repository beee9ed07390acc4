package riffle.app;

/** The server cannot start. The message is one line for the one who started it. */
final class StartFailure extends Exception {
  private static final long serialVersionUID = 1L;

  StartFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
