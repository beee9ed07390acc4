import { edgeScroll, gestureOf, type Point, type Press, STILL_MS, targetAt } from './gesture.js';
import { listen } from './listen.js';
import type { Positions } from './motion.js';

/** What a drag asks of its board. */
export interface DragParts {
  mayMove(card: number): boolean;
  /** @param box a box, 0 for the choices, undefined where the card was let go anywhere else */
  drop(card: number, box: number | undefined, from: Positions): void;
}

/** The card under the pointer. */
export interface Dragged {
  readonly card: number;
  /** Where its box is, in pixels of the window. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  /** Where it would be put now: a box, 0 for the choices, undefined for nowhere. */
  readonly over: number | undefined;
}

/** A press that may become a drag. */
interface Pressed extends Press {
  readonly card: number;
  readonly pointerId: number;
  readonly area: DOMRect;
}

/**
 * Dragging by mouse, pen and finger, with pointer events. A finger that moves at once scrolls the page
 * as everywhere else; only what {@link gestureOf} calls a drag is taken from the browser.
 */
export class Drag {
  #now: Dragged | undefined = $state.raw();
  #press: Pressed | undefined;
  #at: Point = { x: 0, y: 0 };
  #frame = 0;
  #root: HTMLElement | undefined;
  readonly #parts: DragParts;

  constructor(parts: DragParts) {
    this.#parts = parts;
  }

  get now(): Dragged | undefined {
    return this.#now;
  }

  readonly attach = (root: HTMLElement): (() => void) => {
    this.#root = root;
    const stop = [
      listen<HTMLElementEventMap>(root, {
        pointerdown: (event) => this.#down(event),
        contextmenu: (event) => this.#now && event.preventDefault(),
      }),
      // Not passive: only so can a drag keep the browser from scrolling.
      listen<HTMLElementEventMap>(root, { touchmove: (event) => this.#touchMove(event) }, { passive: false }),
      listen<WindowEventMap>(window, {
        pointermove: (event) => this.#move(event),
        pointerup: (event) => this.#up(event),
        pointercancel: (event) => this.#cancelled(event),
        blur: () => this.cancel(),
      }),
    ];
    return () => {
      for (const end of stop) end();
      this.#end();
    };
  };

  /** Lets the card fly home; false where none is dragged. */
  cancel(): boolean {
    const dragged = this.#now;
    this.#end();
    if (dragged) this.#parts.drop(dragged.card, undefined, placeOf(dragged));
    return dragged !== undefined;
  }

  #down({ target, button, isPrimary, pointerId, pointerType, clientX, clientY }: PointerEvent): void {
    const element = target instanceof Element ? target.closest<HTMLElement>('.card[data-card]') : null;
    const card = Number(element?.dataset.card ?? 0);
    if (!element || !isPrimary || button !== 0 || !this.#parts.mayMove(card)) return;
    const touch = pointerType === 'touch';
    // The styles make the choices a hand that scrolls sideways, and say so with pan-x.
    const fromHand = touch && getComputedStyle(element).touchAction === 'pan-x';
    const area = element.getBoundingClientRect();
    this.#at = { x: clientX, y: clientY };
    this.#press = { ...this.#at, atMs: performance.now(), touch, fromHand, card, pointerId, area };
  }

  #move(event: PointerEvent): void {
    const press = this.#press;
    if (!press || event.pointerId !== press.pointerId) return;
    this.#at = { x: event.clientX, y: event.clientY };
    if (!this.#now) {
      const gesture = gestureOf(press, this.#at, performance.now());
      if (gesture === 'leave') this.#press = undefined;
      if (gesture !== 'drag') return;
      this.#frame = requestAnimationFrame(() => this.#scrollAtEdge());
    }
    this.#show(press);
  }

  #up({ pointerId }: PointerEvent): void {
    if (pointerId !== this.#press?.pointerId) return;
    const dragged = this.#now;
    this.#end();
    if (!dragged) return;
    swallowClick();
    this.#parts.drop(dragged.card, dragged.over, placeOf(dragged));
  }

  #cancelled({ pointerId }: PointerEvent): void {
    if (pointerId === this.#press?.pointerId) this.cancel();
  }

  #touchMove(event: TouchEvent): void {
    const isHeldStill = this.#press && performance.now() - this.#press.atMs >= STILL_MS;
    if (event.cancelable && (this.#now || isHeldStill)) event.preventDefault();
  }

  #show({ card, area, x, y }: Pressed): void {
    const { width } = area;
    const left = area.left + this.#at.x - x;
    const top = area.top + this.#at.y - y;
    this.#now = { card, left, top, width, over: this.#target() };
  }

  #target(): number | undefined {
    const rows = Array.from(this.#root?.querySelectorAll('[data-row]') ?? []);
    const choices = this.#root?.querySelector('[data-choices]');
    if (!choices) return undefined;
    const areas = rows.map((row) => row.getBoundingClientRect());
    return targetAt(this.#at, areas, choices.getBoundingClientRect());
  }

  #scrollAtEdge(): void {
    const press = this.#press;
    const root = this.#root;
    if (!press || !root || !this.#now) return;
    const top = root.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
    const bottom = window.innerHeight;
    const by = edgeScroll(this.#at.y, { top, bottom });
    if (by !== 0) {
      window.scrollBy(0, by);
      this.#show(press);
    }
    this.#frame = requestAnimationFrame(() => this.#scrollAtEdge());
  }

  #end(): void {
    cancelAnimationFrame(this.#frame);
    this.#press = undefined;
    this.#now = undefined;
  }
}

function placeOf({ card, left, top }: Dragged): Positions {
  return new Map([[card, { left, top }]]);
}

/** The click that ends a drag is no tap. */
function swallowClick(): void {
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0);
}
