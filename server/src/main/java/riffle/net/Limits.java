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
  static final int MAX_CONNECTIONS = 19_000;

  /**
   * Connections of one address, HTTP and WebSocket, where nothing else is chosen. A fifth of all:
   * one address alone never fills the house. A school behind one address has room for a thousand
   * students at once, each with a socket and the three lines that a page is loaded by.
   */
  static final int CONNECTIONS_PER_ADDRESS = 4_000;

  /**
   * Sockets that an address may open at once: this part of its connections. A hall whose Wi-Fi
   * comes back is back after one or two tries.
   */
  static final int HANDSHAKE_BURST_PART = 8;

  /** All the sockets that an address may have can be opened in so many seconds. */
  static final int HANDSHAKE_FILL_SECONDS = 40;

  /** Addresses whose handshakes are counted; above it the least busy are forgotten. ~4 MB. */
  static final int MAX_HANDSHAKE_ADDRESSES = 20_000;

  /** Lines that wait to be told why there is no room for them; more are closed without a word. */
  static final int MAX_TURNED_AWAY = 500;

  static final int TURN_AWAY_MILLIS = 2_000;

  /** What a browser is told where no more connections are taken. */
  static final int FULL_RETRY_AFTER_SECONDS = 30;

  /** What a browser is told where its address opens sockets too fast. */
  static final int HURRY_RETRY_AFTER_SECONDS = 2;

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

  /**
   * What the system takes beyond what the browser has room for, where it can be told (Linux). By
   * itself it takes megabytes, and a line that is not read would be found out only then.
   */
  static final int UNSENT_BYTES = 32 * 1_024;

  /** Frames that wait for an unwritable line, where only the newest view is kept. */
  static final int MAX_HELD_FRAMES = 64;

  /**
   * What they may weigh together, without the view, of which there is one at most. With {@link
   * #HIGH_WATER_BYTES}, a line that takes nothing holds 128 KiB where views have 16 KiB or less.
   */
  static final int MAX_HELD_BYTES = 32 * 1_024;

  /**
   * A line that stays unwritable so long is closed as a slow consumer. With {@link
   * #CLOSE_PATIENCE_MILLIS} it is gone after 3 seconds.
   */
  static final int SLOW_CONSUMER_MILLIS = 2_000;

  /** How long the browser may take to answer a Close frame before the line is cut. */
  static final int CLOSE_PATIENCE_MILLIS = 1_000;

  // Rooms.

  /** Each room works so long in a row, before the other rooms and sockets of its loop. */
  static final int ROOM_TURN_MICROS = 5_000;

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

  static int handshakeBurst(int connectionsPerAddress) {
    return Math.max(1, connectionsPerAddress / HANDSHAKE_BURST_PART);
  }

  static int handshakesPerSecond(int connectionsPerAddress) {
    return Math.max(1, connectionsPerAddress / HANDSHAKE_FILL_SECONDS);
  }
}
