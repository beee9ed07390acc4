package riffle.net;

/** The bounds of everything a socket may do. */
final class Limits {
  // HTTP.

  static final int MAX_REQUEST_LINE_BYTES = 4_096;
  static final int MAX_HEADER_BYTES = 8_192;
  static final int MAX_CHUNK_BYTES = 8_192;

  /** An HTTP connection on which nothing moves is closed. */
  static final int HTTP_IDLE_SECONDS = 30;

  /** All connections, HTTP and WebSocket. Below the 20,000 open files a process often may have. */
  static final int MAX_CONNECTIONS = 16_000;

  static final int ACCEPT_BACKLOG = 4_096;

  // Frames from a browser.

  static final int MAX_FRAME_BYTES = 16 * 1_024;

  /** Frames of every kind, also pings: a player who drags cards as fast as can be sends 5. */
  static final int FRAMES_PER_SECOND = 20;

  /** Frames that may come at once, after a rest. */
  static final int FRAME_BURST = 60;

  /** How often a connection may try to enter a room. */
  static final int MAX_TRIES = 10;

  static final int HANDSHAKE_TIMEOUT_MILLIS = 5_000;

  // Frames to a browser.

  /** What the browser does not take waits here: above the high mark nothing more is written. */
  static final int LOW_WATER_BYTES = 32 * 1_024;

  static final int HIGH_WATER_BYTES = 64 * 1_024;

  /** Frames that wait for an unwritable line, where only the newest view is kept. */
  static final int MAX_HELD_FRAMES = 64;

  /**
   * A line that stays unwritable so long is closed as a slow consumer. With {@link
   * #CLOSE_PATIENCE_MILLIS} it is gone after 3 seconds.
   */
  static final int SLOW_CONSUMER_MILLIS = 2_000;

  /** How long the browser may take to answer a Close frame before the line is cut. */
  static final int CLOSE_PATIENCE_MILLIS = 1_000;

  // Life.

  /** A beat, which tells the page that the line lives, goes out so often. */
  static final int BEAT_MILLIS = 10_000;

  /** A ping, which measures the round trip, goes out so often; the first one with the Welcome. */
  static final int PING_MILLIS = 5_000;

  /** A line from which nothing came for so long, not even a pong, is dead. */
  static final int SILENCE_MILLIS = 35_000;

  /** When the server stops, browsers get so long to take their farewell. */
  static final int STOP_PATIENCE_MILLIS = 1_500;

  private Limits() {}
}
