// What is a player's own in a round, and after it.
import { type Card, type Mine, type MyFlow, type MyRound, RoundKind } from '../../gen/riffle/wire/v1/view.js';
import {
  CHOICE_CARDS,
  ESCAPE_DESCRIPTION,
  FLOW_CARDS,
  FLOW_COLUMN,
  FLOW_ORDER,
  LEAKAGE_DESCRIPTION,
  NUMBER_ROUND,
  POLL_CARDS,
  POLL_ROUND,
  ROUNDS,
  TYPED_ROUND,
} from '../content.js';

export const mineTextNone = myText('', 0);

export const mineTypedSent = myText('アノイキス', 12_400);

/** In a round that is open again: the first answer, which another may replace. */
export const mineTypedFirst = myText('アノイキス', 12_400, true);

export const mineNumberSent = myText('٩٠٫٥', 8_200);

export const mineFlowStart = myFlow([0, 0, 0, 0, 0]);

export const mineFlowHalf = myFlow([2, 5, 4, 0, 0]);

export const mineFlowFull = myFlow([2, 5, 4, 1, 6]);

/** Three right, two not yet; the second check would cost. */
export const mineFlowChecked = myFlow([2, 5, 4, 1, 6], {
  checksUsed: 1,
  checked: {
    checksUsed: 1,
    right: 3,
    boxes: [
      ...[1, 2, 3].map(() => ({ right: true, description: '' })),
      { right: false, description: LEAKAGE_DESCRIPTION },
      { right: false, description: ESCAPE_DESCRIPTION },
    ],
  },
});

export const mineFlowSolved = myFlow(FLOW_ORDER, {
  checksUsed: 2,
  finished: true,
  checked: { checksUsed: 2, right: 5, boxes: FLOW_ORDER.map(() => ({ right: true, description: '' })) },
});

/** The player has said that they are done. */
export const mineFlowFinished = myFlow([2, 5, 4, 1, 6], { finished: true });

/** Of {@link howManyFlowOpen}: three of five are right. */
export const mineFlowHowMany = myFlow([2, 5, 4, 1, 6], {
  checksUsed: 4,
  checked: { checksUsed: 4, boxes: [], right: 3 },
});

export const mineFlowLong: Mine['now'] = {
  $case: 'flow',
  value: {
    column: [3, 4, 5, 6, 1, 2],
    boxes: [1, 2, 0, 0, 0],
    checksUsed: 0,
    checked: undefined,
    rightBoxes: [],
    finished: false,
  },
};

export const mineChoiceNone = myChoice([], 0);

export const mineChoiceSent = myChoice([3], 6_100);

/** In a round that is open again: the first answer, which another may replace. */
export const mineChoiceFirst = myChoice([3], 6_100, true);

export const mineSeveralSent = myChoice([1, 2], 15_300);

export const mineFlowRound: Mine['now'] = {
  $case: 'round',
  value: {
    ...myRound(1),
    answer: FLOW_ORDER,
    accuracyPoints: 1000,
    speedLoss: 117,
    checkLoss: 88,
    checksUsed: 2,
    answerMs: 42_000,
  },
};

export const mineFlowRoundInPart: Mine['now'] = {
  $case: 'round',
  value: {
    ...myRound(1),
    answer: [2, 5, 4, 1, 3],
    right: 3,
    allRight: false,
    accuracyPoints: 600,
    speedLoss: 70,
    points: 530,
    answerMs: 42_000,
  },
};

export const mineChoiceRound: Mine['now'] = {
  $case: 'round',
  value: { ...myRound(2), answer: [3], accuracyPoints: 1000, speedLoss: 59, answerMs: 4_700 },
};

export const mineChoiceRoundMissed: Mine['now'] = {
  $case: 'round',
  value: {
    ...myRound(2),
    answer: [1],
    right: 0,
    accuracyPoints: 0,
    points: 0,
    allRight: false,
    answerMs: 4_700,
  },
};

export const mineNothingSent: Mine['now'] = {
  $case: 'round',
  value: { ...myRound(2), answered: false, right: 0, points: 0, allRight: false },
};

export const mineTypedRound: Mine['now'] = {
  $case: 'round',
  value: {
    ...myRound(5),
    kind: RoundKind.TYPED,
    prompt: TYPED_ROUND.prompt,
    right: 1,
    allRight: true,
    text: 'アノイキス',
    accuracyPoints: 1000,
    speedLoss: 69,
    streakBonus: 186,
    streak: 3,
    points: 1117,
    answerMs: 12_400,
  },
};

export const mineTypedRoundMissed: Mine['now'] = {
  $case: 'round',
  value: {
    ...myRound(5),
    kind: RoundKind.TYPED,
    prompt: TYPED_ROUND.prompt,
    text: 'apoptosis',
    answerMs: 12_400,
  },
};

export const mineNumberRound: Mine['now'] = {
  $case: 'round',
  value: {
    ...myRound(6),
    kind: RoundKind.NUMBER,
    prompt: NUMBER_ROUND.prompt,
    text: '٩٠٫٥',
    accuracyPoints: 2000,
    speedLoss: 137,
    points: 1863,
    answerMs: 8_200,
  },
};

export const minePollRound: Mine['now'] = {
  $case: 'round',
  value: {
    ...myRound(3),
    kind: RoundKind.POLL,
    prompt: POLL_ROUND.prompt,
    answer: [4],
    answerLabels: POLL_CARDS.flatMap(({ number, label }) => (number === 4 ? label : [])),
    right: 0,
    of: 0,
    allRight: false,
    accuracyPoints: 0,
    points: 0,
  },
};

export const mineStanding: Mine['now'] = {
  $case: 'standing',
  value: {
    rank: 4,
    moved: 3,
    streak: 3,
    above: { rank: 3, alias: 'نور', points: 1633, moved: -1, streak: 0 },
    below: { rank: 5, alias: 'Kwame', points: 1571, moved: -2, streak: 0 },
  },
};

export const mineEnd: Mine['now'] = {
  $case: 'end',
  value: {
    rank: 2,
    rounds: ROUNDS.map((_, index) => endRound(index)),
    gameId: 'g-2026-09-15-1',
    reviewKey: '39e5c928deb41baee98e6beb4dfb99e4',
  },
};

function myFlow(boxes: number[], part: Partial<MyFlow> = {}): Mine['now'] {
  return {
    $case: 'flow',
    value: {
      column: FLOW_COLUMN,
      boxes,
      checksUsed: 0,
      checked: undefined,
      rightBoxes: [],
      finished: false,
      ...part,
    },
  };
}

function myChoice(picked: number[], answerMs: number, replaceable = false): Mine['now'] {
  return { $case: 'choice', value: { picked, answerMs, replaceable } };
}

function myText(text: string, answerMs: number, replaceable = false): Mine['now'] {
  return { $case: 'text', value: { text, answerMs, replaceable } };
}

function myRound(index: number): MyRound {
  const round = ROUNDS[index];
  if (!round) throw new RangeError(`round ${index}, expected 0 to ${ROUNDS.length - 1}`);
  const { prompt, kind, right, of, points } = round;
  return {
    number: index + 1,
    prompt,
    kind,
    answered: true,
    answer: [],
    right,
    of,
    accuracyPoints: points,
    speedLoss: 0,
    checkLoss: 0,
    points,
    answerMs: 8_000,
    allRight: right === of,
    checksUsed: kind === RoundKind.FLOW ? 1 : 0,
    streakBonus: 0,
    streak: 0,
    text: '',
    answerLabels: [],
  };
}

/** As it comes with the end: with what stood on the cards of the answer. */
function endRound(index: number): MyRound {
  const round = myRound(index);
  const cards: Card[] = round.kind === RoundKind.FLOW ? FLOW_CARDS : CHOICE_CARDS;
  const answer = round.kind === RoundKind.FLOW ? FLOW_ORDER : [3];
  const answerLabels = answer.map((number) => cards.find((card) => card.number === number)?.label ?? '');
  return { ...round, answer, answerLabels };
}
