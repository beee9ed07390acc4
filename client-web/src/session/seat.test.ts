import { beforeEach, expect, test } from 'vitest';
import { SEATS_KEPT, Seats, type Store } from './seat.js';

let text: string | null;
const store: Store = {
  getItem: () => text,
  setItem: (_key, value) => {
    text = value;
  },
};

beforeEach(() => {
  text = null;
});

test('a room has one key of 16 bytes, also after a reload', () => {
  const key = new Seats(store).keyFor('K7M2QP');
  expect(key).toHaveLength(16);
  expect(new Seats(store).keyFor('k7m 2qp')).toEqual(key);
  expect(new Seats(store).knows('K7M-2QP')).toBe(true);
});

test('rooms have different keys', () => {
  const seats = new Seats(store);
  expect(seats.keyFor('AAAAAA')).not.toEqual(seats.keyFor('BBBBBB'));
});

test('the room used longest ago is dropped first', () => {
  const seats = new Seats(store);
  for (let n = 0; n < SEATS_KEPT; n++) seats.keyFor(`ROOM${n}`);
  seats.keyFor('ROOM0');
  seats.keyFor('NEW');
  expect(new Seats(store).knows('ROOM0')).toBe(true);
  expect(new Seats(store).knows('ROOM1')).toBe(false);
});

test('a forgotten room gives a new key', () => {
  const seats = new Seats(store);
  const key = seats.keyFor('K7M2QP');
  seats.forget('K7M2QP');
  expect(seats.keyFor('K7M2QP')).not.toEqual(key);
});

test.each(['', 'null', '{', '[{"room":1}]', '[{"room":"A","key":"zz"}]'])(
  'storage with %j is as empty',
  (kept) => {
    text = kept;
    expect(new Seats(store).knows('A')).toBe(false);
  },
);

test('blocked storage: the page remembers', () => {
  const blocked = (): never => {
    throw new Error('blocked');
  };
  const seats = new Seats({ getItem: blocked, setItem: blocked });
  expect(seats.keyFor('A')).toEqual(seats.keyFor('A'));
});
