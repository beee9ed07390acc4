import { browserStore, type Store } from './seat.js';

/** Where a browser keeps the links to its reviews. */
const STORAGE_KEY = 'riffle.reviews';
/** Games that are kept; the oldest one is dropped first. */
export const REVIEWS_KEPT = 10;
/** So long the server keeps results. */
export const KEPT_DAYS = 30;

const DAY_MS = 86_400_000;
const LINK = /^([A-Za-z0-9_-]{1,64})\.([0-9a-z]{1,64})$/;

/** What opens the review of one game for one player. */
export interface ReviewLink {
  readonly gameId: string;
  /** A secret: who has it sees the answers. */
  readonly key: string;
}

/** A link, and what to call it. */
export interface KeptReview extends ReviewLink {
  readonly deck: string;
  /** When the end was seen first; milliseconds since 1970. */
  readonly atMs: number;
}

/** A review's address; the key stands behind #, so that it is never sent with it, nor logged. */
export function reviewAddress({ gameId, key }: ReviewLink): string {
  return `/review#${gameId}.${key}`;
}

/** What {@link reviewAddress} put behind the #. */
export function reviewOfAddress({ hash }: Pick<Location, 'hash'>): ReviewLink | undefined {
  const [, gameId, key] = LINK.exec(hash.slice(1)) ?? [];
  return gameId && key ? { gameId, key } : undefined;
}

/**
 * The reviews of this browser, newest first. Where storage is blocked or full, they last as long as
 * the page. They are read anew each time: another page of this browser may have added one.
 */
export class KeptReviews {
  readonly #store: Store | undefined;
  #blocked: readonly KeptReview[] = [];

  constructor(store: Store | undefined = browserStore()) {
    this.#store = store;
  }

  /** Those that the server may still have. */
  at(nowMs: number): readonly KeptReview[] {
    return this.#read().filter(({ atMs }) => nowMs - atMs < KEPT_DAYS * DAY_MS);
  }

  /** Keeps a link; of a game that is kept already nothing changes. */
  keep(review: KeptReview): void {
    const kept = this.#read();
    if (kept.some(({ gameId, key }) => gameId === review.gameId && key === review.key)) return;
    this.#write([review, ...kept].slice(0, REVIEWS_KEPT));
  }

  /** Forgets all: others use this browser, too. */
  clear(): void {
    this.#write([]);
  }

  #read(): readonly KeptReview[] {
    try {
      const text = this.#store?.getItem(STORAGE_KEY);
      if (text === undefined || text === null) return this.#blocked;
      const kept: unknown = JSON.parse(text);
      return Array.isArray(kept) ? kept.filter(isKept).slice(0, REVIEWS_KEPT) : [];
    } catch {
      return this.#blocked;
    }
  }

  #write(reviews: readonly KeptReview[]): void {
    this.#blocked = reviews;
    try {
      this.#store?.setItem(STORAGE_KEY, JSON.stringify(reviews));
    } catch {
      // Full or blocked: the page itself remembers.
    }
  }
}

function isKept(value: unknown): value is KeptReview {
  if (typeof value !== 'object' || value === null) return false;
  const { gameId, key, deck, atMs } = value as Partial<Record<keyof KeptReview, unknown>>;
  return typeof deck === 'string' && typeof atMs === 'number' && LINK.test(`${gameId}.${key}`);
}
