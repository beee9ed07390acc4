import { Mode } from '../../gen/riffle/wire/v1/settings.js';
import { type MyRound, type RoundHead, RoundKind, type View } from '../../gen/riffle/wire/v1/view.js';
import { number, seconds, wholeSeconds } from '../../i18n/format.js';
import { m } from '../../i18n/paraglide/messages.js';

/** Whether there is something to get right in rounds of this kind. */
export function isScored(kind: RoundKind): boolean {
  return kind !== RoundKind.POLL && kind !== RoundKind.SLIDE;
}

/** Whether the player is alone, without a clock, and points are nobody's business. */
export function isPractice(view: View | undefined): boolean {
  const kind = view?.stage?.kind;
  return kind?.$case === 'selfPaced' && kind.value.mode === Mode.PRACTICE;
}

/** What the page is called while a round is on. */
export function roundTitle(round: Pick<RoundHead, 'number'>): string {
  return m.round_name({ round: number(round.number) });
}

/** How a round came out, in few words. */
export function verdictText({
  answered,
  allRight,
  kind,
  right,
  of,
}: Pick<MyRound, 'answered' | 'allRight' | 'kind' | 'right' | 'of'>): string {
  if (kind === RoundKind.SLIDE) return m.play_slide_was();
  if (kind === RoundKind.POLL) return answered ? m.play_poll_in() : m.reveal_no_answer();
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
 * The sum: points = accuracy - time - checks + streak. What changes nothing is left out.
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
    { text: streakText(mine.streak), points: mine.streakBonus },
  ];
  return lines.filter(({ points }, index) => index === 0 || points !== 0);
}

const STREAK_STEP_PERCENT = 10;
const STREAK_MOST_PERCENT = 50;

/** What a row of right answers is worth: 3 in a row: + 20 %. */
function streakText(streak: number): string {
  const percent = Math.min(STREAK_MOST_PERCENT, STREAK_STEP_PERCENT * (streak - 1));
  return m.play_streak_sum({ count: number(streak), percent: number(percent) });
}
