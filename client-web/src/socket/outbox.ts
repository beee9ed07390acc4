import type { ClientFrame } from '../gen/riffle/wire/v1/client.js';

type AnyBody = NonNullable<ClientFrame['body']>;

/** The message that takes a seat; always the first one on a socket. */
export type EnterBody = Extract<AnyBody, { $case: `enter${string}` }>;

type WithoutSeen<Body> = Body extends { $case: infer Case; value: infer Value }
  ? { $case: Case; value: Omit<Value, 'seen'> }
  : never;

/** Whether this takes a seat, and asks for nothing else. */
export function isEnter(body: AnyBody): body is EnterBody {
  return body.$case === 'enterAsPlayer' || body.$case === 'enterAsHost' || body.$case === 'enterAsScreen';
}

/** A seat as its owner asks for it. What was seen of it is the line's to say. */
export type SeatBody = WithoutSeen<EnterBody>;

/** What a seat may ask: answered by exactly one Reply of the same number. */
export type RequestBody = Exclude<AnyBody, EnterBody>;

/** One request on its way: kept until its Reply is here. */
export interface Request {
  /** 1 or more, rising within a seat. */
  readonly id: number;
  /** The stage that was shown when it was made; 0 where it does not matter. */
  readonly stage: number;
  readonly body: RequestBody;
}

/** A seat has a handful of requests open at most; this many means that nobody answers. */
export const OUTBOX_LIMIT = 32;

/** The unanswered requests of a seat, oldest first. */
export type Outbox = readonly Request[];

/**
 * Adds a request. Drafts of the same round that it makes superfluous are dropped, since each one
 * carries all boxes, and so is a finish that it says again or takes back: so a board played for an
 * hour without a line still holds one draft.
 *
 * @returns the new outbox, or undefined when it is full
 */
export function add(outbox: Outbox, request: Request): Outbox | undefined {
  const kept = outbox.filter((older) => !replaces(request.body, older.body));
  return kept.length < OUTBOX_LIMIT ? [...kept, request] : undefined;
}

/** Takes out the request of this number; an unknown number changes nothing. */
export function settle(outbox: Outbox, id: number): Outbox {
  return outbox.filter((request) => request.id !== id);
}

/** Unanswered requests as they are kept. */
export interface Kept {
  readonly outbox: Outbox;
  /** The highest number that was ever sent; above it the server cannot have seen any of them. */
  readonly sentUpTo: number;
}

/** A seat that asks nothing. */
export const NOTHING_KEPT: Kept = { outbox: [], sentUpTo: 0 };

/** Where the unanswered requests of one seat outlive their page. */
export interface Shelf {
  load(): Kept;
  save(kept: Kept): void;
}

/**
 * Moves requests that were never sent above the highest number of the seat that the server has seen:
 * another page was in the seat meanwhile, and used theirs.
 */
export function movedAbove({ outbox, sentUpTo }: Kept, lastRequestId: number): Outbox {
  const first = outbox.find(({ id }) => id > sentUpTo);
  if (!first || first.id > lastRequestId) return outbox;
  const by = lastRequestId + 1 - first.id;
  return outbox.map((request) => (request.id > sentUpTo ? { ...request, id: request.id + by } : request));
}

function replaces(newer: RequestBody, older: RequestBody): boolean {
  const isDraft = newer.$case === 'placeCards' || newer.$case === 'checkBoxes';
  return (
    ((older.$case === 'placeCards' && isDraft) ||
      (older.$case === 'finish' && (isDraft || newer.$case === 'finish'))) &&
    newer.value.round === older.value.round
  );
}
