import { fromHex, toHex } from './hex.js';
import { roomCode } from './seat.js';

const CODE = /^[2-9A-HJKMNP-Z]{6,7}$/;
const SCREEN = /^([^.]+)\.([0-9a-f]{32})$/;

/** What a projector's link opens. */
export interface ScreenSeat {
  readonly code: string;
  /** 16 bytes. */
  readonly key: Uint8Array;
}

/** Whether this can be a join code: 6 or 7 of the characters without 0, O, 1, I and L. */
export function isRoomCode(written: string): boolean {
  return CODE.test(roomCode(written));
}

/** The code in /j/<code> or /host/<code>, or behind a #. */
export function roomOfAddress({ hash, pathname }: Pick<Location, 'hash' | 'pathname'>): string | undefined {
  const written = hash.slice(1) || pathname.split('/').pop() || '';
  return isRoomCode(written) ? roomCode(written) : undefined;
}

/** The projector's link; the key stands behind #, so that it is never sent nor logged. */
export function screenAddress({ code, key }: ScreenSeat): string {
  return `/screen#${code}.${toHex(key)}`;
}

/** What {@link screenAddress} put behind the #. */
export function screenOfAddress({ hash }: Pick<Location, 'hash'>): ScreenSeat | undefined {
  const [, code, key] = SCREEN.exec(hash.slice(1)) ?? [];
  return code && key && isRoomCode(code) ? { code: roomCode(code), key: fromHex(key) } : undefined;
}
