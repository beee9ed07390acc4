import type { ComponentProps } from 'svelte';
import { RefusalReason } from '../gen/riffle/wire/v1/server.js';
import type { View } from '../gen/riffle/wire/v1/view.js';
import Desk from '../screens/desk/Desk.svelte';
import HostScreens from '../screens/host/HostScreens.svelte';
import SignedOut from '../screens/host/SignedOut.svelte';
import ResultList from '../screens/results/ResultList.svelte';
import ResultPage from '../screens/results/ResultPage.svelte';
import type { RoomState } from '../session/room.js';
import { type Entry, entry } from './entry.js';
import { fixedSession, SILENT_MS } from './fixedSession.js';
import { choiceApi, emptyApi, failingApi, fullApi, silentApi, teamApi } from './hostPages.js';
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
  sheet('flow-right', views.forHost(views.flowOpen), { right: true }),
  sheet('flow-right-failed', views.forHost(views.flowOpen), { right: true, api: failingApi(0) }),
  fixed('flow-begun', views.hostFlowBegun),
  fixed('flow-crowd', views.hostCrowd),
  host('flow-long', views.longFlowOpen),
  host('choice', views.choiceOpen),
  sheet('choice-right', views.forHost(views.choiceOpen), { right: true, api: choiceApi }),
  host('choice-long', views.longChoiceOpen),
  host('several', views.severalOpen),
  host('reveal-flow', views.flowReveal),
  host('reveal-flow-seven', views.sevenFlowReveal),
  host('reveal-flow-long', views.longFlowReveal),
  host('reveal-choice', views.choiceReveal),
  host('reveal-choice-long', views.longChoiceReveal),
  host('choice-pictures', views.picturedChoiceOpen),
  host('flow-pictures', views.picturedFlowOpen),
  host('reveal-flow-pictures', views.picturedFlowReveal),
  host('reveal-choice-pictures', views.picturedChoiceReveal),
  host('choice-formulas', views.formulaChoiceOpen),
  host('choice-marks', views.markedChoiceOpen),
  host('reveal-marks', views.markedChoiceReveal),
  host('slide', views.slideOpen),
  host('slide-arabic', views.arabicSlideOpen),
  host('typed', views.typedOpen),
  host('number', views.numberOpen),
  host('poll', views.pollOpen),
  host('flow-unlimited', views.unlimitedFlowOpen),
  host('flow-how-many', views.howManyFlowOpen),
  host('choice-revote', views.choiceRevote),
  host('paused', views.paused),
  host('talk-choice', views.choiceTalk),
  host('talk-flow', views.flowTalk),
  host('talk-typed', views.typedTalk),
  fixed('reveal-typed', views.hostTypedReveal),
  fixed('reveal-number', views.hostNumberReveal),
  fixed('reveal-typed-nothing', views.forHost(views.typedReveal)),
  fixed('reveal-thirty', views.hostThirtyReveal),
  host('reveal-poll', views.pollReveal),
  fixed('reveal-hidden', views.hostHiddenReveal),
  host('standings', views.standings),
  fixed('standings-teams', views.hostTeamStandings),
  entry('host-standings-last', 'host', HostScreens, {
    session: fixedSession(views.forHost(views.standings, { nextPrompt: '' })),
  }),
  fixed('lobby-teams', views.hostTeamLobby),
  fixed('lobby-self-paced', views.hostSelfPacedLobby),
  fixed('self-paced', views.hostSelfPaced),
  fixed('practice', views.hostPractice),
  sheet('sheet-rules', views.hostTeamLobby, { sheet: 'rules' }),
  sheet('sheet-rules-own', views.hostOwnRules, { sheet: 'rules' }),
  sheet('sheet-rules-begun', views.forHost(views.choiceOpen), { sheet: 'rules' }),
  sheet('sheet-people', views.hostTeamLobby, { sheet: 'people' }),
  sheet('sheet-people-few', views.hostFew, { sheet: 'people' }),
  sheet('sheet-person', views.hostTeamStandings, { sheet: 'people', player: 4 }),
  sheet('sheet-rounds', views.forHost(views.choiceOpen), { sheet: 'rounds' }),
  sheet('sheet-decks', views.forHost(views.end), { sheet: 'decks' }),
  sheet('sheet-decks-failed', views.forHost(views.end), { sheet: 'decks', api: failingApi(0) }),
  sheet('sheet-device', views.forHost(views.choiceOpen), { sheet: 'device' }),
  sheet('sheet-device-failed', views.forHost(views.end), { sheet: 'device', api: failingApi(0) }),
  sheet('sheet-keys', views.forHost(views.choiceOpen), { sheet: 'keys' }),
  host('end', views.end),
  fixed('end-teams', views.hostTeamEnd),
  fixed('end-hidden', views.hostHiddenEnd),
  entry('host-end-nothing', 'host', HostScreens, {
    session: fixedSession(views.forHost(views.emptyEnd, { rounds: [], standings: [] })),
  }),
  host('dropped', views.flowOpen, { line: { kind: 'dropped', retryAtMs: undefined } }),
  host('silent', views.flowOpen, {}, SILENT_MS),
  host('catches-up', views.flowOpen, { catchesUp: true }),
  host('saving-stopped', views.choiceOpen, { savingStopped: true }),
  sheet('sheet-saving-stopped', views.hostTeamLobby, { sheet: 'people' }, { savingStopped: true }),
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

function host(
  name: string,
  view: Parameters<typeof views.forHost>[0],
  part: Partial<RoomState> = {},
  silentMs = 0,
): Entry {
  return entry(`host-${name}`, 'host', HostScreens, {
    session: fixedSession(views.forHost(view), part, silentMs),
  });
}

/** A view that has the host's part already. */
function fixed(name: string, view: View): Entry {
  return entry(`host-${name}`, 'host', HostScreens, { session: fixedSession(view) });
}

function sheet(
  name: string,
  view: View,
  props: Omit<ComponentProps<typeof HostScreens>, 'session'>,
  part: Partial<RoomState> = {},
): Entry {
  return entry(`host-${name}`, 'host', HostScreens, {
    session: fixedSession(view, part),
    api: fullApi,
    ...props,
  });
}

function seatless(name: string, line: RoomState['line']): Entry {
  return entry(`host-${name}`, 'host', HostScreens, { session: fixedSession(undefined, { line }) });
}

function refused(name: string, reason: RefusalReason): Entry {
  return seatless(name, { kind: 'refused', refusal: { reason, detail: '', suggestion: '' } });
}
