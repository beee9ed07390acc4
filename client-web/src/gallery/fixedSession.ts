import { type Clock, stoppedClock } from '../clock/clock.js';
import type { View } from '../gen/riffle/wire/v1/view.js';
import { KeptReviews } from '../session/reviews.js';
import { NO_ROOM, type RoomState } from '../session/room.js';
import type { HostSession, PlayerSession, ScreenSession } from '../session/session.svelte.js';
import { NOW_MS } from './views.js';

/** A silence that every page tells of, in milliseconds. */
export const SILENT_MS = 18_000;

/** A session of any audience that shows one state and does nothing. */
export type FixedSession = PlayerSession & HostSession & ScreenSession;

/** A session that stands still at this view; `part` replaces some of its state. */
export function fixedSession(
  view: View | undefined,
  part: Partial<RoomState> = {},
  silentMs = 0,
): FixedSession {
  const clock: Clock = stoppedClock(NOW_MS, silentMs);
  const state: RoomState = {
    ...NO_ROOM,
    line: { kind: 'open' },
    newsAtMs: NOW_MS,
    view,
    told: view,
    ...part,
  };
  const nothing = () => {};
  const accepted = () => true;
  return {
    state,
    clock,
    retry: nothing,
    leave: nothing,
    join: nothing,
    joinDrawn: nothing,
    comeBack: nothing,
    knows: () => false,
    recentRoom: undefined,
    forget: nothing,
    reviews: new KeptReviews({ getItem: () => null, setItem: nothing }),
    enter: nothing,
    place: accepted,
    check: accepted,
    submit: accepted,
    submitText: accepted,
    finish: accepted,
    openTurn: accepted,
    chooseTeam: accepted,
    advance: accepted,
    skipRound: accepted,
    addTime: accepted,
    endGame: accepted,
    pause: accepted,
    closeAnswers: accepted,
    reopen: accepted,
    jump: accepted,
    playNext: accepted,
    closeRoom: accepted,
    changeSettings: accepted,
    drawTeams: accepted,
    lockJoining: accepted,
    admit: accepted,
    admitAll: accepted,
    remove: accepted,
    rename: accepted,
    nameOnRoster: accepted,
    moveToTeam: accepted,
    allowTime: accepted,
    adjustScore: accepted,
  };
}
