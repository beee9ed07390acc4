import type { RoomState } from '../../session/room.js';

/** The server says something every 10 s: after one beat and a margin the picture is not trusted. */
const BEAT_MS = 12_000;

/** Whether the picture may be out of date: the line dropped, or has been silent for too long. */
export function isStale({ line, newsAtMs }: RoomState, nowMs: number): boolean {
  return line.kind !== 'open' || nowMs - newsAtMs > BEAT_MS;
}
