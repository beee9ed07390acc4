/** A point of the window, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A part of the window, in pixels; a DOMRect is one. */
export interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A mouse that has moved this far drags. */
export const MOUSE_SLACK_PX = 6;
/** A finger that has moved this far is no tap and no long touch any more. */
export const TOUCH_SLACK_PX = 8;
/** A finger that has been still for this long drags with its next move, and scrolls nothing. */
export const STILL_MS = 140;
/** A move of less than this is a finger's tremble. */
const TREMBLE_PX = 3;
/** This near to the edge of what can be seen the page scrolls under a drag. */
export const EDGE_PX = 56;
/** The fastest of it, in pixels a frame. */
const EDGE_SPEED_PX = 14;

/** What a press on a card has turned out to be. */
export type Gesture = 'undecided' | 'drag' | 'leave';

/** Where a press began, and with what. */
export interface Press extends Point {
  readonly atMs: number;
  readonly touch: boolean;
  /** In the hand that scrolls sideways: there a pull upward can mean nothing but a drag. */
  readonly fromHand: boolean;
}

/**
 * Whether a press that is now at this point and time drags its card. `leave` gives the finger back to
 * the browser for good: it scrolls.
 */
export function gestureOf(press: Press, { x, y }: Point, nowMs: number): Gesture {
  const dx = x - press.x;
  const dy = y - press.y;
  const far = Math.hypot(dx, dy);
  if (!press.touch) return far > MOUSE_SLACK_PX ? 'drag' : 'undecided';
  if (nowMs - press.atMs >= STILL_MS) return far > TREMBLE_PX ? 'drag' : 'undecided';
  if (far <= TOUCH_SLACK_PX) return 'undecided';
  return press.fromHand && -dy > Math.abs(dx) ? 'drag' : 'leave';
}

/**
 * What a card is let go over: the number of a box, 0 for the choices, undefined for anything else.
 * The whole row of boxes counts, and the nearest centre wins.
 *
 * @param rows of the boxes, the first of box 1
 */
export function targetAt(point: Point, rows: readonly Area[], choices: Area): number | undefined {
  // First the choices: as a hand they lie over the boxes.
  if (isIn(point, choices)) return 0;
  const all = around(rows);
  if (!all || !isIn(point, all)) return undefined;
  let nearest = 0;
  let least = Number.POSITIVE_INFINITY;
  rows.forEach((row, index) => {
    const away = Math.abs(point.y - (row.top + row.bottom) / 2);
    if (away < least) {
      least = away;
      nearest = index + 1;
    }
  });
  return nearest;
}

/** How far to scroll in this frame, in pixels; below 0 is up. Nearer to the edge is faster. */
export function edgeScroll(y: number, { top, bottom }: Pick<Area, 'top' | 'bottom'>): number {
  const over = (gap: number) => Math.min(1, Math.max(0, 1 - gap / EDGE_PX));
  return Math.round(EDGE_SPEED_PX * (over(bottom - y) - over(y - top)));
}

function isIn({ x, y }: Point, { left, right, top, bottom }: Area): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

function around(areas: readonly Area[]): Area | undefined {
  if (areas.length === 0) return undefined;
  return {
    left: Math.min(...areas.map(({ left }) => left)),
    right: Math.max(...areas.map(({ right }) => right)),
    top: Math.min(...areas.map(({ top }) => top)),
    bottom: Math.max(...areas.map(({ bottom }) => bottom)),
  };
}
