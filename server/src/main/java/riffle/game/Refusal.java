package riffle.game;

/**
 * Why a request changes nothing.
 *
 * @param detail for developers: what was found, and what is expected
 * @param suggestion an alias that is free, with {@link Reason#ALIAS_TAKEN}; else empty
 */
public record Refusal(Reason reason, String detail, String suggestion) {

  public Refusal(Reason reason, String detail) {
    this(reason, detail, "");
  }

  /** Each is explained at its namesake in {@code riffle/wire/v1/server.proto}. */
  public enum Reason {
    // The rules'.
    ALIAS_UNFIT,
    ALIAS_TAKEN,
    ROOM_FULL,
    OTHER_ROUND,
    OTHER_KIND,
    TOO_LATE,
    ALREADY_ANSWERED,
    BAD_ANSWER,
    NO_CHECKS_LEFT,
    OTHER_STAGE,
    OUT_OF_RANGE,
    PAUSED,
    LOCKED,
    NOT_ADMITTED,
    REMOVED,
    NO_SUCH_PLAYER,
    // The room's and its door's.
    NO_SUCH_ROOM,
    NO_SUCH_SEAT,
    NO_SUCH_DECK,
    NOT_ALLOWED,
    STALE_REQUEST,
    BUSY,
    OUT_OF_TURN,
    /** It met a bug, and would do so again. */
    FAILED,
  }
}
