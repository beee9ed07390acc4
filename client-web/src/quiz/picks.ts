/** The picks with this card in or out, in the order of the choices. */
export function toggled(picks: readonly number[], card: number, order: readonly number[]): number[] {
  const wanted = picks.includes(card) ? picks.filter((other) => other !== card) : [...picks, card];
  return order.filter((other) => wanted.includes(other));
}

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

/** What the answer depends on. */
export interface AnswerFacts {
  readonly picked: readonly number[];
  /** The answer is not confirmed yet. */
  readonly asking: boolean;
  readonly lineUp: boolean;
  readonly timeIsUp: boolean;
}

/** How the answer stands. */
export function answerState({ picked, asking, lineUp, timeIsUp }: AnswerFacts): AnswerState {
  if (picked.length === 0) return timeIsUp ? 'late' : 'open';
  if (!asking) return 'sent';
  return lineUp ? 'sending' : 'kept';
}
