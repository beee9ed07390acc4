import type { CheckResult, FlowTask } from '../gen/riffle/wire/v1/view.js';
import { isolated, list, number } from '../i18n/format.js';
import { m } from '../i18n/paraglide/messages.js';
import { type Board, boxOf, emptyBoxAfter } from './board.js';

/** What a screen reader hears of the board's last act; nothing where the eye sees nothing either. */
export function deedText(board: Board, label: (card: number) => string): string | undefined {
  const { did } = board;
  const named = (card: number) => isolated(label(card));
  switch (did.kind) {
    case 'nothing':
      return undefined;
    case 'pickedUp': {
      const empty = emptyBoxAfter(board, 0);
      const picked = named(did.card);
      return empty > 0 && boxOf(board, did.card) === 0
        ? m.said_picked_up({ label: picked, box: number(empty) })
        : m.said_picked_up_full({ label: picked });
    }
    case 'boxChosen':
      return m.said_box_chosen({ box: number(did.box) });
    case 'put': {
      const where = { label: named(did.card), box: number(did.box) };
      return did.back > 0 ? m.said_put_back_other({ ...where, other: named(did.back) }) : m.said_put(where);
    }
    case 'moved':
      return m.said_moved({ label: named(did.card), from: number(did.from), box: number(did.box) });
    case 'swapped': {
      const cards = { label: named(did.card), other: named(did.other) };
      return m.said_swapped({ ...cards, box: number(did.box), from: number(did.from) });
    }
    case 'putBack':
      return m.said_back({ label: named(did.card), from: number(did.from) });
    case 'putDown':
      return did.box > 0
        ? m.said_put_down({ label: named(did.card), box: number(did.box) })
        : m.said_put_down_choices({ label: named(did.card) });
    case 'reset':
      return m.said_reset();
    case 'undone':
      return m.said_undone();
  }
}

/** What a screen reader hears of a check. */
export function checkText({ boxes, checksUsed, right }: CheckResult, task: FlowTask): string {
  if (right === task.boxes) return m.said_checked_all({ boxes: number(task.boxes) });
  const notYet = boxes.flatMap((box, index) => (box.right ? [] : [index + 1]));
  const said = { count: right, boxes: number(task.boxes), left: saidLeft(checksUsed, task) };
  if (notYet.length === 0) return m.play_said_how_many(said).trimEnd();
  const which = m.said_which_boxes({ count: notYet.length, list: list(notYet) });
  return m.said_checked({ ...said, which }).trimEnd();
}

/** How many checks are left; nothing where there is no end to them. */
function saidLeft(checksUsed: number, { checks, unlimitedChecks }: FlowTask): string {
  if (unlimitedChecks) return '';
  const left = checks - checksUsed;
  return left > 0 ? m.said_checks_left({ count: left }) : m.said_no_checks_left();
}

/** What stands on Check: a note about its price, or the reason why it cannot be pressed. */
export interface CheckWords {
  readonly label: string;
  readonly note?: string;
  readonly reason?: string;
}

/** What Check depends on, beside the board. */
export interface CheckState {
  readonly task: Pick<FlowTask, 'checks' | 'checkCostPercent' | 'unlimitedChecks'>;
  readonly checksUsed: number;
  /** Nothing has moved since the last check: asking again would cost and say the same. */
  readonly same: boolean;
  /** A check is under way. */
  readonly asking: boolean;
  readonly lineUp: boolean;
}

/** The words on the button of who is done: it stands beside Check, or instead of it. */
export interface DoneWords {
  readonly label: string;
  /** Why it cannot be pressed. */
  readonly reason?: string;
}

/** What being done depends on. */
export interface DoneState {
  /** At one's own pace: the round is handed in, and comes out. */
  readonly handsIn: boolean;
  /** The player has said so already. */
  readonly finished: boolean;
  /** It is on its way. */
  readonly asking: boolean;
}

/** The words of who is done. */
export function doneWords({ handsIn, finished, asking }: DoneState): DoneWords {
  if (handsIn)
    return asking ? { label: m.play_hand_in(), reason: m.join_going() } : { label: m.play_hand_in() };
  return finished ? { label: m.play_done(), reason: m.play_done_back() } : { label: m.play_i_am_done() };
}

/** The words on Check. */
export function checkWords({ boxes }: Pick<Board, 'boxes'>, state: CheckState): CheckWords {
  const { task, checksUsed } = state;
  const label = checksUsed === 0 ? m.flow_check() : m.flow_check_again();
  const left = task.unlimitedChecks ? Number.POSITIVE_INFINITY : task.checks - checksUsed;
  if (!state.lineUp) return { label, reason: m.flow_check_line() };
  if (state.asking) return { label, reason: m.flow_checking() };
  if (left <= 0) return { label, reason: m.flow_check_none_left() };
  if (state.same) return { label, reason: m.flow_check_same() };
  if (boxes.every((card) => card === 0)) return { label, reason: m.flow_check_fill() };
  if (checksUsed === 0) return { label, note: m.flow_check_free() };
  const percent = task.checkCostPercent;
  if (task.unlimitedChecks) {
    return {
      label,
      note: percent > 0 ? m.play_check_costs({ percent: number(percent) }) : m.play_check_unlimited(),
    };
  }
  return {
    label,
    note:
      percent > 0
        ? m.flow_check_costs({ count: left, percent: number(percent) })
        : m.flow_check_left({ count: left }),
  };
}
