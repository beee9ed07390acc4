package riffle.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps teachers signed in, also over a restart of the server. The browser holds a random token,
 * the server its hash. Calls may block on the store. Safe for threads.
 */
public final class Sessions {
  /** A session ends so long after it was last used. */
  static final Duration IDLE_LIFETIME = Duration.ofDays(30);

  /** And so long after it was opened, used or not. */
  public static final Duration MAX_LIFETIME = Duration.ofDays(180);

  /** Its end is put off at most so often, so that not every request writes to the disk. */
  static final Duration RENEW_EVERY = Duration.ofDays(1);

  private static final int TOKEN_BYTES = 32;
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

  private static final int CACHED_SESSIONS = 1_000;
  private static final Duration CACHED_FOR = Duration.ofMinutes(10);

  private final SessionStore store;
  private final SecureRandom random;
  private final InstantSource clock;
  private final Cache<String, Session> cache =
      Caffeine.newBuilder().maximumSize(CACHED_SESSIONS).expireAfterWrite(CACHED_FOR).build();

  public Sessions(SessionStore store, SecureRandom random, InstantSource clock) {
    this.store = store;
    this.random = random;
    this.clock = clock;
  }

  /** Signs a browser in. Returns the token for its cookie: it is not kept here. */
  public String open() {
    String token = Secret.draw(random, TOKEN_BYTES);
    long now = clock.millis();
    var session = new Session(Secret.hash(token), now, now + IDLE_LIFETIME.toMillis());
    store.save(session);
    cache.put(session.tokenHash(), session);
    return token;
  }

  /** Whether this token, as a browser sent it, is of a live session; keeps the session alive. */
  public boolean isOpen(String token) {
    if (!TOKEN.matcher(token).matches()) {
      return false;
    }
    Session session = find(Secret.hash(token));
    long now = clock.millis();
    if (session == null || session.expiresAtMillis() <= now) {
      return false;
    }
    renew(session, now);
    return true;
  }

  private @Nullable Session find(String hash) {
    // Within the cache's lock for this key, so that closing waits for a look-up to end.
    return cache.asMap().compute(hash, (_, known) -> known == null ? store.find(hash) : known);
  }

  private void renew(Session session, long now) {
    long latest = session.openedAtMillis() + MAX_LIFETIME.toMillis();
    long expires = Math.min(now + IDLE_LIFETIME.toMillis(), latest);
    if (expires - session.expiresAtMillis() < RENEW_EVERY.toMillis()) {
      return;
    }
    // Only where it is still there: a browser that signs out meanwhile must stay out.
    cache
        .asMap()
        .computeIfPresent(
            session.tokenHash(),
            (hash, known) -> {
              var renewed = new Session(hash, known.openedAtMillis(), expires);
              store.save(renewed);
              return renewed;
            });
  }

  /** Signs a browser out. */
  public void close(String token) {
    String hash = Secret.hash(token);
    // Within the cache's lock for this key, so that no look-up or renewal brings it back.
    cache
        .asMap()
        .compute(
            hash,
            (_, _) -> {
              store.delete(hash);
              return null;
            });
  }

  public void deleteExpired() {
    store.deleteExpired(clock.millis());
  }
}
