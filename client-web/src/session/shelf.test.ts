import { beforeEach, expect, test } from 'vitest';
import { ClientFrame } from '../gen/riffle/wire/v1/client.js';
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

const frame = (requestId: number, body: ClientFrame['body']) =>
  toHex(ClientFrame.encode({ requestId, stage: 0, body }).finish());
const stored = (...frames: string[]) => JSON.stringify({ seat: toHex(SEAT), sentUpTo: 1, frames });
const FINISH: ClientFrame['body'] = { $case: 'finish', value: { round: 1 } };

test.each([
  '{',
  'null',
  '[]',
  '{"seat":"07"}',
  stored('zz'),
  stored('0a'),
  stored(frame(1, undefined)),
  stored(frame(1, { $case: 'enterAsHost', value: { roomCode: 'A', seen: undefined } })),
  stored(frame(2, FINISH), frame(2, FINISH)),
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
