import { describe, expect, test } from 'vitest';
import { BACKOFF_CEILING_MS, backoffMs, LATER_FLOOR_MS, laterMs } from './backoff.js';
import { FakeSocket, FakeTimers } from './fakes.js';
import { Line } from './line.js';
import { seeded } from './seeded.js';

test('waits grow, and stay below the ceiling', () => {
  expect([0, 1, 2, 3, 4, 99].map((attempt) => backoffMs(attempt, 1))).toEqual([
    250,
    500,
    1000,
    2000,
    BACKOFF_CEILING_MS,
    BACKOFF_CEILING_MS,
  ]);
  expect([0, 1, 99].map((attempt) => laterMs(attempt, 1))).toEqual([
    2000,
    BACKOFF_CEILING_MS,
    BACKOFF_CEILING_MS,
  ]);
  expect(laterMs(5, 0)).toBe(LATER_FLOOR_MS);
});

describe('a class of 30 whose server is away', () => {
  const STEP_MS = 10;
  /** Of milliseconds since the lines dropped. */
  interface Tries {
    readonly first: readonly number[];
    readonly back: readonly number[];
  }

  /** The server closes all lines with this code, and is up again `awayMs` later. */
  function restart(code: number, awayMs: number, seed: number): Tries {
    const random = seeded(seed);
    const timers = new FakeTimers();
    const lines = Array.from({ length: 30 }, () => {
      const sockets: FakeSocket[] = [];
      const openSocket = () => {
        const socket = new FakeSocket();
        sockets.push(socket);
        return socket;
      };
      const line = new Line({ hear: () => {}, openSocket, timers, onWake: () => () => {}, random });
      const value = { roomCode: 'A', seatKey: new Uint8Array(16), alias: 'A', drawAlias: false };
      line.enter({ $case: 'enterAsPlayer', value });
      sockets[0]?.opens();
      sockets[0]?.welcomes();
      return { line, sockets, firstMs: -1, backMs: -1 };
    });
    for (const { sockets } of lines) sockets[0]?.closes(code);
    for (let nowMs = 0; nowMs < awayMs + 10_000; nowMs += STEP_MS) {
      timers.pass(STEP_MS);
      for (const one of lines) {
        const { line, sockets } = one;
        if (one.firstMs < 0 && sockets.length > 1) one.firstMs = nowMs;
        const socket = sockets.at(-1);
        if (line.state.kind !== 'dropped' || line.state.retryAtMs !== undefined) continue;
        if (nowMs < awayMs) socket?.closes(1006);
        else {
          socket?.opens();
          socket?.welcomes();
          one.backMs = nowMs;
        }
      }
    }
    return { first: lines.map(({ firstMs }) => firstMs), back: lines.map(({ backMs }) => backMs) };
  }

  test.each([
    [4100, 3_000],
    [4102, 500],
    [1006, 1_000],
    [1006, 20_000],
    [4100, 120_000],
  ])('closed with %i, away for %i ms: all are back within 5 s', (code, awayMs) => {
    for (let seed = 0; seed < 20; seed++) {
      const { first, back } = restart(code, awayMs, seed);
      expect(Math.min(...back), `seed ${seed}`).toBeGreaterThanOrEqual(awayMs);
      expect(Math.max(...back), `seed ${seed}`).toBeLessThanOrEqual(awayMs + 5_000);
      expect(Math.max(...first), `seed ${seed}`).toBeLessThanOrEqual(2_000);
    }
  });

  test('a server that says it stops is tried by no more than a third of the class in 200 ms', () => {
    for (let seed = 0; seed < 20; seed++) {
      const { first } = restart(4100, 3_000, seed);
      for (let fromMs = 0; fromMs < 2_000; fromMs += 100) {
        const together = first.filter((ms) => ms >= fromMs && ms < fromMs + 200);
        expect(together.length, `seed ${seed}, from ${fromMs} ms`).toBeLessThanOrEqual(10);
      }
    }
  });
});
