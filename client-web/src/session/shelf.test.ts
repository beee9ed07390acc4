import { beforeEach, expect, test } from 'vitest';
import { type Kept, NOTHING_KEPT } from '../socket/outbox.js';
import { toHex } from './hex.js';
import { TabShelf, type TabStore } from './shelf.js';

const SEAT = new Uint8Array(16).fill(7);
const KEPT: Kept = {
  outbox: [
    { id: 3, stage: 0, body: { $case: 'placeCards', value: { round: 2, boxes: [3, 0, 300] } } },
    { id: 9, stage: 0, body: { $case: 'submitText', value: { round: 6, text: 'анойкис' } } },
    { id: 10, stage: 0, body: { $case: 'finish', value: { round: 2 } } },
  ],
  sentUpTo: 9,
};

let text: string | null;
const store: TabStore = {
  getItem: () => text,
  setItem: (_key, value) => {
    text = value;
  },
  removeItem: () => {
    text = null;
  },
};

beforeEach(() => {
  text = null;
});

test('what is kept comes back, as it was', () => {
  new TabShelf(SEAT, store).save(KEPT);
  expect(new TabShelf(SEAT, store).load()).toEqual(KEPT);
});

test('another seat finds nothing', () => {
  new TabShelf(SEAT, store).save(KEPT);
  expect(new TabShelf(new Uint8Array(16), store).load()).toEqual(NOTHING_KEPT);
});

test('what is answered leaves nothing behind', () => {
  const shelf = new TabShelf(SEAT, store);
  shelf.save(KEPT);
  shelf.save(NOTHING_KEPT);
  expect(text).toBeNull();
});

const stored = (...outbox: unknown[]) => JSON.stringify({ seat: toHex(SEAT), sentUpTo: 1, outbox });
const request = (id: number, body: unknown) => ({ id, stage: 0, body });
const FINISH = { $case: 'finish', value: { round: 1 } };

test('storage with one request is that request', () => {
  text = stored(request(2, FINISH));
  expect(new TabShelf(SEAT, store).load().outbox).toEqual([request(2, FINISH)]);
});

test.each([
  '{',
  'null',
  '[]',
  '{"seat":"07"}',
  stored('zz'),
  stored({}),
  stored(request(1, undefined)),
  stored(request(1, { $case: 'leap', value: { round: 1 } })),
  stored(request(1, { $case: 'toString', value: { round: 1 } })),
  stored(request(1, { $case: 'placeCards', value: { round: 1 } })),
  stored(request(1, { $case: 'finish', value: { round: -1 } })),
  stored(request(1, { $case: 'submitText', value: { round: 1, text: 5 } })),
  stored(request(1, { $case: 'placeCards', value: { round: 1, boxes: ['one'] } })),
  stored(request(1, { $case: 'enterAsHost', value: { roomCode: 'A' } })),
  stored(request(2, FINISH), request(2, FINISH)),
])('storage with %s is as empty', (kept) => {
  text = kept;
  expect(new TabShelf(SEAT, store).load()).toEqual(NOTHING_KEPT);
});

test('blocked storage: nothing is kept, and nothing breaks', () => {
  const blocked = (): never => {
    throw new Error('blocked');
  };
  const shelf = new TabShelf(SEAT, { getItem: blocked, setItem: blocked, removeItem: blocked });
  shelf.save(KEPT);
  expect(shelf.load()).toEqual(NOTHING_KEPT);
});
