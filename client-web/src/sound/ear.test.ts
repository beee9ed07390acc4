import { expect, test } from 'vitest';
import { stoppedClock } from '../clock/clock.js';
import { SILENT_MS } from '../gallery/fixedSession.js';
import * as views from '../gallery/views.js';
import { NOW_MS } from '../gallery/views.js';
import type { View } from '../gen/riffle/wire/v1/view.js';
import { NO_ROOM, type RoomState } from '../session/room.js';
import { AWAY, CATCH_UP_MS, type Ear, listen } from './ear.js';

/** What one page hears of what comes to it, one after another. */
class Page {
  #ear: Ear = AWAY;

  /** @param atMs from the beginning */
  hears(view: View | undefined, atMs: number, part: Partial<RoomState> = {}, silentMs = 0): string[] {
    const state: RoomState = { ...NO_ROOM, line: { kind: 'open' }, view, told: view, ...part };
    const { ear, cues } = listen(this.#ear, state, stoppedClock(NOW_MS + atMs, silentMs));
    this.#ear = ear;
    return cues.map(({ kind }) => kind);
  }
}

const DROPPED: Partial<RoomState> = { line: { kind: 'dropped', retryAtMs: undefined } };

test('a page that comes into a game hears what comes from then on', () => {
  const page = new Page();
  expect(page.hears(undefined, 0, { line: { kind: 'connecting' } })).toEqual([]);
  expect(page.hears(views.choiceOpen, 10)).toEqual([]);
  expect(page.hears(views.choiceOpen, CATCH_UP_MS + 10)).toEqual([]);
  expect(page.hears(views.choiceTalk, 2_000)).toEqual(['close']);
  expect(page.hears(views.choiceTalk, 2_100)).toEqual([]);
});

test('what was missed while the line was down is not heard, also where it comes piece by piece', () => {
  const page = new Page();
  page.hears(views.choicePreview, 0);
  page.hears(views.choicePreview, 1_000);
  expect(page.hears(views.choicePreview, 2_000, DROPPED)).toEqual([]);
  // The server sends what came since, one after another.
  expect(page.hears(views.choicePreview, 5_000)).toEqual([]);
  expect(page.hears(views.choiceOpen, 5_010)).toEqual([]);
  expect(page.hears(views.choiceReveal, 5_020)).toEqual([]);
  expect(page.hears(views.choiceReveal, 5_600)).toEqual([]);
  expect(page.hears(views.end, 9_000)).toEqual(['podium']);
});

test('a View that replaces all is not heard', () => {
  const page = new Page();
  page.hears(views.choicePreview, 0);
  page.hears(views.choicePreview, 1_000);
  expect(page.hears(views.choicePreview, 2_000, { catchesUp: true })).toEqual([]);
  expect(page.hears(views.choiceOpen, 2_010)).toEqual([]);
});

test('what comes after a long silence is old', () => {
  const page = new Page();
  page.hears(views.choicePreview, 0);
  page.hears(views.choicePreview, 1_000);
  expect(page.hears(views.choicePreview, 20_000, {}, SILENT_MS)).toEqual([]);
  expect(page.hears(views.choiceOpen, 20_010)).toEqual([]);
});

test('a server that cannot save is still heard', () => {
  const page = new Page();
  page.hears(views.choiceOpen, 0);
  page.hears(views.choiceOpen, 1_000);
  expect(page.hears(views.choiceTalk, 2_000, { savingStopped: true })).toEqual(['close']);
});

test('another room begins anew', () => {
  const page = new Page();
  page.hears(views.lobby, 0);
  page.hears(views.lobby, 1_000);
  expect(page.hears(undefined, 1_100, { line: { kind: 'connecting' } })).toEqual([]);
  expect(page.hears(views.choiceOpen, 1_200)).toEqual([]);
});
