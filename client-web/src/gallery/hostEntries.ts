import { RefusalReason } from '../gen/riffle/wire/v1/server.js';
import Desk from '../screens/desk/Desk.svelte';
import HostScreens from '../screens/host/HostScreens.svelte';
import SignedOut from '../screens/host/SignedOut.svelte';
import ResultList from '../screens/results/ResultList.svelte';
import ResultPage from '../screens/results/ResultPage.svelte';
import type { RoomState } from '../session/room.js';
import { type Entry, entry } from './entry.js';
import { fixedSession } from './fixedSession.js';
import { emptyApi, failingApi, fullApi, silentApi, teamApi } from './hostPages.js';
import * as views from './views.js';

const nothing = () => {};
const page = { go: nothing, onsignedout: nothing, onsignout: nothing };

/** The host's screens, the desk and the results. */
export const hostEntries: Entry[] = [
  host('lobby', views.lobby),
  entry('host-lobby-empty', 'host', HostScreens, {
    session: fixedSession(views.forHost(views.emptyLobby, { players: [] })),
  }),
  host('preview', views.flowPreview),
  host('preview-choice', views.choicePreview),
  host('flow', views.flowOpen),
  host('flow-long', views.longFlowOpen),
  host('choice', views.choiceOpen),
  host('choice-long', views.longChoiceOpen),
  host('several', views.severalOpen),
  host('reveal-flow', views.flowReveal),
  host('reveal-flow-seven', views.sevenFlowReveal),
  host('reveal-flow-long', views.longFlowReveal),
  host('reveal-choice', views.choiceReveal),
  host('reveal-choice-long', views.longChoiceReveal),
  host('standings', views.standings),
  entry('host-standings-last', 'host', HostScreens, {
    session: fixedSession(views.forHost(views.standings, { nextPrompt: '' })),
  }),
  host('end', views.end),
  entry('host-end-nothing', 'host', HostScreens, {
    session: fixedSession(views.forHost(views.emptyEnd, { rounds: [], standings: [] })),
  }),
  host('dropped', views.flowOpen, { line: { kind: 'dropped', retryAtMs: undefined } }),
  host('taken-over', views.flowOpen, { line: { kind: 'closed', reason: 'seatTakenOver' } }),
  host('closed', views.end, { line: { kind: 'closed', reason: 'roomClosed' } }),
  seatless('connecting', { kind: 'connecting' }),
  seatless('no-answer', { kind: 'dropped', retryAtMs: undefined }),
  refused('no-room', RefusalReason.NO_SUCH_ROOM),
  refused('not-allowed', RefusalReason.NOT_ALLOWED),
  entry('desk-full', 'host', Desk, { api: fullApi, ...page }),
  entry('desk-empty', 'host', Desk, { api: emptyApi, ...page }),
  entry('desk-waiting', 'host', Desk, { api: silentApi, ...page }),
  entry('desk-failed', 'host', Desk, { api: failingApi(0), ...page }),
  entry('desk-signed-out', 'host', SignedOut, {}),
  entry('desk-link-used', 'host', SignedOut, { linkRefused: true }),
  entry('results-list', 'host', ResultList, { api: fullApi, ...page }),
  entry('results-game', 'host', ResultPage, { api: fullApi, gameId: 'g-0', ...page }),
  entry('results-teams', 'host', ResultPage, { api: teamApi, gameId: 'g-0', ...page }),
  entry('results-nothing', 'host', ResultPage, { api: emptyApi, gameId: 'g-1', ...page }),
  entry('results-gone', 'host', ResultPage, { api: failingApi(404), gameId: 'g-9', ...page }),
];

function host(name: string, view: Parameters<typeof views.forHost>[0], part: Partial<RoomState> = {}): Entry {
  return entry(`host-${name}`, 'host', HostScreens, { session: fixedSession(views.forHost(view), part) });
}

function seatless(name: string, line: RoomState['line']): Entry {
  return entry(`host-${name}`, 'host', HostScreens, { session: fixedSession(undefined, { line }) });
}

function refused(name: string, reason: RefusalReason): Entry {
  return seatless(name, { kind: 'refused', refusal: { reason, detail: '', suggestion: '' } });
}
