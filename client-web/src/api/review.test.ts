import { expect, test } from 'vitest';
import { Review, ReviewRequest } from '../gen/riffle/api/v1/api.js';
import { askReview } from './review.js';

const LINK = { gameId: 'g1', key: '39e5' };

test('the key goes in the body, and never in the address', async () => {
  const review = { ...Review.decode(new Uint8Array()), alias: 'Mei L.', points: 5860 };
  const asked: { path: string; body: Uint8Array }[] = [];
  const found = await askReview(LINK, async (path, request) => {
    asked.push({ path: String(path), body: request?.body as Uint8Array });
    return new Response(new Uint8Array(Review.encode(review).finish()));
  });
  expect(found).toEqual(review);
  expect(asked.map(({ path }) => path)).toEqual(['/api/v1/reviews']);
  expect(ReviewRequest.decode(asked[0]?.body ?? new Uint8Array())).toEqual(LINK);
});

test('what is not kept is an error with its status', async () => {
  const gone = async () => new Response('', { status: 404 });
  await expect(askReview(LINK, gone)).rejects.toMatchObject({ name: 'ApiError', status: 404 });
});
