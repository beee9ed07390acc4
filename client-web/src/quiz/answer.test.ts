import { describe, expect, test } from 'vitest';
import { RefusalReason } from '../gen/riffle/wire/v1/server.js';
import { NO_ROOM, type RoomState } from '../session/room.js';
import { type AnswerRound, OneAnswer } from './answer.svelte.js';
import { decimal, otherSign, withUnit } from './decimal.js';

const UP: RoomState = { ...NO_ROOM, line: { kind: 'open' } };
const DOWN: RoomState = { ...NO_ROOM, line: { kind: 'dropped', retryAtMs: undefined } };
const REQUEST = { id: 1, body: { $case: 'submitText', value: { round: 6, text: 'anoikis' } } } as const;
const EMPTY: AnswerRound = { state: UP, asks: 'submitText', isIn: false, revote: false, timeIsUp: false };

function refused(reason: RefusalReason): RoomState {
  return { ...UP, refused: { request: REQUEST, refusal: { reason, detail: '', suggestion: '' } } };
}

test.each<[string, Partial<AnswerRound>]>([
  ['open', {}],
  ['sending', { isIn: true, state: { ...UP, unanswered: [REQUEST] } }],
  ['kept', { isIn: true, state: { ...DOWN, unanswered: [REQUEST] } }],
  ['sent', { isIn: true, timeIsUp: true }],
  ['late', { timeIsUp: true }],
])('an answer is %s', (state, facts) => {
  expect(new OneAnswer(() => ({ ...EMPTY, ...facts })).state).toBe(state);
});

describe('in a revote', () => {
  const revote = (state = UP) => new OneAnswer(() => ({ ...EMPTY, isIn: true, revote: true, state }));

  test('the first answer leaves it open', () => {
    expect(revote().state).toBe('open');
  });

  test('a new one is sent once', () => {
    const answer = revote();
    answer.sent();
    expect(answer.state).toBe('sent');
  });

  test('one that the server does not take leaves it open, unless it has a new one already', () => {
    const unfit = revote(refused(RefusalReason.BAD_ANSWER));
    const again = revote(refused(RefusalReason.ALREADY_ANSWERED));
    for (const answer of [unfit, again]) answer.sent();
    expect([unfit.state, again.state]).toEqual(['open', 'sent']);
  });
});

test.each([
  ['-12.5', '-12.5'],
  ['1234567.125', '1,234,567.125'],
  ['0', '0'],
  ['12345678901234567890.25', '12345678901234567890.25'],
])('the number %s reads %s', (written, shown) => {
  expect(decimal(written)).toBe(shown);
});

test('a unit stands behind its number on the same line', () => {
  expect([withUnit('90', '%'), withUnit('90', '')]).toEqual(['90\u00a0%', '90']);
});

test('a sign is set and taken off again, for keyboards without one', () => {
  expect([otherSign('5'), otherSign('−5'), otherSign('-5'), otherSign('')]).toEqual(['-5', '5', '5', '-']);
});
