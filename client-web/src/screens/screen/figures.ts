import { getLocale } from '../../i18n/paraglide/runtime.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Up to so many digits a number holds a decimal exactly. */
const EXACT_DIGITS = 15;

/**
 * A decimal as the page's language writes it, with all of its digits; one that is too long for that
 * stays as it is.
 *
 * @param plain digits with a point, such as -12.50
 */
export function decimal(plain: string): string {
  const [whole = '', fraction = ''] = plain.split('.');
  if (whole.length + fraction.length > EXACT_DIGITS) return plain;
  return new Intl.NumberFormat(getLocale(), {
    minimumFractionDigits: fraction.length,
    maximumFractionDigits: EXACT_DIGITS,
  }).format(Number(plain));
}

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
  return new Intl.NumberFormat(getLocale(), { style: 'unit', unit, unitDisplay: 'long' }).format(
    Math.floor(count),
  );
}
