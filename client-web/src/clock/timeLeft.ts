import type { Clock } from './clock.js';

/** From here on the time left is urgent, in seconds. */
export const LAST_SECONDS = 10;

/** The time left of a span, as screens show it. */
export interface TimeLeft {
  /** On the server's clock, milliseconds since 1970. */
  readonly deadlineMs: number;
  /** Whole seconds, 0 or more; the last one shows as 1 until it is over. */
  readonly seconds: number;
  /** From 1 down to 0. */
  readonly share: number;
  /** Within the last ten seconds, or over. */
  readonly last: boolean;
}

/** A round that is on, as far as its time goes. */
export interface Timed {
  readonly open: { readonly openedAtMs: number };
  /** On the server's clock; undefined for none. */
  readonly deadlineMs: number | undefined;
}

/** How much is left of a round; undefined where it has no limit, and then the clock is not read. */
export function timeLeftOf(clock: Clock, { open, deadlineMs }: Timed): TimeLeft | undefined {
  return deadlineMs === undefined ? undefined : timeLeft(clock.now(), open.openedAtMs, deadlineMs);
}

/** How much is left of the span from `fromMs` to `deadlineMs`, all on the server's clock. */
export function timeLeft(nowMs: number, fromMs: number, deadlineMs: number): TimeLeft {
  const leftMs = Math.max(0, deadlineMs - nowMs);
  const spanMs = Math.max(1, deadlineMs - fromMs);
  const seconds = Math.ceil(leftMs / 1000);
  return { deadlineMs, seconds, share: Math.min(1, leftMs / spanMs), last: seconds <= LAST_SECONDS };
}
