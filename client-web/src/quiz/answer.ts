import { isAsking, type RoomState } from '../session/room.js';

/** How the player's answer stands. */
export type AnswerState =
  | 'open'
  /** On its way. */
  | 'sending'
  /** The line is down: it goes as soon as it is back. */
  | 'kept'
  /** The server has it. */
  | 'sent'
  /** The bell has gone without an answer. */
  | 'late';

/** What an answer depends on. */
export interface AnswerRound {
  readonly state: RoomState;
  /** The request that carries it. */
  readonly asks: 'submitChoice' | 'submitText';
  /** Something was answered, and no other answer may replace it. */
  readonly isIn: boolean;
  readonly timeIsUp: boolean;
}

/** How the answer to a round that is answered once stands now. */
export function answerState({ state, asks, isIn, timeIsUp }: AnswerRound): AnswerState {
  if (isAsking(state, asks)) return state.line.kind === 'open' ? 'sending' : 'kept';
  if (isIn) return 'sent';
  return timeIsUp ? 'late' : 'open';
}
