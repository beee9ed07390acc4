/** Polite waits for a pause; assertive interrupts, and is for time and line only. */
export type Urgency = 'polite' | 'assertive';

interface Said {
  readonly text: string;
  /** Rises, so that the same words twice are read twice. */
  readonly turn: number;
}

const NOTHING: Said = { text: '', turn: 0 };

/** What the live regions of the page hold; only {@link announce} writes it. */
export const said = $state<Record<Urgency, Said>>({ polite: NOTHING, assertive: NOTHING });

/** Has a screen reader say something that the eye sees anyway. */
export function announce(text: string, urgency: Urgency = 'polite'): void {
  turn += 1;
  said[urgency] = { text, turn };
}

let turn = 0;
