package riffle.bench;

import riffle.wire.v1.ServerFrame;

/** What a host asks for that everybody in the room is shown. */
enum Step {
  /** On to the lobby of another game. Who comes in sees the same. */
  LOBBY(2),
  /** On to the next round, which opens at once. */
  OPEN(3),
  REVEAL(4),
  STANDINGS(5),
  END(6),
  /** Away from an open round, to another one: a push for each request. */
  JUMP(7),
  /** Another deadline of the open round: small, and the same for all. */
  MORE_TIME(8);

  /** Where the lengths of its messages are, see {@link Sizes}. */
  final int slot;

  Step(int slot) {
    this.slot = slot;
  }

  /** The kind of frame that brings it, by its number in a ServerFrame. */
  int frame() {
    return this == MORE_TIME ? ServerFrame.DEADLINE_FIELD_NUMBER : ServerFrame.VIEW_FIELD_NUMBER;
  }
}
