import { LAST_SECONDS, type TimeLeft } from '../clock/timeLeft.js';

/** What is said aloud between two looks at the time left. */
export type TimeNews = 'tenLeft' | 'up' | { readonly moreSeconds: number } | undefined;

/** What happened since the look before; nothing at the first look, whatever the time. */
export function timeNews(before: TimeLeft | undefined, now: TimeLeft): TimeNews {
  if (!before) return undefined;
  const moreSeconds = Math.round((now.deadlineMs - before.deadlineMs) / 1000);
  if (moreSeconds > 0) return { moreSeconds };
  if (before.seconds > 0 && now.seconds === 0) return 'up';
  if (before.seconds > LAST_SECONDS && now.seconds <= LAST_SECONDS) return 'tenLeft';
  return undefined;
}
