package riffle.bench;

import java.io.IOException;

/** One of the two servers that are compared. */
interface Side extends AutoCloseable {
  ServerJvm jvm();

  /** Opens a room. */
  Speech openRoom() throws IOException, InterruptedException;

  /** Headers of the handshake by which the host is known, each with its line end. */
  String hostHeaders();

  @Override
  void close();
}
