import { getLocale } from './paraglide/runtime.js';

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'sd', 'ug', 'yi', 'dv', 'ckb']);

/** Tells the browser which language the interface has, and which way it runs. */
export function setPageLanguage(page: HTMLElement = document.documentElement): void {
  const locale = getLocale();
  page.lang = locale;
  page.dir = RIGHT_TO_LEFT.has(locale.split('-')[0] ?? locale) ? 'rtl' : 'ltr';
}
