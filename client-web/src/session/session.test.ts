import { expect, test } from 'vitest';
import { flowOpen, forPlayer, mineFlowStart, SETTINGS } from '../gallery/views.js';
import { TimeAllowance } from '../gen/riffle/wire/v1/settings.js';
import { FakeSocket, FakeTimers } from '../socket/fakes.js';
import { sceneOf } from './scene.js';
import { Seats } from './seat.js';
import {
  type HostSession,
  hostSession,
  type PlayerSession,
  playerSession,
  type SessionParts,
} from './session.svelte.js';

function parts(): SessionParts & { sockets: FakeSocket[] } {
  const sockets: FakeSocket[] = [];
  const openSocket = () => {
    const socket = new FakeSocket();
    sockets.push(socket);
    return socket;
  };
  return { sockets, openSocket, timers: new FakeTimers(), onWake: () => () => {}, random: () => 0 };
}

function server({ sockets }: { sockets: FakeSocket[] }): FakeSocket {
  const socket = sockets[sockets.length - 1];
  if (!socket) throw new Error('no socket was opened');
  return socket;
}

const memory = () => new Seats({ getItem: () => null, setItem: () => {} });

test('a player joins, places a card, and comes back under the same key', () => {
  const line = parts();
  const session = playerSession(memory(), line);
  expect(session.knows('K7M2QP')).toBe(false);
  expect(session.place(2, [1])).toBe(false);
  session.join('K7M2QP', 'Mei');
  server(line).opens();
  server(line).welcomes();
  server(line).says({ $case: 'view', value: forPlayer(flowOpen, mineFlowStart) }, 5_000);
  expect(session.state).toMatchObject({ line: { kind: 'open' }, newsAtMs: 5_000 });
  expect(session.place(2, [3, 0, 0, 0, 0])).toBe(true);
  expect(sceneOf(session.state.view)).toMatchObject({ mine: { boxes: [3, 0, 0, 0, 0] } });

  const joined = server(line).sent[0]?.body;
  session.comeBack('k7m 2qp');
  server(line).opens();
  const back = server(line).sent[0]?.body;
  if (joined?.$case !== 'enterAsPlayer' || back?.$case !== 'enterAsPlayer')
    throw new Error('no player entered');
  expect(back.value).toMatchObject({ alias: '', seatKey: joined.value.seatKey });
});

test('what a player sent is sent again after a reload, under its number, and shows meanwhile', () => {
  let text: string | null = null;
  const seats = new Seats({ getItem: () => text, setItem: (_, value) => (text = value) });
  const before = parts();
  const loaded = playerSession(seats, before);
  loaded.join('K7M2QP', 'Mei');
  server(before).opens();
  server(before).welcomes(6);
  server(before).says({ $case: 'view', value: forPlayer(flowOpen, mineFlowStart) });
  loaded.place(2, [3, 0, 0, 0, 0]);

  const line = parts();
  const session = playerSession(seats, line);
  session.comeBack('K7M2QP');
  server(line).opens();
  server(line).welcomes(6);
  server(line).says({ $case: 'view', value: forPlayer(flowOpen, mineFlowStart) });
  expect(server(line).sent.slice(1)).toEqual([
    { requestId: 7, stage: 5, body: { $case: 'placeCards', value: { round: 2, boxes: [3, 0, 0, 0, 0] } } },
  ]);
  expect(sceneOf(session.state.view)).toMatchObject({ mine: { boxes: [3, 0, 0, 0, 0] } });
  server(line).replies(7);
  expect(sessionStorage).toHaveLength(0);
});

test('the clock stands still while the server cannot save', () => {
  const line = parts();
  const session = playerSession(memory(), line);
  session.join('K7M2QP', 'Mei');
  server(line).opens();
  server(line).welcomes();
  server(line).says({ $case: 'saving', value: { stopped: true } }, 5_000);
  server(line).says(undefined, 15_000);
  expect(session.clock.now()).toBeLessThan(6_000);
  server(line).says({ $case: 'saving', value: { stopped: false } }, 25_000);
  expect(session.clock.now()).toBeGreaterThanOrEqual(25_000);
});

test('the host acts on the stage that is shown', () => {
  const line = parts();
  const session = hostSession(line);
  expect(session.advance()).toBe(false);
  session.enter('K7M2QP');
  server(line).opens();
  server(line).welcomes(6);
  server(line).says({ $case: 'view', value: flowOpen });
  session.addTime(30);
  expect(server(line).sent.slice(-1)).toEqual([
    { requestId: 7, stage: 0, body: { $case: 'addTime', value: { stage: 5, seconds: 30 } } },
  ]);
});

test('a friendly alias is drawn for who asks for one', () => {
  const line = parts();
  playerSession(memory(), line).joinDrawn('K7M2QP');
  server(line).opens();
  expect(server(line).sent[0]?.body).toMatchObject({
    $case: 'enterAsPlayer',
    value: { roomCode: 'K7M2QP', alias: '', drawAlias: true },
  });
});

test.each<[name: string, act: (session: PlayerSession) => boolean, value: object]>([
  ['submit', (session) => session.submit(3, [2]), { round: 3, cards: [2] }],
  ['submitText', (session) => session.submitText(6, 'anoikis'), { round: 6, text: 'anoikis' }],
  ['finish', (session) => session.finish(2), { round: 2 }],
  ['openTurn', (session) => session.openTurn(4), { round: 4 }],
  ['chooseTeam', (session) => session.chooseTeam(3), { team: 3 }],
])('a player asks: %s', (name, act, value) => {
  const line = parts();
  const session = playerSession(memory(), line);
  expect(act(session)).toBe(false);
  session.join('K7M2QP', 'Mei');
  server(line).opens();
  server(line).welcomes();
  expect(act(session)).toBe(true);
  const $case = name === 'submit' ? 'submitChoice' : name;
  expect(server(line).sent.slice(-1)).toEqual([{ requestId: 1, stage: 0, body: { $case, value } }]);
});

const atStage = { stage: 5 };

test.each<[name: string, act: (session: HostSession) => boolean, value: object]>([
  ['advance', (session) => session.advance(), atStage],
  ['skipRound', (session) => session.skipRound(), atStage],
  ['endGame', (session) => session.endGame(), atStage],
  ['pause', (session) => session.pause(), atStage],
  ['closeAnswers', (session) => session.closeAnswers(), atStage],
  ['reopen', (session) => session.reopen(), atStage],
  ['jump', (session) => session.jump(4), { ...atStage, round: 4 }],
  ['playNext', (session) => session.playNext('d-2'), { ...atStage, deckId: 'd-2' }],
  ['closeRoom', (session) => session.closeRoom(), {}],
  ['changeSettings', (session) => session.changeSettings(SETTINGS), { settings: SETTINGS }],
  ['drawTeams', (session) => session.drawTeams(), {}],
  ['lockJoining', (session) => session.lockJoining(true), { locked: true }],
  ['admit', (session) => session.admit(7), { player: 7 }],
  ['admitAll', (session) => session.admitAll(), {}],
  ['remove', (session) => session.remove(7), { player: 7 }],
  ['rename', (session) => session.rename(7, 'Zoë'), { player: 7, alias: 'Zoë' }],
  ['nameOnRoster', (session) => session.nameOnRoster(7, 'Zoë Martin'), { player: 7, name: 'Zoë Martin' }],
  ['moveToTeam', (session) => session.moveToTeam(7, 2), { player: 7, team: 2 }],
  [
    'allowTime',
    (session) => session.allowTime(7, TimeAllowance.DOUBLE),
    { player: 7, time: TimeAllowance.DOUBLE },
  ],
  [
    'adjustScore',
    (session) => session.adjustScore(7, -200, 'helped'),
    { player: 7, points: -200, reason: 'helped' },
  ],
])('the host asks: %s', (name, act, value) => {
  const line = parts();
  const session = hostSession(line);
  expect(act(session)).toBe(false);
  session.enter('K7M2QP');
  server(line).opens();
  server(line).welcomes();
  server(line).says({ $case: 'view', value: flowOpen });
  expect(act(session)).toBe(true);
  expect(server(line).sent.slice(-1)).toEqual([{ requestId: 1, stage: 0, body: { $case: name, value } }]);
});
