/** Frames older than this tell nothing about the offset now, in milliseconds. */
const WINDOW_MS = 120_000;
/** At most this many frames are looked at. */
const WINDOW_FRAMES = 24;
/** The shown time runs at most this much faster or slower than true time: 1 is a second a second. */
const SLEW = 0.1;
/** An error above this is not drift but a device that slept or a new server: it is set at once. */
const JUMP_MS = 2_000;

interface Sample {
  readonly heardMs: number;
  /** The server's clock less ours, and less the way here: never above the true offset. */
  readonly offsetMs: number;
}

/**
 * What we know of the server's clock. Times named local are of any clock of ours that only rises.
 */
export interface ServerClock {
  readonly samples: readonly Sample[];
  /** The offset that was shown when it was last set, and when that was, by our clock. */
  readonly shownMs: number;
  readonly setMs: number;
}

/** Before the first frame. */
export const UNSET: ServerClock = { samples: [], shownMs: 0, setMs: 0 };

/**
 * Takes in one frame.
 *
 * @param atMs the server's clock when the frame was sent, milliseconds since 1970
 * @param localMs our clock when it came
 */
export function heard(clock: ServerClock, atMs: number, localMs: number): ServerClock {
  const recent = clock.samples.filter((sample) => localMs - sample.heardMs <= WINDOW_MS);
  const samples = [...recent, { heardMs: localMs, offsetMs: atMs - localMs }].slice(-WINDOW_FRAMES);
  const wantedMs = bestOffset(samples);
  const nowShownMs = shownOffset(clock, localMs);
  const jump = clock.samples.length === 0 || Math.abs(wantedMs - nowShownMs) > JUMP_MS;
  return { samples, shownMs: jump ? wantedMs : nowShownMs, setMs: localMs };
}

/**
 * The server's time to show: milliseconds since 1970. It never runs backwards and never jumps, but
 * for the first frame and after a sleep.
 */
export function serverNow(clock: ServerClock, localMs: number): number {
  return localMs + shownOffset(clock, localMs);
}

/** The frame that was least delayed has the highest offset. */
function bestOffset(samples: readonly Sample[]): number {
  return samples.reduce((best, { offsetMs }) => Math.max(best, offsetMs), Number.NEGATIVE_INFINITY);
}

function shownOffset(clock: ServerClock, localMs: number): number {
  if (clock.samples.length === 0) return clock.shownMs;
  const stepMs = SLEW * Math.max(0, localMs - clock.setMs);
  const errorMs = bestOffset(clock.samples) - clock.shownMs;
  return clock.shownMs + Math.min(stepMs, Math.max(-stepMs, errorMs));
}
