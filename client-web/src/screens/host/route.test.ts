import { expect, test } from 'vitest';
import { resultPath, roomPath, routeOf } from './route.js';

function at(address: string) {
  return routeOf(new URL(address, 'https://riffle.example'));
}

test.each([
  ['/host', { kind: 'desk' }],
  ['/host/', { kind: 'desk' }],
  ['/host#key=a1-B2_c3', { kind: 'signIn', key: 'a1-B2_c3', path: '/host' }],
  ['/host#a1-B2_c3', { kind: 'signIn', key: 'a1-B2_c3', path: '/host' }],
  ['/host/k7m2qp', { kind: 'room', code: 'K7M2QP' }],
  ['/host/k7m2qp#key=x', { kind: 'signIn', key: 'x', path: '/host/K7M2QP' }],
  ['/host/no-room#key=x', { kind: 'unknown' }],
  ['/host/no-room', { kind: 'unknown' }],
  ['/host/K7M2QP/more', { kind: 'unknown' }],
  ['/results', { kind: 'results' }],
  ['/results/g%2F1', { kind: 'result', gameId: 'g/1' }],
  ['/results/%', { kind: 'result', gameId: '%' }],
  ['/', { kind: 'elsewhere' }],
  ['/screen', { kind: 'elsewhere' }],
  ['/api/v1/results/g.csv', { kind: 'elsewhere' }],
])('%s', (address, route) => {
  expect(at(address)).toEqual(route);
});

test('paths lead back to where they come from', () => {
  expect(at(roomPath('K7M2QP'))).toEqual({ kind: 'room', code: 'K7M2QP' });
  expect(at(resultPath('a/b?c#d'))).toEqual({ kind: 'result', gameId: 'a/b?c#d' });
});
