import { expect, test } from 'vitest';
import {
  dayAndTime,
  isolated,
  languageName,
  lasted,
  list,
  number,
  ordinalSuffix,
  percent,
  seconds,
  signed,
} from './format.js';
import { m } from './paraglide/messages.js';
import { plainText, richParts } from './rich.js';

test.each([
  [number(1595), '1,595'],
  [number(-1595), '−1,595'],
  [signed(50), '+50'],
  [signed(-50), '−50'],
  [signed(0), '0'],
  [percent(71), '71\u00a0%'],
  [seconds(41_600), '42 seconds'],
  [seconds(1_000), '1 second'],
  [lasted(12_999), '0:12'],
  [lasted(754_000), '12:34'],
  [lasted(3_605_000), '60:05'],
  [lasted(-40), '0:00'],
  [list([4, 5]), '4 and 5'],
  [list([1]), '1'],
  [languageName('de'), 'German'],
  [languageName('?'), '?'],
  [isolated('نور'), '\u2068نور\u2069'],
])('%s', (shown, expected) => {
  expect(shown).toBe(expected);
});

test.each([
  [1, 'st'],
  [2, 'nd'],
  [3, 'rd'],
  [4, 'th'],
  [11, 'th'],
  [22, 'nd'],
])('%i%s', (rank, suffix) => {
  expect(ordinalSuffix(rank)).toBe(suffix);
});

test('a day and a time name the day', () => {
  expect(dayAndTime(Date.UTC(2024, 4, 12, 12))).toContain('12');
});

test('a message is split at its elements, and nothing else', () => {
  const text = m.standings_gap({ count: 38, alias: '<i>Nour</i>' });
  expect(richParts(text)).toEqual([
    { kind: 'name', text: '<i>Nour</i>' },
    { kind: 'plain', text: ' is 38 points ahead.' },
  ]);
  expect(plainText(text)).toBe('<i>Nour</i> is 38 points ahead.');
});
