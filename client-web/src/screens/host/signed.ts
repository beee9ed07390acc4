import { getLocale } from '../../i18n/paraglide/runtime.js';

/** A whole number with its sign: +200, −50. */
export function signed(value: number): string {
  return new Intl.NumberFormat(getLocale(), { signDisplay: 'exceptZero' }).format(value);
}
