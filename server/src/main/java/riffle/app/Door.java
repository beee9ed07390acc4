package riffle.app;

import io.netty.handler.codec.http.HttpHeaders;
import java.net.InetAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import riffle.account.FailedGuesses;
import riffle.account.Sessions;
import riffle.http.ClientAddress;
import riffle.http.OurOrigin;
import riffle.http.SessionCookie;
import riffle.net.Doorkeeper;

/** Answers what sockets ask about who comes, with the parts that also guard HTTP. */
record Door(
    OurOrigin origin,
    ClientAddress clientAddress,
    SessionCookie cookie,
    Sessions sessions,
    FailedGuesses codeGuesses,
    Executor blocking)
    implements Doorkeeper {

  @Override
  public boolean isOurOrigin(HttpHeaders handshake) {
    return origin.isOf(handshake);
  }

  @Override
  public CompletionStage<Boolean> isTeacher(HttpHeaders handshake) {
    String token = cookie.token(handshake);
    return token == null
        ? CompletableFuture.completedStage(false)
        : CompletableFuture.supplyAsync(() -> sessions.isOpen(token), blocking);
  }

  @Override
  public boolean isProxy(InetAddress peer) {
    return clientAddress.isProxy(peer);
  }

  @Override
  public InetAddress address(InetAddress peer, HttpHeaders handshake) {
    return clientAddress.of(peer, handshake);
  }

  @Override
  public boolean mayGuess(InetAddress from) {
    return codeGuesses.mayGuess(from);
  }

  @Override
  public void guessedWrong(InetAddress from) {
    codeGuesses.failed(from);
  }
}
