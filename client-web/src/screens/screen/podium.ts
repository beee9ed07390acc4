import type { Standing } from '../../gen/riffle/wire/v1/view.js';

/** Lines of names that stand on one step; the last one counts those that have no line. */
const LINES = 3;

/** One step of the podium, and everybody on it. */
export interface Step {
  readonly rank: number;
  readonly points: number;
  readonly names: readonly string[];
  /** How many more share it. */
  readonly more: number;
}

/**
 * The steps that somebody stands on, the first one first. Where a rank is shared, one is empty.
 *
 * @param more how many more stand on the last of these steps than `podium` names
 */
export function podiumSteps(podium: readonly Standing[], more: number): Step[] {
  const last = podium.at(-1)?.rank;
  return [1, 2, 3].flatMap((rank) => {
    const there = podium.filter((standing) => standing.rank === rank);
    const [first] = there;
    if (!first) return [];
    const all = there.length + (rank === last ? more : 0);
    const names = there.slice(0, all > LINES ? LINES - 1 : LINES).map(({ alias }) => alias);
    return [{ rank, points: first.points, names, more: all - names.length }];
  });
}
