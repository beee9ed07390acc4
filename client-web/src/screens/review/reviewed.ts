import {
  ReviewKind,
  type ReviewOption,
  type ReviewRound,
  type ReviewStep,
} from '../../gen/riffle/api/v1/api.js';
import { type ChoiceRow, type FlowRow, RoundKind } from '../../gen/riffle/wire/v1/view.js';
import { seconds } from '../../i18n/format.js';
import { m } from '../../i18n/paraglide/messages.js';
import { kindName } from '../../ui/roundWords.js';
import { verdictText } from '../player/rounds.js';

/** The kind of a round as the screens of a room name it. */
export function kindOf(kind: ReviewKind): RoundKind {
  switch (kind) {
    case ReviewKind.FLOW:
      return RoundKind.FLOW;
    case ReviewKind.CHOICE_ONE:
      return RoundKind.CHOICE_ONE;
    case ReviewKind.CHOICE_SEVERAL:
      return RoundKind.CHOICE_SEVERAL;
    case ReviewKind.TYPED:
      return RoundKind.TYPED;
    case ReviewKind.NUMBER:
      return RoundKind.NUMBER;
    case ReviewKind.POLL:
      return RoundKind.POLL;
    default:
      return RoundKind.UNSPECIFIED;
  }
}

/** Whether more of a round was kept than its prompt and its points. */
export function isKept({ kind }: ReviewRound): boolean {
  return kind !== ReviewKind.UNSPECIFIED;
}

/** How a round came out, in few words. */
export function verdictOf(round: ReviewRound): string {
  return verdictText({ ...round, kind: round.unscored ? RoundKind.POLL : kindOf(round.kind) });
}

/** Know the Flow · after 42 seconds · checked twice; what a round has none of is left out. */
export function factsOf({ kind, answered, answerMs, checks }: ReviewRound): string {
  const facts = [
    kindName(kindOf(kind)),
    answered && answerMs > 0 ? m.review_after({ time: seconds(answerMs) }) : '',
    checks > 0 ? m.review_checks({ count: checks }) : '',
  ];
  return facts
    .filter((fact) => fact !== '')
    .reduce((first, second) => (first ? m.joined({ first, second }) : second), '');
}

/** A step as a reveal shows it. */
export function flowRow({ label, box, description, learnMoreUrl }: ReviewStep): FlowRow {
  return { card: { number: 0, label, learnMoreUrl, image: undefined }, box, description, had: [] };
}

/** An option as a reveal shows it. */
export function choiceRow({ label, right }: ReviewOption): ChoiceRow {
  return { card: { number: 0, label, learnMoreUrl: '', image: undefined }, right, picked: 0 };
}
