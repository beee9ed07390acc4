import { expect, test } from 'vitest';
import type { ServerFrame } from '../gen/riffle/wire/v1/server.js';
import { isOfPicture, isToShow, NOTHING_SHOWN, type Shown, seenOf, shownWith, welcomed } from './shown.js';

const VIEW: ServerFrame['body'] = {
  $case: 'view',
  value: { room: undefined, stage: undefined, mine: undefined, hostOnly: undefined },
};
const DEADLINE: ServerFrame['body'] = { $case: 'deadline', value: { round: 1, deadlineMs: 5 } };

const view = (version: number): ServerFrame => ({ atMs: 0, version, body: VIEW });
const deadline = (version: number): ServerFrame => ({ atMs: 0, version, body: DEADLINE });
const welcome = (run: number, resumed: boolean) => ({ lastRequestId: 0, run, resumed });

/** Run 7 of a room, shown up to version 12. */
const SHOWN: Shown = { run: 7, version: 12, awaitsView: false };

test('a fresh page has seen nothing, and waits for its View', () => {
  expect(seenOf(NOTHING_SHOWN)).toBeUndefined();
  const seated = welcomed(NOTHING_SHOWN, welcome(7, false));
  expect(seenOf(seated)).toBeUndefined();
  expect(isToShow(seated, deadline(11))).toBe(false);
  expect(isToShow(seated, view(12))).toBe(true);
  expect(seenOf(shownWith(seated, view(12)))).toEqual({ run: 7, version: 12 });
});

test('what was seen is still good: only newer frames are shown', () => {
  const back = welcomed(SHOWN, welcome(7, true));
  expect(back).toBe(SHOWN);
  expect([11, 12, 13].map((version) => isToShow(back, deadline(version)))).toEqual([false, false, true]);
  expect(isToShow(back, view(12))).toBe(false);
});

test('it is not: all that comes before the View is passed over, and so is what was seen', () => {
  const back = welcomed(SHOWN, welcome(7, false));
  expect(isToShow(back, deadline(13))).toBe(false);
  expect(seenOf(back)).toBeUndefined();
  // The View may stand for the very moment that was seen.
  expect(isToShow(back, view(12))).toBe(true);
});

test.each([true, false])('another run counts anew, whatever it says of resuming: %s', (resumed) => {
  const back = welcomed(SHOWN, welcome(8, resumed));
  expect(isToShow(back, view(3))).toBe(true);
  expect(seenOf(shownWith(back, view(3)))).toEqual({ run: 8, version: 3 });
});

test('frames of a server that counts no versions are shown, and nothing is said of them', () => {
  const back = welcomed(NOTHING_SHOWN, welcome(0, false));
  const shown = shownWith(back, view(0));
  expect(isToShow(shown, deadline(0))).toBe(true);
  expect(seenOf(shown)).toBeUndefined();
});

test('replies, savings and beats are no part of the picture', () => {
  expect(isOfPicture(view(1))).toBe(true);
  expect(isOfPicture(deadline(1))).toBe(true);
  expect(isOfPicture({ atMs: 0, version: 0, body: undefined })).toBe(false);
  expect(isOfPicture({ atMs: 0, version: 0, body: { $case: 'saving', value: { stopped: true } } })).toBe(
    false,
  );
});
