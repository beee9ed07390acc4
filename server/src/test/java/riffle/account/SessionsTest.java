package riffle.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SessionsTest {
  private final MemoryStore store = new MemoryStore();
  private Instant now = Instant.parse("2025-09-01T08:00:00Z");
  private Sessions sessions = newSessions();

  private Sessions newSessions() {
    return new Sessions(store, new SecureRandom(), () -> now);
  }

  @Test
  void aTokenIsGoodUntilItIsClosed() {
    String token = sessions.open();
    assertTrue(sessions.isOpen(token));
    sessions.close(token);
    assertFalse(sessions.isOpen(token));
    assertEquals(Map.of(), store.sessions);
  }

  @Test
  void whatWasNeverGivenOutIsNotGood() {
    String token = sessions.open();
    assertFalse(sessions.isOpen(""));
    assertFalse(sessions.isOpen(token + "A"));
    assertFalse(sessions.isOpen("A".repeat(token.length())));
  }

  @Test
  void onlyTheHashIsStored() {
    String token = sessions.open();
    assertNotEquals(token, store.sessions.keySet().iterator().next());
    assertEquals(64, store.sessions.keySet().iterator().next().length());
  }

  @Test
  void aRestartKeepsTheTeacherSignedIn() {
    String token = sessions.open();
    sessions = newSessions();
    assertTrue(sessions.isOpen(token));
    sessions.close(token);
    sessions = newSessions();
    assertFalse(sessions.isOpen(token));
  }

  @Test
  void anUnusedSessionEndsAfterThirtyDays() {
    String token = sessions.open();
    now = now.plus(Sessions.IDLE_LIFETIME);
    assertFalse(sessions.isOpen(token));
    sessions.deleteExpired();
    assertEquals(Map.of(), store.sessions);
  }

  @Test
  void useKeepsASessionAliveButNotForEver() {
    String token = sessions.open();
    Instant opened = now;
    Instant end = now.plus(Sessions.MAX_LIFETIME);
    while (now.plus(Duration.ofDays(20)).isBefore(end)) {
      now = now.plus(Duration.ofDays(20));
      assertTrue(sessions.isOpen(token), () -> "after " + Duration.between(opened, now));
    }
    now = end;
    assertFalse(sessions.isOpen(token));
  }

  @Test
  void useWritesAtMostOnceADay() {
    String token = sessions.open();
    for (int hour = 0; hour < 23; hour++) {
      now = now.plus(Duration.ofHours(1));
      assertTrue(sessions.isOpen(token));
    }
    assertEquals(1, store.saves);
    now = now.plus(Duration.ofHours(1));
    assertTrue(sessions.isOpen(token));
    assertEquals(2, store.saves);
  }

  private static final class MemoryStore implements SessionStore {
    private final Map<String, Session> sessions = new HashMap<>();
    private int saves;

    @Override
    public void save(Session session) {
      saves++;
      sessions.put(session.tokenHash(), session);
    }

    @Override
    public @Nullable Session find(String tokenHash) {
      return sessions.get(tokenHash);
    }

    @Override
    public void delete(String tokenHash) {
      sessions.remove(tokenHash);
    }

    @Override
    public void deleteExpired(long nowMillis) {
      sessions.values().removeIf(session -> session.expiresAtMillis() <= nowMillis);
    }
  }
}
