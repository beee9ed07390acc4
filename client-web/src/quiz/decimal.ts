import { getLocale } from '../i18n/paraglide/runtime.js';

/**
 * A number as the page's language writes it.
 *
 * @param written plain decimal digits with a point, such as -12.5; up to 30, and none is lost
 */
export function decimal(written: string): string {
  const format = new Intl.NumberFormat(getLocale(), { maximumFractionDigits: 20 });
  const [whole = '', fraction = ''] = written.replace('-', '').split('.');
  // Beyond 15 digits a number of the machine is not the one that was written.
  return whole.length + fraction.length > 15 ? written : format.format(Number(written));
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
