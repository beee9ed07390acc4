// Development only: the screens of a player's room, without waiting for them.

import RoomScreens from '../screens/player/RoomScreens.svelte';
import type { Later } from '../ui/laterPart.svelte.js';

/** They are here. */
export const ROOMS: Later<typeof RoomScreens> = { part: RoomScreens, isStuck: false, load() {} };

/** They are on their way, or do not come. */
export function roomsLater(isStuck: boolean): Later<typeof RoomScreens> {
  return { part: undefined, isStuck, load() {} };
}
