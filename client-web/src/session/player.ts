import { RefusalReason } from '../gen/riffle/wire/v1/server.js';
import type { Mine, MyChoice, MyFlow, View } from '../gen/riffle/wire/v1/view.js';
import type { LineNews } from '../socket/line.js';
import type { Outbox, RequestBody } from '../socket/outbox.js';
import { type RoomState, reduceRoom } from './room.js';

type Answered = Extract<LineNews, { kind: 'answered' }>;

/**
 * The room as its player sees it. What the player does shows at once: a draft stands in the boxes
 * before the server has it, and a View that was sent before the draft came does not take it away.
 */
export function reducePlayer(state: RoomState, news: LineNews): RoomState {
  const next = reduceRoom(state, news);
  if (!next.view) return next;
  const answered = news.kind === 'answered' ? withAnswer(next.view, news) : next.view;
  // Beats and counts hold nothing of the player's: the same objects stay, and nothing is drawn anew.
  const mayDiffer = news.kind !== 'frame' || news.frame.body?.$case === 'view';
  return mayDiffer ? { ...next, view: withUnanswered(answered, next.unanswered) } : next;
}

function withUnanswered(view: View, unanswered: Outbox): View {
  return unanswered.reduce((shown, { body }) => withRequest(shown, body), view);
}

function withRequest(view: View, body: RequestBody): View {
  switch (body.$case) {
    case 'placeCards':
    case 'checkBoxes': {
      const { round, boxes } = body.value;
      return withFlow(view, round, (flow) =>
        sameBoxes(flow.boxes, boxes)
          ? flow
          : { ...flow, boxes, checked: undefined, rightBoxes: unmoved(flow.rightBoxes, flow.boxes, boxes) },
      );
    }
    case 'submitChoice':
      // A second answer does not take the place of the one that is in.
      return withChoice(view, body.value.round, (choice) =>
        choice.picked.length > 0 ? choice : { ...choice, picked: body.value.cards },
      );
    default:
      return view;
  }
}

function withAnswer(view: View, { request: { body }, outcome }: Answered): View {
  if (body.$case === 'checkBoxes' && outcome.$case === 'check') {
    const checked = outcome.value;
    const asked = body.value.boxes;
    // What it found right stays known where the card has not been moved since: it was paid for.
    const found = checked.boxes.flatMap(({ right }, index) => (right ? [index + 1] : []));
    return withFlow(view, body.value.round, (flow) => ({
      ...flow,
      checksUsed: checked.checksUsed,
      checked: sameBoxes(flow.boxes, asked) ? checked : undefined,
      rightBoxes: [...new Set([...flow.rightBoxes, ...unmoved(found, asked, flow.boxes)])],
    }));
  }
  if (body.$case === 'submitChoice') {
    const { round } = body.value;
    if (outcome.$case === 'receipt') {
      return withChoice(view, round, (choice) => ({ ...choice, answerMs: outcome.value.answerMs }));
    }
    // Not taken: the player may choose again, where there is still time. What is in stays in.
    const isIn = outcome.$case === 'refusal' && outcome.value.reason === RefusalReason.ALREADY_ANSWERED;
    return withChoice(view, round, (choice) =>
      isIn || choice.answerMs > 0 ? choice : { ...choice, picked: [] },
    );
  }
  return view;
}

function withFlow(view: View, round: number, change: (flow: MyFlow) => MyFlow): View {
  const now = mineInRound(view, round);
  return now?.$case === 'flow' ? withNow(view, { $case: 'flow', value: change(now.value) }) : view;
}

function withChoice(view: View, round: number, change: (choice: MyChoice) => MyChoice): View {
  const now = mineInRound(view, round);
  return now?.$case === 'choice' ? withNow(view, { $case: 'choice', value: change(now.value) }) : view;
}

function mineInRound(view: View, round: number): Mine['now'] {
  const kind = view.stage?.kind;
  return kind?.$case === 'open' && kind.value.round?.number === round ? view.mine?.now : undefined;
}

function withNow(view: View, now: Mine['now']): View {
  return view.mine ? { ...view, mine: { ...view.mine, now } } : view;
}

/** Those of these boxes, from 1, in which the same card stands as before. */
function unmoved(boxes: readonly number[], before: readonly number[], now: readonly number[]): number[] {
  return boxes.filter((box) => before[box - 1] === now[box - 1]);
}

function sameBoxes(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((card, box) => card === b[box]);
}
