import { expect, test } from 'vitest';
import { nextRound } from './pace.js';

test.each([
  [0, [], 1],
  [1, [1], 2],
  [3, [1, 3], 2],
  [2, [2], 3],
  [3, [1, 2, 3], undefined],
])('after round %i, with %j closed, comes %s', (after, closed, next) => {
  const rounds = [1, 2, 3].map((number) => ({
    number,
    closed: closed.includes(number as never),
    points: 0,
    allRight: false,
    prompt: '',
  }));
  expect(nextRound(rounds, after)).toBe(next);
});
