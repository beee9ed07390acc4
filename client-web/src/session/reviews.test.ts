import { beforeEach, expect, test } from 'vitest';
import { type KeptReview, KeptReviews, REVIEWS_KEPT, reviewAddress, reviewOfAddress } from './reviews.js';
import type { Store } from './seat.js';

const NOW_MS = 1_800_000_000_000;
const DAY_MS = 86_400_000;

let text: string | null;
const store: Store = {
  getItem: () => text,
  setItem: (_key, value) => {
    text = value;
  },
};

beforeEach(() => {
  text = null;
});

const review = (gameId: string, part: Partial<KeptReview> = {}): KeptReview => ({
  gameId,
  key: '39e5c928deb41baee98e6beb4dfb99e4',
  deck: 'Metastasis',
  atMs: NOW_MS,
  ...part,
});
const games = (reviews: KeptReviews, nowMs = NOW_MS) => reviews.at(nowMs).map(({ gameId }) => gameId);

test('the key stands behind #, and is read from there', () => {
  const link = { gameId: 'gAme-1_x', key: '39e5c928deb41baee98e6beb4dfb99e4' };
  expect(reviewAddress(link)).toBe('/review#gAme-1_x.39e5c928deb41baee98e6beb4dfb99e4');
  expect(reviewOfAddress({ hash: '#gAme-1_x.39e5c928deb41baee98e6beb4dfb99e4' })).toEqual(link);
});

test.each(['', '#', '#g1', '#g1.', '#.key', '#g1.KEY', '#g 1.key', '#g1.a.b', `#${'g'.repeat(65)}.a`])(
  '%j opens nothing',
  (hash) => {
    expect(reviewOfAddress({ hash })).toBeUndefined();
  },
);

test('the newest come first, also after a reload', () => {
  const reviews = new KeptReviews(store);
  reviews.keep(review('g1'));
  reviews.keep(review('g2'));
  expect(games(reviews)).toEqual(['g2', 'g1']);
  expect(games(new KeptReviews(store))).toEqual(['g2', 'g1']);
});

test('the same end seen again changes nothing', () => {
  const reviews = new KeptReviews(store);
  reviews.keep(review('g1'));
  reviews.keep(review('g2'));
  reviews.keep(review('g1', { atMs: NOW_MS + 1 }));
  expect(games(reviews)).toEqual(['g2', 'g1']);
  expect(reviews.at(NOW_MS)[1]?.atMs).toBe(NOW_MS);
});

test('there is an end of them', () => {
  const reviews = new KeptReviews(store);
  for (let n = 1; n <= REVIEWS_KEPT + 1; n++) reviews.keep(review(`g${n}`));
  expect(games(reviews)).toHaveLength(REVIEWS_KEPT);
  expect(games(reviews)).not.toContain('g1');
});

test('what the server has deleted is not offered', () => {
  const reviews = new KeptReviews(store);
  reviews.keep(review('g1'));
  expect(games(reviews, NOW_MS + 30 * DAY_MS - 1)).toEqual(['g1']);
  expect(games(reviews, NOW_MS + 30 * DAY_MS)).toEqual([]);
});

test('they are forgotten', () => {
  const reviews = new KeptReviews(store);
  reviews.keep(review('g1'));
  reviews.clear();
  expect(games(new KeptReviews(store))).toEqual([]);
});

test('where storage is blocked they last as long as the page', () => {
  const blocked = () => {
    throw new DOMException('blocked');
  };
  const reviews = new KeptReviews({ getItem: blocked, setItem: blocked });
  reviews.keep(review('g1'));
  expect(games(reviews)).toEqual(['g1']);
});

test.each(['', 'null', '{', '[1]', '[{"gameId":"g","key":"NO","deck":"","atMs":1}]'])(
  'storage with %j is as empty',
  (kept) => {
    text = kept;
    expect(games(new KeptReviews(store))).toEqual([]);
  },
);
