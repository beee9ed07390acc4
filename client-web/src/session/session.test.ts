import { expect, test } from 'vitest';
import { flowOpen, forPlayer, mineFlowStart } from '../gallery/views.js';
import { FakeSocket, FakeTimers } from '../socket/fakes.js';
import { sceneOf } from './scene.js';
import { Seats } from './seat.js';
import { hostSession, playerSession, type SessionParts } from './session.svelte.js';

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
    { requestId: 7, body: { $case: 'addTime', value: { stage: 5, seconds: 30 } } },
  ]);
});
