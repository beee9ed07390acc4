// What an author may put into texts and on cards: marks, formulas, pictures.
import { type Card, type ChoiceSolution, type RoundHead, RoundKind } from '../../gen/riffle/wire/v1/view.js';
import { CHOICE_CARDS, CHOICE_ROUND, FLOW_CARDS, FLOW_ROUND, FLOW_ROWS } from '../content.js';
import { flowTask, open, reveal } from './makers.js';

/** All of them have pictures; every second one only decorates. */
const PICTURED_CHOICES: Card[] = CHOICE_CARDS.map(pictured);
const PICTURED_STEPS: Card[] = FLOW_CARDS.map((card, n) => (n < 3 ? pictured(card, n) : card));

export const picturedFlowOpen = open(5, FLOW_ROUND, 41, { $case: 'flow', value: flowTask(PICTURED_STEPS) });
export const picturedFlowReveal = reveal(6, FLOW_ROUND, 9, '', {
  $case: 'flow',
  value: {
    boxes: 5,
    rows: FLOW_ROWS.map((row) => ({
      ...row,
      card: PICTURED_STEPS.find(({ number }) => number === row.card?.number),
    })),
  },
});
export const picturedChoiceOpen = open(9, CHOICE_ROUND, 14, {
  $case: 'choice',
  value: { cards: PICTURED_CHOICES },
});
export const picturedChoiceReveal = reveal(10, CHOICE_ROUND, 18, '', {
  $case: 'choice',
  value: chosen(PICTURED_CHOICES),
});

const MARKED_ROUND: RoundHead = {
  ...CHOICE_ROUND,
  kind: RoundKind.CHOICE_ONE,
  prompt:
    'A cell uses glucose, C~6~H~12~O~6~, and *not* fat. **How fast** is it, by $v = \\frac{V[S]}{K + [S]}$?',
};
const MARKED_CARDS: Card[] = [
  { number: 3, label: 'at most $V$, for $[S] \\to \\infty$' },
  { number: 1, label: '$\\sqrt{K^2 + V^2}$' },
  { number: 4, label: '10^-3^ mol/s, as `rate()` says' },
  { number: 2, label: '$\\sum_{i=1}^{n} \\alpha_i \\le 1$' },
].map((card) => ({ ...card, learnMoreUrl: '', image: undefined }));

export const markedChoiceOpen = open(9, MARKED_ROUND, 14, {
  $case: 'choice',
  value: { cards: MARKED_CARDS },
});
export const markedChoiceReveal = reveal(
  10,
  MARKED_ROUND,
  18,
  'For a **large** $[S]$, $K$ does not matter: $v \\approx V$. This is *no* formula: $\\nonsense{$.',
  { $case: 'choice', value: chosen(MARKED_CARDS) },
);

const FORMULA_ROUND: RoundHead = {
  ...CHOICE_ROUND,
  kind: RoundKind.CHOICE_ONE,
  prompt:
    'By $x = \\frac{-b \\pm \\sqrt{b^2 - 4ac}}{2a}$, what is $\\int_0^1 \\left(ax^2 + bx + c\\right) dx$?',
};
/** Wider than a phone, and marks that a browser draws by the styles of Temml only. */
const FORMULA_CARDS: Card[] = [
  {
    number: 3,
    label:
      '$6\\,\\mathrm{CO}_2 + 6\\,\\mathrm{H}_2\\mathrm{O} \\to \\mathrm{C}_6\\mathrm{H}_{12}\\mathrm{O}_6 + 6\\,\\mathrm{O}_2$',
  },
  { number: 1, label: '$\\overline{A \\land B} = \\overline{A} \\lor \\overline{B}$' },
  { number: 4, label: '$\\frac{\\cancel{6}\\,3}{\\cancel{4}\\,2}$' },
  { number: 2, label: "$f'(x) + \\underline{g''(x)}$" },
].map((card) => ({ ...card, learnMoreUrl: '', image: undefined }));

export const formulaChoiceOpen = open(9, FORMULA_ROUND, 14, {
  $case: 'choice',
  value: { cards: FORMULA_CARDS },
});

function pictured(card: Card, index: number): Card {
  return { ...card, image: { url: '/icon.svg', alt: index % 2 === 0 ? 'Water flows over stones' : '' } };
}

function chosen(cards: readonly Card[]): ChoiceSolution {
  return { rows: cards.map((card, n) => ({ card, right: n === 0, picked: [18, 3, 1, 4][n] ?? 0 })) };
}
