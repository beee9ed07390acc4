import type { ClosedReason } from '../socket/closeCodes.js';
import { m } from './paraglide/messages.js';

/** Why the line is closed for good. */
export function closedText(reason: ClosedReason): string {
  switch (reason) {
    case 'left':
      return m.closed_left();
    case 'roomClosed':
      return m.closed_room();
    case 'seatTakenOver':
      return m.closed_taken_over();
    case 'badFrame':
      return m.closed_bad_frame();
    case 'removed':
      return m.closed_removed();
    case 'other':
      return m.closed_other();
  }
}
