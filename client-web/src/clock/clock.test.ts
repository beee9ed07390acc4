import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LineClock } from './clock.js';

let clock: LineClock;

beforeEach(() => {
  vi.useFakeTimers();
  clock = new LineClock();
  clock.hear(50_000);
});

afterEach(() => {
  vi.useRealTimers();
});

test('it runs from the server’s time, and knows how long nothing came', () => {
  vi.advanceTimersByTime(3_000);
  expect(clock.now()).toBe(53_000);
  expect(clock.silentMs()).toBe(3_000);
  clock.hear(53_000);
  expect(clock.silentMs()).toBe(0);
});

test('where it stands still it knows that nothing came all the same, and then goes on from what time it is', () => {
  vi.advanceTimersByTime(1_000);
  clock.standStill(true);
  vi.advanceTimersByTime(9_000);
  clock.hear(60_000);
  clock.standStill(true);
  expect(clock.now()).toBe(51_000);
  vi.advanceTimersByTime(2_000);
  expect(clock.silentMs()).toBe(2_000);
  clock.standStill(false);
  expect(clock.now()).toBe(62_000);
});
