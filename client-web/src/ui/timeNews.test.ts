import { expect, test } from 'vitest';
import { timeLeft } from '../clock/timeLeft.js';
import { timeNews } from './timeNews.js';

const at = (nowMs: number, deadlineMs = 20_000) => timeLeft(nowMs, 0, deadlineMs);

test('nothing is said at the first look', () => {
  expect(timeNews(undefined, at(19_000))).toBeUndefined();
});

test('ten seconds left is said once', () => {
  expect(timeNews(at(9_000), at(9_900))).toBeUndefined();
  expect(timeNews(at(9_900), at(10_000))).toBe('tenLeft');
  expect(timeNews(at(10_000), at(10_100))).toBeUndefined();
});

test('the end is said once', () => {
  expect(timeNews(at(19_900), at(20_000))).toBe('up');
  expect(timeNews(at(20_000), at(20_100))).toBeUndefined();
});

test('more time is said', () => {
  expect(timeNews(at(15_000), at(15_100, 50_000))).toEqual({ moreSeconds: 30 });
});
