import { type Board, boxOf, cardIn, choices, emptyBoxAfter, isFixed } from './board.js';

/** A label of more characters than this takes a whole row of the choices. */
const LONG_LABEL_CHARACTERS = 34;
/** So does one with a longer word than this. */
const LONG_WORD_CHARACTERS = 14;

/** Whether a label needs a whole row of the choices. */
export function isLong(label: string): boolean {
  const words = label.split(/\s+/);
  return (
    Array.from(label).length > LONG_LABEL_CHARACTERS ||
    words.some((word) => Array.from(word).length > LONG_WORD_CHARACTERS)
  );
}

/** The player's own order with the long labels first, each part still in that order. */
export function inRows(column: readonly number[], label: (card: number) => string): number[] {
  const long = (card: number) => isLong(label(card));
  return [...column.filter(long), ...column.filter((card) => !long(card))];
}

/** What focus can stand on. */
export type Spot =
  | { readonly kind: 'box'; readonly box: number }
  | { readonly kind: 'choice'; readonly card: number }
  | { readonly kind: 'check' };

/** Where a card can be reached: in the choices, or by its box. */
export function spotOf(board: Board, card: number): Spot {
  const box = boxOf(board, card);
  return box > 0 ? { kind: 'box', box } : { kind: 'choice', card };
}

/** The order of cards on the page. */
type InOrder = (cards: readonly number[]) => readonly number[];

/** Where focus goes after the board's last act; undefined where it stays. */
export function spotAfter(before: Board, after: Board, inOrder: InOrder): Spot | undefined {
  const { did } = after;
  switch (did.kind) {
    case 'pickedUp': {
      const empty = emptyBoxAfter(after, 0);
      if (empty > 0) return { kind: 'box', box: empty };
      // Every box is full: from the choices to the first box that takes it, from a box nowhere.
      return boxOf(after, did.card) > 0 ? undefined : firstOpenBox(after);
    }
    case 'boxChosen':
      return firstChoice(after, inOrder);
    case 'put':
    case 'moved':
      return spotAfterPut(before, after, did.card, did.box, inOrder);
    case 'swapped':
      return { kind: 'box', box: did.box };
    case 'putBack':
    case 'putDown':
      return spotOf(after, did.card);
    case 'reset':
      return firstChoice(after, inOrder);
    case 'undone':
    case 'nothing':
      return undefined;
  }
}

/** The card that now has the old one's place in the choices, or Check where no box is empty. */
function spotAfterPut(before: Board, after: Board, card: number, box: number, inOrder: InOrder): Spot {
  if (emptyBoxAfter(after, 0) === 0) return { kind: 'check' };
  if (boxOf(before, card) > 0) return { kind: 'box', box };
  const left = inOrder(choices(after));
  const place = inOrder(choices(before)).indexOf(card);
  const next = left[Math.min(place, left.length - 1)];
  return next === undefined ? { kind: 'check' } : { kind: 'choice', card: next };
}

function firstChoice(board: Board, inOrder: InOrder): Spot | undefined {
  const card = inOrder(choices(board))[0];
  return card === undefined ? undefined : { kind: 'choice', card };
}

function firstOpenBox(board: Board): Spot | undefined {
  const index = board.boxes.findIndex((_, at) => !isFixed(board, at + 1));
  return index < 0 ? undefined : { kind: 'box', box: index + 1 };
}

/** The way of an arrow key, as written: `end` is right where writing runs from left to right. */
export type Way = 'up' | 'down' | 'first' | 'last' | 'start' | 'end';

const WAYS: Record<string, Way> = { ArrowUp: 'up', ArrowDown: 'down', Home: 'first', End: 'last' };

/** The way a key goes. */
export function wayOf(key: string, rtl: boolean): Way | undefined {
  if (key === 'ArrowLeft') return rtl ? 'end' : 'start';
  if (key === 'ArrowRight') return rtl ? 'start' : 'end';
  return WAYS[key];
}

/** The place in a list of `length` to go to from `at`; it ends at its ends. */
export function along(way: 'up' | 'down' | 'first' | 'last', at: number, length: number): number {
  switch (way) {
    case 'up':
      return Math.max(0, at - 1);
    case 'down':
      return Math.min(length - 1, at + 1);
    case 'first':
      return 0;
    case 'last':
      return length - 1;
  }
}

/** 1 to 9 are these boxes, 0 is the tenth; 0 where the key is no box. */
export function boxOfKey(key: string): number {
  return /^[0-9]$/.test(key) ? Number(key) || 10 : 0;
}

/** The card a spot holds, 0 for none. */
export function cardAt(board: Board, spot: Spot | undefined): number {
  if (spot?.kind === 'choice') return spot.card;
  return spot?.kind === 'box' ? cardIn(board, spot.box) : 0;
}
