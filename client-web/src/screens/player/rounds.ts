import { type MyRound, type RoundHead, RoundKind } from '../../gen/riffle/wire/v1/view.js';
import { number, seconds, wholeSeconds } from '../../i18n/format.js';
import { m } from '../../i18n/paraglide/messages.js';

/** The name of a kind of round; empty for one that this page does not know. */
export function kindName(kind: RoundKind): string {
  switch (kind) {
    case RoundKind.FLOW:
      return m.kind_flow();
    case RoundKind.CHOICE_ONE:
      return m.kind_choice_one();
    case RoundKind.CHOICE_SEVERAL:
      return m.kind_choice_several();
    default:
      return '';
  }
}

/** What the page is called while a round is on. */
export function roundTitle(round: Pick<RoundHead, 'number'>): string {
  return m.round_name({ round: number(round.number) });
}

/** How a round came out, in few words. */
export function verdictText({ answered, allRight, kind, right, of }: MyRound): string {
  // Where nothing was to get right, the player was not there yet.
  if (!answered) return of === 0 ? m.reveal_came_late() : m.reveal_no_answer();
  const part = { right: number(right), of: number(of) };
  if (kind === RoundKind.FLOW) return m.reveal_in_place(part);
  if (allRight) return m.reveal_right();
  return of > 1 && right > 0 ? m.reveal_right_of(part) : m.reveal_not_right();
}

/** One line of the sum that makes the points of a round. */
export interface SumLine {
  readonly text: string;
  /** Below 0 for what is taken off. */
  readonly points: number;
}

/**
 * The sum: points = accuracy - time - checks. What takes nothing off is left out.
 *
 * @param limitMs of the round, where it is known
 */
export function sumOf(mine: MyRound, limitMs?: number): SumLine[] {
  const part = { right: number(mine.right), of: number(mine.of) };
  const isFlow = mine.kind === RoundKind.FLOW;
  const accuracy = isFlow
    ? mine.allRight
      ? m.reveal_sum_all(part)
      : m.reveal_sum_boxes(part)
    : mine.of > 1
      ? m.reveal_sum_right(part)
      : verdictText(mine);
  const time =
    limitMs === undefined
      ? m.reveal_sum_time_only({ used: seconds(mine.answerMs) })
      : m.reveal_sum_time({ used: number(wholeSeconds(mine.answerMs)), limit: seconds(limitMs) });
  const lines = [
    { text: accuracy, points: mine.accuracyPoints },
    { text: time, points: -mine.speedLoss },
    { text: m.reveal_sum_more_checks({ count: mine.checksUsed - 1 }), points: -mine.checkLoss },
  ];
  return lines.filter(({ points }, index) => index === 0 || points !== 0);
}
