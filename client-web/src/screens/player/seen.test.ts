import { expect, test } from 'vitest';
import * as views from '../../gallery/views.js';
import { type MyRound, RoundKind, type View } from '../../gen/riffle/wire/v1/view.js';
import { nextRound } from './pace.js';
import { answerWords, NOTHING_SEEN, see } from './seen.js';

function seenOf(...shown: View[]) {
  return shown.reduce(see, NOTHING_SEEN);
}

function roundOf(view: View): MyRound {
  const now = view.mine?.now;
  if (now?.$case !== 'round') throw new Error('no round');
  return now.value;
}

test('an answer to the round that was open is known while the class talks about it', () => {
  const answered = (view: View, now: NonNullable<View['mine']>['now']) =>
    seenOf(views.forPlayer(view, now), views.forPlayer(views.choiceTalk)).answer;
  expect(answered(views.choiceOpen, views.mineChoiceSent)).toEqual({
    round: 3,
    words: 'Cut through the proteins that hold migrating cells back',
  });
  expect(answered(views.typedOpen, views.mineTypedSent)).toEqual({ round: 6, words: 'アノイキス' });
  expect(answered(views.flowOpen, views.mineFlowHalf)?.words).toBe(
    'The secretion of matrix metalloproteinases (MMPs) → Break down the extracellular matrix (ECM) → Invasion of blood vessels',
  );
});

test('a pick is read by the labels that its round showed, also at the end', () => {
  const poll = views.forPlayer(views.pollReveal, views.minePollRound);
  expect(answerWords(seenOf(poll), roundOf(poll))).toBe('الهروب من الخلايا الليمفاوية');
  expect(answerWords(NOTHING_SEEN, roundOf(poll))).toBe('');
  const typed = views.forPlayer(views.typedReveal, views.mineTypedRound);
  expect(answerWords(NOTHING_SEEN, roundOf(typed))).toBe('アノイキス');
});

test('labels of a round at one’s own pace are known too', () => {
  const flow = { ...roundOf(views.paceFlowReveal), kind: RoundKind.FLOW, answer: [6, 1] };
  expect(answerWords(seenOf(views.paceFlowReveal), flow)).toBe(
    'lymphocyte escape → leakage from blood vessels',
  );
});

test('the next game deals its cards anew, and nothing of the last one is known', () => {
  const poll = views.forPlayer(views.pollReveal, views.minePollRound);
  expect(seenOf(poll, views.forPlayer(views.lobby))).toBe(NOTHING_SEEN);
});

test('the streak of the last reveal is known in the standings', () => {
  const seen = seenOf(
    views.forPlayer(views.typedReveal, views.mineTypedRound),
    views.forPlayer(views.hiddenStandings),
  );
  expect(seen.streak).toBe(3);
});

test.each([
  [0, [], 1],
  [1, [1], 2],
  [3, [1, 3], 2],
  [2, [2], 3],
  [3, [1, 2, 3], undefined],
])('after round %i, with %j closed, comes %s', (after, closed, next) => {
  const rounds = [1, 2, 3].map((number) => ({
    number,
    closed: closed.includes(number as never),
    points: 0,
    allRight: false,
  }));
  expect(nextRound(rounds, after)).toBe(next);
});
