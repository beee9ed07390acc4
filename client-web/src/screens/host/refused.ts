import { RefusalReason } from '../../gen/riffle/wire/v1/server.js';
import { m } from '../../i18n/paraglide/messages.js';
import { refusalText } from '../../i18n/refusal.js';
import type { Refused } from '../../session/room.js';

/** What to tell the host of a request that was not done. */
export function hostRefusalText({ request: { body }, refusal }: Refused): string {
  if (refusal.reason === RefusalReason.OUT_OF_RANGE) {
    if (body.$case === 'adjustScore') return m.host_points_below();
    return body.$case === 'addTime' ? m.host_time_most() : m.host_refused_range();
  }
  if (body.$case === 'changeSettings' && refusal.reason === RefusalReason.OTHER_STAGE) {
    return m.host_refused_rules();
  }
  return refusalText(refusal, body.$case === 'rename' ? body.value.alias : '');
}
