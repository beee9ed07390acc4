import { byName } from './people.js';
import type { NamedStanding } from './room.js';

/** How each player came out of the round that is revealed; each part by name. */
export interface Names {
  /** Who had everything right. */
  readonly right: readonly NamedStanding[];
  /** Who sent something else; in a poll everybody who sent something. */
  readonly others: readonly NamedStanding[];
  /** Who sent nothing. */
  readonly nothing: readonly NamedStanding[];
}

export function namesOf(standings: readonly NamedStanding[]): Names {
  const sorted = [...standings].sort(byName);
  return {
    right: sorted.filter(({ lastAnswered, lastAllRight }) => lastAnswered && lastAllRight),
    others: sorted.filter(({ lastAnswered, lastAllRight }) => lastAnswered && !lastAllRight),
    nothing: sorted.filter(({ lastAnswered }) => !lastAnswered),
  };
}
