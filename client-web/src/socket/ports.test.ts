import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browserWake } from './ports.js';

let wake: ReturnType<typeof vi.fn<(doubt?: boolean) => void>>;
let end: () => void;
/** What performance.now() has not counted. */
let uncountedMs: number;

beforeEach(() => {
  vi.useFakeTimers();
  uncountedMs = 0;
  const now = Date.now.bind(Date);
  vi.spyOn(Date, 'now').mockImplementation(() => now() + uncountedMs);
  wake = vi.fn();
  end = browserWake(wake);
});

afterEach(() => {
  end();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('a page that is open wakes nobody', () => {
  vi.advanceTimersByTime(600_000);
  expect(wake).not.toHaveBeenCalled();
});

test('a sleep during which the page’s own clock stood still is told once', () => {
  uncountedMs = 60_000;
  vi.advanceTimersByTime(10_000);
  expect(wake).toHaveBeenCalledExactlyOnceWith(true);
});

test('the network and the page coming back are told', () => {
  window.dispatchEvent(new Event('online'));
  document.dispatchEvent(new Event('visibilitychange'));
  expect(wake).toHaveBeenCalledTimes(2);
  end();
  window.dispatchEvent(new Event('online'));
  expect(wake).toHaveBeenCalledTimes(2);
});

test('a cable that is pulled puts the line in doubt at once', () => {
  window.dispatchEvent(new Event('offline'));
  expect(wake).toHaveBeenCalledExactlyOnceWith(true);
  end();
  window.dispatchEvent(new Event('offline'));
  expect(wake).toHaveBeenCalledOnce();
});
