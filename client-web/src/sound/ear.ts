import type { Clock } from '../clock/clock.js';
import { isStale } from '../session/lineMark.js';
import type { RoomState } from '../session/room.js';
import { type Cue, cuesBetween, type Moment, momentOf } from './cues.js';

/**
 * After the line came back, what was missed comes at once; for so long nothing of it is heard, in
 * milliseconds.
 */
export const CATCH_UP_MS = 500;

/** What a page that makes sounds remembers. */
export type Ear =
  /** Out of touch: what comes next was before this page heard anything. */
  | { readonly kind: 'away' }
  /** In touch since a moment ago. */
  | { readonly kind: 'catchingUp'; readonly untilMs: number; readonly last: Moment }
  | { readonly kind: 'listening'; readonly last: Moment };

/** Before a page listens, and when it stops. */
export const AWAY: Ear = { kind: 'away' };

/** What an ear remembers after it was shown a state of the room, and what it heard. */
export interface Heard {
  readonly ear: Ear;
  readonly cues: readonly Cue[];
}

/**
 * Listens to one state of the room. A page that is not sure to be up to date hears nothing, and
 * afterwards begins anew: nothing old is heard late, and nothing twice.
 */
export function listen(ear: Ear, state: RoomState, clock: Clock): Heard {
  if (state.line.kind !== 'open' || !state.view || isStale(state, clock)) return { ear: AWAY, cues: [] };
  const nowMs = clock.now();
  const last = momentOf(state.view, nowMs);
  if (ear.kind === 'listening')
    return { ear: { kind: 'listening', last }, cues: cuesBetween(ear.last, last) };
  const untilMs = ear.kind === 'away' ? nowMs + CATCH_UP_MS : ear.untilMs;
  return nowMs < untilMs
    ? { ear: { kind: 'catchingUp', untilMs, last }, cues: [] }
    : { ear: { kind: 'listening', last }, cues: [] };
}
