import type { FlowRow } from '../../gen/riffle/wire/v1/view.js';
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

/** A box of a flow, and what stood in it; empty for nothing. */
export interface InBox {
  /** From 1. */
  readonly box: number;
  readonly label: string;
}

/**
 * The boxes that held something else than they should: the others hold what the solution says. Where
 * words do not tell the two apart, all boxes.
 *
 * @param labels box by box
 */
export function notInPlace(labels: readonly string[], rows: readonly FlowRow[]): InBox[] {
  const right = new Map(rows.map(({ box, card }) => [box, card?.label]));
  const all = labels.map((label, index) => ({ box: index + 1, label }));
  const wrong = all.filter(({ box, label }) => label !== right.get(box));
  return wrong.length > 0 ? wrong : all;
}
