import { type Card, type Mine, type MyRound, RoundKind } from '../../gen/riffle/wire/v1/view.js';

/** What a player answered: in words of their own, or by labels of the author's. */
export type AnswerWords =
  | { readonly kind: 'written'; readonly text: string }
  | { readonly kind: 'picked' | 'inOrder'; readonly labels: readonly string[] };

/** What a player answered to a round of a game that is over; undefined for nothing. */
export function answerWords({ kind, text, answerLabels }: MyRound): AnswerWords | undefined {
  return text === '' ? labelled(answerLabels, kind === RoundKind.FLOW) : { kind: 'written', text };
}

/**
 * What a player has answered to the round that the class talks about; undefined for nothing.
 *
 * @param cards of the round; none where answers are written
 */
export function ownWords(now: Mine['now'], cards: readonly Card[]): AnswerWords | undefined {
  const labels = new Map(cards.map(({ number, label }) => [number, label]));
  const labelsOf = (numbers: readonly number[]) => numbers.map((number) => labels.get(number) ?? '');
  switch (now?.$case) {
    case 'text':
      return now.value.text === '' ? undefined : { kind: 'written', text: now.value.text };
    case 'choice':
      return labelled(labelsOf(now.value.picked), false);
    case 'flow':
      return labelled(labelsOf(now.value.boxes), true);
    default:
      return undefined;
  }
}

/** An empty box keeps its place, where not all are. */
function labelled(labels: readonly string[], inOrder: boolean): AnswerWords | undefined {
  const isNothing = labels.every((label) => label === '');
  return isNothing ? undefined : { kind: inOrder ? 'inOrder' : 'picked', labels };
}
