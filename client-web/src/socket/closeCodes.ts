/** What a close of the socket asks of us. */
export type AfterClose = 'comeBackAtOnce' | 'comeBackLater' | 'stayAway' | 'comeBack';

/** Why a line is closed for good. */
export type ClosedReason = 'left' | 'roomClosed' | 'seatTakenOver' | 'badFrame' | 'removed' | 'other';

/** RFC 6455: a connection that was lost, or never stood. */
export const NO_CONNECTION = 1006;

/** RFC 6455: what we sent was broken, of a wrong kind or too long. Coming back would not mend it. */
const OUR_FAULT = new Set([1002, 1003, 1007, 1009]);

/**
 * The ranges of docs/protocol.md: 4000 to 4099 come back at once, 4100 to 4199 come back later,
 * 4200 to 4299 do not come back. Every other code is a line that broke under us: 1006 is a lost
 * network, 1001 a proxy going away. Many break at once, so those come back after a random wait.
 */
export function afterClose(code: number): AfterClose {
  if (OUR_FAULT.has(code) || (code >= 4200 && code <= 4299)) return 'stayAway';
  if (code >= 4100 && code <= 4199) return 'comeBackLater';
  if (code >= 4000 && code <= 4099) return 'comeBackAtOnce';
  return 'comeBack';
}

/** The reason to show for a code that keeps us away. */
export function closedReason(code: number): ClosedReason {
  switch (code) {
    case 4200:
      return 'roomClosed';
    case 4201:
      return 'seatTakenOver';
    case 4202:
      return 'badFrame';
    case 4203:
      return 'removed';
    default:
      return OUR_FAULT.has(code) ? 'badFrame' : 'other';
  }
}
