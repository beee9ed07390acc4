import { type Card, type Mine, type MyRound, RoundKind } from '../../gen/riffle/wire/v1/view.js';
import { list } from '../../i18n/format.js';
import { plainOf } from '../../ui/marks.js';

/** What a player answered to a round of a game that is over, in words; empty for nothing. */
export function answerWords({ kind, text, answerLabels }: MyRound): string {
  if (text !== '') return text;
  const words = answerLabels.map(plainOf);
  return kind === RoundKind.FLOW ? inOrder(words) : list(words);
}

/**
 * What a player has answered to the round that the class talks about, in words; empty for nothing.
 *
 * @param cards of the round; none where answers are written
 */
export function ownWords(now: Mine['now'], cards: readonly Card[]): string {
  const labels = new Map(cards.map(({ number, label }) => [number, plainOf(label)]));
  const labelled = (numbers: readonly number[]) => numbers.map((number) => labels.get(number) ?? '');
  switch (now?.$case) {
    case 'text':
      return now.value.text;
    case 'choice':
      return list(labelled(now.value.picked));
    case 'flow':
      return inOrder(labelled(now.value.boxes));
    default:
      return '';
  }
}

/** A box that is empty keeps its place. */
function inOrder(labels: readonly string[]): string {
  return labels.some((label) => label !== '') ? labels.map((label) => label || '–').join(' → ') : '';
}
