package riffle.account;

import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The keys in host links: who holds one is the teacher. Two are good at a time, each once: the
 * announced one, and one that a teacher was lent for another device. Only their hashes are kept.
 * Safe for threads.
 */
public final class HostLinks {
  /** 192 random bits. */
  private static final int KEY_BYTES = 24;

  /** A lent key may be seen by a class, on a big screen. */
  static final Duration LENT_FOR = Duration.ofMinutes(10);

  private final SecureRandom random;
  private final FailedGuesses guesses;
  private final InstantSource clock;
  private final Consumer<String> announce;

  private String goodHash;
  private @Nullable Lent lent;

  private record Lent(String hash, long untilMillis) {}

  /** What came of a key. */
  public enum Redemption {
    GOOD,
    /** Not the key, or one that was used. */
    WRONG,
    /** This address guessed wrong too often; the key was not looked at. */
    TOO_MANY_GUESSES,
  }

  /**
   * Announces the first key.
   *
   * @param announce is given each fresh key; it alone can show it to the teacher
   */
  public HostLinks(
      SecureRandom random, FailedGuesses guesses, InstantSource clock, Consumer<String> announce) {
    this.random = random;
    this.guesses = guesses;
    this.clock = clock;
    this.announce = announce;
    String key = Secret.draw(random, KEY_BYTES);
    this.goodHash = Secret.hash(key);
    announce.accept(key);
  }

  /**
   * Lends a teacher who is signed in a fresh key for another device, good for ten minutes. It takes
   * the place of the one lent before; the announced one stays as it is.
   */
  public String lend() {
    String key = Secret.draw(random, KEY_BYTES);
    long untilMillis = clock.millis() + LENT_FOR.toMillis();
    synchronized (this) {
      lent = new Lent(Secret.hash(key), untilMillis);
    }
    return key;
  }

  /**
   * Uses a key up. After the announced one a fresh one is announced, for the teacher's next device.
   */
  public Redemption redeem(String key, InetAddress from) {
    if (!guesses.mayGuess(from)) {
      return Redemption.TOO_MANY_GUESSES;
    }
    String hash = Secret.hash(key);
    String fresh;
    synchronized (this) {
      if (takeBack(hash)) {
        return Redemption.GOOD;
      }
      if (!Secret.sameHash(hash, goodHash)) {
        guesses.failed(from);
        return Redemption.WRONG;
      }
      fresh = Secret.draw(random, KEY_BYTES);
      goodHash = Secret.hash(fresh);
    }
    announce.accept(fresh);
    return Redemption.GOOD;
  }

  /** Whether this is of the lent key, which is good no more then. */
  private boolean takeBack(String hash) {
    Lent now = lent;
    if (now == null || now.untilMillis() <= clock.millis()) {
      lent = null;
      return false;
    }
    if (!Secret.sameHash(hash, now.hash())) {
      return false;
    }
    lent = null;
    return true;
  }
}
