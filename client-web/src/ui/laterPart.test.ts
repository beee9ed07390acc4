import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeTimers } from '../socket/fakes.js';
import { LaterPart } from './laterPart.svelte.js';

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** A part that comes after so many failures. */
function comingAfter(failures: number) {
  const timers = new FakeTimers();
  const fetch = vi.fn(async () => {
    if (fetch.mock.calls.length <= failures) throw new TypeError('Failed to fetch');
    return 'screens';
  });
  const later = new LaterPart(fetch, timers, () => 0.999);
  /** What was asked for has come, or not; then so much time goes by. */
  const pass = async (ms: number) => {
    await Promise.resolve();
    await Promise.resolve();
    timers.pass(ms);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { later, fetch, pass };
}

test('is not fetched before it is asked for, and then once', async () => {
  const { later, fetch, pass } = comingAfter(0);
  expect(fetch).not.toHaveBeenCalled();
  later.load();
  later.load();
  expect(later.part).toBeUndefined();
  await pass(60_000);
  expect(later.part).toBe('screens');
  expect(fetch).toHaveBeenCalledOnce();
});

test('is asked for again until it comes, after pauses of one to eight seconds', async () => {
  const { later, fetch, pass } = comingAfter(2);
  later.load();
  await pass(999);
  expect(fetch).toHaveBeenCalledTimes(1);
  await pass(1_000);
  expect(fetch).toHaveBeenCalledTimes(2);
  await pass(8_000);
  expect(fetch).toHaveBeenCalledTimes(3);
  expect(later.part).toBe('screens');
  await pass(60_000);
  expect(fetch).toHaveBeenCalledTimes(3);
});

test('is stuck after the third failure, and no longer when it comes after all', async () => {
  const { later, pass } = comingAfter(3);
  const stuck: boolean[] = [];
  later.load();
  for (let failure = 1; failure <= 4; failure += 1) {
    await pass(0);
    stuck.push(later.isStuck);
    await pass(8_000);
  }
  expect(stuck).toEqual([false, false, true, false]);
  expect(later.part).toBe('screens');
});
