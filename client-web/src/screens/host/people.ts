import { TimeAllowance } from '../../gen/riffle/wire/v1/settings.js';
import type { RosterPlayer } from '../../gen/riffle/wire/v1/view.js';
import { locale } from '../../i18n/language.js';
import { m } from '../../i18n/paraglide/messages.js';

type HasName = Pick<RosterPlayer, 'alias'>;
type HasNames = Pick<RosterPlayer, 'alias' | 'rosterName'>;

/**
 * The players whose name, in the game or on the roster, holds these letters, whatever their case and
 * accents.
 */
export function withName<Named extends HasNames>(players: readonly Named[], sought: string): Named[] {
  const letters = plain(sought.trim());
  return players.filter(({ alias, rosterName }) =>
    [alias, rosterName].some((name) => plain(name).includes(letters)),
  );
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}

/** Whether a player's time is not everybody's. */
export function hasOwnTime({ time }: RosterPlayer): boolean {
  return time !== TimeAllowance.UNSPECIFIED && time !== TimeAllowance.USUAL;
}

export function timeName(time: TimeAllowance): string {
  switch (time) {
    case TimeAllowance.HALF_MORE:
      return m.host_time_half_more();
    case TimeAllowance.DOUBLE:
      return m.host_time_double();
    case TimeAllowance.UNLIMITED:
      return m.host_time_none();
    default:
      return m.host_time_everybody();
  }
}

export const TIMES = [
  TimeAllowance.USUAL,
  TimeAllowance.HALF_MORE,
  TimeAllowance.DOUBLE,
  TimeAllowance.UNLIMITED,
] as const;

/** As the page's language sorts names. */
export function byName(a: HasName, b: HasName): number {
  return a.alias.localeCompare(b.alias, locale());
}

/** Who has done most comes first; equal ones by name. */
export function byProgress(a: RosterPlayer, b: RosterPlayer): number {
  return b.roundsDone - a.roundsDone || byName(a, b);
}
