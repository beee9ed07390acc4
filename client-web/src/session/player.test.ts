import { describe, expect, test } from 'vitest';
import {
  choiceOpen,
  choiceRevote,
  chooseTeamLobby,
  flowOpen,
  forPlayer,
  mineChoiceFirst,
  mineChoiceNone,
  mineChoiceSent,
  mineTypedFirst,
  mineTypedSent,
  paceFlowOpen,
  paceTypedOpen,
  typedOpen,
  typedRevote,
} from '../gallery/views.js';
import { RefusalReason, type ServerFrame } from '../gen/riffle/wire/v1/server.js';
import type { MyChoice, MyFlow, View } from '../gen/riffle/wire/v1/view.js';
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
  finished: false,
};
const FLOW = forPlayer(flowOpen, { $case: 'flow', value: EMPTY });
const CHOICE = forPlayer(choiceOpen, {
  $case: 'choice',
  value: { picked: [], answerMs: 0, replaceable: false },
});
const TYPED = forPlayer(typedOpen, { $case: 'text', value: { text: '', answerMs: 0, replaceable: false } });
const ROUND = 2;
const CHECKED = { boxes: [{ right: true, description: '' }], checksUsed: 1, right: 1 };

function play(...news: LineNews[]): RoomState {
  return news.reduce(reducePlayer, NO_ROOM);
}

function frame(body: ServerFrame['body']): LineNews {
  return { kind: 'frame', frame: { atMs: 1, version: 0, body } };
}

const shows = (view: View) => frame({ $case: 'view', value: view });
const receipt = (answerMs = 0) => ({ $case: 'receipt', value: { answerMs } }) as const;
const asks = (...unanswered: Outbox): LineNews => ({ kind: 'asked', unanswered });
const place = (id: number, boxes: number[], round = ROUND): Request =>
  request(id, 'placeCards', boxes, round);
const check = (id: number, boxes: number[]): Request => request(id, 'checkBoxes', boxes, ROUND);

function request(id: number, $case: 'placeCards' | 'checkBoxes', boxes: number[], round: number): Request {
  return { id, stage: 0, body: { $case, value: { round, boxes } } };
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

function choice(state: RoomState): MyChoice | undefined {
  const scene = sceneOf(state.view);
  return scene.kind === 'choice' ? scene.mine : undefined;
}

function picked(state: RoomState): number[] | undefined {
  return choice(state)?.picked;
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

describe('being done with a flow', () => {
  const FULL = [2, 5, 4, 1, 6];
  const finish: Request = { id: 1, stage: 0, body: { $case: 'finish', value: { round: ROUND } } };

  test('shows at once, and stays when the server has it', () => {
    const said = play(shows(FLOW), asks(finish));
    expect(flow(said)?.finished).toBe(true);
    expect(flow(reducePlayer(said, answers(finish, receipt())))?.finished).toBe(true);
  });

  test('is taken back by a card that moves', () => {
    const moved = place(2, [2, 5, 4, 1, 0]);
    const state = play(shows(FLOW), asks(finish), answers(finish, receipt()), asks(moved));
    expect(flow(state)?.finished).toBe(false);
    expect(flow(reducePlayer(state, answers(moved, receipt())))?.finished).toBe(false);
  });

  test('refused, it is not', () => {
    const state = play(shows(FLOW), asks(finish), answers(finish, refusal(RefusalReason.PAUSED)));
    expect(flow(state)?.finished).toBe(false);
  });

  test('comes with a check that finds everything right, and only with that', () => {
    const asked = check(1, FULL);
    const found = (right: number) =>
      answers(asked, { $case: 'check', value: { boxes: [], checksUsed: 1, right } });
    expect(flow(play(shows(FLOW), asks(asked), found(5)))?.finished).toBe(true);
    expect(flow(play(shows(FLOW), asks(asked), found(4)))?.finished).toBe(false);
  });
});

describe('a choice', () => {
  const body: RequestBody = { $case: 'submitChoice', value: { round: 3, cards: [2] } };
  const asked: Request = { id: 1, stage: 0, body };

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
    const view = forPlayer(choiceOpen, mineChoiceSent);
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

describe('a text', () => {
  const submit = (id: number, text: string): Request => ({
    id,
    stage: 0,
    body: { $case: 'submitText', value: { round: 6, text } },
  });
  const asked = submit(1, 'анойкис');
  const text = (state: RoomState) => {
    const scene = sceneOf(state.view);
    return scene.kind === 'typed' ? scene.mine : undefined;
  };

  test('shows as sent at once, and its time with the receipt', () => {
    const sent = play(shows(TYPED), asks(asked));
    expect(text(sent)).toEqual({ text: 'анойкис', answerMs: 0, replaceable: false });
    expect(text(reducePlayer(sent, answers(asked, receipt(4200))))).toEqual({
      text: 'анойкис',
      answerMs: 4200,
      replaceable: false,
    });
  });

  test('refused, it can be written again', () => {
    const state = play(shows(TYPED), asks(asked), answers(asked, refusal(RefusalReason.BAD_ANSWER)));
    expect(text(state)).toEqual({ text: '', answerMs: 0, replaceable: false });
  });

  test('a second one leaves the first as it is', () => {
    const view = forPlayer(typedOpen, mineTypedSent);
    expect(text(play(shows(view), asks(asked)))).toEqual(mineTypedSent?.value);
  });

  test('in a revote a new one takes its place, and a refused one gives it back', () => {
    const view = forPlayer(typedRevote, mineTypedFirst);
    const sent = play(shows(view), asks(asked));
    expect(text(sent)).toEqual({ text: 'анойкис', answerMs: 0, replaceable: false });
    expect(text(reducePlayer(sent, answers(asked, receipt())))).toEqual(text(sent));
    expect(text(reducePlayer(sent, answers(asked, refusal(RefusalReason.TOO_LATE))))).toEqual(
      mineTypedFirst?.value,
    );
  });

  test('at one’s own pace it is the answer of the open turn', () => {
    expect(text(play(shows(paceTypedOpen), asks(asked)))?.text).toBe('анойкис');
  });
});

describe('a revote of a choice', () => {
  const view = forPlayer(choiceRevote, mineChoiceFirst);
  const submit = (id: number, card: number): Request => ({
    id,
    stage: 0,
    body: { $case: 'submitChoice', value: { round: 3, cards: [card] } },
  });
  const first = submit(1, 2);
  const second = submit(2, 4);

  test('a new pick takes the place of the first one, and nothing takes its own', () => {
    const state = play(shows(view), asks(first));
    expect(choice(state)).toEqual({ picked: [2], answerMs: 0, replaceable: false });
    const twice = play(shows(view), asks(first, second), answers(first, receipt(), second));
    expect(picked(twice)).toEqual([2]);
    expect(picked(reducePlayer(twice, answers(second, refusal(RefusalReason.ALREADY_ANSWERED))))).toEqual([
      2,
    ]);
  });

  test('a refused pick gives back the first one, which another may replace', () => {
    const state = play(shows(view), asks(first), answers(first, refusal(RefusalReason.TOO_LATE)));
    expect(choice(state)).toEqual(mineChoiceFirst?.value);
    expect(picked(reducePlayer(state, asks(second)))).toEqual([4]);
  });

  test('the first pick of who had none is not replaced either', () => {
    const none = forPlayer(choiceRevote, mineChoiceNone);
    expect(picked(play(shows(none), asks(first, second)))).toEqual([2]);
  });

  test('a View sent before the new pick came does not take it away', () => {
    expect(picked(play(shows(view), asks(first), shows(view)))).toEqual([2]);
  });
});

test('at one’s own pace a draft stands in the boxes of the open turn, and of no other round', () => {
  expect(flow(play(shows(paceFlowOpen), asks(place(1, [3, 0, 0, 0, 0]))))?.boxes).toEqual([3, 0, 0, 0, 0]);
  const other = play(shows(paceFlowOpen), asks(place(1, [3, 0, 0, 0, 0], 3)));
  expect(other.view).toEqual(paceFlowOpen);
});

test('a chosen team shows at once, and is given back when it is refused', () => {
  const asked: Request = { id: 1, stage: 0, body: { $case: 'chooseTeam', value: { team: 2 } } };
  const chosen = play(shows(forPlayer(chooseTeamLobby)), asks(asked));
  expect(sceneOf(chosen.view)).toMatchObject({ team: 2 });
  expect(sceneOf(reducePlayer(chosen, answers(asked, receipt())).view)).toMatchObject({ team: 2 });
  const refused = reducePlayer(chosen, answers(asked, refusal(RefusalReason.OTHER_STAGE)));
  expect(sceneOf(refused.view)).toMatchObject({ team: 0 });
});
