import { type Refusal, RefusalReason } from '../gen/riffle/wire/v1/server.js';
import type { Mine, View } from '../gen/riffle/wire/v1/view.js';
import PlayerScreens from '../screens/player/PlayerScreens.svelte';
import type { RoomState } from '../session/room.js';
import type { Request } from '../socket/outbox.js';
import { FLOW_COLUMN, FLOW_ORDER } from './content.js';
import { type Entry, entry } from './entry.js';
import { fixedSession } from './fixedSession.js';
import Parts from './Parts.svelte';
import Practice from './Practice.svelte';
import * as views from './views.js';
import { NOW_MS } from './views.js';

const dropped: Partial<RoomState> = { line: { kind: 'dropped', retryAtMs: undefined } };
const SUBMIT: Request = { id: 1, body: { $case: 'submitChoice', value: { round: 3, cards: [3] } } };
const noChecksLeft: Mine['now'] = {
  $case: 'flow',
  value: {
    column: FLOW_COLUMN,
    boxes: FLOW_ORDER,
    checksUsed: 3,
    checked: undefined,
    rightBoxes: [],
    finished: false,
  },
};

/** The player's screens, and every shared component once. */
export const playerEntries: Entry[] = [
  entry('player-parts', 'player', Parts, {}),
  player('join', undefined),
  player('lobby', views.forPlayer(views.lobby, undefined, 0)),
  player('preview', views.forPlayer(views.flowPreview, undefined, 800)),
  player('preview-choice', views.forPlayer(views.choicePreview)),
  player('flow-start', views.forPlayer(views.flowOpen, views.mineFlowStart, 800)),
  player('flow-half', views.forPlayer(views.flowOpen, views.mineFlowHalf, 800)),
  player('flow-checked', views.forPlayer(views.flowOpen, views.mineFlowChecked, 800)),
  player('flow-solved', views.forPlayer(views.flowOpen, views.mineFlowSolved, 800)),
  player('flow-long', views.forPlayer(views.longFlowOpen, views.mineFlowLong, 12_480)),
  player('flow-full', views.forPlayer(views.flowOpen, views.mineFlowFull, 800)),
  player('flow-over', views.forPlayer(over(views.flowOpen), views.mineFlowFull, 800)),
  player('flow-no-checks', views.forPlayer(views.flowOpen, noChecksLeft, 800)),
  player('choice', views.forPlayer(views.choiceOpen, views.mineChoiceNone)),
  player('choice-sent', views.forPlayer(views.choiceOpen, views.mineChoiceSent)),
  player('several', views.forPlayer(views.severalOpen, views.mineChoiceNone)),
  player('several-sent', views.forPlayer(views.severalOpen, views.mineSeveralSent)),
  player('several-long', views.forPlayer(views.longChoiceOpen, views.mineChoiceNone)),
  player('choice-over', views.forPlayer(over(views.choiceOpen), views.mineChoiceNone)),
  player('reveal-flow', views.forPlayer(views.flowReveal, views.mineFlowRound)),
  player('reveal-flow-in-part', views.forPlayer(views.flowReveal, views.mineFlowRoundInPart)),
  player('reveal-choice', views.forPlayer(views.choiceReveal, views.mineChoiceRound)),
  player('reveal-nothing-sent', views.forPlayer(views.choiceReveal, views.mineNothingSent)),
  player('reveal-came-late', views.forPlayer(views.flowReveal)),
  player('standings', views.forPlayer(views.standings, views.mineStanding)),
  player('end', views.forPlayer(views.end, views.mineEnd, 5860)),
  player('waiting', undefined, { line: { kind: 'open' } }),
  player('join-busy', undefined, { line: { kind: 'connecting' } }),
  player('join-no-room', undefined, refused(RefusalReason.NO_SUCH_ROOM)),
  player('join-alias-taken', undefined, refused(RefusalReason.ALIAS_TAKEN, 'Mei L.')),
  player('join-no-seat', undefined, refused(RefusalReason.NO_SUCH_SEAT)),
  player('join-full', undefined, refused(RefusalReason.ROOM_FULL)),
  player('join-line-failed', undefined, dropped),
  player('closed-taken-over', undefined, { line: { kind: 'closed', reason: 'seatTakenOver' } }),
  player('closed-room', undefined, { line: { kind: 'closed', reason: 'roomClosed' } }),
  player('closed-bad-frame', undefined, { line: { kind: 'closed', reason: 'badFrame' } }),
  player('closed-left', undefined, { line: { kind: 'closed', reason: 'left' } }),
  player('end-closed', views.forPlayer(views.end, views.mineEnd, 5860), {
    line: { kind: 'closed', reason: 'roomClosed' },
  }),
  player('dropped', views.forPlayer(views.flowOpen, views.mineFlowHalf, 800), dropped),
  player('dropped-choice', views.forPlayer(views.choiceOpen, views.mineChoiceSent), {
    ...dropped,
    unanswered: [SUBMIT],
  }),
  player('too-late', views.forPlayer(views.flowOpen, views.mineFlowHalf, 800), {
    refused: { request: SUBMIT, refusal: said(RefusalReason.TOO_LATE) },
  }),
  entry('player-practice', 'player', Practice, {
    view: views.forPlayer(views.flowOpen, views.mineFlowStart),
  }),
  entry('player-practice-choice', 'player', Practice, {
    view: views.forPlayer(views.choiceOpen, views.mineChoiceNone),
  }),
  entry('player-practice-several', 'player', Practice, {
    view: views.forPlayer(views.severalOpen, views.mineChoiceNone),
  }),
  entry('player-practice-join', 'player', Practice, { view: views.forPlayer(views.lobby), joined: false }),
];

function player(name: string, view: View | undefined, part: Partial<RoomState> = {}): Entry {
  const line = view ? {} : ({ line: { kind: 'idle' } } as const);
  return entry(`player-${name}`, 'player', PlayerScreens, {
    session: fixedSession(view, { ...line, ...part }),
  });
}

function said(reason: RefusalReason, suggestion = ''): Refusal {
  return { reason, detail: '', suggestion };
}

function refused(reason: RefusalReason, suggestion = ''): Partial<RoomState> {
  return { line: { kind: 'refused', refusal: said(reason, suggestion) } };
}

/** The same round when its time is up. */
function over(view: View): View {
  const kind = view.stage?.kind;
  if (!view.stage || kind?.$case !== 'open') return view;
  return {
    ...view,
    stage: { ...view.stage, kind: { $case: 'open', value: { ...kind.value, deadlineMs: NOW_MS } } },
  };
}
