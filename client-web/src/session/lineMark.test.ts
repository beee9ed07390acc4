import { expect, test } from 'vitest';
import { stoppedClock } from '../clock/clock.js';
import { isStale, type LineMark, lineMarkOf } from './lineMark.js';
import { NO_ROOM, type RoomState } from './room.js';

const OPEN: RoomState = { ...NO_ROOM, line: { kind: 'open' } };
const DROPPED: RoomState = { ...OPEN, line: { kind: 'dropped', retryAtMs: undefined } };
const ROWS: [name: string, state: RoomState, silentMs: number, mark: LineMark | undefined, stale: boolean][] =
  [
    ['all is well', OPEN, 10_000, undefined, false],
    ['one missed beat', OPEN, 12_001, 'silent', true],
    ['the line dropped', DROPPED, 0, 'dropped', true],
    ['back, with the picture of before', { ...OPEN, catchesUp: true }, 0, 'catchesUp', true],
    ['dropped again before the View came', { ...DROPPED, catchesUp: true }, 0, 'dropped', true],
    ['the server cannot save', { ...OPEN, savingStopped: true }, 0, 'savingStopped', false],
    ['and then says nothing more', { ...OPEN, savingStopped: true }, 12_001, 'silent', true],
    ['it could not save when the line dropped', { ...DROPPED, savingStopped: true }, 0, 'dropped', true],
    ['no seat yet', { ...OPEN, line: { kind: 'connecting' } }, 60_000, undefined, false],
    ['over', { ...OPEN, line: { kind: 'closed', reason: 'roomClosed' } }, 60_000, undefined, false],
  ];

test.each(ROWS)('%s', (_, state, silentMs, mark, stale) => {
  const clock = stoppedClock(1_000, silentMs);
  expect(lineMarkOf(state, clock)).toBe(mark);
  expect(isStale(state, clock)).toBe(stale);
});
