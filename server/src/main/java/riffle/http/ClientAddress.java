package riffle.http;

import io.netty.handler.codec.http.HttpHeaders;
import java.net.InetAddress;
import java.util.List;

/** Where a request comes from: for limiters only, never kept, never logged. */
public final class ClientAddress {
  private static final String FORWARDED_FOR = "X-Forwarded-For";

  private final boolean behindProxy;

  /**
   * Reads the addresses of a server's requests.
   *
   * @param behindProxy whether a proxy on this machine may name the browser behind it
   */
  public ClientAddress(boolean behindProxy) {
    this.behindProxy = behindProxy;
  }

  /**
   * The browser's address.
   *
   * @param peer the other end of the socket
   */
  public InetAddress of(InetAddress peer, HttpHeaders request) {
    List<String> forwarded = request.getAll(FORWARDED_FOR);
    if (!behindProxy || !peer.isLoopbackAddress() || forwarded.isEmpty()) {
      return peer;
    }
    // The last one is the proxy's own word; those before it are anybody's.
    String named = forwarded.getLast();
    String last = named.substring(named.lastIndexOf(',') + 1).strip();
    try {
      return InetAddress.ofLiteral(last);
    } catch (IllegalArgumentException e) {
      return peer;
    }
  }
}
