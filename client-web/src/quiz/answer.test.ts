import { expect, test } from 'vitest';
import { NO_ROOM, type RoomState } from '../session/room.js';
import { type AnswerRound, answerState } from './answer.js';
import { decimal, exampleIn, otherSign, withUnit } from './decimal.js';

const UP: RoomState = { ...NO_ROOM, line: { kind: 'open' } };
const DOWN: RoomState = { ...NO_ROOM, line: { kind: 'dropped', retryAtMs: undefined } };
const REQUEST = {
  id: 1,
  stage: 0,
  body: { $case: 'submitText', value: { round: 6, text: 'anoikis' } },
} as const;
const EMPTY: AnswerRound = { state: UP, asks: 'submitText', isIn: false, timeIsUp: false };

test.each<[string, Partial<AnswerRound>]>([
  ['open', {}],
  ['sending', { isIn: true, state: { ...UP, unanswered: [REQUEST] } }],
  ['kept', { isIn: true, state: { ...DOWN, unanswered: [REQUEST] } }],
  ['sent', { isIn: true, timeIsUp: true }],
  ['late', { timeIsUp: true }],
])('an answer is %s', (state, facts) => {
  expect(answerState({ ...EMPTY, ...facts })).toBe(state);
});

test.each([
  ['90', '90'],
  ['-12.50', '-12.50'],
  ['0.001', '0.001'],
  ['-123456789012.345', '-123,456,789,012.345'],
  ['123456789012345.6', '123456789012345.6'],
])('the number %s reads %s, with all of its digits', (written, shown) => {
  expect(decimal(written)).toBe(shown);
});

test('a unit stands behind its number on the same line', () => {
  expect([withUnit('90', '%'), withUnit('90', '')]).toEqual(['90\u00a0%', '90']);
});

test('a sign is set and taken off again, for keyboards without one', () => {
  expect([otherSign('5'), otherSign('−5'), otherSign('-5'), otherSign('')]).toEqual(['-5', '5', '5', '-']);
});

test.each([
  ['de', '12,5'],
  ['en-GB', '12.5'],
  ['', '12.5'],
  ['no language', '12.5'],
])('an example of a number in a deck in "%s" is %s', (language, example) => {
  expect(exampleIn(language)).toBe(example);
});
