import type { RoomHead, Stage, View } from '../../gen/riffle/wire/v1/view.js';

/** A view that has all that the projector's pictures show. */
export interface ScreenRoom {
  readonly head: RoomHead;
  readonly stage: Stage;
}

/** The room, once the server has sent all of it. */
export function screenRoom(view: View | undefined): ScreenRoom | undefined {
  const { room: head, stage } = view ?? {};
  return head && stage ? { head, stage } : undefined;
}
