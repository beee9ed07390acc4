import { expect, test } from 'vitest';
import {
  CHOICE_ROUND,
  FLOW_ROUND,
  NUMBER_ROUND,
  POLL_ROUND,
  SLIDE_ROUND,
  TYPED_ROUND,
} from '../gallery/content.js';
import { RoundKind } from '../gen/riffle/wire/v1/view.js';
import { kindName, roundFacts, roundKicker } from './roundWords.js';

test.each([
  [FLOW_ROUND, 'Know the Flow · 90 seconds · 1,000 points'],
  [TYPED_ROUND, 'Short answer · 45 seconds · 1,000 points'],
  [NUMBER_ROUND, 'A number · 30 seconds · 2,000 points'],
  [POLL_ROUND, 'Poll · 30 seconds'],
  [SLIDE_ROUND, 'To read'],
  [{ ...CHOICE_ROUND, limitMs: 0 }, 'One right · No time limit · 1,000 points'],
])('a round of kind $kind says what it is, and nothing that it has not', (round, facts) => {
  expect(roundFacts(round)).toBe(facts);
});

test('a kind of a newer server has no name, and leaves no gap', () => {
  const newer = { ...FLOW_ROUND, kind: 99 as RoundKind };
  expect(kindName(RoundKind.UNSPECIFIED)).toBe('');
  expect(roundFacts(newer)).toBe('90 seconds · 1,000 points');
  expect(roundKicker(newer, 8)).toBe('Round 2 of 8');
});
