import {
  type Kept,
  NOTHING_KEPT,
  OUTBOX_LIMIT,
  type Outbox,
  type RequestBody,
  type Shelf,
} from '../socket/outbox.js';
import { toHex } from './hex.js';

const STORAGE_KEY = 'riffle.unanswered';

type BodyOf<Case> = Extract<RequestBody, { $case: Case }>['value'];

/** What a player asks, one of each: with these fields, and of these types. */
const EXAMPLES: { readonly [Case in RequestBody['$case']]?: BodyOf<Case> } = {
  placeCards: { round: 1, boxes: [0] },
  checkBoxes: { round: 1, boxes: [0] },
  submitChoice: { round: 1, cards: [1] },
  submitText: { round: 1, text: '' },
  finish: { round: 1 },
  openTurn: { round: 1 },
  chooseTeam: { team: 1 },
};

/** The part of sessionStorage that is used. */
export type TabStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** As it stands in storage. */
interface Stored {
  readonly seat: string;
  readonly sentUpTo: number;
  readonly outbox: Outbox;
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
      return { outbox: stored.outbox, sentUpTo: stored.sentUpTo };
    } catch {
      return NOTHING_KEPT;
    }
  }

  save({ outbox, sentUpTo }: Kept): void {
    try {
      if (outbox.length === 0) this.#store?.removeItem(STORAGE_KEY);
      else {
        const stored: Stored = { seat: this.#seat, sentUpTo, outbox };
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

function isRequest(value: unknown): boolean {
  if (!isLike(value, { id: 1, stage: 0, body: { $case: '' } })) return false;
  const { $case, value: asked } = (value as { body: { $case: string; value?: unknown } }).body;
  return Object.hasOwn(EXAMPLES, $case) && isLike(asked, EXAMPLES[$case as keyof typeof EXAMPLES]);
}

/** Whether it has all fields of the example, of the same types; a number is a count, a list has any length. */
function isLike(value: unknown, example: unknown): boolean {
  if (typeof example === 'number') return Number.isSafeInteger(value) && Number(value) >= 0;
  if (typeof example !== 'object' || example === null) return typeof value === typeof example;
  if (Array.isArray(example)) {
    return Array.isArray(value) && example.every((like) => value.every((one) => isLike(one, like)));
  }
  const isObject = typeof value === 'object' && value !== null;
  return isObject && Object.entries(example).every(([key, field]) => isLike(Reflect.get(value, key), field));
}

function isRising(outbox: Outbox): boolean {
  return outbox.every(({ id }, n) => id > (outbox[n - 1]?.id ?? 0));
}

function isStored(value: unknown): value is Stored {
  if (!isLike(value, { seat: '', sentUpTo: 0, outbox: [] } satisfies Stored)) return false;
  const { outbox } = value as Stored;
  return outbox.length <= OUTBOX_LIMIT && outbox.every(isRequest) && isRising(outbox);
}
