package riffle.bench;

/** How long the messages were that a server has sent, to players and to the host. */
final class Sizes {
  /** A kind of message, as both servers send it. */
  static final int WELCOME = 0;

  static final int RECEIPT = 1;

  /** With those of {@link Step#slot}. */
  static final int SLOTS = 9;

  private final long[] players = new long[SLOTS];
  private final long[] playersBytes = new long[SLOTS];
  private final long[] hosts = new long[SLOTS];
  private final long[] hostsBytes = new long[SLOTS];

  void add(int slot, boolean host, int bytes) {
    (host ? hosts : players)[slot]++;
    (host ? hostsBytes : playersBytes)[slot] += bytes;
  }

  /** The mean length; 0 where none was seen. */
  int bytes(int slot, boolean host) {
    long count = (host ? hosts : players)[slot];
    return count == 0 ? 0 : (int) ((host ? hostsBytes : playersBytes)[slot] / count);
  }
}
