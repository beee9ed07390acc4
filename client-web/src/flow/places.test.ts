import { describe, expect, test } from 'vitest';
import type { MyFlow } from '../gen/riffle/wire/v1/view.js';
import { type Board, back, freshBoard, pick, place, putDown, reset, see } from './board.js';
import { along, boxOfKey, inRows, isLong, type Spot, spotAfter, wayOf } from './places.js';

const flow = (boxes: number[], right?: boolean[]): MyFlow => ({
  column: [4, 2, 1, 3],
  boxes,
  checksUsed: 0,
  checked: right && {
    boxes: right.map((ok) => ({ right: ok, description: '' })),
    checksUsed: 1,
    right: right.filter(Boolean).length,
  },
  rightBoxes: [],
  finished: false,
});
const board = (boxes: number[], right?: boolean[]) => see(freshBoard(boxes.length), flow(boxes, right));

describe('the order of the choices', () => {
  test.each([
    ['increased apoptosis', false],
    ['Избегание лимфоцитов в кровотоке', false],
    ['Break down the extracellular matrix (ECM)', true],
    ['Matrixmetalloproteinasen', true],
    ['血管への浸潤：細胞は血管を構成する', true],
  ])('%s: a row of its own %s', (label, long) => {
    expect(isLong(label)).toBe(long);
  });

  test('long ones first, each part in the player’s own order', () => {
    const labels = [
      '',
      'short',
      'a label of so many characters that it is long',
      'brief',
      'Phosphodiesterase',
    ];
    expect(inRows([3, 4, 1, 2], (card) => labels[card] ?? '')).toEqual([4, 2, 3, 1]);
  });
});

describe('focus', () => {
  test.each<[name: string, before: Board, act: (board: Board) => Board, to: Spot | undefined]>([
    ['picking up: the first empty box', board([4, 0, 0]), (b) => pick(b, 1), { kind: 'box', box: 2 }],
    [
      'with every box full: the first that takes it',
      board([4, 2, 1], [true, false, false]),
      (b) => pick(b, 3),
      { kind: 'box', box: 2 },
    ],
    ['a boxed card among full boxes: stays', board([4, 2, 1]), (b) => pick(b, 4), undefined],
    [
      'putting: the card that has the old one’s place',
      board([0, 0, 0]),
      (b) => place(b, 2, 1),
      { kind: 'choice', card: 1 },
    ],
    [
      'putting the last of the choices: the one before it',
      board([0, 0, 0]),
      (b) => place(b, 3, 1),
      { kind: 'choice', card: 1 },
    ],
    ['putting into the last empty box: Check', board([4, 2, 0]), (b) => place(b, 1, 3), { kind: 'check' }],
    [
      'moving from box to box: along with the card',
      board([4, 0, 0]),
      (b) => place(b, 4, 2),
      { kind: 'box', box: 2 },
    ],
    [
      'changing places: along with the card',
      board([4, 2, 0]),
      (b) => place(b, 4, 2),
      { kind: 'box', box: 2 },
    ],
    ['Escape: the card', board([4, 0, 0]), (b) => putDown(pick(b, 1)), { kind: 'choice', card: 1 }],
    [
      'out of a box: the card among the choices',
      board([4, 0, 0]),
      (b) => back(b, 4),
      { kind: 'choice', card: 4 },
    ],
    ['Reset: the first card', board([4, 2, 0]), reset, { kind: 'choice', card: 4 }],
  ])('%s', (_, before, act, to) => {
    expect(spotAfter(before, act(before), (cards) => cards)).toEqual(to);
  });

  test('the order is that of the page, where the long labels come first', () => {
    const inOrder = (cards: readonly number[]) =>
      inRows(cards, (card) => (card === 1 ? 'x'.repeat(40) : 'x'));
    const before = board([0, 0, 0]);
    const after = (act: (from: Board) => Board, from = before) => spotAfter(from, act(from), inOrder);
    expect(after((from) => place(from, 1, 1))).toEqual({ kind: 'choice', card: 4 });
    expect(after(reset, board([4, 2, 0]))).toEqual({ kind: 'choice', card: 1 });
  });
});

describe('keys', () => {
  test('arrows mirror where writing runs from right to left', () => {
    expect(wayOf('ArrowLeft', false)).toBe('start');
    expect(wayOf('ArrowLeft', true)).toBe('end');
    expect(wayOf('ArrowUp', true)).toBe('up');
    expect(wayOf('a', false)).toBeUndefined();
  });

  test('a list ends at its ends', () => {
    expect([along('up', 0, 5), along('down', 4, 5), along('first', 3, 5), along('last', 0, 5)]).toEqual([
      0, 4, 0, 4,
    ]);
  });

  test('0 is the tenth box', () => {
    expect(['1', '9', '0', 'x', '12'].map(boxOfKey)).toEqual([1, 9, 10, 0, 0]);
  });
});
