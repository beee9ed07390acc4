import { expect, test } from 'vitest';
import {
  chooseTeamLobby,
  doubleTime,
  flowOpen,
  forHost,
  forPlayer,
  lobby,
  paceFlowOpen,
  rosterPlayer,
  SETTINGS,
} from '../gallery/views.js';
import { RefusalReason, type ServerFrame } from '../gen/riffle/wire/v1/server.js';
import { Mode } from '../gen/riffle/wire/v1/settings.js';
import type { LineNews } from '../socket/line.js';
import { isAsking, NO_ROOM, type RoomState, reduceRoom } from './room.js';
import { sceneOf } from './scene.js';

type Answered = Extract<LineNews, { kind: 'answered' }>;

function frame(body: ServerFrame['body'], atMs = 1): LineNews {
  return { kind: 'frame', frame: { atMs, version: 0, body } };
}

function room(...news: LineNews[]): RoomState {
  return news.reduce(reduceRoom, NO_ROOM);
}

const LOBBY = frame({ $case: 'view', value: lobby });
const OPEN = frame({ $case: 'view', value: flowOpen });

test('a view replaces all that was shown', () => {
  expect(room(LOBBY, OPEN).view).toEqual(flowOpen);
});

test('every frame is news, also a beat', () => {
  expect(room(OPEN, frame(undefined, 77))).toMatchObject({ newsAtMs: 77, view: flowOpen });
});

const welcome = (resumed: boolean): LineNews =>
  frame({ $case: 'welcome', value: { lastRequestId: 0, run: 1, resumed } });
const saving = (stopped: boolean): LineNews => frame({ $case: 'saving', value: { stopped } });

test('after a gap the old view stays, marked, until the next one replaces it', () => {
  const back = room(LOBBY, welcome(false));
  expect(back).toMatchObject({ view: lobby, catchesUp: true });
  expect(reduceRoom(back, OPEN)).toMatchObject({ view: flowOpen, catchesUp: false });
});

test('without a gap, and on the way to the first view, nothing has to be caught up with', () => {
  expect(room(LOBBY, welcome(true))).toMatchObject({ view: lobby, catchesUp: false });
  expect(room(welcome(false)).catchesUp).toBe(false);
});

test('saving that has stopped is known until it works again, or a fresh line tells of it anew', () => {
  const stopped = room(OPEN, saving(true));
  expect(stopped).toMatchObject({ savingStopped: true, view: flowOpen });
  expect(reduceRoom(stopped, frame(undefined)).savingStopped).toBe(true);
  expect(reduceRoom(stopped, saving(false)).savingStopped).toBe(false);
  expect(reduceRoom(stopped, welcome(true)).savingStopped).toBe(false);
  expect(reduceRoom(stopped, { kind: 'line', line: { kind: 'connecting' } }).savingStopped).toBe(false);
});

test('attendance counts, and names the newest in the lobby', () => {
  const value = { players: 27, connected: 25, newest: ['Ida'], teamSizes: [] };
  const state = room(LOBBY, frame({ $case: 'attendance', value }));
  expect(state.view?.stage).toMatchObject({ players: 27, connected: 25 });
  expect(sceneOf(state.view)).toMatchObject({ kind: 'lobby', newest: ['Ida'], mode: Mode.LIVE });
});

test('attendance without names leaves those that are shown', () => {
  const state = room(
    LOBBY,
    frame({ $case: 'attendance', value: { players: 27, connected: 25, newest: [], teamSizes: [] } }),
  );
  expect(sceneOf(state.view)).toEqual(sceneOf(lobby));
});

test('progress of the open round counts; of another it is too late', () => {
  const of = (round: number) =>
    frame({ $case: 'progress', value: { round, done: 23, players: 27, live: undefined } });
  expect(room(OPEN, of(2)).view?.stage).toMatchObject({ players: 27, kind: { value: { done: 23 } } });
  expect(room(OPEN, of(1)).view).toEqual(flowOpen);
});

test('progress tells the host what the class does; of another round it is too late', () => {
  const live = { rows: [{ had: [2, 0], takers: [{ player: 3, box: 1 }] }], notDone: [4] };
  const of = (round: number) => frame({ $case: 'progress', value: { round, done: 23, players: 27, live } });
  const host = forHost(flowOpen);
  const shown = frame({ $case: 'view', value: host });
  expect(room(shown, of(2)).view?.hostOnly).toEqual({ ...host.hostOnly, live });
  expect(room(shown, of(1)).view).toEqual(host);
  expect(room(OPEN, of(2)).view?.hostOnly).toBeUndefined();
});

test('progress without what the class does leaves what is known of it', () => {
  const shown = frame({ $case: 'view', value: forHost(flowOpen) });
  const progress = frame({ $case: 'progress', value: { round: 2, done: 23, players: 27, live: undefined } });
  expect(room(shown, progress).view?.hostOnly).toEqual(forHost(flowOpen).hostOnly);
});

test('at one’s own pace progress counts who is through all rounds', () => {
  const progress = frame({ $case: 'progress', value: { round: 0, done: 5, players: 27, live: undefined } });
  const shown = frame({ $case: 'view', value: paceFlowOpen });
  expect(room(shown, progress).view?.stage).toMatchObject({ players: 27, kind: { value: { finished: 5 } } });
  expect(room(OPEN, progress).view).toEqual(flowOpen);
});

test('the deadline of the open round moves; of another it does not', () => {
  const of = (round: number) => frame({ $case: 'deadline', value: { round, deadlineMs: 5 } });
  expect(sceneOf(room(OPEN, of(2)).view)).toMatchObject({ open: { deadlineMs: 5 } });
  expect(room(OPEN, of(1)).view).toEqual(flowOpen);
});

test('the roster is merged by number, in the order of joining', () => {
  const host = forHost(lobby, {
    players: [rosterPlayer(1, 'Ada'), rosterPlayer(3, 'Nour')],
  });
  const players = [rosterPlayer(2, 'Yuki'), rosterPlayer(1, 'Ada', { connected: false })];
  const state = room(frame({ $case: 'view', value: host }), frame({ $case: 'roster', value: { players } }));
  expect(state.view?.hostOnly?.players).toEqual([
    rosterPlayer(1, 'Ada', { connected: false }),
    rosterPlayer(2, 'Yuki'),
    rosterPlayer(3, 'Nour'),
  ]);
});

test('who is sent away goes from the roster', () => {
  const host = forHost(lobby, { players: [rosterPlayer(1, 'Ada'), rosterPlayer(2, 'Yuki')] });
  const players = [rosterPlayer(1, 'Ada', { removed: true })];
  const state = room(frame({ $case: 'view', value: host }), frame({ $case: 'roster', value: { players } }));
  expect(state.view?.hostOnly?.players).toEqual([rosterPlayer(2, 'Yuki')]);
});

test('attendance counts the teams, and leaves the rest of the lobby', () => {
  const value = { players: 27, connected: 27, newest: [], teamSizes: [7, 8, 6, 6] };
  const state = room(frame({ $case: 'view', value: chooseTeamLobby }), frame({ $case: 'attendance', value }));
  expect(sceneOf(state.view)).toEqual({ ...sceneOf(chooseTeamLobby), teamSizes: [7, 8, 6, 6] });
});

test.each([
  ['of the class', forPlayer(flowOpen), 2],
  ['of a player’s own time', doubleTime, 6],
  ['of a turn at one’s own pace', paceFlowOpen, 2],
])('a deadline %s moves', (_, value, round) => {
  const of = (number: number) => frame({ $case: 'deadline', value: { round: number, deadlineMs: 5 } });
  const shown = frame({ $case: 'view', value });
  expect(sceneOf(room(shown, of(round)).view)).toMatchObject({ deadlineMs: 5 });
  expect(room(shown, of(1)).view).toEqual(value);
});

test('a deadline of a player’s own leaves that of the class', () => {
  const own = frame({ $case: 'deadline', value: { round: 6, deadlineMs: 5 } });
  const { view } = room(frame({ $case: 'view', value: doubleTime }), own);
  expect(view?.stage).toEqual(doubleTime.stage);
});

test('counts before the first view are dropped', () => {
  expect(
    room(frame({ $case: 'progress', value: { round: 1, done: 1, players: 1, live: undefined } })).view,
  ).toBeUndefined();
});

test('a dropped line keeps the picture; another seat does not', () => {
  const dropped: LineNews = { kind: 'line', line: { kind: 'dropped', retryAtMs: 5 } };
  expect(room(OPEN, dropped)).toMatchObject({ view: flowOpen, line: { kind: 'dropped' } });
  expect(room(OPEN, { kind: 'line', line: { kind: 'connecting' } }).view).toBeUndefined();
});

test('what is under way can be asked', () => {
  const asked: LineNews = {
    kind: 'asked',
    unanswered: [{ id: 1, stage: 0, body: { $case: 'advance', value: { stage: 4 } } }],
  };
  expect(isAsking(room(asked), 'advance')).toBe(true);
  expect(isAsking(room(asked), 'endGame')).toBe(false);
});

test('settings that the server has taken are known before the view with them comes', () => {
  const host = forHost(lobby, {});
  const settings = { ...SETTINGS, streaks: !SETTINGS.streaks };
  const request = { id: 1, stage: 0, body: { $case: 'changeSettings', value: { settings } } } as const;
  const answered = (outcome: Answered['outcome']): LineNews => ({
    kind: 'answered',
    request,
    outcome,
    unanswered: [],
  });
  const settingsAfter = (news: LineNews) =>
    room(frame({ $case: 'view', value: host }), news).view?.hostOnly?.settings;
  expect(settingsAfter(answered({ $case: 'receipt', value: { answerMs: 0 } }))).toEqual(settings);
  const refusal = { reason: RefusalReason.OUT_OF_RANGE, detail: '', suggestion: '' };
  expect(settingsAfter(answered({ $case: 'refusal', value: refusal }))).toEqual(host.hostOnly?.settings);
});

test('a stage that this page does not know waits', () => {
  const unknown = { ...flowOpen, stage: { number: 9, players: 1, connected: 1, kind: undefined } };
  expect(sceneOf(unknown)).toEqual({ kind: 'waiting' });
});
