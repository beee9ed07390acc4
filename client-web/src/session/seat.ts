import { fromHex, toHex } from './hex.js';

/** Where a browser keeps the keys of its seats. */
const STORAGE_KEY = 'riffle.seats';
/** Rooms whose key is kept; the one used longest ago is dropped first. */
export const SEATS_KEPT = 8;
const KEY_BYTES = 16;

/** The part of localStorage that is used. */
export type Store = Pick<Storage, 'getItem' | 'setItem'>;

/** One key of a seat; lower-case hexadecimal in storage. */
interface Kept {
  readonly room: string;
  readonly key: string;
}

/** A code as it is compared: capitals without blanks and dashes. */
export function roomCode(written: string): string {
  return written.replace(/[\s-]/g, '').toUpperCase();
}

/**
 * The seat keys of this browser, newest first. Where storage is blocked or full, they last as long
 * as the page.
 */
export class Seats {
  readonly #store: Store | undefined;
  #kept: readonly Kept[];

  constructor(store: Store | undefined = browserStore()) {
    this.#store = store;
    this.#kept = read(store);
  }

  /** Whether this browser has had a seat in the room. */
  knows(code: string): boolean {
    return this.#kept.some(({ room }) => room === roomCode(code));
  }

  /** The room whose seat was taken last. */
  get recent(): string | undefined {
    return this.#kept[0]?.room;
  }

  /** The key for this room: the one kept, else a new one of 16 random bytes, which is kept now. */
  keyFor(code: string): Uint8Array {
    const room = roomCode(code);
    const known = this.#kept.find((seat) => seat.room === room);
    const key = known ? fromHex(known.key) : crypto.getRandomValues(new Uint8Array(KEY_BYTES));
    this.#keep([{ room, key: toHex(key) }, ...this.#kept.filter((seat) => seat.room !== room)]);
    return key;
  }

  /** Forgets the room's key: who joins again is somebody new. */
  forget(code: string): void {
    this.#keep(this.#kept.filter(({ room }) => room !== roomCode(code)));
  }

  #keep(seats: readonly Kept[]): void {
    this.#kept = seats.slice(0, SEATS_KEPT);
    try {
      this.#store?.setItem(STORAGE_KEY, JSON.stringify(this.#kept));
    } catch {
      // Full or blocked: the page itself remembers.
    }
  }
}

/** Even to name localStorage throws where a browser blocks it. */
export function browserStore(): Store | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}

function read(store: Store | undefined): readonly Kept[] {
  try {
    const kept: unknown = JSON.parse(store?.getItem(STORAGE_KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isKept).slice(0, SEATS_KEPT) : [];
  } catch {
    return [];
  }
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false;
  const { room, key } = value as Partial<Record<keyof Kept, unknown>>;
  return typeof room === 'string' && typeof key === 'string' && /^[0-9a-f]{32}$/.test(key);
}
