package riffle.bench;

/**
 * What is said in one room of a server: payloads of binary messages. The frames that come back are
 * of one kind for both servers, as {@link Line} reads them.
 */
interface Speech {
  /** Takes the host's seat. */
  byte[] enterHost(int requestId);

  /**
   * Takes a player's seat.
   *
   * @param player from 1
   */
  byte[] enterPlayer(int requestId, int player);

  /**
   * The host asks for a step.
   *
   * @param stage that the host sees
   * @param round to jump to, from 1
   */
  byte[] step(Step step, int requestId, int stage, int round);

  /**
   * A player's answer to an open round.
   *
   * @param variant which of the possible answers, from 0 to {@link #VARIANTS} - 1
   */
  byte[] answer(int requestId, int stage, int round, int variant);

  int VARIANTS = 4;

  /** With this the host ends the room; empty where it ends with its lines. */
  byte[] farewell(int requestId);
}
