import type { CheckResult, MyFlow } from '../gen/riffle/wire/v1/view.js';

/** What the last check said of a box; undefined where nothing is known. */
export type Verdict = { readonly right: true } | { readonly right: false; readonly description: string };

/** What the last act did: the words that are said of it and the place focus goes to depend on it. */
export type Deed =
  | { readonly kind: 'nothing' }
  /** A card is held. */
  | { readonly kind: 'pickedUp'; readonly card: number }
  /** An empty box waits for a card. */
  | { readonly kind: 'boxChosen'; readonly box: number }
  /** A card came from the choices into a box; `back` is the card it sent back to them, or 0. */
  | { readonly kind: 'put'; readonly card: number; readonly box: number; readonly back: number }
  /** A card went from one box into an empty one. */
  | { readonly kind: 'moved'; readonly card: number; readonly from: number; readonly box: number }
  /** A card that stood in `from` changed places with another one, which stood in `box`. */
  | {
      readonly kind: 'swapped';
      readonly card: number;
      readonly from: number;
      readonly other: number;
      readonly box: number;
    }
  /** A card went from a box back to the choices. */
  | { readonly kind: 'putBack'; readonly card: number; readonly from: number }
  /** A held card was put down where it was: in a box, or with 0 among the choices. */
  | { readonly kind: 'putDown'; readonly card: number; readonly box: number }
  | { readonly kind: 'reset' }
  | { readonly kind: 'undone' };

/** Boxes as they stood, with what was known of them. */
interface Standing {
  readonly boxes: readonly number[];
  readonly verdicts: readonly (Verdict | undefined)[];
}

/**
 * A player's board. Cards are named by their numbers, boxes by theirs from 1; 0 is no card, no box.
 *
 * Every way of playing, by tap, by drag or by keys, is made of the functions below. Each answers
 * with the board that follows, and with the same board where the act is not allowed.
 */
export interface Board extends Standing {
  /** The player's own order of the cards. */
  readonly column: readonly number[];
  /** The card that is picked up. It stays where it is until it is put elsewhere. */
  readonly held: number;
  /** The empty box that takes the next card that is tapped. */
  readonly chosen: number;
  /** The box whose description is open. */
  readonly opened: number;
  /** What a Reset emptied, until the next move. */
  readonly undo: Standing | undefined;
  readonly did: Deed;
}

const NOTHING: Deed = { kind: 'nothing' };
const RIGHT: Verdict = { right: true };

/** The board of a round that has just opened. */
export function freshBoard(boxes: number): Board {
  return {
    column: [],
    boxes: Array.from({ length: boxes }, () => 0),
    verdicts: Array.from({ length: boxes }, () => undefined),
    held: 0,
    chosen: 0,
    opened: 0,
    undo: undefined,
    did: NOTHING,
  };
}

/** The box a card stands in, 0 for none. */
export function boxOf({ boxes }: Pick<Board, 'boxes'>, card: number): number {
  return card === 0 ? 0 : boxes.indexOf(card) + 1;
}

/** The card in a box, 0 for none. */
export function cardIn({ boxes }: Pick<Board, 'boxes'>, box: number): number {
  return boxes[box - 1] ?? 0;
}

/** Whether a check found this box right: its card stays there. */
export function isFixed({ verdicts }: Board, box: number): boolean {
  return verdicts[box - 1]?.right === true;
}

/** Whether this card may be moved. */
export function isMovable(board: Board, card: number): boolean {
  return board.column.includes(card) && !isFixed(board, boxOf(board, card));
}

/** The cards in no box, in the player's own order. */
export function choices({ column, boxes }: Pick<Board, 'boxes' | 'column'>): number[] {
  return column.filter((card) => !boxes.includes(card));
}

/** The first empty box behind this one, going round; 0 where every box is full. */
export function emptyBoxAfter({ boxes }: Pick<Board, 'boxes'>, box: number): number {
  for (let step = 0; step < boxes.length; step++) {
    const index = (box + step) % boxes.length;
    if (boxes[index] === 0) return index + 1;
  }
  return 0;
}

/** Whether a check found every box right. */
export function isSolved({ verdicts }: Board): boolean {
  return verdicts.length > 0 && verdicts.every((verdict) => verdict?.right);
}

/** Picks a card up. */
export function pick(board: Board, card: number): Board {
  if (!isMovable(board, card) || board.held === card) return board;
  return { ...board, held: card, chosen: 0, did: { kind: 'pickedUp', card } };
}

/** Puts the held card down where it was. */
export function putDown(board: Board): Board {
  const { held } = board;
  if (held === 0) return board;
  return { ...board, held: 0, did: { kind: 'putDown', card: held, box: boxOf(board, held) } };
}

/**
 * Puts the held card into a box. A card that stands there changes places with a boxed one, and goes
 * back to the choices for one that comes from there.
 */
export function put(board: Board, box: number): Board {
  const { held, boxes } = board;
  if (held === 0 || box < 1 || box > boxes.length || isFixed(board, box)) return board;
  const from = boxOf(board, held);
  if (from === box) return putDown(board);
  const other = cardIn(board, box);
  const next = boxes.map((card, index) => {
    if (index === box - 1) return held;
    return index === from - 1 ? other : card;
  });
  return moved(board, next, deedOfPut(held, from, other, box));
}

function deedOfPut(card: number, from: number, other: number, box: number): Deed {
  if (from === 0) return { kind: 'put', card, box, back: other };
  return other === 0 ? { kind: 'moved', card, from, box } : { kind: 'swapped', card, from, other, box };
}

/** Takes a card out of its box. */
export function back(board: Board, card: number): Board {
  const from = boxOf(board, card);
  if (from === 0 || !isMovable(board, card)) return board;
  const next = board.boxes.map((other) => (other === card ? 0 : other));
  return moved(board, next, { kind: 'putBack', card, from });
}

/** Empties every box. */
export function reset(board: Board): Board {
  const { boxes, verdicts } = board;
  if (boxes.every((card) => card === 0)) return board;
  const empty = freshBoard(boxes.length);
  return {
    ...empty,
    column: board.column,
    undo: { boxes, verdicts: fixedOnly(verdicts) },
    did: { kind: 'reset' },
  };
}

/** Takes the Reset back. */
export function undo(board: Board): Board {
  const before = board.undo;
  if (!before) return board;
  return { ...board, ...before, held: 0, chosen: 0, undo: undefined, did: { kind: 'undone' } };
}

/** Makes an empty box wait for the next card, or not wait any more. */
export function choose(board: Board, box: number): Board {
  if (cardIn(board, box) !== 0 || board.held !== 0) return board;
  if (board.chosen === box) return { ...board, chosen: 0, did: NOTHING };
  return { ...board, chosen: box, did: { kind: 'boxChosen', box } };
}

/** Opens or closes what there is to read about the card in a box; one is open at a time. */
export function describe(board: Board, box: number): Board {
  return { ...board, opened: board.opened === box ? 0 : box, did: NOTHING };
}

/** A tap on a card, wherever it is. */
export function tapCard(board: Board, card: number): Board {
  const { held, chosen } = board;
  const box = boxOf(board, card);
  if (box > 0 && isFixed(board, box)) return held === 0 ? describe(board, box) : board;
  if (held === card) return putDown(board);
  if (held !== 0 && box > 0) return put(board, box);
  if (held === 0 && chosen !== 0) {
    const next = place(board, card, chosen);
    return { ...next, chosen: box > 0 ? 0 : emptyBoxAfter(next, chosen) };
  }
  return pick(board, card);
}

/** A tap on an empty box. */
export function tapBox(board: Board, box: number): Board {
  return board.held === 0 ? choose(board, box) : put(board, box);
}

/** A tap on the empty part of the choices. */
export function tapChoices(board: Board): Board {
  return boxOf(board, board.held) > 0 ? back(board, board.held) : board;
}

/** A card is let go over a box: 0 for the choices, undefined for anywhere else. */
export function drop(board: Board, card: number, box: number | undefined): Board {
  if (box === undefined || box === boxOf(board, card)) return putDown(pick(board, card));
  return box === 0 ? back(board, card) : place(board, card, box);
}

/** Puts a card that need not be held into a box. */
export function place(board: Board, card: number, box: number): Board {
  const held = pick(board, card);
  const next = put(held, box);
  return next === held && board.held !== card ? board : next;
}

/**
 * The board with what the server shows now. What is the hand's stays: the held card, the chosen box,
 * the open description, as far as they still make sense. A verdict of right stays with its card,
 * since no move of another card can make it wrong; a cross is gone with the first move.
 */
export function see(board: Board, { column, boxes, checked, rightBoxes }: MyFlow): Board {
  const verdicts = checked ? verdictsOf(checked, boxes) : knownVerdicts(board, boxes, rightBoxes);
  const seen: Board = { ...board, column, boxes, verdicts };
  return {
    ...seen,
    held: isMovable(seen, board.held) ? board.held : 0,
    chosen: cardIn(seen, board.chosen) === 0 ? board.chosen : 0,
    opened: verdicts[board.opened - 1] ? board.opened : 0,
  };
}

/** The board of a round that is over: nothing is held any more. */
export function closed(board: Board): Board {
  return board.held === 0 && board.chosen === 0 ? board : { ...board, held: 0, chosen: 0, did: NOTHING };
}

function moved(board: Board, boxes: readonly number[], did: Deed): Board {
  const verdicts = fixedOnly(board.verdicts);
  return { ...board, boxes, verdicts, held: 0, chosen: 0, opened: 0, undo: undefined, did };
}

function fixedOnly(verdicts: Board['verdicts']): Board['verdicts'] {
  return verdicts.map((verdict) => (verdict?.right ? verdict : undefined));
}

function verdictsOf({ boxes: said, right }: CheckResult, boxes: readonly number[]): Board['verdicts'] {
  // Where only the number is told, it says which boxes are right only when all of them are.
  if (said.length === 0 && right === boxes.length) return boxes.map(() => RIGHT);
  return boxes.map((card, index) => {
    const verdict = said[index];
    if (!verdict || card === 0) return undefined;
    return verdict.right ? RIGHT : { right: false, description: verdict.description };
  });
}

/** What stays known after a move: from this page, or, where it was loaded anew, from the server. */
function knownVerdicts(
  board: Board,
  boxes: readonly number[],
  rightBoxes: readonly number[],
): Board['verdicts'] {
  const kept = boxes.map((card, i) => (card === board.boxes[i] ? board.verdicts[i] : undefined));
  return fixedOnly(kept).map((verdict, i) => verdict ?? (rightBoxes.includes(i + 1) ? RIGHT : undefined));
}
