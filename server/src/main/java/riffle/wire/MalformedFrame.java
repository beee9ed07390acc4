package riffle.wire;

/** A frame that no client of ours sends. The message says what was found and what is expected. */
public final class MalformedFrame extends Exception {
  private static final long serialVersionUID = 1L;

  MalformedFrame(String message) {
    super(message);
  }
}
