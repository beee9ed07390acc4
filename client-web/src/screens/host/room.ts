import type {
  HostOnly,
  HostStanding,
  RoomHead,
  RosterPlayer,
  RoundHead,
  Stage,
  View,
} from '../../gen/riffle/wire/v1/view.js';
import { m } from '../../i18n/paraglide/messages.js';

/** A view that has all that the host's screens show. */
export interface HostRoom {
  readonly head: RoomHead;
  readonly stage: Stage;
  readonly host: HostOnly;
}

/** The host's room, once the server has sent all of it. */
export function hostRoom(view: View | undefined): HostRoom | undefined {
  const { room: head, stage, hostOnly: host } = view ?? {};
  return head && stage && host ? { head, stage, host } : undefined;
}

/** Players whose line is down, in the order of joining. */
export function dropped(players: readonly RosterPlayer[]): RosterPlayer[] {
  return players.filter(({ connected, waiting }) => !connected && !waiting);
}

/** A standing with the names to show. */
export interface NamedStanding extends HostStanding {
  readonly alias: string;
  /** Empty for none. */
  readonly rosterName: string;
}

/** All standings, best first, with names; a player whose name has not come yet has none. */
export function namedStandings({ players, standings }: HostOnly): NamedStanding[] {
  const roster = new Map(players.map((player) => [player.number, player]));
  return standings.map((standing) => {
    const { alias = '', rosterName = '' } = roster.get(standing.player) ?? {};
    return { ...standing, alias, rosterName };
  });
}

/** Whether a round went so badly that a class may want to go over it again. */
export function isToGoOver({ classPercent }: { readonly classPercent: number }): boolean {
  return classPercent < 60;
}

/** The round of a stage. */
export interface RoundOn {
  /** From 1. */
  readonly number: number;
  /** It has begun, and is not revealed: who leaves it now loses its answers. */
  readonly unfinished: boolean;
}

/** The round that a stage shows or has just shown; undefined in a stage without one. */
export function roundOn({ kind }: Stage): RoundOn | undefined {
  switch (kind?.$case) {
    case 'preview':
    case 'open':
    case 'paused':
    case 'talk': {
      const { round } = kind.value;
      return round && { number: round.number, unfinished: true };
    }
    case 'reveal': {
      const { round } = kind.value;
      return round && { number: round.number, unfinished: false };
    }
    case 'standings':
      return { number: kind.value.afterRound, unfinished: false };
    default:
      return undefined;
  }
}

/** Whether standings follow the reveal of this round. */
export function hasStandings({ points }: RoundHead, { settings }: HostOnly): boolean {
  return points > 0 && !settings?.hideStandings;
}

/** What leads on from a round: to the next one, or after the last one to the end. */
export function goOnWords(round: number, rounds: number): string {
  return round < rounds ? m.host_go_next() : m.host_go_end();
}
