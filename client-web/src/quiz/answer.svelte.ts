import { RefusalReason } from '../gen/riffle/wire/v1/server.js';
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
  /** Something was answered; in a revote perhaps only before it. */
  readonly isIn: boolean;
  readonly revote: boolean;
  readonly timeIsUp: boolean;
}

/**
 * The answer to a round that is answered once. In a revote the first answer is in from the start, and
 * only one that was sent from this page is the new one: the server refuses a third.
 */
export class OneAnswer {
  readonly #round: () => AnswerRound;
  #sentHere = $state(false);
  readonly state: AnswerState = $derived.by(() => this.#stands());

  constructor(round: () => AnswerRound) {
    this.#round = round;
  }

  /** It was given to the line. */
  sent(): void {
    this.#sentHere = true;
  }

  #stands(): AnswerState {
    const { state, asks, isIn, revote, timeIsUp } = this.#round();
    if (isAsking(state, asks)) return state.line.kind === 'open' ? 'sending' : 'kept';
    const isDone = revote ? this.#isTaken() : isIn;
    if (isDone) return 'sent';
    return timeIsUp ? 'late' : 'open';
  }

  #isTaken(): boolean {
    const { state, asks } = this.#round();
    const refused = state.refused?.request.body.$case === asks ? state.refused.refusal : undefined;
    return this.#sentHere && (!refused || refused.reason === RefusalReason.ALREADY_ANSWERED);
  }
}
