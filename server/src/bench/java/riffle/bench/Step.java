package riffle.bench;

import riffle.wire.v1.ServerFrame;

/** What a host asks for that everybody in the room is shown. */
enum Step {
  /** On to the lobby of another game. Who comes in sees the same. */
  LOBBY,
  /** On to the next round, which opens at once. */
  OPEN,
  REVEAL,
  STANDINGS,
  END,
  /** Away from an open round, to another one: a push for each request. */
  JUMP,
  /** Another deadline of the open round: small, and the same for all. */
  MORE_TIME;

  /** The kind of frame that brings it, by its number in a ServerFrame. */
  int frame() {
    return this == MORE_TIME ? ServerFrame.DEADLINE_FIELD_NUMBER : ServerFrame.VIEW_FIELD_NUMBER;
  }
}
