package riffle.app;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Under which addresses this machine is found in the classroom's network. */
final class LocalNetwork {
  /** Bridges and tunnels of containers, virtual machines and private networks. */
  private static final Pattern VIRTUAL =
      Pattern.compile(
          "(docker|br-|veth|virbr|vmnet|vbox|vethernet|utun|tun|tap|wg|zt|tailscale|lo).*");

  private LocalNetwork() {}

  /** IPv4 addresses of the local network, the likeliest first; may be empty. */
  static List<String> addresses() {
    var addresses = new ArrayList<String>();
    try {
      for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
        if (isReal(network)) {
          network
              .inetAddresses()
              .filter(LocalNetwork::isLocal)
              .map(InetAddress::getHostAddress)
              .forEach(addresses::add);
        }
      }
    } catch (SocketException e) {
      // A machine that does not tell: the teacher knows its address, or uses --public-url.
      return List.of();
    }
    return List.copyOf(addresses);
  }

  private static boolean isReal(NetworkInterface network) throws SocketException {
    return network.isUp()
        && !network.isLoopback()
        && !network.isVirtual()
        && !network.isPointToPoint()
        && !isVirtual(network.getName())
        && !isVirtual(network.getDisplayName());
  }

  /** By its name: systems do not tell otherwise. */
  static boolean isVirtual(String name) {
    return VIRTUAL.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }

  private static boolean isLocal(InetAddress address) {
    return address instanceof Inet4Address && address.isSiteLocalAddress();
  }
}
