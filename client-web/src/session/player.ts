import type { Mine, MyChoice, MyFlow, MyText, View } from '../gen/riffle/wire/v1/view.js';
import type { LineNews } from '../socket/line.js';
import type { RequestBody } from '../socket/outbox.js';
import { type RoomState, reduceRoom } from './room.js';
import { openOf } from './scene.js';

type Answered = Extract<LineNews, { kind: 'answered' }>;

/**
 * The room as its player sees it. What the player does shows at once: a draft stands in the boxes
 * before the server has it, and a View that was sent before the draft came does not take it away.
 */
export function reducePlayer(state: RoomState, news: LineNews): RoomState {
  const heard = reduceRoom(state, news);
  const told = heard.told && news.kind === 'answered' ? withAnswer(heard.told, news) : heard.told;
  // Beats hold nothing of the player's: the same objects stay, and nothing is drawn anew.
  if (told === state.told && heard.unanswered === state.unanswered) return { ...heard, view: state.view };
  const bodies = heard.unanswered.map(({ body }) => body);
  return { ...heard, told, view: told && bodies.reduce(withRequest, told) };
}

/** What the view comes to when this is done. */
function withRequest(view: View, body: RequestBody): View {
  switch (body.$case) {
    case 'placeCards':
    case 'checkBoxes': {
      const { round, boxes } = body.value;
      return withFlow(view, round, (flow) =>
        sameBoxes(flow.boxes, boxes)
          ? flow
          : {
              ...flow,
              boxes,
              checked: undefined,
              rightBoxes: unmoved(flow.rightBoxes, flow.boxes, boxes),
              finished: false,
            },
      );
    }
    case 'finish':
      return withFlow(view, body.value.round, (flow) => ({ ...flow, finished: true }));
    // An answer that is in stays, but for the first one of a round that is open again.
    case 'submitChoice':
      return withChoice(view, body.value.round, (choice) =>
        choice.picked.length > 0 && !choice.replaceable
          ? choice
          : { picked: body.value.cards, answerMs: 0, replaceable: false },
      );
    case 'submitText':
      return withText(view, body.value.round, (mine) =>
        mine.text !== '' && !mine.replaceable
          ? mine
          : { text: body.value.text, answerMs: 0, replaceable: false },
      );
    case 'chooseTeam':
      return view.mine ? { ...view, mine: { ...view.mine, team: body.value.team } } : view;
    default:
      return view;
  }
}

/** What the server has told, with its answer to a request. */
function withAnswer(view: View, { request: { body }, outcome }: Answered): View {
  if (body.$case === 'placeCards' || body.$case === 'checkBoxes') {
    // A draft that was not taken stays on the board: the next one carries all boxes again.
    const placed = withRequest(view, body);
    if (outcome.$case !== 'check') return placed;
    const checked = outcome.value;
    // What it found right stays known where the card has not been moved since: it was paid for.
    const found = checked.boxes.flatMap(({ right }, index) => (right ? [index + 1] : []));
    return withFlow(placed, body.value.round, (flow) => ({
      ...flow,
      checksUsed: checked.checksUsed,
      checked,
      rightBoxes: [...new Set([...flow.rightBoxes, ...found])],
      finished: flow.finished || checked.right === flow.boxes.length,
    }));
  }
  // Not taken: what is in stays in, and where nothing is, the player may answer again.
  if (outcome.$case !== 'receipt') return view;
  const { answerMs } = outcome.value;
  const done = withRequest(view, body);
  switch (body.$case) {
    case 'submitChoice':
      return withChoice(done, body.value.round, (choice) => ({ ...choice, answerMs }));
    case 'submitText':
      return withText(done, body.value.round, (mine) => ({ ...mine, answerMs }));
    default:
      return done;
  }
}

function withFlow(view: View, round: number, change: (flow: MyFlow) => MyFlow): View {
  const now = mineInRound(view, round);
  return now?.$case === 'flow' ? withNow(view, { $case: 'flow', value: change(now.value) }) : view;
}

function withChoice(view: View, round: number, change: (choice: MyChoice) => MyChoice): View {
  const now = mineInRound(view, round);
  return now?.$case === 'choice' ? withNow(view, { $case: 'choice', value: change(now.value) }) : view;
}

function withText(view: View, round: number, change: (mine: MyText) => MyText): View {
  const now = mineInRound(view, round);
  return now?.$case === 'text' ? withNow(view, { $case: 'text', value: change(now.value) }) : view;
}

function mineInRound(view: View, round: number): Mine['now'] {
  return openOf(view)?.round?.number === round ? view.mine?.now : undefined;
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
