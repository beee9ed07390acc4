import { expect, test } from 'vitest';
import { answerState, toggled } from './picks.js';

test('a tick is set and taken back, and picks keep the order of the choices', () => {
  expect(toggled([2], 3, [3, 1, 2])).toEqual([3, 2]);
  expect(toggled([3, 2], 3, [3, 1, 2])).toEqual([2]);
});

test.each([
  ['open', { picked: [], asking: false, lineUp: true, timeIsUp: false }],
  ['sending', { picked: [1], asking: true, lineUp: true, timeIsUp: false }],
  ['kept', { picked: [1], asking: true, lineUp: false, timeIsUp: false }],
  ['sent', { picked: [1], asking: false, lineUp: true, timeIsUp: true }],
  ['late', { picked: [], asking: false, lineUp: true, timeIsUp: true }],
])('an answer is %s', (state, facts) => {
  expect(answerState(facts)).toBe(state);
});
