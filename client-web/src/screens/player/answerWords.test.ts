import { expect, test } from 'vitest';
import { FLOW_CARDS } from '../../gallery/content.js';
import * as views from '../../gallery/views.js';
import type { Mine, MyRound } from '../../gen/riffle/wire/v1/view.js';
import { RoundKind } from '../../gen/riffle/wire/v1/view.js';
import { answerWords, ownWords } from './answerWords.js';

const POLL = (views.minePollRound as Extract<Mine['now'], { $case: 'round' }>).value;

function answered(part: Partial<MyRound>): string {
  return answerWords({ ...POLL, answerLabels: [], ...part });
}

test.each<[string, Partial<MyRound>, string]>([
  ['a pick', { answerLabels: ['Blood'] }, 'Blood'],
  ['several picks', { answerLabels: ['Blood', 'Lymph', 'Bone'] }, 'Blood, Lymph, and Bone'],
  ['a flow', { kind: RoundKind.FLOW, answerLabels: ['Blood', '', 'Bone'] }, 'Blood → – → Bone'],
  ['an empty flow', { kind: RoundKind.FLOW, answerLabels: ['', ''] }, ''],
  ['a text', { kind: RoundKind.TYPED, text: 'anoikis' }, 'anoikis'],
  ['nothing', {}, ''],
])('%s of a game that is over is read in words', (_, part, words) => {
  expect(answered(part)).toBe(words);
});

test('what is in is read by the cards that the class talks about', () => {
  expect(
    ownWords(views.mineChoiceSent, [{ number: 3, label: '**Blood**', learnMoreUrl: '', image: undefined }]),
  ).toBe('Blood');
  expect(ownWords(views.mineTypedSent, [])).toBe('アノイキス');
  expect(ownWords(views.mineFlowHalf, FLOW_CARDS)).toBe(
    'The secretion of matrix metalloproteinases (MMPs) → Break down the extracellular matrix (ECM) → Invasion of blood vessels → – → –',
  );
  expect(ownWords(views.mineFlowStart, FLOW_CARDS)).toBe('');
  expect(ownWords(undefined, FLOW_CARDS)).toBe('');
});
