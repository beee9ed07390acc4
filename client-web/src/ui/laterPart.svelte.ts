import { laterMs } from '../socket/backoff.js';
import { browserTimers, type Timers } from '../socket/ports.js';

/** After so many failures in a row the page does not only wait. */
const STUCK_FAILURES = 3;

/** A part of the page that comes after its first screen. */
export interface Later<T> {
  /** Undefined until it is here. */
  readonly part: T | undefined;
  /**
   * It failed so often that only loading the page again is sure to help: there are browsers that
   * remember a module that did not come, and never ask for it again.
   */
  readonly isStuck: boolean;
  /** Begins to fetch it; a second time does nothing. */
  load(): void;
}

/** Fetches a part, again and again until it comes, with growing pauses of at most 8 seconds. */
export class LaterPart<T> implements Later<T> {
  readonly #fetch: () => Promise<T>;
  readonly #timers: Timers;
  readonly #random: () => number;
  #part = $state.raw<T>();
  #failures = $state(0);
  #begun = false;

  constructor(fetch: () => Promise<T>, timers = browserTimers, random = Math.random) {
    this.#fetch = fetch;
    this.#timers = timers;
    this.#random = random;
  }

  get part(): T | undefined {
    return this.#part;
  }

  get isStuck(): boolean {
    return this.#part === undefined && this.#failures >= STUCK_FAILURES;
  }

  load(): void {
    if (this.#begun) return;
    this.#begun = true;
    void this.#try();
  }

  async #try(): Promise<void> {
    try {
      this.#part = await this.#fetch();
    } catch (error) {
      console.warn('a part of the page did not come', error);
      this.#timers.after(laterMs(this.#failures, this.#random()), () => void this.#try());
      this.#failures += 1;
    }
  }
}
