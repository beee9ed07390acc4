// Rounds of Know the Flow.
import { Feedback } from '../../gen/riffle/wire/v1/settings.js';
import type { Card, View } from '../../gen/riffle/wire/v1/view.js';
import {
  ESCAPE_DESCRIPTION,
  FLOW_CARDS,
  FLOW_ROUND,
  FLOW_ROWS,
  LONG_FLOW_CARDS,
  LONG_FLOW_ROUND,
  SEVERAL_CARDS,
} from '../content.js';
import { flowTask, NOW_MS, open, ROOM, talk, view } from './makers.js';

export const flowPreview = view(4, {
  $case: 'preview',
  value: { round: FLOW_ROUND, opensAtMs: NOW_MS + 2_600, boxes: 5, cards: 6 },
});

export const flowOpen = open(5, FLOW_ROUND, 41, {
  $case: 'flow',
  value: flowTask(FLOW_CARDS),
});

/** Open again after the class has talked. */
export const flowRevote = open(
  7,
  FLOW_ROUND,
  41,
  { $case: 'flow', value: flowTask(FLOW_CARDS) },
  { revote: true },
);

export const longFlowOpen = ofTwenty(
  open(5, LONG_FLOW_ROUND, 898, { $case: 'flow', value: flowTask(LONG_FLOW_CARDS) }),
);

/** Without a clock. */
export const unlimitedFlowOpen = open(5, { ...FLOW_ROUND, limitMs: 0 }, undefined, {
  $case: 'flow',
  value: flowTask(FLOW_CARDS),
});

/** It closes when all are done, and a check tells only how many are right, as often as one likes. */
export const howManyFlowOpen = open(
  5,
  FLOW_ROUND,
  41,
  {
    $case: 'flow',
    value: flowTask(FLOW_CARDS, { checks: 0, unlimitedChecks: true, feedback: Feedback.HOW_MANY }),
  },
  { closesWhenDone: true },
);

/** Without checks. */
export const blindFlowOpen = open(
  5,
  FLOW_ROUND,
  41,
  { $case: 'flow', value: flowTask(FLOW_CARDS, { checks: 0, feedback: Feedback.NONE }) },
  { closesWhenDone: true },
);

export const paused = view(6, { $case: 'paused', value: { round: FLOW_ROUND } });

export const flowTalk = talk(
  6,
  FLOW_ROUND,
  (n) => FLOW_ROWS.find(({ card }) => card?.number === n + 1)?.had ?? [],
  FLOW_CARDS,
);

export const flowReveal = view(6, {
  $case: 'reveal',
  value: {
    round: FLOW_ROUND,
    nextAtMs: 0,
    explanation: ESCAPE_DESCRIPTION,
    players: 26,
    allRight: 9,
    solution: { $case: 'flow', value: { boxes: 5, rows: FLOW_ROWS } },
  },
});

/** Seven steps and two that do not belong. */
export const sevenFlowReveal = view(6, {
  $case: 'reveal',
  value: {
    round: FLOW_ROUND,
    nextAtMs: 0,
    explanation: ESCAPE_DESCRIPTION,
    players: 26,
    allRight: 4,
    solution: {
      $case: 'flow',
      value: {
        boxes: 7,
        rows: [...FLOW_CARDS, ...SEVERAL_CARDS].slice(0, 9).map((card, n) => ({
          card: { ...card, number: n + 1 },
          box: n < 7 ? n + 1 : 0,
          description: '',
          had: Array.from({ length: 7 }, (_, box) => (box === n ? 24 - 2 * n : (n + box) % 4 === 0 ? 2 : 0)),
        })),
      },
    },
  },
});

/** Twelve boxes and fifteen steps, some of them as long as steps get. */
export const longFlowReveal = ofTwenty(
  view(6, {
    $case: 'reveal',
    value: {
      round: LONG_FLOW_ROUND,
      nextAtMs: 0,
      explanation: ESCAPE_DESCRIPTION,
      players: 26,
      allRight: 0,
      solution: {
        $case: 'flow',
        value: {
          boxes: 12,
          rows: Array.from({ length: 15 }, (_, n) => ({
            card: { ...LONG_FLOW_CARDS[n % LONG_FLOW_CARDS.length], number: n + 1 } as Card,
            box: n < 12 ? n + 1 : 0,
            description: '',
            had: Array.from({ length: 12 }, (_, box) =>
              box === n ? 26 - 2 * n : (n + box) % 5 === 0 ? 1 : 0,
            ),
          })),
        },
      },
    },
  }),
);

/** In a deck so long that its figures take room. */
function ofTwenty(one: View): View {
  return { ...one, room: { ...ROOM, rounds: 20 } };
}
