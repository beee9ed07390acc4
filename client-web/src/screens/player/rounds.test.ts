import { expect, test } from 'vitest';
import { mineFlowRound, mineNothingSent, mineTypedRound } from '../../gallery/views.js';
import { type Mine, type MyRound, RoundKind } from '../../gen/riffle/wire/v1/view.js';
import { sumOf, verdictText } from './rounds.js';

function round(mine: Mine['now']): MyRound {
  if (mine?.$case !== 'round') throw new Error('no round');
  return mine.value;
}

test('the sum counts the checks that cost', () => {
  const paid = (checksUsed: number) => sumOf({ ...round(mineFlowRound), checksUsed }).map(({ text }) => text);
  expect(paid(2)).toContain('One check after the first');
  expect(paid(3)).toContain('2 checks after the first');
});

test('nothing sent and not there yet are two things', () => {
  const mine = round(mineNothingSent);
  expect(verdictText(mine)).toBe('Nothing was sent in this round.');
  expect(verdictText({ ...mine, of: 0 })).toBe('You came after this round.');
});

test.each([
  [2, true, 'Right'],
  [1, false, '1 of 2 right'],
  [0, false, 'Not this time'],
])('%i of several right, less the wrong picks, is told once: all right is %o', (right, allRight, told) => {
  const mine = { ...round(mineNothingSent), answered: true, kind: RoundKind.CHOICE_SEVERAL, of: 2 };
  expect(verdictText({ ...mine, right, allRight })).toContain(told);
});

test('a streak adds its bonus to the sum, at most 50 %', () => {
  const sums = (streak: number) =>
    sumOf({ ...round(mineTypedRound), streak }).map(({ text, points }) => [text, points]);
  expect(sums(3)).toContainEqual(['3 in a row: + 20 %', 186]);
  expect(sums(9)).toContainEqual(['9 in a row: + 50 %', 186]);
});
