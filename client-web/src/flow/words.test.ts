import { describe, expect, test } from 'vitest';
import { Feedback, Grade } from '../gen/riffle/wire/v1/settings.js';
import type { FlowTask } from '../gen/riffle/wire/v1/view.js';
import {
  type Board,
  back,
  choose,
  freshBoard,
  isSolved,
  pick,
  place,
  putDown,
  reset,
  see,
  undo,
} from './board.js';
import { checkText, checkWords, deedText, doneWords } from './words.js';

const TASK: FlowTask = {
  boxes: 3,
  cards: [],
  checks: 3,
  checkCostPercent: 10,
  feedback: Feedback.WHICH,
  unlimitedChecks: false,
  grade: Grade.ABSOLUTE_POSITION,
};
const board = (boxes: number[]) =>
  see(freshBoard(3), {
    column: [1, 2, 3, 4],
    boxes,
    checksUsed: 0,
    checked: undefined,
    rightBoxes: [],
    finished: false,
  });
const label = (card: number) => ['', 'leakage', 'invasion', 'apoptosis', 'escape'][card] ?? '';
/** Without the marks that keep a label from turning its sentence around. */
const said = (after: Board) => deedText(after, label)?.replace(/[\u2068\u2069]/g, '');

describe('a screen reader hears', () => {
  test.each<[text: string | undefined, after: Board]>([
    ['Picked up: leakage. Box 2, empty.', pick(board([4, 0, 0]), 1)],
    ['Picked up: escape.', pick(board([4, 0, 0]), 4)],
    ['Box 2 takes the next card.', choose(board([4, 0, 0]), 2)],
    ['leakage: from the choices to box 2.', place(board([4, 0, 0]), 1, 2)],
    ['leakage: from the choices to box 1. escape is back among the choices.', place(board([4, 0, 0]), 1, 1)],
    ['escape: from box 1 to box 3.', place(board([4, 0, 0]), 4, 3)],
    ['escape and leakage have changed places: now in boxes 2 and 1.', place(board([4, 1, 0]), 4, 2)],
    ['escape: from box 1 back to the choices.', back(board([4, 0, 0]), 4)],
    ['escape: put back in box 1.', putDown(pick(board([4, 0, 0]), 4))],
    ['leakage: put back among the choices.', putDown(pick(board([4, 0, 0]), 1))],
    ['Every box is empty.', reset(board([4, 0, 0]))],
    ['Your boxes are as they were.', undo(reset(board([4, 0, 0])))],
    [undefined, board([4, 0, 0])],
  ])('%s', (text, after) => {
    expect(said(after)).toBe(text);
  });

  test('what a check found', () => {
    const verdicts = (...right: boolean[]) => right.map((ok) => ({ right: ok, description: '' }));
    expect(checkText({ boxes: verdicts(true, false, false), checksUsed: 2, right: 1 }, TASK)).toBe(
      '1 of 3 is right. Not yet: boxes 2 and 3. One check left.',
    );
    expect(checkText({ boxes: verdicts(true, true, false), checksUsed: 3, right: 2 }, TASK)).toBe(
      '2 of 3 are right. Not yet: box 3. No check left.',
    );
    expect(checkText({ boxes: verdicts(true, true, true), checksUsed: 1, right: 3 }, TASK)).toBe(
      'All 3 are right.',
    );
  });
});

describe('Check says', () => {
  const state = { task: TASK, checksUsed: 0, same: false, asking: false, lineUp: true };

  test.each([
    ['its price', [1, 0, 0], {}, { label: 'Check', note: 'first one is free' }],
    [
      'what the next one costs',
      [1, 0, 0],
      { checksUsed: 2 },
      { label: 'Check again', note: 'costs 10\u00a0%, 1 left' },
    ],
    [
      'how many are left, where they cost nothing',
      [1, 0, 0],
      { checksUsed: 1, task: { ...TASK, checkCostPercent: 0 } },
      { label: 'Check again', note: '2 left' },
    ],
    ['that there is nothing to check', [0, 0, 0], {}, { label: 'Check', reason: 'fill a box first' }],
    [
      'that nothing has moved',
      [1, 0, 0],
      { checksUsed: 1, same: true },
      { label: 'Check again', reason: 'move a card first' },
    ],
    ['that it is under way', [1, 0, 0], { asking: true }, { label: 'Check', reason: 'checking' }],
    [
      'that the line is down',
      [1, 0, 0],
      { lineUp: false, asking: true },
      { label: 'Check', reason: 'when the line is back' },
    ],
    [
      'that none is left',
      [1, 0, 0],
      { checksUsed: 3 },
      { label: 'Check again', reason: 'every check is used' },
    ],
  ])('%s', (_, boxes, part, words) => {
    expect(checkWords({ boxes }, { ...state, ...part })).toEqual(words);
  });
});

describe('checks that tell or cost something else', () => {
  const unlimited = { ...TASK, checks: 0, unlimitedChecks: true };
  const told = { boxes: [], checksUsed: 2, right: 1 };
  const words = (task: FlowTask, checksUsed: number) =>
    checkWords(board([1, 2, 0]), { task, checksUsed, same: false, asking: false, lineUp: true });

  test('only how many are right, with no end of checks', () => {
    expect(checkText(told, TASK)).toBe('1 of 3 is right. One check left.');
    expect(checkText(told, unlimited)).toBe('1 of 3 is right.');
    expect(checkText({ ...told, right: 3 }, unlimited)).toBe('All 3 are right.');
  });

  test('unlimited ones name their cost, and no number left', () => {
    expect(words(unlimited, 0).note).toBe('first one is free');
    expect(words(unlimited, 7).note).toBe('costs 10 %');
    expect(words({ ...unlimited, checkCostPercent: 0 }, 7).note).toBe('as often as you like');
  });

  test('who is done says so, hands in, or has done it', () => {
    expect(doneWords({ handsIn: false, finished: false, asking: false })).toEqual({ label: 'I’m done' });
    expect(doneWords({ handsIn: false, finished: true, asking: false }).reason).toBe('or move a card');
    expect(doneWords({ handsIn: true, finished: true, asking: false })).toEqual({ label: 'Hand in' });
    expect(doneWords({ handsIn: true, finished: false, asking: true }).reason).toBe('one moment');
  });
});

test('a count alone turns no box, unless all are right', () => {
  const seen = (right: number) =>
    see(freshBoard(3), {
      column: [1, 2, 3, 4],
      boxes: [1, 2, 3],
      checksUsed: 1,
      checked: { boxes: [], checksUsed: 1, right },
      rightBoxes: [],
      finished: right === 3,
    });
  expect(seen(2).verdicts).toEqual([undefined, undefined, undefined]);
  expect(isSolved(seen(3))).toBe(true);
});
