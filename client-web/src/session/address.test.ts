import { expect, test } from 'vitest';
import { isRoomCode, roomOfAddress, screenAddress, screenOfAddress } from './address.js';

test.each([
  [{ hash: '#k7m2qp', pathname: '/' }, 'K7M2QP'],
  [{ hash: '', pathname: '/K7M2QP' }, 'K7M2QP'],
  [{ hash: '', pathname: '/j/K7M2QPX' }, 'K7M2QPX'],
  [{ hash: '', pathname: '/' }, undefined],
  [{ hash: '', pathname: '/index' }, undefined],
  [{ hash: '#nonsense', pathname: '/' }, undefined],
])('%j holds %s', (address, code) => {
  expect(roomOfAddress(address)).toBe(code);
});

test.each([
  ['K7M 2QP', true],
  ['K7M2QPX', true],
  ['K7M2Q', false],
  ['K7M2QO', false],
  ['K7M2Q1', false],
])('%s can be a code: %s', (written, can) => {
  expect(isRoomCode(written)).toBe(can);
});

test("a projector's link brings its code and key back", () => {
  const seat = { code: 'K7M2QP', key: Uint8Array.from({ length: 16 }, (_, n) => n * 16) };
  const { hash } = new URL(screenAddress(seat), 'http://riffle.example');
  expect(screenOfAddress({ hash })).toEqual(seat);
  expect(screenOfAddress({ hash: '#K7M2QP' })).toBeUndefined();
});
