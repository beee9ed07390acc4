import { m } from '../../i18n/paraglide/messages.js';

/** Places won or lost, in words; nothing before there is a round to compare with. */
export function movedText(moved: number, afterRound: number): string {
  if (moved > 0) return m.standings_up({ count: moved });
  if (moved < 0) return m.standings_down({ count: -moved });
  return afterRound > 1 ? m.standings_same() : '';
}

/** Right answers in a row, in words; nothing where a row has not begun. */
export function streakText(streak: number): string {
  return streak > 1 ? m.streak({ count: streak }) : '';
}

/** How far along the stream of everyone a rank stands: 0 for the last, 1 for the first. */
export function shareOf(rank: number, players: number): number {
  return players > 1 ? Math.max(0, (players - rank) / (players - 1)) : 1;
}
