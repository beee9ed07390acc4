import type { ChoiceRow, FlowRow, FlowSolution, TalkRow } from '../gen/riffle/wire/v1/view.js';

/** How a count of a class is drawn. */
export interface Shade {
  /** From 0, nobody, to 1: how much of the river shows. */
  readonly depth: number;
  /** So deep that the number upon it must be light. */
  readonly deep: boolean;
}

/**
 * The shade of a count. There is a gap between the shades below half of the class and those above,
 * because on the middle ones neither dark nor light numbers could be read.
 */
export function shade(count: number, players: number): Shade {
  const share = shareOf(count, players);
  if (share === 0) return { depth: 0, deep: false };
  const deep = share >= 0.5;
  return { depth: deep ? 0.7 + 0.3 * share : 0.08 + 0.57 * share, deep };
}

/** A part of the class, from 0 to 1; 0 where there is no class. */
export function shareOf(count: number, players: number): number {
  return players > 0 ? Math.min(1, count / players) : 0;
}

/** How many had the step in no box. */
export function notPlaced({ had }: FlowRow | TalkRow, players: number): number {
  return Math.max(0, players - had.reduce((sum, count) => sum + count, 0));
}

/** What a class chose, before it is told what is right. */
export function talkBars(rows: readonly TalkRow[]): ChoiceRow[] {
  return rows.map(({ card, had }) => ({ card, right: false, picked: had[0] ?? 0 }));
}

/** How much of all boxes held what belongs there, in percent. */
export function percentInPlace({ boxes, rows }: FlowSolution, players: number): number {
  const inPlace = rows.reduce((sum, { box, had }) => sum + (had[box - 1] ?? 0), 0);
  return 100 * shareOf(inPlace, boxes * players);
}

/** A mistake that several of a class share. */
export interface Slip {
  readonly count: number;
  /** An author's text, with its marks. */
  readonly label: string;
  /** Where they had it, from 1. */
  readonly box: number;
  /** What belongs there. */
  readonly instead: string;
  /** The step belongs nowhere. */
  readonly odd: boolean;
}

/** The wrong place that most of the class chose, where more than one did. */
export function commonSlip({ rows }: FlowSolution): Slip | undefined {
  const slips = rows.flatMap((row) =>
    row.had.map((count, index) => ({
      count: index + 1 === row.box ? 0 : count,
      label: row.card?.label ?? '',
      box: index + 1,
      instead: rows.find(({ box }) => box === index + 1)?.card?.label ?? '',
      odd: row.box === 0,
    })),
  );
  const [first] = slips.sort((a, b) => b.count - a.count);
  return first && first.count > 1 ? first : undefined;
}
