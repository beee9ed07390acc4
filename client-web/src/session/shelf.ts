import { ClientFrame } from '../gen/riffle/wire/v1/client.js';
import {
  isEnter,
  type Kept,
  NOTHING_KEPT,
  OUTBOX_LIMIT,
  type Request,
  type Shelf,
} from '../socket/outbox.js';
import { fromHex, toHex } from './hex.js';

const STORAGE_KEY = 'riffle.unanswered';

/** The part of sessionStorage that is used. */
export type TabStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** As it stands in storage. */
interface Stored {
  readonly seat: string;
  readonly sentUpTo: number;
  /** ClientFrames in lower-case hexadecimal. */
  readonly frames: readonly string[];
}

/**
 * The unanswered requests of one seat, in the storage of this tab: it outlives a reload, and no other
 * tab sends them too. It holds one seat's at a time. Where storage is blocked or full, they last as
 * long as the page.
 */
export class TabShelf implements Shelf {
  readonly #store: TabStore | undefined;
  readonly #seat: string;

  /** @param seatKey 16 bytes: whose requests they are */
  constructor(seatKey: Uint8Array, store: TabStore | undefined = tabStore()) {
    this.#store = store;
    this.#seat = toHex(seatKey);
  }

  load(): Kept {
    try {
      const stored: unknown = JSON.parse(this.#store?.getItem(STORAGE_KEY) ?? 'null');
      if (!isStored(stored) || stored.seat !== this.#seat) return NOTHING_KEPT;
      const outbox = stored.frames.slice(0, OUTBOX_LIMIT).map(requestOf);
      return isRising(outbox) ? { outbox, sentUpTo: stored.sentUpTo } : NOTHING_KEPT;
    } catch {
      return NOTHING_KEPT;
    }
  }

  save({ outbox, sentUpTo }: Kept): void {
    try {
      if (outbox.length === 0) this.#store?.removeItem(STORAGE_KEY);
      else {
        const frames = outbox.map(({ id, stage, body }) =>
          toHex(ClientFrame.encode({ requestId: id, stage, body }).finish()),
        );
        const stored: Stored = { seat: this.#seat, sentUpTo, frames };
        this.#store?.setItem(STORAGE_KEY, JSON.stringify(stored));
      }
    } catch {
      // Full or blocked: the page itself remembers.
    }
  }
}

/** Even to name sessionStorage throws where a browser blocks it. */
function tabStore(): TabStore | undefined {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}

/** Throws where it is none. */
function requestOf(frame: string): Request {
  const { requestId, stage, body } = ClientFrame.decode(fromHex(frame));
  if (!body || isEnter(body)) throw new TypeError(`${body?.$case} is kept, expected a request`);
  return { id: requestId, stage, body };
}

function isRising(outbox: readonly Request[]): boolean {
  return outbox.every(({ id }, n) => id > (outbox[n - 1]?.id ?? 0));
}

function isStored(value: unknown): value is Stored {
  if (typeof value !== 'object' || value === null) return false;
  const { seat, sentUpTo, frames } = value as Partial<Record<keyof Stored, unknown>>;
  return typeof seat === 'string' && Number.isSafeInteger(sentUpTo) && Array.isArray(frames);
}
