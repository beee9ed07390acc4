import { Review, ReviewRequest } from '../gen/riffle/api/v1/api.js';
import type { ReviewLink } from '../session/reviews.js';
import { call } from './call.js';

/**
 * What a player answered in a game that is over. The key goes in the body, so that it is in no log.
 *
 * @throws ApiError with status 404 where nothing is kept
 */
export async function askReview(
  { gameId, key }: ReviewLink,
  fetcher: typeof fetch = (...asked) => fetch(...asked),
): Promise<Review> {
  return Review.decode(await call(fetcher, '/reviews', ReviewRequest.encode({ gameId, key }).finish()));
}
