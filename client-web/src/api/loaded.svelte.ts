import { ApiError } from './call.js';

/** Something that was asked of the server. */
export type Loaded<T> =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'ready'; readonly value: T }
  /** @see ApiError.status */
  | { readonly kind: 'failed'; readonly status: number };

/** Asks at once, and shows how it stands; only the answer to the latest asking is shown. */
export class Loading<T> {
  readonly #ask: () => Promise<T>;
  readonly #onSignedOut: () => void;
  #now = $state.raw<Loaded<T>>({ kind: 'waiting' });
  #turn = 0;

  /** @param onSignedOut what to do where the server asks for the cookie */
  constructor(ask: () => Promise<T>, onSignedOut: () => void) {
    this.#ask = ask;
    this.#onSignedOut = onSignedOut;
    void this.again();
  }

  get now(): Loaded<T> {
    return this.#now;
  }

  async again(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    this.#now = { kind: 'waiting' };
    const answer = await settled(this.#ask());
    if (turn !== this.#turn) return;
    this.#now = answer;
    if (answer.kind === 'failed' && answer.status === 401) this.#onSignedOut();
  }
}

/** The answer as a value, also where there is none. */
export async function settled<T>(asked: Promise<T>): Promise<Exclude<Loaded<T>, { kind: 'waiting' }>> {
  try {
    return { kind: 'ready', value: await asked };
  } catch (error) {
    if (error instanceof ApiError) return { kind: 'failed', status: error.status };
    throw error;
  }
}
