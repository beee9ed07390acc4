import { locale } from '../../i18n/language.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/**
 * A long span in the largest unit of which there are at least two, without what is begun of the
 * next: 3 days, 47 hours, 90 minutes; minutes where it is shorter, and at least one.
 */
export function longSpan(ms: number): string {
  if (ms >= 2 * DAY_MS) return units(ms / DAY_MS, 'day');
  if (ms >= 2 * HOUR_MS) return units(ms / HOUR_MS, 'hour');
  return units(Math.max(1, ms / MINUTE_MS), 'minute');
}

function units(count: number, unit: 'day' | 'hour' | 'minute'): string {
  return new Intl.NumberFormat(locale(), { style: 'unit', unit, unitDisplay: 'long' }).format(
    Math.floor(count),
  );
}
