import { locale } from '../i18n/language.js';

/** Beyond so many digits a number of the machine may not be the one that was written. */
const EXACT_DIGITS = 15;

/**
 * A number as the page's language writes it, with all of its digits; one that is too long for that
 * stays as it is.
 *
 * @param written plain decimal digits with a point, such as -12.50; up to 30
 */
export function decimal(written: string): string {
  const [whole = '', fraction = ''] = written.replace('-', '').split('.');
  if (whole.length + fraction.length > EXACT_DIGITS) return written;
  const digits = { minimumFractionDigits: fraction.length, maximumFractionDigits: EXACT_DIGITS };
  return new Intl.NumberFormat(locale(), digits).format(Number(written));
}

/**
 * A number with decimals as an example of how the class may write one: the server reads what is typed
 * in the language of the deck, whatever the page's is.
 *
 * @param deckLanguage BCP 47
 */
export function exampleIn(deckLanguage: string): string {
  try {
    return new Intl.NumberFormat(deckLanguage).format(12.5);
  } catch {
    // No language is known yet, or none of that name.
    return '12.5';
  }
}

/** A number with the thing it counts; the unit may be empty. */
export function withUnit(text: string, unit: string): string {
  return unit === '' ? text : `${text}\u00a0${unit}`;
}

/** The same number with the other sign; what was not a number yet begins with it. */
export function otherSign(written: string): string {
  const text = written.trimStart();
  return /^[-\u2212]/.test(text) ? text.slice(1) : `-${text}`;
}
