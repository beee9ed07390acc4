package riffle.account;

import org.jspecify.annotations.Nullable;

/** Where sessions outlive the server. Calls block. */
public interface SessionStore {
  /** Replaces the one with the same hash. */
  void save(Session session);

  @Nullable Session find(String tokenHash);

  void delete(String tokenHash);

  /** Deletes what has expired before this time. */
  void deleteExpired(long nowMillis);
}
