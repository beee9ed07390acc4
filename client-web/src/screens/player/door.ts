import { type Refusal, RefusalReason } from '../../gen/riffle/wire/v1/server.js';
import { m } from '../../i18n/paraglide/messages.js';
import { refusalText } from '../../i18n/refusal.js';

/** What the server said at the door, and where it belongs on the form. */
export interface DoorNote {
  readonly at: 'code' | 'name' | 'door';
  readonly text: string;
  /** A free name to take instead. */
  readonly suggestion?: string;
}

/**
 * Puts a refusal at the field it is about.
 *
 * @param alias the name that was asked for, empty where one is drawn and on the way back into a seat
 * @param isBack on the way back into a seat
 */
export function noteOf(refusal: Refusal, alias: string, isBack = alias === ''): DoorNote {
  const text = refusalText(refusal, alias);
  switch (refusal.reason) {
    case RefusalReason.NO_SUCH_ROOM:
      return { at: 'code', text: isBack ? m.refused_room_gone() : text };
    case RefusalReason.ALIAS_TAKEN:
      return refusal.suggestion ? { at: 'name', text, suggestion: refusal.suggestion } : { at: 'name', text };
    case RefusalReason.ALIAS_UNFIT:
    case RefusalReason.NO_SUCH_SEAT:
      return { at: 'name', text };
    default:
      return { at: 'door', text };
  }
}
