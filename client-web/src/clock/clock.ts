import { createSubscriber } from 'svelte/reactivity';
import { heard, type ServerClock, serverNow, UNSET } from './serverClock.js';

/** A stream of 400 pixels and 20 seconds moves two pixels in this time. */
const TICK_MS = 100;

/** The server's time for screens. */
export interface Clock {
  /** Milliseconds since 1970. Read in an effect or a template it ticks ten times a second. */
  now(): number;
  /** Milliseconds since the last frame came. Ticks as {@link now}, also while that stands still. */
  silentMs(): number;
}

/** A clock set by the frames of a line. */
export class LineClock implements Clock {
  #clock: ServerClock = UNSET;
  /** The time at which it stands still; undefined while it runs. */
  #heldMs: number | undefined;
  #heardMs = performance.now();
  readonly #subscribe = createSubscriber((update) => {
    const id = setInterval(update, TICK_MS);
    return () => clearInterval(id);
  });

  /** Takes in the server's time of a frame that has just come. */
  hear(atMs: number): void {
    this.#heardMs = performance.now();
    this.#clock = heard(this.#clock, atMs, this.#heardMs);
  }

  /** Stops it where it is, or lets it go on from the server's time as it is then. */
  standStill(still: boolean): void {
    if (!still) this.#heldMs = undefined;
    else this.#heldMs ??= serverNow(this.#clock, performance.now());
  }

  now(): number {
    this.#subscribe();
    return this.#heldMs ?? serverNow(this.#clock, performance.now());
  }

  silentMs(): number {
    this.#subscribe();
    return performance.now() - this.#heardMs;
  }
}

/** A clock that stands still, for fixed pictures. */
export function stoppedClock(ms: number, silentMs = 0): Clock {
  return { now: () => ms, silentMs: () => silentMs };
}
