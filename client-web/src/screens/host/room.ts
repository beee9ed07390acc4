import type {
  HostOnly,
  HostStanding,
  RoomHead,
  RosterPlayer,
  Stage,
  View,
} from '../../gen/riffle/wire/v1/view.js';

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
  return players.filter(({ connected }) => !connected);
}

/** A standing with the name to show. */
export interface NamedStanding extends HostStanding {
  readonly alias: string;
}

/** All standings, best first, with names; a player whose name has not come yet has none. */
export function namedStandings({ players, standings }: HostOnly): NamedStanding[] {
  const aliases = new Map(players.map(({ number, alias }) => [number, alias]));
  return standings.map((standing) => ({ ...standing, alias: aliases.get(standing.player) ?? '' }));
}

/** Whether a round went so badly that a class may want to go over it again. */
export function isToGoOver({ classPercent }: { readonly classPercent: number }): boolean {
  return classPercent < 60;
}
