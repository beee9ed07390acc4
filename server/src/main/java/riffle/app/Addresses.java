package riffle.app;

import java.util.ArrayList;
import java.util.List;

/**
 * Where people find the server.
 *
 * @param host where the teacher opens it, without a slash at the end
 * @param join where students do
 * @param all every address worth telling, the teacher's first
 */
record Addresses(String host, String join, List<String> all) {
  private static final String HOST_PAGE = "/host";
  private static final String KEY = "#key=";

  Addresses {
    all = List.copyOf(all);
  }

  static Addresses of(Config config, int port, List<String> lan) {
    String local = "http://localhost:" + port;
    if (config.publicUrl() != null) {
      String url = config.publicUrl().getScheme() + "://" + config.publicUrl().getRawAuthority();
      return new Addresses(url, url, List.of(url, local));
    }
    var all = new ArrayList<String>();
    all.add(local);
    lan.forEach(address -> all.add("http://" + address + ":" + port));
    return new Addresses(local, all.get(Math.min(1, all.size() - 1)), all);
  }

  /** What a join code is put behind. */
  String joinBase() {
    return join + "/j/";
  }

  String hostLink(String key) {
    return host + HOST_PAGE + KEY + key;
  }

  /** The same for a device that is not this machine. */
  String hostLinkElsewhere(String key) {
    return hostLinkElsewhere(key, "");
  }

  /**
   * And it leads on to a room.
   *
   * @param room its code; empty for the desk
   */
  String hostLinkElsewhere(String key, String room) {
    return join + HOST_PAGE + (room.isEmpty() ? "" : "/" + room) + KEY + key;
  }
}
