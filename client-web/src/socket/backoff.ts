/** The least time the first ceiling allows, in milliseconds. */
export const BACKOFF_BASE_MS = 250;
/** No wait is longer than this, in milliseconds: a server that is up again has its class within 5 s. */
export const BACKOFF_CEILING_MS = 4_000;
/** A server that asked us to come back later is left alone for at least this long. */
export const LATER_FLOOR_MS = 500;
/** And at first for at most this long. */
export const LATER_FIRST_MS = 2_000;

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

/**
 * Like {@link backoffMs}, for a server that is stopping or busy: from {@link LATER_FLOOR_MS} on, and
 * spread evenly, since it told a whole class at once.
 */
export function laterMs(attempt: number, random: number): number {
  const ceiling = Math.min(BACKOFF_CEILING_MS, LATER_FIRST_MS * 2 ** Math.min(attempt, 16));
  return Math.round(LATER_FLOOR_MS + (ceiling - LATER_FLOOR_MS) * random);
}
