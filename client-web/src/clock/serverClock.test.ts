import { describe, expect, test } from 'vitest';
import { heard, type ServerClock, serverNow, UNSET } from './serverClock.js';

const TRUE_OFFSET_MS = 1_700_000_000_000;

/** Frames sent at these local times, each with its delay. */
function hearing(frames: readonly { sentMs: number; delayMs: number }[], from = UNSET): ServerClock {
  return frames.reduce(
    (clock, { sentMs, delayMs }) => heard(clock, sentMs + TRUE_OFFSET_MS, sentMs + delayMs),
    from,
  );
}

function errorMs(clock: ServerClock, localMs: number): number {
  return serverNow(clock, localMs) - (localMs + TRUE_OFFSET_MS);
}

describe('the estimate', () => {
  test('the first frame sets it, late by its delay', () => {
    const clock = hearing([{ sentMs: 0, delayMs: 300 }]);
    expect(errorMs(clock, 300)).toBe(-300);
  });

  test('nears the least delayed frame without a jump', () => {
    const clock = hearing([
      { sentMs: 0, delayMs: 300 },
      { sentMs: 1000, delayMs: 20 },
    ]);
    expect(errorMs(clock, 1020)).toBe(-300);
    expect(errorMs(clock, 2020)).toBe(-200);
    expect(errorMs(clock, 9000)).toBe(-20);
  });

  test('a delayed frame after a good one changes nothing', () => {
    const good = hearing([{ sentMs: 0, delayMs: 20 }]);
    const after = hearing([{ sentMs: 1000, delayMs: 900 }], good);
    expect(errorMs(after, 5000)).toBe(-20);
  });

  test('forgets a frame after two minutes, gently', () => {
    const clock = hearing([
      { sentMs: 0, delayMs: 10 },
      { sentMs: 130_000, delayMs: 200 },
    ]);
    expect(errorMs(clock, 130_200)).toBe(-10);
    expect(errorMs(clock, 140_000)).toBe(-200);
  });

  test('a clock that slept is set at once', () => {
    const clock = hearing([{ sentMs: 0, delayMs: 10 }]);
    const woken = heard(clock, 60_000 + TRUE_OFFSET_MS, 1_000);
    expect(serverNow(woken, 1_000)).toBe(60_000 + TRUE_OFFSET_MS);
  });
});

test('shown time never runs backwards nor jumps, whatever the delays', () => {
  const delaysMs = [400, 20, 900, 5, 1500, 300, 40, 1900, 0, 700];
  let clock = UNSET;
  let shownMs = Number.NEGATIVE_INFINITY;
  for (let localMs = 0; localMs < 300_000; localMs += 50) {
    if (localMs % 1000 === 0) {
      const delayMs = delaysMs[(localMs / 1000) % delaysMs.length] ?? 0;
      clock = heard(clock, localMs - delayMs + TRUE_OFFSET_MS, localMs);
    }
    const nowMs = serverNow(clock, localMs);
    expect(nowMs).toBeGreaterThanOrEqual(shownMs);
    if (localMs > 0) expect(nowMs - shownMs).toBeLessThanOrEqual(56);
    shownMs = nowMs;
  }
});
