import { expect, test } from 'vitest';
import { CLASS } from '../../gallery/content.js';
import { rosterPlayer } from '../../gallery/views.js';
import { byName, byProgress, withName } from './people.js';

const players = CLASS.map((alias, n) =>
  rosterPlayer(n + 1, alias, { roundsDone: n % 3, rosterName: alias === 'Ada' ? 'Lovelace, Augusta' : '' }),
);
const aliases = (found: { alias: string }[]) => found.map(({ alias }) => alias);

test.each([
  ['bela', ['Béla']],
  [' ADA ', ['Ada']],
  ['олена', ['Олена']],
  ['lovelace', ['Ada']],
  ['نور', ['نور']],
  ['nobody', []],
])('%s finds %o', (sought, found) => {
  expect(aliases(withName(players, sought))).toEqual(found);
});

test('nothing sought finds everybody', () => {
  expect(withName(players, ' ')).toEqual(players);
});

test('a class is sorted by name, or who has done most first', () => {
  expect(aliases([...players].sort(byName)).slice(0, 3)).toEqual(['Ada', 'Aisha', 'Béla']);
  const sorted = [...players].sort(byProgress);
  expect(sorted.map(({ roundsDone }) => roundsDone)).toEqual(
    players.map(({ roundsDone }) => roundsDone).sort((a, b) => b - a),
  );
  expect(sorted[0]?.alias).toBe(aliases(players.filter(({ roundsDone }) => roundsDone === 2)).sort()[0]);
});
