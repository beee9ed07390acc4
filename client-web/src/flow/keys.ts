import { back, boxOf, place, putDown } from './board.js';
import { along, boxOfKey, cardAt, type Spot, wayOf } from './places.js';
import type { Play } from './play.svelte.js';

/** Does what a key on the board means. Space and Enter are clicks, and come as such. */
export function pressKey(play: Play, event: KeyboardEvent): void {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
  if (isDone(play, event)) event.preventDefault();
}

function isDone(play: Play, { key, target }: KeyboardEvent): boolean {
  const { board } = play;
  const onBoard = target instanceof Element && target.hasAttribute('data-spot');
  const spot = onBoard ? play.spotAt(target) : undefined;
  if (key === 'Escape') {
    if (play.drag.cancel()) return true;
    if (board.held === 0) return false;
    void play.act(putDown, { byKeys: true });
    return true;
  }
  const box = boxOfKey(key);
  if (box > 0) {
    const card = board.held || cardAt(board, spot);
    if (card > 0) void play.act((now) => place(now, card, box), { byKeys: true });
    return card > 0;
  }
  if (!spot) return false;
  if (key === 'Delete' || key === 'Backspace') {
    const card = cardAt(board, spot);
    if (boxOf(board, card) > 0) void play.act((now) => back(now, card), { byKeys: true });
    return true;
  }
  return isMoved(play, spot, key);
}

function isMoved(play: Play, spot: Spot, key: string): boolean {
  const way = wayOf(key, getComputedStyle(document.documentElement).direction === 'rtl');
  if (!way) return false;
  const boxes = play.board.boxes.map((_, index): Spot => ({ kind: 'box', box: index + 1 }));
  const tray = play.tray.map((card): Spot => ({ kind: 'choice', card }));
  if (way === 'start' || way === 'end') {
    const other = nearest(play, spot, spot.kind === 'box' ? tray : boxes);
    if (other && (way === 'end') === (spot.kind === 'box')) play.focus(other);
    return true;
  }
  const list = spot.kind === 'box' ? boxes : tray;
  const at = spot.kind === 'box' ? spot.box - 1 : spot.kind === 'choice' ? play.tray.indexOf(spot.card) : 0;
  const next = list[along(way, at, list.length)];
  if (next) play.focus(next);
  return true;
}

/** By sight: the spot whose middle is the nearest on the page. */
function nearest(play: Play, from: Spot, spots: readonly Spot[]): Spot | undefined {
  const start = middle(play, from);
  const away = (spot: Spot) => {
    const { x, y } = middle(play, spot);
    return Math.hypot(x - start.x, y - start.y);
  };
  return [...spots].sort((a, b) => away(a) - away(b))[0];
}

function middle(play: Play, spot: Spot): { x: number; y: number } {
  const area = play.elementAt(spot)?.getBoundingClientRect();
  return area ? { x: (area.left + area.right) / 2, y: (area.top + area.bottom) / 2 } : { x: 0, y: 0 };
}
