import type { Standing } from '../../gen/riffle/wire/v1/view.js';

/** Names that stand on one step; more would not be read. */
const NAMES_SHOWN = 3;

/** One step of the podium, and everybody on it. */
export interface Step {
  readonly rank: number;
  readonly points: number;
  readonly names: readonly string[];
  /** How many more share it. */
  readonly more: number;
}

/** The steps that somebody stands on, the first one first. Where a rank is shared, one is empty. */
export function podiumSteps(podium: readonly Standing[]): Step[] {
  return [1, 2, 3].flatMap((rank) => {
    const there = podium.filter((standing) => standing.rank === rank);
    const [first] = there;
    if (!first) return [];
    const names = there.slice(0, NAMES_SHOWN).map(({ alias }) => alias);
    return [{ rank, points: first.points, names, more: there.length - names.length }];
  });
}
