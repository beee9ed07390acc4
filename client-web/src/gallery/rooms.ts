// Development only: the screens of a player's room, without waiting for them.
import type { Later } from '../screens/player/laterPart.svelte.js';
import RoomScreens from '../screens/player/RoomScreens.svelte';

/** They are here. */
export const ROOMS: Later<typeof RoomScreens> = { part: RoomScreens, isStuck: false, load() {} };

/** They are on their way, or do not come. */
export function roomsLater(isStuck: boolean): Later<typeof RoomScreens> {
  return { part: undefined, isStuck, load() {} };
}
