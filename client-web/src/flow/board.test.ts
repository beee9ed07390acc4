import { describe, expect, test } from 'vitest';
import type { MyFlow } from '../gen/riffle/wire/v1/view.js';
import {
  type Board,
  back,
  boxOf,
  choices,
  choose,
  closed,
  describe as describeBox,
  drop,
  freshBoard,
  isFixed,
  isSolved,
  pick,
  place,
  put,
  putDown,
  reset,
  see,
  tapBox,
  tapCard,
  tapChoices,
  undo,
} from './board.js';

// Six cards for three boxes. The player's own order is 4 2 6 1 5 3.
const COLUMN = [4, 2, 6, 1, 5, 3];

function flow(boxes: number[], right?: boolean[]): MyFlow {
  const said = right?.map((ok) => ({ right: ok, description: ok ? '' : 'What the step is.' }));
  return {
    column: COLUMN,
    boxes,
    checksUsed: said ? 1 : 0,
    checked: said && { boxes: said, checksUsed: 1, right: said.filter((box) => box.right).length },
    rightBoxes: [],
    finished: false,
  };
}

const board = (boxes: number[], right?: boolean[]) => see(freshBoard(3), flow(boxes, right));
const after = (start: Board, ...acts: ((board: Board) => Board)[]) =>
  acts.reduce((now, act) => act(now), start);
const tap = (card: number) => (now: Board) => tapCard(now, card);
const tapEmpty = (box: number) => (now: Board) => tapBox(now, box);

test('after a reload, boxes that a check found right before the last move are fixed again', () => {
  const loaded = see(freshBoard(3), { ...flow([4, 2, 0]), checksUsed: 1, rightBoxes: [1] });
  expect([isFixed(loaded, 1), isFixed(loaded, 2), isFixed(loaded, 3)]).toEqual([true, false, false]);
  expect(after(loaded, tap(2), tapEmpty(3)).boxes).toEqual([4, 0, 2]);
});

describe('a card, then a box', () => {
  test('a tapped card is held, and goes into the box that is tapped', () => {
    const held = after(board([0, 0, 0]), tap(4));
    expect(held).toMatchObject({ held: 4, boxes: [0, 0, 0], did: { kind: 'pickedUp', card: 4 } });
    expect(after(held, tapEmpty(2))).toMatchObject({
      held: 0,
      boxes: [0, 4, 0],
      did: { kind: 'put', card: 4, box: 2, back: 0 },
    });
  });

  test('a second tap puts it down', () => {
    expect(after(board([0, 0, 0]), tap(4), tap(4))).toMatchObject({
      held: 0,
      did: { kind: 'putDown', card: 4, box: 0 },
    });
  });

  test('a tap on another choice holds that one instead', () => {
    expect(after(board([0, 0, 0]), tap(4), tap(2)).held).toBe(2);
  });

  test('put on a filled box, one from the choices sends the old one back to them', () => {
    const next = after(board([4, 0, 0]), tap(2), tap(4));
    expect(next).toMatchObject({ boxes: [2, 0, 0], did: { kind: 'put', card: 2, box: 1, back: 4 } });
    expect(choices(next)).toEqual([4, 6, 1, 5, 3]);
  });

  test('put on a filled box, a boxed one changes places with it', () => {
    expect(after(board([4, 2, 0]), tap(4), tap(2))).toMatchObject({
      boxes: [2, 4, 0],
      did: { kind: 'swapped', card: 4, from: 1, other: 2, box: 2 },
    });
  });

  test('a boxed card moves to an empty box', () => {
    expect(after(board([4, 2, 0]), tap(4), tapEmpty(3))).toMatchObject({
      boxes: [0, 2, 4],
      did: { kind: 'moved', card: 4, from: 1, box: 3 },
    });
  });

  test('a boxed card goes back by a tap on the empty part of the choices', () => {
    expect(after(board([4, 2, 0]), tap(4), tapChoices)).toMatchObject({ boxes: [0, 2, 0], held: 0 });
    expect(after(board([0, 2, 0]), tap(4), tapChoices).held).toBe(4);
  });
});

describe('a box, then a card', () => {
  test('after one empty box is tapped, each tap on a card fills the next', () => {
    const full = after(board([0, 0, 0]), tapEmpty(1), tap(4), tap(2), tap(6));
    expect(full).toMatchObject({ boxes: [4, 2, 6], chosen: 0 });
  });

  test('the next empty box is searched behind the last one, going round', () => {
    expect(after(board([0, 1, 0]), tapEmpty(3), tap(4))).toMatchObject({ boxes: [0, 1, 4], chosen: 1 });
  });

  test('a second tap on the box takes the choice back', () => {
    expect(after(board([0, 0, 0]), tapEmpty(2), tapEmpty(2)).chosen).toBe(0);
  });

  test('a boxed card comes over too, and leaves its box to be filled by hand', () => {
    expect(after(board([4, 0, 0]), tapEmpty(3), tap(4))).toMatchObject({ boxes: [0, 0, 4], chosen: 0 });
  });

  test('a filled box is not chosen', () => {
    const start = board([4, 0, 0]);
    expect(choose(start, 1)).toBe(start);
  });
});

describe('tap, drag and keys reach the same board', () => {
  test.each<[name: string, start: number[], card: number, box: number]>([
    ['into an empty box', [0, 0, 0], 4, 2],
    ['onto a card, from the choices', [1, 2, 0], 4, 2],
    ['onto a card, from a box', [1, 2, 0], 1, 2],
    ['into an empty box, from a box', [1, 2, 0], 1, 3],
  ])('%s', (_, boxes, card, box) => {
    const start = board(boxes);
    const there = start.boxes[box - 1] ?? 0;
    const byTap = after(start, tap(card), there > 0 ? tap(there) : tapEmpty(box));
    expect(drop(start, card, box)).toEqual(byTap);
    expect(place(start, card, box)).toEqual(byTap);
    expect(put(pick(start, card), box)).toEqual(byTap);
  });

  test('back to the choices', () => {
    const start = board([1, 2, 0]);
    const byTap = after(start, tap(2), tapChoices);
    expect(drop(start, 2, 0)).toEqual(byTap);
    expect(back(start, 2)).toEqual(byTap);
  });

  test('let go over nothing, or over its own place, a card flies home', () => {
    const start = board([1, 2, 0]);
    for (const box of [undefined, 1]) {
      expect(drop(start, 1, box)).toMatchObject({
        boxes: [1, 2, 0],
        held: 0,
        did: { kind: 'putDown', card: 1, box: 1 },
      });
    }
    expect(drop(start, 4, 0)).toMatchObject({ boxes: [1, 2, 0], did: { kind: 'putDown', card: 4, box: 0 } });
    expect(drop(start, 2, 0)).toMatchObject({ boxes: [1, 0, 0], did: { kind: 'putBack', card: 2, from: 2 } });
  });

  test('a box that is not there takes nothing', () => {
    const start = board([1, 2, 0]);
    expect(place(start, 4, 9)).toBe(start);
    expect(place(start, 9, 1)).toBe(start);
  });
});

describe('a check', () => {
  const checked = board([1, 2, 3], [true, false, false]);

  test('fixes the right boxes and describes the others', () => {
    expect(checked.verdicts).toEqual([
      { right: true },
      { right: false, description: 'What the step is.' },
      { right: false, description: 'What the step is.' },
    ]);
    expect(pick(checked, 1)).toBe(checked);
    expect(place(checked, 4, 1)).toBe(checked);
    expect(after(checked, tap(4), tap(1)).boxes).toEqual([1, 2, 3]);
  });

  test('any move clears the crosses; a tick stays with its card', () => {
    const next = place(checked, 4, 2);
    expect(next.verdicts).toEqual([{ right: true }, undefined, undefined]);
    expect(isFixed(see(next, flow([1, 4, 3])), 1)).toBe(true);
  });

  test('picking up clears nothing', () => {
    expect(pick(checked, 2).verdicts).toBe(checked.verdicts);
  });

  test('one description is open at a time, and a move closes it', () => {
    const opened = describeBox(describeBox(checked, 2), 3);
    expect(opened.opened).toBe(3);
    expect(describeBox(opened, 3).opened).toBe(0);
    expect(place(opened, 4, 2).opened).toBe(0);
  });

  test('a tap on a fixed card opens what there is to read about it', () => {
    expect(tapCard(checked, 1).opened).toBe(1);
  });

  test('says nothing of an empty box', () => {
    expect(board([1, 0, 3], [true, false, true]).verdicts[1]).toBeUndefined();
  });

  test('with every box right the board is solved', () => {
    expect(isSolved(board([1, 2, 3], [true, true, true]))).toBe(true);
    expect(isSolved(checked)).toBe(false);
  });
});

describe('Reset', () => {
  test('empties every box, and is Undo until the next move', () => {
    const checked = board([1, 2, 3], [true, false, false]);
    const empty = reset(checked);
    expect(empty).toMatchObject({ boxes: [0, 0, 0], did: { kind: 'reset' } });
    expect(undo(empty)).toMatchObject({ boxes: [1, 2, 3], undo: undefined, did: { kind: 'undone' } });
    expect(isFixed(undo(empty), 1)).toBe(true);
    expect(place(empty, 4, 1).undo).toBeUndefined();
  });

  test('of an empty board does nothing, and neither does Undo without a Reset', () => {
    const start = board([0, 0, 0]);
    expect(reset(start)).toBe(start);
    expect(undo(start)).toBe(start);
  });

  test('picking up is no move: Undo is still there', () => {
    expect(pick(reset(board([1, 2, 0])), 1).undo).toBeDefined();
  });
});

describe('a new snapshot', () => {
  test('keeps the held card, the chosen box and the open description', () => {
    const held = pick(board([1, 0, 0]), 4);
    expect(see(held, flow([1, 0, 0]))).toEqual(held);
    const chosen = choose(board([1, 0, 0]), 2);
    expect(see(chosen, flow([1, 0, 0])).chosen).toBe(2);
    const opened = describeBox(board([1, 2, 0], [false, true, false]), 1);
    expect(see(opened, flow([1, 2, 0], [false, true, false])).opened).toBe(1);
  });

  test('lets go of what makes no sense any more', () => {
    expect(see(choose(board([1, 0, 0]), 2), flow([1, 2, 0])).chosen).toBe(0);
    expect(see(pick(board([1, 2, 0]), 1), flow([1, 2, 0], [true, false, false])).held).toBe(0);
  });

  test('forgets a tick whose card stands elsewhere', () => {
    const next = place(board([1, 2, 3], [true, false, false]), 4, 2);
    expect(isFixed(see(next, flow([2, 1, 3])), 1)).toBe(false);
  });

  test('of a round that is over: nothing is held', () => {
    const start = board([1, 0, 0]);
    expect(closed(pick(start, 4))).toMatchObject({ held: 0, boxes: [1, 0, 0] });
    expect(closed(start)).toBe(start);
  });
});

describe('whatever is done', () => {
  test.each(Array.from({ length: 200 }, (_, seed) => seed + 1))(
    'no card is lost or doubled, seed %i',
    (seed) => {
      const random = mulberry32(seed);
      const any = (below: number) => Math.floor(random() * below);
      const acts: (() => (now: Board) => Board)[] = [
        () => tap(1 + any(6)),
        () => tapEmpty(1 + any(3)),
        () => tapChoices,
        () => putDown,
        () => reset,
        () => undo,
        () => {
          const card = 1 + any(6);
          return (now) => back(now, card);
        },
        () => {
          const [card, box] = [1 + any(7), any(5) === 0 ? undefined : any(5)];
          return (now) => drop(now, card, box);
        },
        () => {
          const [card, box] = [1 + any(7), any(5)];
          return (now) => place(now, card, box);
        },
        () => {
          const box = 1 + any(3);
          return (now) => describeBox(now, box);
        },
        // The server's word: a check in which 1, 2, 3 is the order, or a snapshot like the one before.
        () => (now) =>
          see(now, flow([...now.boxes], any(2) ? now.boxes.map((card, n) => card === n + 1) : undefined)),
      ];
      let now = board([0, 0, 0]);
      for (let step = 0; step < 60; step++) {
        const before = now;
        now = (acts[any(acts.length)] ?? (() => putDown))()(now);
        const boxed = now.boxes.filter((card) => card > 0);
        expect(new Set(boxed).size).toBe(boxed.length);
        expect([...boxed, ...choices(now)].sort()).toEqual([1, 2, 3, 4, 5, 6]);
        expect(now.boxes).toHaveLength(3);
        if (now.held) expect(isFixed(now, boxOf(now, now.held))).toBe(false);
        if (now.chosen) expect(now.boxes[now.chosen - 1]).toBe(0);
        if (now.held) expect(now.chosen).toBe(0);
        const undone = now.did.kind === 'reset' || now.did.kind === 'undone';
        for (const [index, card] of before.boxes.entries()) {
          if (isFixed(before, index + 1) && !undone) expect(now.boxes[index]).toBe(card);
        }
      }
    },
  );
});

function mulberry32(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
