package riffle.room;

import java.util.Locale;
import java.util.random.RandomGenerator;
import riffle.game.SeatKey;

/** The names of rooms and games. */
final class RoomCodes {
  /** Nothing that is mistaken for another when read from the back of a room: no 0, O, 1, I, L. */
  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

  private static final int LENGTH = 6;
  private static final int LONG_LENGTH = 7;

  /** With more live rooms than this, codes are longer, so that guessing stays hopeless. */
  private static final int MANY_ROOMS = 100;

  /** 128 bits: a game's id is all that its link says. */
  private static final int GAME_ID_LENGTH = 26;

  private RoomCodes() {}

  static String draw(RandomGenerator random, int liveRooms) {
    return draw(random, ALPHABET, liveRooms > MANY_ROOMS ? LONG_LENGTH : LENGTH);
  }

  static SeatKey drawKey(RandomGenerator random) {
    return new SeatKey(random.nextLong(), random.nextLong());
  }

  /** Names a room for ever. */
  static String drawId(RandomGenerator random) {
    return drawGameId(random);
  }

  /** Names one run of a room; never 0. */
  static int drawRun(RandomGenerator random) {
    return random.nextInt() | 1;
  }

  static String drawGameId(RandomGenerator random) {
    return draw(random, ALPHABET.toLowerCase(Locale.ROOT), GAME_ID_LENGTH);
  }

  /** A code as somebody typed it, in the form it was drawn. */
  static String tidy(String typed) {
    return typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
  }

  private static String draw(RandomGenerator random, String alphabet, int length) {
    StringBuilder code = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      code.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return code.toString();
  }
}
