import type { RoomState } from '../../session/room.js';
import type { Scene } from '../../session/scene.js';

/** Where a player is: at the door without a seat, in the room, or out of it for good. */
export type Place = 'door' | 'room' | 'closed';

/** The kind of screen a state calls for. */
export function placeOf({ line, view }: RoomState, scene: Scene): Place {
  switch (line.kind) {
    case 'idle':
    case 'connecting':
    case 'refused':
      return 'door';
    case 'dropped':
      // A line that has never stood: the form stays, and says that it is trying.
      return view ? 'room' : 'door';
    case 'open':
      return 'room';
    case 'closed':
      if (line.reason === 'left') return 'door';
      // Who reads a result goes on reading it after the teacher has closed the room.
      return line.reason === 'roomClosed' && scene.kind === 'end' ? 'room' : 'closed';
  }
}
