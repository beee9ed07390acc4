import { expect, test } from 'vitest';
import { toggled } from './picks.js';

test('a tick is set and taken back, and picks keep the order of the choices', () => {
  expect(toggled([2], 3, [3, 1, 2])).toEqual([3, 2]);
  expect(toggled([3, 2], 3, [3, 1, 2])).toEqual([2]);
});
