import { expect, test } from 'vitest';
import * as views from '../gallery/views.js';
import { NOW_MS } from '../gallery/views.js';
import type { Stage, View } from '../gen/riffle/wire/v1/view.js';
import { type Cue, cuesBetween, momentOf } from './cues.js';

/** What is heard from one view to the next, the second one so much later. */
function heard(before: View, now: View, laterMs = 0, beforeMs = 0): readonly Cue[] {
  return cuesBetween(momentOf(before, NOW_MS + beforeMs), momentOf(now, NOW_MS + laterMs));
}

function withPlayers(view: View, players: number): View {
  return { ...view, stage: { ...view.stage, players } as Stage };
}

/** The class's share of right answers. */
function withRight(view: View, players: number, allRight: number): View {
  const kind = view.stage?.kind;
  if (kind?.$case !== 'reveal') throw new TypeError(`stage ${kind?.$case}, expected reveal`);
  return {
    ...view,
    stage: { ...view.stage, kind: { ...kind, value: { ...kind.value, players, allRight } } } as Stage,
  };
}

const OPEN: Cue = { kind: 'open' };
const CLOSE: Cue = { kind: 'close' };
const HALF: Cue = { kind: 'reveal', share: 0.5 };
const half = withRight(views.choiceReveal, 26, 13);

test.each<[string, View, View, readonly Cue[]]>([
  ['a round opens after its preview', views.choicePreview, views.choiceOpen, [OPEN]],
  ['a round opens again for a second vote', views.choiceTalk, views.choiceRevote, [OPEN]],
  ['a round goes on after a pause: it was open before', views.paused, views.flowOpen, []],
  ['a round is paused', views.flowOpen, views.paused, []],
  ['a slide asks nothing', views.choicePreview, views.slideOpen, []],
  ['the host closes for a talk', views.choiceOpen, views.choiceTalk, [CLOSE]],
  ['the host closes and reveals', views.choiceOpen, half, [CLOSE, HALF]],
  ['the reveal after a talk: it was closed then', views.choiceTalk, half, [HALF]],
  ['nothing is right in a poll', views.pollTalk, views.pollReveal, [{ kind: 'reveal', share: undefined }]],
  ['standings', half, views.standings, []],
  ['a skipped round', views.flowOpen, views.choicePreview, []],
  ['the podium', views.standings, views.end, [{ kind: 'podium', ranks: [1, 2, 3] }]],
  ['a podium with an empty step', views.standings, views.sharedEnd, [{ kind: 'podium', ranks: [1, 3] }]],
  ['a podium that is hidden', views.standings, views.hiddenEnd, []],
  ['the same game again', views.end, views.lobby, []],
])('%s', (_name, before, now, cues) => {
  expect(heard(before, now)).toEqual(cues);
});

test.each([
  views.lobby,
  views.choicePreview,
  views.choiceOpen,
  views.paused,
  views.choiceTalk,
  views.choiceReveal,
  views.standings,
  views.end,
])('what stays is not heard again', (view) => {
  expect(heard(view, { ...view })).toEqual([]);
});

test('whoever comes into the lobby is heard, whoever leaves or comes later is not', () => {
  const lobby = withPlayers(views.lobby, 7);
  expect(heard(lobby, withPlayers(lobby, 8))).toEqual([{ kind: 'join', players: 8 }]);
  expect(heard(lobby, withPlayers(lobby, 11)), 'several at once are one drop').toEqual([
    { kind: 'join', players: 11 },
  ]);
  expect(heard(lobby, withPlayers(lobby, 6))).toEqual([]);
  expect(heard(views.choiceOpen, withPlayers(views.choiceOpen, 40))).toEqual([]);
  expect(heard(views.end, withPlayers(lobby, 40)), 'a new lobby is full from the start').toEqual([]);
});

// Of the choice round 14 seconds are left at NOW_MS.
test('ten seconds before the end there is one note, and at the end the close', () => {
  const at = (beforeMs: number, nowMs: number) => heard(views.choiceOpen, views.choiceOpen, nowMs, beforeMs);
  expect(at(3_900, 4_000)).toEqual([{ kind: 'tenLeft' }]);
  expect(at(4_000, 4_100)).toEqual([]);
  expect(at(13_900, 14_000)).toEqual([CLOSE]);
  expect(at(14_000, 14_100)).toEqual([]);
  expect(at(3_900, 60_000), 'a page that slept').toEqual([CLOSE]);
});

test('after the bell the close is not heard again with the reveal', () => {
  expect(heard(views.choiceOpen, half, 14_400, 14_300)).toEqual([HALF]);
});

test('more time is heard as nothing, and its last ten seconds as those of any', () => {
  const kind = views.choiceOpen.stage?.kind;
  if (kind?.$case !== 'open') throw new TypeError();
  const longer = {
    ...views.choiceOpen,
    stage: {
      ...views.choiceOpen.stage,
      kind: { ...kind, value: { ...kind.value, deadlineMs: kind.value.deadlineMs + 30_000 } },
    } as Stage,
  };
  expect(heard(views.choiceOpen, longer, 5_100, 5_000)).toEqual([]);
  expect(heard(longer, longer, 34_000, 33_900)).toEqual([{ kind: 'tenLeft' }]);
});

test('a round without a limit has no last seconds', () => {
  expect(heard(views.unlimitedFlowOpen, views.unlimitedFlowOpen, 9_000_000)).toEqual([]);
});

test('at one’s own pace a round opens and is revealed, and there is no class to be right', () => {
  expect(heard(views.paceStart, views.paceFlowOpen)).toEqual([OPEN]);
  expect(heard(views.paceFlowOpen, views.paceFlowReveal)).toEqual([
    CLOSE,
    { kind: 'reveal', share: undefined },
  ]);
  expect(heard(views.paceFlowReveal, views.paceFlowReveal)).toEqual([]);
});
