import { expect, test } from 'vitest';
import { forHost, typedReveal } from '../../gallery/views.js';
import type { HostStanding } from '../../gen/riffle/wire/v1/view.js';
import { namesOf } from './names.js';
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
