// What a player answered in the Metastasis game, as the server tells it when the room is gone.
import { ApiError } from '../api/call.js';
import { type Review, ReviewKind, ReviewRound } from '../gen/riffle/api/v1/api.js';
import type { ReviewLink } from '../session/reviews.js';
import * as content from './content.js';
import { NOW_MS } from './views.js';

export const REVIEW_LINK: ReviewLink = { gameId: 'g-2026-09-15-1', key: '39e5c928deb41baee98e6beb4dfb99e4' };

/** A round that was right, but for what `part` says. */
function round(part: Partial<ReviewRound>): ReviewRound {
  const nothing = ReviewRound.decode(new Uint8Array());
  return {
    ...nothing,
    answered: true,
    right: 1,
    of: 1,
    allRight: true,
    points: 941,
    answerMs: 7_400,
    ...part,
  };
}

const flow = round({
  number: 2,
  kind: ReviewKind.FLOW,
  prompt: content.FLOW_ROUND.prompt,
  right: 3,
  of: 5,
  allRight: false,
  points: 536,
  answerMs: 51_000,
  checks: 2,
  explanation: 'Few of the cells that leave a tumor live long enough to form a new one.',
  steps: content.FLOW_ROWS.map(({ card, box, description }) => ({
    label: card?.label ?? '',
    box,
    // The last two changed places: the one that does not belong stood in box 5.
    hadIn: box === 4 ? 0 : box === 5 ? 4 : box === 0 ? 5 : box,
    description,
    learnMoreUrl: card?.learnMoreUrl ?? '',
  })),
});
const choice = round({
  number: 3,
  kind: ReviewKind.CHOICE_ONE,
  prompt: content.CHOICE_ROUND.prompt,
  options: content.CHOICE_CARDS.map(({ label }, n) => ({ label, right: n === 0, picked: n === 0 })),
});
const poll = round({
  number: 4,
  kind: ReviewKind.POLL,
  prompt: content.POLL_ROUND.prompt,
  unscored: true,
  right: 0,
  of: 0,
  allRight: false,
  points: 0,
  options: content.POLL_CARDS.map(({ label }, n) => ({ label, right: false, picked: n === 1 })),
});
const several = round({
  number: 5,
  kind: ReviewKind.CHOICE_SEVERAL,
  prompt: content.SEVERAL_ROUND.prompt,
  right: 2,
  of: 3,
  allRight: false,
  points: 588,
  options: content.SEVERAL_CARDS.map(({ label }, n) => ({
    label,
    right: n === 0 || n === 1 || n === 3,
    picked: n < 2,
  })),
});
const typed = round({
  number: 6,
  kind: ReviewKind.TYPED,
  prompt: content.TYPED_ROUND.prompt,
  right: 0,
  allRight: false,
  points: 0,
  text: 'apoptosis',
  accepted: content.TYPED_ACCEPTED,
});
const amount = round({
  number: 7,
  kind: ReviewKind.NUMBER,
  prompt: content.NUMBER_ROUND.prompt,
  answered: false,
  right: 0,
  allRight: false,
  points: 0,
  answerMs: 0,
  accepted: ['90'],
  tolerance: '5',
  unit: '%',
});

export const REVIEW: Review = {
  deckTitle: 'Metastasis',
  deckLanguage: 'en',
  startedAtMs: NOW_MS,
  alias: 'Mei L.',
  rank: 2,
  points: 5860,
  allRight: 1,
  rounds: [flow, choice, poll, several, typed, amount],
};

/** Ranks were hidden, and a server of an earlier version kept no answers. */
export const OLD_REVIEW: Review = {
  ...REVIEW,
  rank: 0,
  rounds: [
    round({ number: 1, prompt: content.CHOICE_ROUND.prompt }),
    round({ number: 2, prompt: content.POLL_ROUND.prompt, unscored: true, of: 0, points: 0 }),
  ],
};

/** A server that answers only no; 0 where it does not answer. */
export const refusing = (status: number) => async (): Promise<Review> => {
  throw new ApiError(status, '');
};
