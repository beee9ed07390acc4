import { browserStore, type Store } from '../session/seat.js';

/** The languages of the pages, each by its own name, in the order in which they are offered. */
export const LANGUAGES = {
  en: 'English',
  'zh-Hant': '繁體中文',
  'zh-Hans': '简体中文',
  es: 'Español',
  fr: 'Français',
  de: 'Deutsch',
  ar: 'العربية',
} as const satisfies Record<string, string>;

/** A language of the pages, as its BCP 47 tag. */
export type Language = keyof typeof LANGUAGES;

/** Where a browser keeps the language that was chosen by hand. */
export const STORAGE_KEY = 'riffle.language';
const FALLBACK: Language = 'en';
const RIGHT_TO_LEFT: ReadonlySet<Language> = new Set(['ar']);

let spoken: Language = FALLBACK;

/** The language of this page. */
export function language(): Language {
  return spoken;
}

/**
 * The language of this page for numbers, dates and lists. Arabic is written with the digits 0 to 9:
 * join codes, decks, keys and what students type have these, and a page with two sets of digits is
 * harder to read than one with either.
 */
export function locale(): string {
  return spoken === 'ar' ? 'ar-u-nu-latn' : spoken;
}

/** From here on the page is in this language. */
export function speak(chosen: Language): void {
  spoken = chosen;
}

/** Which way the language is written. */
export function directionOf(of: Language): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(of) ? 'rtl' : 'ltr';
}

/** The language that was chosen in this browser; undefined where none was. */
export function chosenLanguage(store: Store | undefined = browserStore()): Language | undefined {
  try {
    const kept = store?.getItem(STORAGE_KEY);
    return isLanguage(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** The language in a page's address, where one that was chosen could not be kept. */
export function languageOfAddress({ search }: Pick<Location, 'search'>): Language | undefined {
  const asked = new URLSearchParams(search).get('lang');
  return isLanguage(asked) ? asked : undefined;
}

/** Keeps the choice for all pages of this browser. */
export function chooseLanguage(chosen: Language, store: Store | undefined = browserStore()): void {
  try {
    store?.setItem(STORAGE_KEY, chosen);
  } catch {
    // Full or blocked: the page's address has it.
  }
}

/**
 * The first language of these that the pages have. Chinese goes by its script, which a region tells
 * where the tag does not: Taiwan, Hong Kong and Macao write traditional characters.
 *
 * @param asked BCP 47, the best one first, as a browser has them
 */
export function languageFor(asked: readonly string[]): Language {
  for (const tag of asked) {
    const known = knownLanguage(tag);
    if (known) return known;
  }
  return FALLBACK;
}

function knownLanguage(tag: string): Language | undefined {
  try {
    const { language: code, script } = new Intl.Locale(tag).maximize();
    return [code, `${code}-${script}`].find(isLanguage);
  } catch {
    // Some browsers name what is no language tag.
    return undefined;
  }
}

function isLanguage(text: unknown): text is Language {
  return Object.keys(LANGUAGES).some((tag) => tag === text);
}
