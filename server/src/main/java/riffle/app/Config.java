package riffle.app;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import riffle.net.SocketServer;
import riffle.store.PostgresAddress;

/**
 * What the one who starts the server decides.
 *
 * @param port 0 for any free one
 * @param dataFolder made where it is missing
 * @param publicUrl where browsers find the server, without a slash at the end; null on a local
 *     network
 * @param connectionsPerAddress how many one address may have at once; 0 for any number
 * @param postgres where the database is; null for a file in the data folder
 * @param journal whether rooms are kept, and so come back after a crash
 */
record Config(
    int port,
    Path dataFolder,
    @Nullable URI publicUrl,
    int connectionsPerAddress,
    @Nullable PostgresAddress postgres,
    boolean journal) {
  static final int MAX_PORT = 65_535;

  /** With the usual bounds, a database in the data folder, and journals. */
  Config(int port, Path dataFolder, @Nullable URI publicUrl) {
    this(port, dataFolder, publicUrl, SocketServer.CONNECTIONS_PER_ADDRESS, null, true);
  }

  /**
   * Judges a public URL.
   *
   * @return what is wrong with it, or null
   */
  static @Nullable String problem(URI url) {
    boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    boolean bare =
        (url.getRawPath() == null || url.getRawPath().isEmpty() || url.getRawPath().equals("/"))
            && url.getRawQuery() == null
            && url.getRawFragment() == null
            && url.getRawUserInfo() == null;
    return web && url.getHost() != null && url.getPort() <= MAX_PORT && bare
        ? null
        : "expected http:// or https:// and a host, with nothing behind it";
  }

  boolean isHttps() {
    return publicUrl != null && "https".equals(publicUrl.getScheme());
  }
}
