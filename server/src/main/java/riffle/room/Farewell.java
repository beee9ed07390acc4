package riffle.room;

/** Why a connection is closed by the server. */
public enum Farewell {
  SERVER_STOPPING,
  ROOM_CLOSED,
  SEAT_TAKEN_OVER,
  BAD_FRAME,
  TOO_MANY_FRAMES,
  REMOVED,

  /** A bug: the room is brought back as it was kept. */
  ROOM_FAILED,
}
