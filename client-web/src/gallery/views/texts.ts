// Written answers and slides.
import type { View } from '../../gen/riffle/wire/v1/view.js';
import {
  ARABIC_SLIDE_ROUND,
  ARABIC_SLIDE_TEXT,
  NUMBER_ROUND,
  SLIDE_ROUND,
  SLIDE_TEXT,
  TYPED_ACCEPTED,
  TYPED_ROUND,
} from '../content.js';
import { NOW_MS, open, ROOM, reveal, talk, view } from './makers.js';

export const typedPreview = view(20, {
  $case: 'preview',
  value: { round: TYPED_ROUND, opensAtMs: NOW_MS + 2_600, boxes: 0, cards: 0 },
});

export const typedOpen = open(21, TYPED_ROUND, 31, { $case: 'typed', value: { maxChars: 100 } });

export const typedRevote = open(
  23,
  TYPED_ROUND,
  40,
  { $case: 'typed', value: { maxChars: 100 } },
  { revote: true },
);

export const typedTalk = talk(22, TYPED_ROUND, () => [], []);

export const typedReveal = reveal(22, TYPED_ROUND, 14, 'From the Greek for “without a home”.', {
  $case: 'typed',
  value: { accepted: TYPED_ACCEPTED },
});

export const numberOpen = open(25, NUMBER_ROUND, 17, { $case: 'number', value: { maxChars: 30, unit: '%' } });

export const numberReveal = reveal(26, NUMBER_ROUND, 11, 'Most deaths from cancer are due to its spread.', {
  $case: 'number',
  value: { value: '90', tolerance: '2.5', unit: '%', less: 9, more: 4 },
});

export const slideOpen = open(1, SLIDE_ROUND, undefined, { $case: 'slide', value: { text: SLIDE_TEXT } });

export const arabicSlideOpen: View = {
  ...open(1, ARABIC_SLIDE_ROUND, undefined, { $case: 'slide', value: { text: ARABIC_SLIDE_TEXT } }),
  room: { ...ROOM, deckTitle: 'النقيلة', deckLanguage: 'ar' },
};
