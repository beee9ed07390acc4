package riffle.game;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Opens what one player answered in one game, also when its room is gone. It is drawn from the
 * player's seat key, so nobody has to keep it; and nobody can get from it to the seat key, nor to
 * the review of another game.
 *
 * @param text as it stands in a link; 32 small letters and digits where it is one of ours
 */
public record ReviewKey(String text) {
  private static final int BYTES = 16;

  static ReviewKey of(SeatKey seat, String gameId) {
    MessageDigest sha256 = sha256();
    sha256.update(seat.bytes());
    byte[] digest = sha256.digest(gameId.getBytes(StandardCharsets.UTF_8));
    return new ReviewKey(HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES)));
  }

  /** What is kept of it with a result: SHA-256 in hexadecimal, 64 digits. */
  public String hash() {
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Says nothing of the secret. */
  @Override
  public String toString() {
    return "ReviewKey[…]";
  }
}
