/** The least time the first ceiling allows, in milliseconds. */
export const BACKOFF_BASE_MS = 250;
/** No wait is longer than this, in milliseconds. */
export const BACKOFF_CEILING_MS = 8_000;
/** A server that asked us to come back later is left alone for at least this long. */
export const LATER_FLOOR_MS = 1_000;

/**
 * Exponential backoff with full jitter: a class that lost its Wi-Fi at once must not come back at
 * once.
 *
 * @param attempt how many attempts have failed in a row, from 0
 * @param random from 0 to 1, 1 excluded
 * @returns milliseconds to wait, from 0 to {@link BACKOFF_CEILING_MS}
 */
export function backoffMs(attempt: number, random: number): number {
  const ceiling = Math.min(BACKOFF_CEILING_MS, BACKOFF_BASE_MS * 2 ** Math.min(attempt, 16));
  return Math.round(ceiling * random);
}

/** Like {@link backoffMs}, for a server that is stopping or busy: never sooner than the floor. */
export function laterMs(attempt: number, random: number): number {
  return Math.max(LATER_FLOOR_MS, backoffMs(attempt + 3, random));
}
