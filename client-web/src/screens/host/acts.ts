import { m } from '../../i18n/paraglide/messages.js';
import type { RoomState } from '../../session/room.js';
import { isAsking } from '../../session/room.js';
import type { HostSession } from '../../session/session.svelte.js';

/** What a host may do at a stage, beside the next action. */
export type Act =
  /** Stops the clock, or holds a game that goes on by itself. */
  | 'pause'
  | 'moreTime'
  /** Closes the round without revealing it. */
  | 'talk'
  /** Has the class vote again before what is right was seen. */
  | 'voteAgain'
  /** The same after it was seen. */
  | 'voteAgainSeen'
  | 'skip'
  | 'jump'
  | 'otherDeck'
  | 'end';

/** What + and its button add to an open round. */
export const MORE_SECONDS = 30;

/** What is asked for twice. */
export type Weighty = 'skip' | 'end' | 'endPractice' | 'voteAgainSeen' | 'closeRoom';

/** A question before a weighty act, and the act. */
export interface Question {
  readonly question: string;
  readonly text: string;
  readonly yes: string;
  readonly no: string;
  readonly act: (session: HostSession) => boolean;
}

export function questionOf(weighty: Weighty): Question {
  switch (weighty) {
    case 'skip':
      return {
        question: m.host_skip_sure(),
        text: m.host_skip_text(),
        yes: m.host_skip_round(),
        no: m.host_keep_playing(),
        act: (session) => session.skipRound(),
      };
    case 'end':
      return {
        question: m.host_end_sure(),
        text: m.host_end_text(),
        yes: m.host_end_game(),
        no: m.host_keep_playing(),
        act: (session) => session.endGame(),
      };
    case 'endPractice':
      return {
        question: m.host_end_practice_sure(),
        text: m.host_end_practice_text(),
        yes: m.host_end_practice(),
        no: m.host_leave_it(),
        act: (session) => session.endGame(),
      };
    case 'voteAgainSeen':
      return {
        question: m.host_again_sure(),
        text: m.host_again_text(),
        yes: m.host_vote_again(),
        no: m.host_leave_it(),
        act: (session) => session.reopen(),
      };
    case 'closeRoom':
      return {
        question: m.host_close_room_sure(),
        text: m.host_close_room_text(),
        yes: m.host_close_room(),
        no: m.host_leave_it(),
        act: (session) => session.closeRoom(),
      };
  }
}

const MOVES = [
  'advance',
  'skipRound',
  'endGame',
  'pause',
  'closeAnswers',
  'reopen',
  'jump',
  'playNext',
  'closeRoom',
] as const;

/** Why nothing is asked of the server now: what waited for the line would act on another moment. */
export function noLine({ line }: Pick<RoomState, 'line'>): string | undefined {
  return line.kind === 'open' ? undefined : m.flow_check_line();
}

/** Whether something is under way that brings another stage. */
export function isMoving(state: RoomState): boolean {
  return MOVES.some((kind) => isAsking(state, kind));
}
