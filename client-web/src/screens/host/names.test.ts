import { expect, test } from 'vitest';
import { forHost, typedReveal } from '../../gallery/views.js';
import type { HostStanding } from '../../gen/riffle/wire/v1/view.js';
import { namesOf, notInPlace } from './names.js';
import { namedStandings } from './room.js';

/** The aliases of each part, where the first ones came out like this. */
function parts(...outcomes: Partial<HostStanding>[]) {
  const { hostOnly } = forHost(typedReveal);
  if (!hostOnly) throw new Error('no host');
  const standings = hostOnly.standings
    .slice(0, outcomes.length)
    .map((standing, n) => ({ ...standing, ...outcomes[n] }));
  const { right, others, nothing } = namesOf(namedStandings({ ...hostOnly, standings }));
  return [right, others, nothing].map((part) => part.map(({ alias }) => alias));
}

const right = { lastAnswered: true, lastAllRight: true };
const notYet = { lastAnswered: true, lastAllRight: false };
const nothing = { lastAnswered: false, lastAllRight: false };

test('each is in one part, and a part goes by name, not by rank', () => {
  const first =
    forHost(typedReveal)
      .hostOnly?.players.slice(0, 5)
      .map(({ alias }) => alias) ?? [];
  const [a, b, c, d, e] = first as [string, string, string, string, string];
  expect(first).not.toEqual([...first].sort());
  expect(parts(right, notYet, nothing, right, notYet)).toEqual([[a, d].sort(), [b, e].sort(), [c]]);
});

const rows = ['cut', 'squeeze', 'leak'].map((label, n) => ({
  card: { number: n + 1, label, learnMoreUrl: '', image: undefined },
  box: n + 1,
  description: '',
  had: [],
}));

test.each([
  [
    ['squeeze', 'cut', 'leak'],
    ['1 squeeze', '2 cut'],
  ],
  [['cut', '', 'leak'], ['2 ']],
  [
    ['cut', 'squeeze', 'leak'],
    ['1 cut', '2 squeeze', '3 leak'],
  ],
])('of %j are told %j', (labels, told) => {
  expect(notInPlace(labels, rows).map(({ box, label }) => `${box} ${label}`)).toEqual(told);
});
