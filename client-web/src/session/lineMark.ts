import type { Clock } from '../clock/clock.js';
import type { RoomState } from './room.js';

/** The server says something every 10 s: after one beat and a margin the picture is not trusted. */
const BEAT_MS = 12_000;

/** What is amiss with the line or the server, as every page shows it. */
export type LineMark =
  /** Out of the seat, and coming back. */
  | 'dropped'
  /** Back in the seat, with a picture of before. */
  | 'catchesUp'
  /** Nothing has come for longer than a beat. */
  | 'silent'
  /** The server cannot save: it answers nothing, and the clock stands still. */
  | 'savingStopped';

/** What is amiss now; undefined where all is well, and for a line that is over or not there yet. */
export function lineMarkOf(
  { line, catchesUp, savingStopped }: RoomState,
  clock: Clock,
): LineMark | undefined {
  if (line.kind === 'dropped') return 'dropped';
  if (line.kind !== 'open') return undefined;
  if (catchesUp) return 'catchesUp';
  if (clock.silentMs() > BEAT_MS) return 'silent';
  return savingStopped ? 'savingStopped' : undefined;
}

/** Whether what is shown may be out of date. */
export function isStale(state: RoomState, clock: Clock): boolean {
  const mark = lineMarkOf(state, clock);
  return mark !== undefined && mark !== 'savingStopped';
}
