package riffle.store;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a PostgreSQL database is, and who this server is there.
 *
 * @param url as JDBC wants it: {@code jdbc:postgresql://host:port/database}
 * @param user empty for the one who runs this server
 * @param password empty where none is asked for
 */
public record PostgresAddress(String url, String user, String password) {
  private static final String PROTOCOL = "jdbc:postgresql:";

  /**
   * Judges a URL. What it finds may be shown: a URL with a password in it never is.
   *
   * @return what is wrong with it, or null
   */
  public static @Nullable String problem(String url) {
    if (holdsPassword(url)) {
      return "it holds a user or a password, which everybody on this machine could see; expected "
          + "them in RIFFLE_DATABASE_USER and RIFFLE_DATABASE_PASSWORD";
    }
    return url.startsWith(PROTOCOL) && url.length() > PROTOCOL.length()
        ? null
        : "it is '" + url + "'; expected jdbc:postgresql://host/database";
  }

  private static boolean holdsPassword(String url) {
    String lower = url.toLowerCase(Locale.ROOT);
    return lower.contains("password") || lower.contains("user=") || lower.contains("@");
  }

  /** Says nothing of the password. */
  @Override
  public String toString() {
    return url;
  }
}
