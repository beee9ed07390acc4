import { expect, test } from 'vitest';
import { rosterPlayer } from '../../gallery/views.js';
import type { Card, Live } from '../../gen/riffle/wire/v1/view.js';
import { holders, liveBars, liveRows, notDone, oddOnes, stepsInPlace } from './live.js';

const CARDS: Card[] = ['boil', 'brew', 'sand'].map((label, index) => ({
  number: index + 1,
  label,
  learnMoreUrl: '',
  image: undefined,
}));
const LIVE: Live = {
  rows: [
    { had: [0, 2], takers: [5, 6].map((player) => ({ player, box: 2 })) },
    { had: [3, 0], takers: [1, 2].map((player) => ({ player, box: 1 })) },
    { had: [0, 0], takers: [] },
  ],
  notDone: [2, 4, 5],
};
const PLAYERS = ['Ada', 'Ben', 'Cem', 'Dua', 'Eve'].map((alias, index) =>
  rosterPlayer(index + 1, alias, { connected: alias !== 'Eve' }),
);
/** Step 1 is on card 2, step 2 on card 3, and card 1 does not belong. */
const KEY = {
  round: 1,
  rows: [
    { card: 1, box: 0, right: false },
    { card: 2, box: 1, right: true },
    { card: 3, box: 2, right: false },
  ],
};

test('each card has its counts; before any came, nobody has it anywhere', () => {
  expect(liveRows(CARDS, 2, LIVE).map(({ card, had }) => [card?.label, had])).toEqual([
    ['boil', [0, 2]],
    ['brew', [3, 0]],
    ['sand', [0, 0]],
  ]);
  expect(liveRows(CARDS, 2, undefined).map(({ had }) => had)).toEqual([
    [0, 0],
    [0, 0],
    [0, 0],
  ]);
});

test('with the key the steps stand in order, and what does not belong below them', () => {
  const steps = stepsInPlace(liveRows(CARDS, 2, LIVE), KEY);
  expect(steps.map(({ card, box, had }) => [card?.label, box, had])).toEqual([
    ['brew', 1, [3, 0]],
    ['sand', 2, [0, 0]],
    ['boil', 0, [0, 2]],
  ]);
});

test('choices stay in their order; only the key says which is right', () => {
  const rows = liveRows(CARDS, 1, { rows: [{ had: [4], takers: [] }], notDone: [] });
  expect(liveBars(rows, undefined).map(({ right, picked }) => [right, picked])).toEqual([
    [false, 4],
    [false, 0],
    [false, 0],
  ]);
  expect(liveBars(rows, KEY).map(({ right }) => right)).toEqual([false, true, false]);
});

test('who has a card is named; those who are not are counted', () => {
  const { named, more } = holders(LIVE, 1, PLAYERS);
  expect(named.map(({ player, box }) => [player.alias, box])).toEqual([
    ['Ada', 1],
    ['Ben', 1],
  ]);
  expect(more).toBe(1);
  expect(holders(LIVE, 0, PLAYERS).named.map(({ player }) => player.alias)).toEqual(['Eve']);
  expect(holders(LIVE, 0, PLAYERS).more, 'whose name has not come').toBe(1);
  expect(holders(undefined, 0, PLAYERS)).toEqual({ named: [], more: 0 });
});

test('who is not done is named, without a line first; the rest of the count is more', () => {
  const { named, more } = notDone(LIVE, PLAYERS, 70);
  expect(named.map(({ alias }) => alias)).toEqual(['Eve', 'Ben', 'Dua']);
  expect(more).toBe(67);
  expect(notDone({ ...LIVE, notDone: [] }, PLAYERS, 0)).toEqual({ named: [], more: 0 });
});

test('only the key tells which cards belong nowhere; then who has them is known', () => {
  const host = { live: LIVE, players: PLAYERS };
  const told = oddOnes(CARDS, host, KEY).map((odd) => [odd.card.label, odd.holders.named.length]);
  expect(told).toEqual([['boil', 1]]);
  const none = { ...KEY, rows: KEY.rows.map((row) => ({ ...row, box: row.card })) };
  expect(oddOnes(CARDS, host, none)).toEqual([]);
});
