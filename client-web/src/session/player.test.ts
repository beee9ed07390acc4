import { describe, expect, test } from 'vitest';
import { choiceOpen, flowOpen, forPlayer } from '../gallery/views.js';
import { RefusalReason, type ServerFrame } from '../gen/riffle/wire/v1/server.js';
import type { MyFlow, View } from '../gen/riffle/wire/v1/view.js';
import { refusal } from '../socket/fakes.js';
import type { LineNews } from '../socket/line.js';
import type { Outbox, Request, RequestBody } from '../socket/outbox.js';
import { reducePlayer } from './player.js';
import { NO_ROOM, type RoomState } from './room.js';
import { sceneOf } from './scene.js';

const EMPTY: MyFlow = {
  column: [1, 2, 3, 4, 5, 6],
  boxes: [0, 0, 0, 0, 0],
  checksUsed: 0,
  checked: undefined,
  rightBoxes: [],
};
const FLOW = forPlayer(flowOpen, { $case: 'flow', value: EMPTY });
const CHOICE = forPlayer(choiceOpen, { $case: 'choice', value: { picked: [], answerMs: 0 } });
const ROUND = 2;
const CHECKED = { boxes: [{ right: true, description: '' }], checksUsed: 1 };

function play(...news: LineNews[]): RoomState {
  return news.reduce(reducePlayer, NO_ROOM);
}

function frame(body: ServerFrame['body']): LineNews {
  return { kind: 'frame', frame: { atMs: 1, body } };
}

const shows = (view: View) => frame({ $case: 'view', value: view });
const asks = (...unanswered: Outbox): LineNews => ({ kind: 'asked', unanswered });
const place = (id: number, boxes: number[], round = ROUND): Request =>
  request(id, 'placeCards', boxes, round);
const check = (id: number, boxes: number[]): Request => request(id, 'checkBoxes', boxes, ROUND);

function request(id: number, $case: 'placeCards' | 'checkBoxes', boxes: number[], round: number): Request {
  return { id, body: { $case, value: { round, boxes } } };
}

function answers(
  request: Request,
  outcome: Extract<LineNews, { kind: 'answered' }>['outcome'] | undefined,
  ...unanswered: Outbox
): LineNews {
  if (!outcome) throw new Error('an answer has an outcome');
  return { kind: 'answered', request, outcome, unanswered };
}

function flow(state: RoomState): MyFlow | undefined {
  const scene = sceneOf(state.view);
  return scene.kind === 'flow' ? scene.mine : undefined;
}

function picked(state: RoomState): number[] | undefined {
  const scene = sceneOf(state.view);
  return scene.kind === 'choice' ? scene.mine?.picked : undefined;
}

describe('a flow', () => {
  test('a draft shows before the server has it', () => {
    expect(flow(play(shows(FLOW), asks(place(1, [3, 0, 0, 0, 0]))))?.boxes).toEqual([3, 0, 0, 0, 0]);
  });

  test('a view sent before the draft came does not take it away', () => {
    const state = play(shows(FLOW), asks(place(1, [3, 0, 0, 0, 0])), shows(FLOW));
    expect(flow(state)?.boxes).toEqual([3, 0, 0, 0, 0]);
  });

  test('a draft of another round changes nothing', () => {
    expect(flow(play(shows(FLOW), asks(place(1, [3, 0, 0, 0, 0], 1))))).toEqual(EMPTY);
  });

  test('an answered check shows what it found', () => {
    const asked = check(1, [3, 0, 0, 0, 0]);
    const state = play(shows(FLOW), asks(asked), answers(asked, { $case: 'check', value: CHECKED }));
    expect(flow(state)).toMatchObject({ boxes: [3, 0, 0, 0, 0], checksUsed: 1, checked: CHECKED });
  });

  test('a card moved since then hides the crosses, but neither what is right nor what it cost', () => {
    const asked = check(1, [3, 0, 0, 0, 0]);
    const later = place(2, [3, 4, 0, 0, 0]);
    const found = { $case: 'check', value: CHECKED } as const;
    const state = play(shows(FLOW), asks(asked), asks(asked, later), answers(asked, found, later));
    expect(flow(state)).toMatchObject({
      boxes: [3, 4, 0, 0, 0],
      checksUsed: 1,
      checked: undefined,
      rightBoxes: [1],
    });
  });

  test('a check whose line dropped is answered after the line is back and a card was moved', () => {
    const asked = check(1, [3, 0, 0, 0, 0]);
    const later = place(2, [3, 4, 0, 0, 0]);
    const dropped: LineNews = { kind: 'line', line: { kind: 'dropped', retryAtMs: 5 } };
    const found = { $case: 'check', value: CHECKED } as const;
    const state = play(
      shows(FLOW),
      asks(asked),
      dropped,
      asks(asked, later),
      { kind: 'line', line: { kind: 'open' } },
      shows(FLOW),
      answers(asked, found, later),
    );
    expect(flow(state)).toMatchObject({ boxes: [3, 4, 0, 0, 0], checksUsed: 1, rightBoxes: [1] });
  });

  test('what was right is not known of a box whose card was moved', () => {
    const asked = check(1, [3, 0, 0, 0, 0]);
    const later = place(2, [0, 3, 0, 0, 0]);
    const found = { $case: 'check', value: CHECKED } as const;
    const state = play(shows(FLOW), asks(asked), asks(asked, later), answers(asked, found, later));
    expect(flow(state)?.rightBoxes).toEqual([]);
  });

  test('a move clears the crosses', () => {
    const view = forPlayer(flowOpen, { $case: 'flow', value: { ...EMPTY, checked: CHECKED } });
    expect(flow(play(shows(view), asks(place(1, [3, 0, 0, 0, 0]))))?.checked).toBeUndefined();
  });

  test('beats and counts leave the view as it is', () => {
    const before = play(shows(FLOW), asks(place(1, [3, 0, 0, 0, 0])));
    expect(reducePlayer(before, frame(undefined)).view).toBe(before.view);
  });
});

describe('a choice', () => {
  const body: RequestBody = { $case: 'submitChoice', value: { round: 3, cards: [2] } };
  const asked: Request = { id: 1, body };

  test('shows as picked at once, and its time with the receipt', () => {
    expect(picked(play(shows(CHOICE), asks(asked)))).toEqual([2]);
    const state = play(
      shows(CHOICE),
      asks(asked),
      answers(asked, { $case: 'receipt', value: { answerMs: 4200 } }),
    );
    expect(sceneOf(state.view)).toMatchObject({ mine: { picked: [2], answerMs: 4200 } });
  });

  test('a second one leaves the first as it is, and its refusal is there to show', () => {
    const view = forPlayer(choiceOpen, { $case: 'choice', value: { picked: [3], answerMs: 900 } });
    for (const reason of [RefusalReason.ALREADY_ANSWERED, RefusalReason.TOO_LATE]) {
      const state = play(shows(view), asks(asked), answers(asked, refusal(reason)));
      expect(picked(state)).toEqual([3]);
      expect(state.refused).toMatchObject({ refusal: { reason } });
    }
  });

  test('refused, it can be picked again, and the refusal is there to show', () => {
    const state = play(shows(CHOICE), asks(asked), answers(asked, refusal(RefusalReason.BAD_ANSWER)));
    expect(picked(state)).toEqual([]);
    expect(state.refused).toMatchObject({ refusal: { reason: RefusalReason.BAD_ANSWER } });
  });
});
