package riffle.account;

import java.net.InetAddress;
import java.security.SecureRandom;
import java.util.function.Consumer;

/**
 * The key in the host link: who holds it is the teacher. One key is good at a time, and once. Only
 * its hash is kept. Safe for threads.
 */
public final class HostLinks {
  /** 192 random bits. */
  private static final int KEY_BYTES = 24;

  private final SecureRandom random;
  private final FailedGuesses guesses;
  private final Consumer<String> announce;

  private String goodHash;

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
  public HostLinks(SecureRandom random, FailedGuesses guesses, Consumer<String> announce) {
    this.random = random;
    this.guesses = guesses;
    this.announce = announce;
    String key = Secret.draw(random, KEY_BYTES);
    this.goodHash = Secret.hash(key);
    announce.accept(key);
  }

  /** Uses a key up. After a good one a fresh one is announced, for the teacher's next device. */
  public Redemption redeem(String key, InetAddress from) {
    if (!guesses.mayGuess(from)) {
      return Redemption.TOO_MANY_GUESSES;
    }
    String fresh;
    synchronized (this) {
      if (!Secret.sameHash(Secret.hash(key), goodHash)) {
        guesses.failed(from);
        return Redemption.WRONG;
      }
      fresh = Secret.draw(random, KEY_BYTES);
      goodHash = Secret.hash(fresh);
    }
    announce.accept(fresh);
    return Redemption.GOOD;
  }
}
