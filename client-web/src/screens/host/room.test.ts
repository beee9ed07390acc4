import { expect, test } from 'vitest';
import { choiceOpen, forHost, standings } from '../../gallery/views.js';
import { joinPlace } from '../joinPlace.js';
import { dropped, hostRoom, namedStandings } from './room.js';

test('a room is there once all of it has come', () => {
  expect(hostRoom(undefined)).toBeUndefined();
  expect(hostRoom(choiceOpen)).toBeUndefined();
  expect(hostRoom(forHost(choiceOpen))?.head.code).toBe('K7M2QP');
});

test('standings have names, also those of somebody whose name has not come yet', () => {
  const host = forHost(standings).hostOnly;
  if (!host) throw new Error('no host');
  const named = namedStandings({ ...host, players: host.players.slice(0, 1) });
  expect(named.slice(0, 2).map(({ alias }) => alias)).toEqual(['Ada', '']);
  expect(dropped(host.players).map(({ alias }) => alias)).toEqual(['Zoë']);
});

test.each([
  ['https://riffle.example/j/K7M2QP', 'riffle.example'],
  ['http://192.168.1.20:8080/j/K7M2QP', '192.168.1.20:8080'],
  ['riffle', 'riffle'],
])('students go to %s by typing %s', (url, place) => {
  expect(joinPlace(url)).toBe(place);
});
