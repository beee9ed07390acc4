import { tick } from 'svelte';
import type { Card, FlowTask, MyFlow } from '../gen/riffle/wire/v1/view.js';
import { announce } from '../ui/announce.svelte.js';
import { plainOf } from '../ui/marks.js';
import {
  type Board,
  choices,
  closed,
  drop,
  freshBoard,
  isMovable,
  isSolved,
  see,
  tapChoices,
} from './board.js';
import { Drag } from './drag.svelte.js';
import { pressKey } from './keys.js';
import { listen } from './listen.js';
import { glide, land, type Positions, positions } from './motion.js';
import { inRows, type Spot, spotAfter, spotOf } from './places.js';
import { deedText } from './words.js';

/** What a board is played in: one open flow round of one player. */
export interface FlowRound {
  readonly task: FlowTask;
  readonly mine: MyFlow;
  /** BCP 47, of the labels. */
  readonly lang: string;
  /** Nothing can be moved: the bell has gone. */
  readonly over: boolean;
  /** A check is on its way, and its verdicts are about the boxes as they stand. */
  readonly checking: boolean;
  /** Keeps these boxes as the draft; false where that cannot be. */
  place(boxes: readonly number[]): boolean;
  /** A card stands in another box now, or is back among the choices. */
  putDown(): void;
}

/** How an act was done. */
interface Manner {
  /** By keys or a screen reader: the page scrolls to where focus goes. */
  readonly byKeys?: boolean;
  /** Where a dragged card was let go. */
  readonly from?: Positions;
}

/**
 * One board on the page: it holds the hand's part of the state, does the acts of {@link Board}, and
 * after each one sends the draft, says what happened, moves focus and lets the cards glide.
 */
export class Play {
  #local: Board = $state.raw(freshBoard(0));
  #stopBox = $state(1);
  #stopCard = $state(0);
  #root: HTMLElement | undefined;
  #flights: readonly Animation[] = [];
  /** What was pressed while a card was on its way. */
  #inFlight: Element | null = null;
  readonly #round: () => FlowRound;

  readonly #words = (card: number) => plainOf(this.card(card).label);
  readonly #inOrder = (cards: readonly number[]) => inRows(cards, this.#words);
  readonly drag: Drag;
  readonly board: Board = $derived.by(() => this.#seen());
  /** The cards in no box, in the order of the page. */
  readonly tray: readonly number[] = $derived(this.#inOrder(choices(this.board)));
  readonly solved: boolean = $derived(isSolved(this.board));
  /** The box and the choice that Tab stops at. */
  readonly stopBox: number = $derived(Math.min(Math.max(1, this.#stopBox), this.board.boxes.length));
  readonly stopCard: number = $derived(
    this.tray.includes(this.#stopCard) ? this.#stopCard : (this.tray[0] ?? 0),
  );

  constructor(round: () => FlowRound) {
    this.#round = round;
    this.#local = freshBoard(round().task.boxes);
    this.drag = new Drag({
      mayMove: (card) => !this.round.over && isMovable(this.board, card),
      drop: (card, box, from) => this.act((board) => drop(board, card, box), { from }),
    });
  }

  get round(): FlowRound {
    return this.#round();
  }

  card(number: number): Card {
    const card = this.round.task.cards.find((one) => one.number === number);
    return card ?? { number, label: '', learnMoreUrl: '', image: undefined };
  }

  /** Listens for keys, drags and focus on the element that holds boxes, choices and bar. */
  readonly attach = (root: HTMLElement): (() => void) => {
    this.#root = root;
    const onKey = (event: KeyboardEvent) => pressKey(this, event);
    const onFocus = ({ target }: FocusEvent) => this.#stopAt(this.spotAt(target));
    const onClick = (event: MouseEvent) => this.#tapped(event);
    const events = { keydown: onKey, focusin: onFocus, click: onClick };
    const stopEvents = listen<HTMLElementEventMap>(root, events);
    const early = {
      pointerdown: (event: PointerEvent) => this.#pressed(event),
      click: (event: MouseEvent) => this.#meant(event),
    };
    const stopEarly = listen<HTMLElementEventMap>(root, early, { capture: true });
    const stopDrag = this.drag.attach(root);
    return () => {
      stopEvents();
      stopEarly();
      stopDrag();
      this.#root = undefined;
    };
  };

  /** Does an act of the board; one that is not allowed does nothing. */
  async act(step: (board: Board) => Board, { byKeys = false, from }: Manner = {}): Promise<void> {
    const root = this.#root;
    const before = this.board;
    const after = step(before);
    if (!root || this.round.over || !this.#keeps(before, after)) {
      if (root && from) this.#flights = glide(root, from);
      return;
    }
    if (after.boxes !== before.boxes) this.round.putDown();
    const then = new Map([...positions(root), ...(from ?? [])]);
    this.#local = after;
    const text = after.did === before.did ? undefined : deedText(after, this.#words);
    if (text) announce(text);
    await tick();
    // First focus: the page would not scroll to a card that is on its way from within sight.
    const spot = after.did === before.did ? undefined : spotAfter(before, after, this.#inOrder);
    if (spot) this.focus(spot, byKeys);
    this.#flights = glide(root, then);
  }

  /** Moves focus; the page scrolls there only where a pointer has no place to keep. */
  focus(spot: Spot, scroll = true): void {
    this.#stopAt(spot);
    this.elementAt(spot)?.focus({ preventScroll: !scroll });
  }

  elementAt(spot: Spot): HTMLElement | null {
    const find = (selector: string) => this.#root?.querySelector<HTMLElement>(selector) ?? null;
    switch (spot.kind) {
      case 'box':
        return find(`[data-row="${spot.box}"] > [data-spot]`);
      case 'choice':
        return find(`[data-choices] [data-card="${spot.card}"]`);
      case 'check':
        return find('[data-check]');
    }
  }

  /** The box or the choice that an element of the page is, or is about. */
  spotAt(target: EventTarget | null): Spot | undefined {
    if (!(target instanceof Element)) return undefined;
    const box = Number(target.closest<HTMLElement>('[data-row]')?.dataset.row ?? 0);
    if (box > 0) return { kind: 'box', box };
    const card = Number(target.closest<HTMLElement>('[data-card]')?.dataset.card ?? 0);
    return card > 0 ? { kind: 'choice', card } : undefined;
  }

  /**
   * Call before and after the page is drawn anew: a focus whose element is gone goes to the box of
   * its card, or to the box that it stood in. Any other focus is left where it is.
   */
  readonly keepFocus = (): (() => void) => {
    const focused = document.activeElement;
    const card = focused instanceof HTMLElement ? Number(focused.dataset.card ?? 0) : 0;
    const stood = this.spotAt(focused);
    return () => {
      if (focused?.isConnected || document.activeElement !== document.body) return;
      const spot = card > 0 ? spotOf(this.board, card) : stood;
      if (spot) this.focus(spot, false);
    };
  };

  #seen(): Board {
    const { mine, over } = this.round;
    const seen = see(this.#local, mine);
    return over ? closed(seen) : seen;
  }

  /** Whether what an act did to the boxes could be kept. */
  #keeps(before: Board, after: Board): boolean {
    if (after === before) return false;
    if (after.boxes === before.boxes) return true;
    return !this.round.checking && this.round.place(after.boxes);
  }

  /** The empty part of the choices takes a boxed card back. */
  #tapped({ target, detail }: MouseEvent): void {
    const inChoices = target instanceof Element && target.closest('[data-choices]');
    if (inChoices && !target.closest('a, .card')) void this.act(tapChoices, { byKeys: detail === 0 });
  }

  /** A card that is tapped in its flight is there at once, and it is the one that was meant. */
  #pressed({ target }: PointerEvent): void {
    const pressed = target instanceof Element ? target.closest('[data-spot]') : null;
    this.#inFlight = land(this.#flights) ? pressed : null;
  }

  #meant(event: MouseEvent): void {
    const meant = this.#inFlight;
    this.#inFlight = null;
    if (!meant?.isConnected || event.detail === 0 || meant.contains(event.target as Node)) return;
    event.preventDefault();
    event.stopPropagation();
    meant.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: event.detail }));
  }

  #stopAt(spot: Spot | undefined): void {
    if (spot?.kind === 'box') this.#stopBox = spot.box;
    if (spot?.kind === 'choice') this.#stopCard = spot.card;
  }
}
