package riffle.net;

import io.netty.handler.codec.http.HttpHeaders;
import java.net.InetAddress;
import java.util.concurrent.CompletionStage;

/** What sockets must ask the rest of the house about who comes. Called on event loops. */
public interface Doorkeeper {
  /** Whether a handshake comes from a page of ours, or from no page: any other is refused. */
  boolean isOurOrigin(HttpHeaders handshake);

  /** Whether the browser is signed in as the teacher; must not block. */
  CompletionStage<Boolean> isTeacher(HttpHeaders handshake);

  /** Whether the other end of a socket is a proxy that names the browsers behind it. */
  boolean isProxy(InetAddress peer);

  /**
   * Whose connections and wrong guesses are counted together.
   *
   * @param peer the other end of the socket: the browser, or a proxy before it
   */
  InetAddress address(InetAddress peer, HttpHeaders handshake);

  /** Whether this address may try another room code. */
  boolean mayGuess(InetAddress from);

  /** This address tried a room code that is none. */
  void guessedWrong(InetAddress from);
}
