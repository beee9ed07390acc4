// Choices and polls.
import {
  CHOICE_CARDS,
  CHOICE_ROUND,
  LONG_CHOICE_CARDS,
  POLL_CARDS,
  POLL_ROUND,
  SEVERAL_CARDS,
  SEVERAL_ROUND,
} from '../content.js';
import { NOW_MS, open, reveal, talk, view } from './makers.js';

export const choicePreview = view(8, {
  $case: 'preview',
  value: { round: CHOICE_ROUND, opensAtMs: NOW_MS + 4_600, boxes: 0, cards: 0 },
});

export const choiceOpen = open(9, CHOICE_ROUND, 14, { $case: 'choice', value: { cards: CHOICE_CARDS } });

export const severalOpen = open(17, SEVERAL_ROUND, 9, { $case: 'choice', value: { cards: SEVERAL_CARDS } });

export const longChoiceOpen = open(
  17,
  {
    ...SEVERAL_ROUND,
    prompt:
      'What can a migrating cancer cell die from? Several are right, and the answers are as long as answers get.',
  },
  9,
  { $case: 'choice', value: { cards: LONG_CHOICE_CARDS } },
);

export const choiceRevote = open(
  11,
  CHOICE_ROUND,
  18,
  { $case: 'choice', value: { cards: CHOICE_CARDS } },
  { revote: true },
);

export const choiceTalk = talk(10, CHOICE_ROUND, (n) => [[9, 7, 3, 5][n] ?? 0], CHOICE_CARDS);

export const choiceReveal = view(10, {
  $case: 'reveal',
  value: {
    round: CHOICE_ROUND,
    nextAtMs: 0,
    explanation: 'They act as molecular scissors.',
    players: 26,
    allRight: 18,
    solution: {
      $case: 'choice',
      value: {
        rows: CHOICE_CARDS.map((card, n) => ({ card, right: n === 0, picked: [18, 3, 1, 4][n] ?? 0 })),
      },
    },
  },
});

export const longChoiceReveal = view(18, {
  $case: 'reveal',
  value: {
    round: SEVERAL_ROUND,
    nextAtMs: 0,
    explanation: '',
    players: 26,
    allRight: 9,
    solution: {
      $case: 'choice',
      value: { rows: LONG_CHOICE_CARDS.map((card, n) => ({ card, right: n % 2 === 0, picked: 20 - 2 * n })) },
    },
  },
});

export const pollOpen = open(13, POLL_ROUND, 22, { $case: 'choice', value: { cards: POLL_CARDS } });

export const pollTalk = talk(14, POLL_ROUND, (n) => [[5, 11, 6, 2][n] ?? 0], POLL_CARDS);

export const pollReveal = reveal(14, POLL_ROUND, 0, '', {
  $case: 'choice',
  value: { rows: POLL_CARDS.map((card, n) => ({ card, right: false, picked: [5, 11, 6, 2][n] ?? 0 })) },
});
