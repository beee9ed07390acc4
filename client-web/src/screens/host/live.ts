import type { AnswerKey } from '../../gen/riffle/api/v1/api.js';
import {
  type Card,
  type ChoiceRow,
  type FlowRow,
  type HostOnly,
  type Live,
  type RosterPlayer,
  type RoundHead,
  RoundKind,
  type Taker,
  type TalkRow,
} from '../../gen/riffle/wire/v1/view.js';

/** Some of a crowd by name. */
export interface Some<Who> {
  readonly named: readonly Who[];
  /** How many there are besides. */
  readonly more: number;
}

/** A player who has a card. */
export interface Holder {
  readonly player: RosterPlayer;
  /** Where it lies, from 1; 0 for a pick. */
  readonly box: number;
}

/**
 * What the class has done with each card, in the order of the task.
 *
 * @param places boxes of a flow, 1 for a choice
 */
export function liveRows(cards: readonly Card[], places: number, live: Live | undefined): TalkRow[] {
  return cards.map((card, index) => ({
    card,
    had: live?.rows[index]?.had ?? Array.from({ length: places }, () => 0),
  }));
}

/** The same as after the reveal: the steps in order, then the cards that do not belong. */
export function stepsInPlace(rows: readonly TalkRow[], key: AnswerKey): FlowRow[] {
  const boxes = new Map(key.rows.map(({ card, box }) => [card, box]));
  const steps = rows.map((row) => ({ ...row, box: boxes.get(row.card?.number ?? 0) ?? 0, description: '' }));
  const place = ({ box }: FlowRow) => (box === 0 ? steps.length + 1 : box);
  return steps.sort((a, b) => place(a) - place(b));
}

/** What a class has chosen so far; with a key, also what is right. */
export function liveBars(rows: readonly TalkRow[], key: AnswerKey | undefined): ChoiceRow[] {
  const right = new Set(key?.rows.filter((row) => row.right).map(({ card }) => card));
  return rows.map(({ card, had }) => ({
    card,
    right: right.has(card?.number ?? 0),
    picked: had[0] ?? 0,
  }));
}

/** Who has the card of this place in the task. A player whose name has not come yet is among the rest. */
export function holders(
  live: Live | undefined,
  index: number,
  players: readonly RosterPlayer[],
): Some<Holder> {
  const row = live?.rows[index];
  const named = (row?.takers ?? []).flatMap(({ player: number, box }: Taker) => {
    const player = players.find((one) => one.number === number);
    return player ? [{ player, box }] : [];
  });
  const count = row?.had.reduce((sum, here) => sum + here, 0) ?? 0;
  return { named, more: Math.max(0, count - named.length) };
}

/** A card that belongs in no box, with those who have it all the same. */
export interface Odd {
  readonly card: Card;
  readonly holders: Some<Holder>;
}

/** The cards of a flow that belong in no box. */
export function oddOnes(
  cards: readonly Card[],
  { live, players }: Pick<HostOnly, 'live' | 'players'>,
  key: AnswerKey,
): Odd[] {
  const belongs = new Set(key.rows.filter(({ box }) => box > 0).map(({ card }) => card));
  return cards.flatMap((card, index) =>
    belongs.has(card.number) ? [] : { card, holders: holders(live, index, players) },
  );
}

/** Whether cards of such a round are right or wrong. */
export function hasKey({ kind }: RoundHead): boolean {
  return kind === RoundKind.FLOW || kind === RoundKind.CHOICE_ONE || kind === RoundKind.CHOICE_SEVERAL;
}

/** Who is not done, of so many; those whose line is down come first. */
export function notDone(
  live: Live | undefined,
  players: readonly RosterPlayer[],
  count: number,
): Some<RosterPlayer> {
  const numbers = new Set(live?.notDone);
  const named = players.filter(({ number }) => numbers.has(number));
  const off = named.filter(({ connected }) => !connected);
  const here = named.filter(({ connected }) => connected);
  return { named: [...off, ...here], more: Math.max(0, count - named.length) };
}
