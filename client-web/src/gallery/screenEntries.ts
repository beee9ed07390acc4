import { RefusalReason } from '../gen/riffle/wire/v1/server.js';
import ScreenScreens from '../screens/screen/ScreenScreens.svelte';
import type { RoomState } from '../session/room.js';
import { type Entry, entry } from './entry.js';
import { fixedSession } from './fixedSession.js';
import * as views from './views.js';

/** The projector's screens. */
export const screenEntries: Entry[] = [
  projector('lobby', views.lobby),
  projector('lobby-empty', views.emptyLobby),
  projector('preview', views.flowPreview),
  projector('flow', views.flowOpen),
  projector('flow-long', views.longFlowOpen),
  projector('choice', views.choiceOpen),
  projector('choice-long', views.longChoiceOpen),
  projector('reveal-flow', views.flowReveal),
  projector('reveal-flow-seven', views.sevenFlowReveal),
  projector('reveal-flow-long', views.longFlowReveal),
  projector('reveal-choice', views.choiceReveal),
  projector('reveal-choice-long', views.longChoiceReveal),
  projector('preview-choice', views.choicePreview),
  projector('standings', views.standings),
  projector('standings-equal', views.equalStandings),
  projector('podium', views.end),
  projector('podium-shared', views.sharedEnd),
  projector('podium-empty', views.emptyEnd),
  entry('screen-stale', 'screen', ScreenScreens, {
    session: fixedSession(views.choiceOpen, { line: { kind: 'dropped', retryAtMs: undefined } }),
  }),
  seatless('no-link', { kind: 'idle' }),
  seatless('connecting', { kind: 'connecting' }),
  seatless('old-link', {
    kind: 'refused',
    refusal: { reason: RefusalReason.NOT_ALLOWED, detail: '', suggestion: '' },
  }),
  seatless('closed', { kind: 'closed', reason: 'roomClosed' }),
  seatless('taken-over', { kind: 'closed', reason: 'seatTakenOver' }),
];

function seatless(name: string, line: RoomState['line']): Entry {
  return entry(`screen-${name}`, 'screen', ScreenScreens, { session: fixedSession(undefined, { line }) });
}

function projector(name: string, view: Parameters<typeof fixedSession>[0]): Entry {
  return entry(`screen-${name}`, 'screen', ScreenScreens, { session: fixedSession(view) });
}
