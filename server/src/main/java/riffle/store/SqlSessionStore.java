package riffle.store;

import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import riffle.account.Session;
import riffle.account.SessionStore;

/** Sessions in the table {@code session}. */
public final class SqlSessionStore implements SessionStore {
  private final Jdbi jdbi;

  public SqlSessionStore(Database database) {
    this.jdbi = database.jdbi();
  }

  @Override
  public void save(Session session) {
    jdbi.useTransaction(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO session (token_hash, opened_at, expires_at)
                    VALUES (:tokenHash, :openedAt, :expiresAt)
                    ON CONFLICT (token_hash) DO UPDATE SET expires_at = excluded.expires_at
                    """)
                .bind("tokenHash", session.tokenHash())
                .bind("openedAt", session.openedAtMillis())
                .bind("expiresAt", session.expiresAtMillis())
                .execute());
  }

  @Override
  public @Nullable Session find(String tokenHash) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT token_hash, opened_at, expires_at FROM session
                    WHERE token_hash = :tokenHash
                    """)
                .bind("tokenHash", tokenHash)
                .map(
                    (row, _) ->
                        new Session(
                            row.getString("token_hash"),
                            row.getLong("opened_at"),
                            row.getLong("expires_at")))
                .findOne()
                .orElse(null));
  }

  @Override
  public void delete(String tokenHash) {
    jdbi.useTransaction(
        handle ->
            handle
                .createUpdate("DELETE FROM session WHERE token_hash = :tokenHash")
                .bind("tokenHash", tokenHash)
                .execute());
  }

  @Override
  public void deleteExpired(long nowMillis) {
    jdbi.useTransaction(
        handle ->
            handle
                .createUpdate("DELETE FROM session WHERE expires_at <= :now")
                .bind("now", nowMillis)
                .execute());
  }
}
