import { describe, expect, test } from 'vitest';
import { edgeScroll, gestureOf, type Press, targetAt } from './gesture.js';

const at = { x: 100, y: 300 };
const mouse: Press = { ...at, atMs: 0, touch: false, fromHand: false };
const finger: Press = { ...mouse, touch: true };
const inHand: Press = { ...finger, fromHand: true };
const by = (dx: number, dy: number) => ({ x: at.x + dx, y: at.y + dy });

describe('a press becomes', () => {
  test.each([
    ['a mouse that trembles: nothing yet', mouse, by(4, 3), 50, 'undecided'],
    ['a mouse moved more than 6 px: a drag', mouse, by(7, 0), 5, 'drag'],
    ['a finger that moves at once: a scroll', finger, by(0, -20), 60, 'leave'],
    ['a finger that was still for 140 ms and moves: a drag', finger, by(0, 12), 150, 'drag'],
    ['a finger that stays still: a tap when it lifts', finger, by(1, 1), 900, 'undecided'],
    ['a pull upward from the hand: a drag at once', inHand, by(3, -12), 20, 'drag'],
    ['a move sideways in the hand: it scrolls', inHand, by(-20, -8), 20, 'leave'],
    ['a pull downward in the hand: the page scrolls', inHand, by(0, 20), 20, 'leave'],
  ] as const)('%s', (_, press, now, ms, gesture) => {
    expect(gestureOf(press, now, ms)).toBe(gesture);
  });
});

describe('a card is let go over', () => {
  const row = (top: number) => ({ left: 0, right: 300, top, bottom: top + 50 });
  const rows = [row(100), row(156), row(212)];
  const hand = { left: 0, right: 300, top: 250, bottom: 330 };

  test.each([
    ['the middle of a row', { x: 150, y: 180 }, 2],
    ['between two rows, the nearer one', { x: 10, y: 154 }, 2],
    ['the choices, also where they lie over a box', { x: 150, y: 255 }, 0],
    ['beside the boxes', { x: 320, y: 180 }, undefined],
    ['above them', { x: 150, y: 20 }, undefined],
  ])('%s', (_, point, target) => {
    expect(targetAt(point, rows, hand)).toBe(target);
  });

  test('without boxes there is no row', () => {
    expect(targetAt({ x: 10, y: 10 }, [], hand)).toBeUndefined();
  });
});

test('edges scroll, faster the nearer', () => {
  const seen = { top: 48, bottom: 568 };
  expect(edgeScroll(300, seen)).toBe(0);
  expect(edgeScroll(60, seen)).toBeLessThan(0);
  expect(edgeScroll(560, seen)).toBeGreaterThan(edgeScroll(530, seen));
  expect(edgeScroll(600, seen)).toBe(14);
});
