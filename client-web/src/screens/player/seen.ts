import type { Card, MyRound, View } from '../../gen/riffle/wire/v1/view.js';
import { RoundKind } from '../../gen/riffle/wire/v1/view.js';
import { list } from '../../i18n/format.js';
import { openOf } from '../../session/scene.js';

/** What this page has seen of the game that later views do not repeat. */
export interface Seen {
  /** The labels of a round's cards, by round and number. */
  readonly labels: ReadonlyMap<number, ReadonlyMap<number, string>>;
  /** The answer to the round that was open last. */
  readonly answer: { readonly round: number; readonly words: string } | undefined;
  /** Right answers in a row up to the last reveal, where streaks count; else 0. */
  readonly streak: number;
}

/** Before anything was shown. */
export const NOTHING_SEEN: Seen = { labels: new Map(), answer: undefined, streak: 0 };

/** What is known after this view; pure. A lobby begins anew: the cards are dealt for each game. */
export function see(seen: Seen, view: View | undefined): Seen {
  const kind = view?.stage?.kind;
  if (!kind) return seen;
  if (kind.$case === 'lobby') return seen === NOTHING_SEEN ? seen : NOTHING_SEEN;
  const round = cardsOf(view);
  const labels = round ? new Map([...seen.labels, [round.number, labelsOf(round.cards)]]) : seen.labels;
  const now = view.mine?.now;
  const known = { ...seen, labels };
  if (now?.$case === 'round') return { ...known, streak: now.value.streak };
  const open = openOf(view)?.round?.number;
  if (open === undefined || !now) return known;
  return { ...known, answer: { round: open, words: wordsOf(known, open, now) } };
}

/** What a player answered, in words; empty where this page has not seen the round's cards. */
export function answerWords(seen: Seen, { number, kind, text, answer }: MyRound): string {
  return text || labelled(seen, number, answer, kind === RoundKind.FLOW);
}

function wordsOf(seen: Seen, round: number, now: NonNullable<NonNullable<View['mine']>['now']>): string {
  switch (now.$case) {
    case 'text':
      return now.value.text;
    case 'choice':
      return labelled(seen, round, now.value.picked, false);
    case 'flow':
      return labelled(seen, round, now.value.boxes, true);
    default:
      return '';
  }
}

function labelled(seen: Seen, round: number, cards: readonly number[], inOrder: boolean): string {
  const labels = cards.flatMap((card) => seen.labels.get(round)?.get(card) ?? []);
  return inOrder ? labels.join(' → ') : labels.length > 0 ? list(labels) : '';
}

function labelsOf(cards: readonly Card[]): ReadonlyMap<number, string> {
  return new Map(cards.map(({ number, label }) => [number, label]));
}

/** The round whose cards this view shows. */
function cardsOf(view: View): { readonly number: number; readonly cards: readonly Card[] } | undefined {
  const open = openOf(view);
  const task = open?.task;
  if (open?.round && (task?.$case === 'flow' || task?.$case === 'choice')) {
    return { number: open.round.number, cards: task.value.cards };
  }
  const kind = view.stage?.kind;
  const turn = kind?.$case === 'selfPaced' ? view.mine?.pace?.turn : undefined;
  const reveal = kind?.$case === 'reveal' ? kind.value : turn?.$case === 'reveal' ? turn.value : undefined;
  const solution = reveal?.solution;
  if (!reveal?.round || (solution?.$case !== 'flow' && solution?.$case !== 'choice')) return undefined;
  const rows: { card: Card | undefined }[] = solution.value.rows;
  return { number: reveal.round.number, cards: rows.flatMap(({ card }) => card ?? []) };
}
