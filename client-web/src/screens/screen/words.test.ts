import { expect, test } from 'vitest';
import {
  CHOICE_ROUND,
  FLOW_ROUND,
  NUMBER_ROUND,
  POLL_ROUND,
  SLIDE_ROUND,
  TYPED_ROUND,
} from '../../gallery/content.js';
import { previewHint, roundFacts } from './facts.js';
import { decimal, longSpan } from './figures.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

test.each([
  [FLOW_ROUND, 'Know the Flow · 90 seconds · 1,000 points'],
  [TYPED_ROUND, 'Write an answer · 45 seconds · 1,000 points'],
  [NUMBER_ROUND, 'Write a number · 30 seconds · 2,000 points'],
  [POLL_ROUND, 'Poll · 30 seconds'],
  [SLIDE_ROUND, 'To read'],
  [{ ...CHOICE_ROUND, limitMs: 0 }, 'One right · No time limit · 1,000 points'],
])('a round of kind $kind says what it is, and nothing that it has not', (round, facts) => {
  expect(roundFacts(round)).toBe(facts);
});

test('nobody is sent to the choices of a round that has none', () => {
  expect(previewHint(POLL_ROUND.kind)).toContain('choices');
  expect(previewHint(TYPED_ROUND.kind)).not.toContain('choices');
  expect(previewHint(NUMBER_ROUND.kind)).not.toContain('choices');
  expect(previewHint(SLIDE_ROUND.kind)).toBe('');
});

test.each([
  ['90', '90'],
  ['-12.50', '-12.50'],
  ['0.001', '0.001'],
  ['1234567.5', '1,234,567.5'],
  ['123456789012345.6', '123456789012345.6'],
])('%s is written with all of its digits', (plain, shown) => {
  expect(decimal(plain)).toBe(shown);
});

test.each([
  [1, '1 minute'],
  [119 * MINUTE + 59_999, '119 minutes'],
  [2 * HOUR, '2 hours'],
  [2 * DAY - 1, '47 hours'],
  [2 * DAY, '2 days'],
  [14 * DAY, '14 days'],
])('%i ms are %s', (ms, shown) => {
  expect(longSpan(ms)).toBe(shown);
});
