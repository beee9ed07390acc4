import { type Refusal, RefusalReason } from '../gen/riffle/wire/v1/server.js';
import { isolated } from './format.js';
import { m } from './paraglide/messages.js';

/**
 * What to tell somebody whom the server refused.
 *
 * @param alias the name that was asked for, where one was
 */
export function refusalText({ reason, suggestion }: Refusal, alias = ''): string {
  switch (reason) {
    case RefusalReason.NO_SUCH_ROOM:
      return m.refused_no_such_room();
    case RefusalReason.NO_SUCH_SEAT:
      return m.refused_no_such_seat();
    case RefusalReason.NOT_ALLOWED:
      return m.refused_not_allowed();
    case RefusalReason.ALIAS_UNFIT:
      return m.refused_alias_unfit();
    case RefusalReason.ALIAS_TAKEN:
      return suggestion
        ? m.refused_alias_taken({ alias: isolated(alias), suggestion: isolated(suggestion) })
        : m.refused_alias_taken_plain({ alias: isolated(alias) });
    case RefusalReason.ROOM_FULL:
      return m.refused_room_full();
    case RefusalReason.OTHER_ROUND:
    case RefusalReason.TOO_LATE:
      return m.refused_too_late();
    case RefusalReason.ALREADY_ANSWERED:
      return m.refused_already_answered();
    case RefusalReason.NO_CHECKS_LEFT:
      return m.refused_no_checks_left();
    case RefusalReason.OTHER_STAGE:
      return m.refused_other_stage();
    case RefusalReason.BUSY:
      return m.refused_busy();
    case RefusalReason.PAUSED:
      return m.refused_paused();
    case RefusalReason.LOCKED:
      return m.refused_locked();
    case RefusalReason.NOT_ADMITTED:
      return m.refused_not_admitted();
    case RefusalReason.REMOVED:
      return m.closed_removed();
    case RefusalReason.NO_SUCH_PLAYER:
      return m.refused_no_such_player();
    case RefusalReason.NO_SUCH_DECK:
      return m.refused_no_such_deck();
    case RefusalReason.FAILED:
      return m.refused_failed();
    default:
      return m.refused_other();
  }
}
