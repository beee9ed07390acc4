package riffle.room;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** What a connection asks of its room. Rounds and stages are those the sender saw. */
public sealed interface Incoming {

  /** Takes a seat. Comes once, before anything else. */
  sealed interface Enter extends Incoming {}

  /**
   * @param alias empty to come back only
   */
  record EnterAsPlayer(SeatKey seatKey, String alias) implements Enter {}

  /** The connection has shown that it is the teacher's. */
  record EnterAsHost() implements Enter {}

  record EnterAsScreen(SeatKey screenKey) implements Enter {}

  record PlaceCards(int round, List<Integer> boxes) implements Incoming {}

  record CheckBoxes(int round, List<Integer> boxes) implements Incoming {}

  record SubmitChoice(int round, List<Integer> cards) implements Incoming {}

  record Advance(int stage) implements Incoming {}

  record SkipRound(int stage) implements Incoming {}

  record AddTime(int stage, int seconds) implements Incoming {}

  record EndGame(int stage) implements Incoming {}

  /** 16 secret bytes that show that a seat is yours. */
  record SeatKey(byte[] bytes) {
    public static final int BYTES = 16;

    public SeatKey {
      if (bytes.length != BYTES) {
        throw new IllegalArgumentException(
            "a key of " + bytes.length + " bytes, expected " + BYTES);
      }
      bytes = bytes.clone();
    }

    static SeatKey draw(RandomGenerator random) {
      byte[] bytes = new byte[BYTES];
      random.nextBytes(bytes);
      return new SeatKey(bytes);
    }

    @Override
    public byte[] bytes() {
      return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof SeatKey key && MessageDigest.isEqual(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bytes);
    }

    /** Says nothing of the secret. */
    @Override
    public String toString() {
      return "SeatKey[…]";
    }
  }
}
