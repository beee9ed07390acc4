import { cleanup, render } from '@testing-library/svelte';
import { afterEach, expect, test } from 'vitest';
import { FLOW_CARDS } from '../../gallery/content.js';
import * as views from '../../gallery/views.js';
import type { Mine, MyRound } from '../../gen/riffle/wire/v1/view.js';
import { RoundKind } from '../../gen/riffle/wire/v1/view.js';
import { type AnswerWords, answerWords, ownWords } from './answerWords.js';
import OwnAnswer from './OwnAnswer.svelte';

const POLL = (views.minePollRound as Extract<Mine['now'], { $case: 'round' }>).value;

afterEach(cleanup);

/** As it is read on the page; empty for nothing. */
function read(words: AnswerWords | undefined): string {
  if (!words) return '';
  return render(OwnAnswer, { words }).container.textContent.trim();
}

test.each<[string, Partial<MyRound>, string]>([
  ['a pick', { answerLabels: ['Blood'] }, 'Blood'],
  ['several picks', { answerLabels: ['Blood', 'Lymph', 'Bone'] }, 'Blood, Lymph, and Bone'],
  ['a flow', { kind: RoundKind.FLOW, answerLabels: ['Blood', '', 'Bone'] }, 'Blood → – → Bone'],
  ['an empty flow', { kind: RoundKind.FLOW, answerLabels: ['', ''] }, ''],
  ['a text', { kind: RoundKind.TYPED, text: '*anoikis*' }, '*anoikis*'],
  ['nothing', { answerLabels: [] }, ''],
])('%s of a game that is over is read in words', (_, part, words) => {
  expect(read(answerWords({ ...POLL, answerLabels: [], ...part }))).toBe(words);
});

test('what is in is read by the cards that the class talks about', () => {
  const card = { number: 3, label: '**Blood**', learnMoreUrl: '', image: undefined };
  expect(read(ownWords(views.mineChoiceSent, [card]))).toBe('Blood');
  expect(read(ownWords(views.mineTypedSent, []))).toBe('アノイキス');
  expect(read(ownWords(views.mineFlowHalf, FLOW_CARDS))).toBe(
    'The secretion of matrix metalloproteinases (MMPs) → Break down the extracellular matrix (ECM) → Invasion of blood vessels → – → –',
  );
  expect(ownWords(views.mineFlowStart, FLOW_CARDS)).toBeUndefined();
  expect(ownWords(undefined, FLOW_CARDS)).toBeUndefined();
});

test('each label of an answer keeps its marks to itself', () => {
  const { container } = render(OwnAnswer, {
    words: { kind: 'picked', labels: ['C~6~H~12~', '5 $ or', '*less*'] },
  });
  const html = container.innerHTML.replaceAll(/<!--.*?-->/g, '');
  expect(html).toBe('C<sub>6</sub>H<sub>12</sub>, 5 $ or, and <em>less</em>');
});
