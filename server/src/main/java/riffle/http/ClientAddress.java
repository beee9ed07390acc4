package riffle.http;

import io.netty.handler.codec.http.HttpHeaders;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Where a request comes from: for limiters only, never kept, never logged. Who has an IPv6 address
 * has the 2^64 beside it too: of such an address only the network counts.
 */
public final class ClientAddress {
  private static final String FORWARDED_FOR = "X-Forwarded-For";

  private static final int IPV6_BYTES = 16;
  private static final int IPV6_NETWORK_BYTES = 8;

  private final boolean behindProxy;

  /**
   * Reads the addresses of a server's requests.
   *
   * @param behindProxy whether a proxy on this machine may name the browser behind it
   */
  public ClientAddress(boolean behindProxy) {
    this.behindProxy = behindProxy;
  }

  /** Whether the other end of a socket is a proxy on this machine. */
  public boolean isProxy(InetAddress peer) {
    return behindProxy && peer.isLoopbackAddress();
  }

  /**
   * The browser's address.
   *
   * @param peer the other end of the socket
   */
  public InetAddress of(InetAddress peer, HttpHeaders request) {
    List<String> forwarded = request.getAll(FORWARDED_FOR);
    if (!isProxy(peer) || forwarded.isEmpty()) {
      return network(peer);
    }
    // The last one is the proxy's own word; those before it are anybody's.
    String named = forwarded.getLast();
    String last = named.substring(named.lastIndexOf(',') + 1).strip();
    try {
      return network(InetAddress.ofLiteral(last));
    } catch (IllegalArgumentException e) {
      return network(peer);
    }
  }

  private static InetAddress network(InetAddress address) {
    if (!(address instanceof Inet6Address)) {
      return address;
    }
    try {
      byte[] network = Arrays.copyOf(address.getAddress(), IPV6_NETWORK_BYTES);
      return InetAddress.getByAddress(Arrays.copyOf(network, IPV6_BYTES));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("16 bytes are an address", e);
    }
  }
}
