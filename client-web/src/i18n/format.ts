import { locale } from './language.js';
import { m } from './paraglide/messages.js';

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** A whole number: 1,595. */
export function number(value: number): string {
  return withMinus(new Intl.NumberFormat(locale()), value);
}

/** What is added, or taken away: +50, −50. */
export function signed(value: number): string {
  return withMinus(new Intl.NumberFormat(locale(), { signDisplay: 'exceptZero' }), value);
}

/** Many languages' formats write a hyphen, which is shorter than the plus beside it. */
function withMinus(format: Intl.NumberFormat, value: number): string {
  return format
    .formatToParts(value)
    .map(({ type, value: part }) => (type === 'minusSign' ? part.replace('-', '−') : part))
    .join('');
}

/** A share in percent, 0 to 100: 71 %. */
export function percent(value: number): string {
  return m.percent({ percent: number(Math.round(value)) });
}

/** A span in whole seconds: 42 seconds. */
export function seconds(ms: number): string {
  return m.seconds({ count: wholeSeconds(ms) });
}

/** How long something has lasted, in whole minutes and seconds: 0:12. Below 0 is nothing yet. */
export function lasted(ms: number): string {
  const all = Math.max(0, Math.floor(ms / 1000));
  return `${Math.floor(all / 60)}:${String(all % 60).padStart(2, '0')}`;
}

/** Milliseconds as seconds, rounded to the nearest. */
export function wholeSeconds(ms: number): number {
  return Math.round(ms / 1000);
}

/** What is written behind a rank: the nd of 2nd. May be empty. */
export function ordinalSuffix(rank: number): string {
  return m.ordinal_suffix({ count: rank });
}

/** 4 and 5; 1, 2, and 3. */
export function list(items: readonly (string | number)[]): string {
  const written = items.map((item) => (typeof item === 'number' ? number(item) : item));
  return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(written);
}

/** A list of so many: where each stands in it, from 0, and what the language writes between. */
export function listParts(count: number): (number | string)[] {
  const places = Array.from({ length: count }, (_, n) => String(n));
  return new Intl.ListFormat(locale(), { type: 'conjunction' })
    .formatToParts(places)
    .map(({ type, value }) => (type === 'element' ? Number(value) : value));
}

/** A time of day to the second: 10:42:15. */
export function timeOfDay(ms: number): string {
  return new Intl.DateTimeFormat(locale(), { timeStyle: 'medium' }).format(ms);
}

/** A day and a time: 12 May, 10:42, as the language writes it. */
export function dayAndTime(ms: number): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(ms);
}

/** The name of a language in the page's own: German for de. The tag itself where it is unknown. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(locale(), { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** A name or a label within a sentence, kept from turning the words around it. */
export function isolated(text: string): string {
  return `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}`;
}
