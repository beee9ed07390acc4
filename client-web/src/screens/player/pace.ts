import type { PaceRound } from '../../gen/riffle/wire/v1/view.js';

/**
 * The round to play next at one's own pace: the first one behind this that is not closed, going round.
 *
 * @param after from 1, or 0 for the start
 * @returns undefined where every round is closed
 */
export function nextRound(rounds: readonly PaceRound[], after: number): number | undefined {
  const open = rounds.filter(({ closed, number }) => !closed && number !== after);
  return (open.find(({ number }) => number > after) ?? open[0])?.number;
}
