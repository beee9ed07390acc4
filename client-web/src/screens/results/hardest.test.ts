import { expect, test } from 'vitest';
import { hardestFirst, scored } from './hardest.js';

const ROUNDS = [
  { number: 1, classPercent: 80 },
  { number: 2, classPercent: 0, unscored: true },
  { number: 3, classPercent: 40, unscored: false },
  { number: 4, classPercent: 80 },
];

test('the hardest round is first, equal ones as they were played, polls last', () => {
  expect(hardestFirst(ROUNDS).map(({ number }) => number)).toEqual([3, 1, 4, 2]);
});

test('a poll is nothing to have right', () => {
  expect(scored(ROUNDS).map(({ number }) => number)).toEqual([1, 3, 4]);
});
