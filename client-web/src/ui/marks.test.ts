import { expect, test } from 'vitest';
import { type Piece, piecesOf, plainOf } from './marks.js';

/** What is seen, in the words of HTML. */
const shown = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => {
      if (!('text' in piece)) return `<${piece.kind}>${shown(piece.pieces)}</${piece.kind}>`;
      return piece.kind === 'text' ? piece.text : `<${piece.kind}>${piece.text}</${piece.kind}>`;
    })
    .join('');

test.each([
  ['Which is **not** a virus?', 'Which is <strong>not</strong> a virus?', 'Which is not a virus?'],
  ['*E. coli* divides', '<em>E. coli</em> divides', 'E. coli divides'],
  ['这是**重要**的', '这是<strong>重要</strong>的', '这是重要的'],
  ['**all *of* it**', '<strong>all <em>of</em> it</strong>', 'all of it'],
  ['`a * b` and `c`', '<code>a * b</code> and <code>c</code>', 'a * b and c'],
  ['H~2~O and CO~2~', 'H<sub>2</sub>O and CO<sub>2</sub>', 'H2O and CO2'],
  ['Ca^2+^ and m^2^.', 'Ca<sup>2+</sup> and m<sup>2</sup>.', 'Ca2+ and m2.'],
  [
    'so $\\frac{a}{b} > 1$, then',
    'so <formula>\\frac{a}{b} > 1</formula>, then',
    'so \\frac{a}{b} > 1, then',
  ],
  ['$x$ or $y$', '<formula>x</formula> or <formula>y</formula>', 'x or y'],
  ['**$x$**', '<strong><formula>x</formula></strong>', 'x'],
  ['\\$x\\$ and \\*y\\*', '$x$ and *y*', '$x$ and *y*'],
])('%s', (text, seen, plain) => {
  expect(shown(piecesOf(text))).toBe(seen);
  expect(plainOf(text)).toBe(plain);
});

test.each([
  '',
  'Plain words, and no marks.',
  '2 * 3 * 4, 2*3*4 and 5 ** 2',
  'from $5 to $10, or $5–$10',
  '~5 and ~6',
  'x^2 + y^2, x^2+y^2 and 2^10',
  'snake_case_name and <b>no tag</b> & no &amp;',
  'a \\ b, C:\\new, [no](https://example.org) link',
  '* not a list',
  '** nor this **',
  'one ` only, one * only, one $ only',
])('%s has no marks', (text) => {
  expect(shown(piecesOf(text))).toBe(text);
  expect(plainOf(text)).toBe(text);
});

test('a long text of nothing but marks is read at once', () => {
  for (const mark of ['*', '**', '$', '`', '~', '^', '\\', '*a', '$a', '**a *'])
    expect(plainOf(mark.repeat(1200 / mark.length)).length).toBeLessThanOrEqual(1200);
});
