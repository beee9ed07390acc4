import type { ClientFrame } from '../gen/riffle/wire/v1/client.js';

type AnyBody = NonNullable<ClientFrame['body']>;

/** The message that takes a seat; always the first one on a socket. */
export type EnterBody = Extract<AnyBody, { $case: `enter${string}` }>;

/** What a seat may ask: answered by exactly one Reply of the same number. */
export type RequestBody = Exclude<AnyBody, EnterBody>;

/** One request on its way: kept until its Reply is here. */
export interface Request {
  /** 1 or more, rising within a seat. */
  readonly id: number;
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

function replaces(newer: RequestBody, older: RequestBody): boolean {
  const isDraft = newer.$case === 'placeCards' || newer.$case === 'checkBoxes';
  return (
    ((older.$case === 'placeCards' && isDraft) ||
      (older.$case === 'finish' && (isDraft || newer.$case === 'finish'))) &&
    newer.value.round === older.value.round
  );
}
