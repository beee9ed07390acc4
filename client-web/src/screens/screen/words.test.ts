import { expect, test } from 'vitest';
import { NUMBER_ROUND, POLL_ROUND, SLIDE_ROUND, TYPED_ROUND } from '../../gallery/content.js';
import { previewHint } from './facts.js';
import { longSpan } from './figures.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

test('nobody is sent to the choices of a round that has none', () => {
  expect(previewHint(POLL_ROUND.kind)).toContain('choices');
  expect(previewHint(TYPED_ROUND.kind)).not.toContain('choices');
  expect(previewHint(NUMBER_ROUND.kind)).not.toContain('choices');
  expect(previewHint(SLIDE_ROUND.kind)).toBe('');
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
