package riffle.store;

/** The data folder cannot be used. The message is for the one who started the server. */
public final class DataFolderException extends Exception {
  private static final long serialVersionUID = 1L;

  DataFolderException(String message) {
    super(message);
  }

  DataFolderException(String message, Throwable cause) {
    super(message, cause);
  }
}
