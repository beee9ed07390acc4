import { prefersStill } from '../ui/still.js';
import type { Area } from './gesture.js';

/** Where each card is, by its number. */
export type Positions = ReadonlyMap<number, Pick<Area, 'left' | 'top'>>;

const MOVE_MS = 220;
const OUT = 'cubic-bezier(.2,.8,.2,1)';

/** Where every card below this element is now. */
export function positions(root: HTMLElement): Positions {
  return new Map(cards(root).map((card) => [Number(card.dataset.card), card.getBoundingClientRect()]));
}

/** Lets every card that is elsewhere now come from where it was; answers with these flights. */
export function glide(root: HTMLElement, from: Positions): readonly Animation[] {
  if (prefersStill()) return [];
  const flights: Animation[] = [];
  for (const card of cards(root)) {
    const was = from.get(Number(card.dataset.card));
    if (!was) continue;
    const is = card.getBoundingClientRect();
    const dx = was.left - is.left;
    const dy = was.top - is.top;
    if (Math.hypot(dx, dy) < 2) continue;
    const start = { transform: `translate(${dx}px, ${dy}px)` };
    flights.push(card.animate([start, { transform: 'none' }], { duration: MOVE_MS, easing: OUT }));
  }
  return flights;
}

/** Has every card that is still on its way be there at once; false where none is. */
export function land(flights: readonly Animation[]): boolean {
  const inFlight = flights.filter(({ playState }) => playState === 'running');
  for (const flight of inFlight) flight.finish();
  return inFlight.length > 0;
}

function cards(root: HTMLElement): HTMLElement[] {
  return Array.from(root.querySelectorAll<HTMLElement>('.card[data-card]'));
}
