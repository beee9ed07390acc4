import { expect, test } from 'vitest';
import { stoppedClock } from './clock.js';
import { timeLeft, timeLeftOf } from './timeLeft.js';

test.each([
  [0, { seconds: 20, share: 1, last: false }],
  [1, { seconds: 20, share: 0.99995, last: false }],
  [9_999, { seconds: 11, share: 0.50005, last: false }],
  [10_000, { seconds: 10, share: 0.5, last: true }],
  [19_999, { seconds: 1, share: 0.00005, last: true }],
  [25_000, { seconds: 0, share: 0, last: true }],
  [-500, { seconds: 21, share: 1, last: false }],
])('%i ms into 20 seconds', (nowMs, expected) => {
  expect(timeLeft(nowMs, 0, 20_000)).toEqual({ deadlineMs: 20_000, ...expected });
});

test('a round without a limit has no time left, and asks no clock', () => {
  const clock = {
    ...stoppedClock(0),
    now: () => {
      throw new Error('read');
    },
  };
  expect(timeLeftOf(clock, { open: { openedAtMs: 0 }, deadlineMs: undefined })).toBeUndefined();
  expect(timeLeftOf(stoppedClock(4_000), { open: { openedAtMs: 0 }, deadlineMs: 10_000 })?.share).toBe(0.6);
});
