import { expect, test } from 'vitest';
import { FLOW_ROWS } from '../gallery/content.js';
import type { FlowRow } from '../gen/riffle/wire/v1/view.js';
import { commonSlip, notPlaced, percentInPlace, shade, shareOf } from './classFigures.js';

const solution = { boxes: 5, rows: FLOW_ROWS };

function row(box: number, had: number[]): FlowRow {
  return {
    card: { number: 1, label: `step of box ${box}`, learnMoreUrl: '', image: undefined },
    box,
    description: '',
    had,
  };
}

test('nobody is no colour, one is to be seen, all is full', () => {
  expect(shade(0, 26)).toEqual({ depth: 0, deep: false });
  expect(shade(1, 26).depth).toBeCloseTo(0.1);
  expect(shade(26, 26)).toEqual({ depth: 1, deep: true });
});

test('no count has a shade on which numbers cannot be read', () => {
  for (let count = 0; count <= 200; count += 1) {
    const { depth, deep } = shade(count, 200);
    expect(deep ? depth >= 0.85 : depth < 0.37).toBe(true);
  }
});

test('more is darker', () => {
  const depths = Array.from({ length: 27 }, (_, count) => shade(count, 26).depth);
  expect(depths).toEqual([...depths].sort((a, b) => a - b));
});

test('an empty class has no shares, and late counts never pass 1', () => {
  expect(shareOf(0, 0)).toBe(0);
  expect(shareOf(27, 26)).toBe(1);
});

test('who is in no box has not placed the step', () => {
  expect(FLOW_ROWS.map((step) => notPlaced(step, 26))).toEqual([1, 1, 1, 4, 3, 17]);
});

test('the class average counts right boxes, not those of a step that belongs nowhere', () => {
  expect(percentInPlace(solution, 26)).toBeCloseTo((100 * (24 + 23 + 21 + 12 + 11)) / (5 * 26));
  expect(percentInPlace(solution, 0)).toBe(0);
});

test('the most common slip is told with what belongs there', () => {
  expect(commonSlip(solution)).toEqual({
    count: 10,
    label: 'leakage from blood vessels',
    box: 4,
    instead: 'lymphocyte escape',
    odd: false,
  });
});

test('a step that belongs nowhere can be the slip; one player alone is none', () => {
  const rows = [row(1, [9, 0]), row(2, [1, 9]), row(0, [0, 3])];
  expect(commonSlip({ boxes: 2, rows })).toMatchObject({ count: 3, box: 2, odd: true });
  expect(commonSlip({ boxes: 2, rows: rows.slice(0, 2) })).toBeUndefined();
});
