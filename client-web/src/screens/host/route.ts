import { isRoomCode } from '../../session/address.js';
import { roomCode } from '../../session/seat.js';

/** What the teacher's page can show. */
export type Route =
  | { readonly kind: 'desk' }
  /** A host link, whose key signs in once, and then leads on to this path. */
  | { readonly kind: 'signIn'; readonly key: string; readonly path: string }
  | { readonly kind: 'room'; readonly code: string }
  | { readonly kind: 'results' }
  | { readonly kind: 'result'; readonly gameId: string }
  | { readonly kind: 'unknown' };

export const DESK_PATH = '/host';
export const RESULTS_PATH = '/results';

export function roomPath(code: string): string {
  return `${DESK_PATH}/${code}`;
}

export function resultPath(gameId: string): string {
  return `${RESULTS_PATH}/${encodeURIComponent(gameId)}`;
}

/** What an address of this page shows; `elsewhere` where the server has another page for it. */
export function routeOf({
  pathname,
  hash,
}: Pick<Location, 'pathname' | 'hash'>): Route | { readonly kind: 'elsewhere' } {
  const [, first, second, ...rest] = pathname.replace(/\/$/, '').split('/');
  if (`/${first}` !== DESK_PATH && `/${first}` !== RESULTS_PATH) return { kind: 'elsewhere' };
  if (rest.length > 0) return { kind: 'unknown' };
  if (`/${first}` === RESULTS_PATH) {
    return second ? { kind: 'result', gameId: decoded(second) } : { kind: 'results' };
  }
  if (second && !isRoomCode(second)) return { kind: 'unknown' };
  const code = second && roomCode(second);
  const key = /^#(?:key=)?(.+)$/.exec(hash)?.[1];
  if (key) return { kind: 'signIn', key, path: code ? roomPath(code) : DESK_PATH };
  return code ? { kind: 'room', code } : { kind: 'desk' };
}

/** A path that is no proper escape is shown as it is, and found to be nothing. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
