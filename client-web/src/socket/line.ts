import { type Refusal, RefusalReason, type Reply, type ServerFrame } from '../gen/riffle/wire/v1/server.js';
import { backoffMs, laterMs } from './backoff.js';
import { browserSocket } from './browserSocket.js';
import { afterClose, type ClosedReason, closedReason } from './closeCodes.js';
import {
  add,
  type EnterBody,
  movedAbove,
  NOTHING_KEPT,
  type Outbox,
  type Request,
  type RequestBody,
  type SeatBody,
  type Shelf,
  settle,
} from './outbox.js';
import {
  browserTimers,
  browserWake,
  type OnWake,
  type OpenSocket,
  type Socket,
  type Timers,
} from './ports.js';
import { isOfPicture, isToShow, NOTHING_SHOWN, type Shown, seenOf, shownWith, welcomed } from './shown.js';

/** The server beats every 10 s: a line without any frame for this long is dead, in milliseconds. */
export const STALE_MS = 25_000;
/** From opening a socket to the answer to Enter, at most, in milliseconds. */
export const ENTER_MS = 10_000;
/** After a sleep, a line silent for longer than one beat and a margin is not trusted. */
export const DOUBTFUL_MS = 12_000;

/** How the line stands, as it can be shown. */
export type LineState =
  /** No seat was asked for. */
  | { readonly kind: 'idle' }
  /** On the way to a seat for the first time. */
  | { readonly kind: 'connecting' }
  /** In the seat. */
  | { readonly kind: 'open' }
  /** Out of the seat, and coming back: at this time of {@link Timers.now}, or just now. */
  | { readonly kind: 'dropped'; readonly retryAtMs: number | undefined }
  /** The server keeps us from the seat. `enter` may be called again. */
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** Over; nothing is tried any more. */
  | { readonly kind: 'closed'; readonly reason: ClosedReason };

/** What a line tells its owner. */
export type LineNews =
  | { readonly kind: 'line'; readonly line: LineState }
  | { readonly kind: 'frame'; readonly frame: ServerFrame }
  /** The unanswered requests have changed, because one was asked or all were given up. */
  | { readonly kind: 'asked'; readonly unanswered: Outbox }
  /** A request has its answer. */
  | {
      readonly kind: 'answered';
      readonly request: Request;
      readonly outcome: NonNullable<Reply['outcome']>;
      readonly unanswered: Outbox;
    };

/** What a line is made of; everything but `hear` has the browser's own as default. */
export interface LineParts {
  readonly hear: (news: LineNews) => void;
  readonly openSocket?: OpenSocket;
  readonly timers?: Timers;
  readonly onWake?: OnWake;
  /** From 0 to 1, 1 excluded. */
  readonly random?: () => number;
}

type Phase = 'away' | 'opening' | 'entering' | 'refused' | 'seated';

/** What becomes a frame. */
type Sent = Omit<Request, 'body'> & { readonly body: EnterBody | RequestBody };

/**
 * The one owner of the WebSocket. It takes a seat and keeps it: comes back after every drop, and
 * sends unanswered requests again, in order and under their old numbers, so that each is done once.
 */
export class Line {
  readonly #hear: (news: LineNews) => void;
  readonly #openSocket: OpenSocket;
  readonly #timers: Timers;
  readonly #random: () => number;
  readonly #stopWake: () => void;

  #seat: SeatBody | undefined;
  #shelf: Shelf | undefined;
  #shown: Shown = NOTHING_SHOWN;
  #phase: Phase = 'away';
  #state: LineState = { kind: 'idle' };
  #socket: Socket | undefined;
  #outbox: Outbox = [];
  /** 0 until the first Welcome tells where to go on. */
  #nextId = 0;
  /** The highest number that was sent. */
  #sentUpTo = 0;
  #attempt = 0;
  #busyTries = 0;
  /** Undefined unless a busy server is left in peace: then nothing is sent until this is over. */
  #cancelBusy: (() => void) | undefined;
  #heardAtMs = 0;
  #cancelWatch = () => {};
  #cancelRetry = () => {};

  constructor(parts: LineParts) {
    this.#hear = parts.hear;
    this.#openSocket = parts.openSocket ?? browserSocket;
    this.#timers = parts.timers ?? browserTimers;
    this.#random = parts.random ?? Math.random;
    this.#stopWake = (parts.onWake ?? browserWake)((doubt) => this.#wake(doubt));
  }

  get state(): LineState {
    return this.#state;
  }

  /**
   * Takes a seat: on the socket at hand where the server has just refused us, else on a new one.
   *
   * @param shelf where its unanswered requests outlive the page; those that lie there are sent again
   */
  enter(seat: SeatBody, shelf?: Shelf): void {
    this.#giveUpRequests();
    this.#seat = seat;
    this.#shelf = shelf;
    this.#shown = NOTHING_SHOWN;
    this.#nextId = 0;
    this.#attempt = 0;
    this.#takeUpRequests();
    if (this.#phase === 'refused' && this.#socket) {
      this.#say({ kind: 'connecting' });
      this.#sendEnter(this.#socket);
    } else {
      this.#connect({ kind: 'connecting' });
    }
  }

  /**
   * Sends a request, at once or as soon as the line is back.
   *
   * @returns false when there is no seat to ask from, or too much is unanswered
   */
  ask(body: RequestBody, stage = 0): boolean {
    if (this.#nextId === 0) return false;
    const request: Request = { id: this.#nextId, stage, body };
    const outbox = add(this.#outbox, request);
    if (!outbox) return false;
    this.#nextId += 1;
    this.#outbox = outbox;
    const canSend = this.#phase === 'seated' && this.#cancelBusy === undefined;
    if (canSend) this.#sentUpTo = request.id;
    this.#keepRequests();
    this.#hear({ kind: 'asked', unanswered: outbox });
    if (canSend && this.#socket) this.#send(this.#socket, request);
    return true;
  }

  /** Tries now instead of later, also where nothing has come for long; takes back a seat that was taken. */
  retry(): void {
    if (this.#state.kind === 'dropped') {
      if (this.#phase === 'away') this.#connect({ kind: 'dropped', retryAtMs: undefined });
    } else if (this.#phase === 'seated') {
      this.#wake();
    } else if (this.#state.kind === 'closed' && this.#seat) {
      this.enter(this.#seat, this.#shelf);
    }
  }

  /** Leaves the seat; it can be taken again. */
  leave(): void {
    this.#drop(1000);
    this.#giveUpRequests();
    this.#nextId = 0;
    this.#say({ kind: 'closed', reason: 'left' });
  }

  /** Leaves, and lets go of the page's events. */
  end(): void {
    this.leave();
    this.#stopWake();
  }

  #connect(state: LineState): void {
    this.#drop();
    this.#phase = 'opening';
    this.#say(state);
    const socket = this.#openSocket();
    this.#socket = socket;
    socket.onopen = () => this.#sendEnter(socket);
    socket.onframe = (frame) => this.#receive(socket, frame);
    socket.onclose = ({ code }) => this.#closed(code);
    this.#watch(ENTER_MS);
  }

  #sendEnter(socket: Socket): void {
    if (!this.#seat) return;
    this.#phase = 'entering';
    // 1 each time: the number of an Enter must never pass those of requests that wait in the outbox.
    this.#send(socket, { id: 1, stage: 0, body: withSeen(this.#seat, this.#shown) });
    this.#watch(ENTER_MS);
  }

  #send(socket: Socket, { id, stage, body }: Sent): void {
    socket.send({ requestId: id, stage, body });
  }

  #receive(socket: Socket, frame: ServerFrame): void {
    this.#heardAtMs = this.#timers.now();
    if (this.#phase === 'seated') this.#watch(STALE_MS);
    const { body } = frame;
    if (body?.$case === 'welcome' && this.#phase === 'entering') {
      this.#shown = welcomed(this.#shown, body.value);
      this.#seated(socket, body.value.lastRequestId);
    }
    this.#show(frame);
    if (body?.$case === 'reply' && body.value.outcome) {
      if (this.#phase === 'entering') this.#refused(socket, body.value.outcome);
      else this.#answered(socket, body.value.requestId, body.value.outcome);
    }
  }

  /** What is no part of the picture, or is in it already, tells only that the line lives. */
  #show(frame: ServerFrame): void {
    if (!isOfPicture(frame)) {
      this.#hear({ kind: 'frame', frame });
    } else if (isToShow(this.#shown, frame)) {
      this.#hear({ kind: 'frame', frame });
      this.#shown = shownWith(this.#shown, frame);
    } else {
      this.#hear({ kind: 'frame', frame: { ...frame, body: undefined } });
    }
  }

  #seated(socket: Socket, lastRequestId: number): void {
    this.#phase = 'seated';
    this.#attempt = 0;
    this.#busyTries = 0;
    const outbox = movedAbove({ outbox: this.#outbox, sentUpTo: this.#sentUpTo }, lastRequestId);
    this.#nextId = 1 + Math.max(this.#nextId - 1, lastRequestId, this.#sentUpTo, outbox.at(-1)?.id ?? 0);
    this.#watch(STALE_MS);
    this.#say({ kind: 'open' });
    if (outbox !== this.#outbox) {
      this.#outbox = outbox;
      this.#hear({ kind: 'asked', unanswered: outbox });
    }
    this.#sendAll(socket);
  }

  #sendAll(socket: Socket): void {
    this.#sentUpTo = Math.max(this.#sentUpTo, this.#outbox.at(-1)?.id ?? 0);
    this.#keepRequests();
    for (const request of this.#outbox) this.#send(socket, request);
  }

  #refused(socket: Socket, outcome: NonNullable<Reply['outcome']>): void {
    if (outcome.$case !== 'refusal') return;
    const refusal = outcome.value;
    if (refusal.reason === RefusalReason.BUSY) {
      this.#cancelRetry = this.#timers.after(laterMs(this.#attempt, this.#random()), () =>
        this.#sendEnter(socket),
      );
      this.#attempt += 1;
      return;
    }
    this.#phase = 'refused';
    this.#cancelWatch();
    this.#nextId = 0;
    this.#giveUpRequests();
    this.#say({ kind: 'refused', refusal });
  }

  #answered(socket: Socket, id: number, outcome: NonNullable<Reply['outcome']>): void {
    const request = this.#outbox.find((waiting) => waiting.id === id);
    if (!request) return;
    if (outcome.$case === 'refusal' && outcome.value.reason === RefusalReason.BUSY) {
      this.#waitForBusy(socket);
      return;
    }
    this.#busyTries = 0;
    this.#outbox = settle(this.#outbox, id);
    this.#keepRequests();
    this.#hear({ kind: 'answered', request, outcome, unanswered: this.#outbox });
  }

  /** A busy server gets all of them again after a while, in order; and until then nothing new. */
  #waitForBusy(socket: Socket): void {
    if (this.#cancelBusy) return;
    this.#cancelBusy = this.#timers.after(laterMs(this.#busyTries, this.#random()), () => {
      this.#cancelBusy = undefined;
      this.#sendAll(socket);
    });
    this.#busyTries += 1;
  }

  #closed(code: number): void {
    const wasSeated = this.#phase === 'seated';
    const wasRefused = this.#phase === 'refused';
    this.#drop();
    // A server need not hold a socket open for somebody who has no seat; enter() makes a new one.
    if (wasRefused) return;
    const next = afterClose(code);
    if (next === 'stayAway') {
      this.#nextId = 0;
      this.#giveUpRequests();
      this.#say({ kind: 'closed', reason: closedReason(code) });
      return;
    }
    if (next === 'comeBackLater') this.#retryIn(laterMs(this.#attempt, this.#random()));
    else if (next === 'comeBackAtOnce' && wasSeated) this.#retryIn(0);
    else this.#retryIn(backoffMs(this.#attempt, this.#random()));
  }

  #retryIn(ms: number): void {
    this.#attempt += 1;
    const again = () => this.#connect({ kind: 'dropped', retryAtMs: undefined });
    this.#cancelRetry = this.#timers.after(ms, again);
    this.#say({ kind: 'dropped', retryAtMs: this.#timers.now() + ms });
  }

  #wake(doubt = false): void {
    const isDoubtful = doubt || this.#timers.now() - this.#heardAtMs > DOUBTFUL_MS;
    if (this.#state.kind === 'dropped') {
      this.retry();
    } else if (this.#phase === 'seated' && isDoubtful) {
      this.#connect({ kind: 'dropped', retryAtMs: undefined });
    }
  }

  #watch(ms: number): void {
    this.#cancelWatch();
    this.#cancelWatch = this.#timers.after(ms, () => {
      this.#drop();
      this.#retryIn(backoffMs(this.#attempt, this.#random()));
    });
  }

  /** Lets go of the socket without waiting for its close: a dead one may take minutes to tell. */
  #drop(code?: number): void {
    this.#cancelWatch();
    this.#cancelRetry();
    this.#cancelBusy?.();
    this.#cancelBusy = undefined;
    this.#phase = 'away';
    const socket = this.#socket;
    this.#socket = undefined;
    if (!socket) return;
    socket.onopen = socket.onframe = socket.onclose = null;
    socket.close(code);
  }

  #takeUpRequests(): void {
    const { outbox, sentUpTo } = this.#shelf?.load() ?? NOTHING_KEPT;
    this.#outbox = outbox;
    this.#sentUpTo = sentUpTo;
    if (outbox.length > 0) this.#hear({ kind: 'asked', unanswered: outbox });
  }

  #giveUpRequests(): void {
    this.#sentUpTo = 0;
    if (this.#outbox.length === 0) return;
    this.#outbox = [];
    this.#keepRequests();
    this.#hear({ kind: 'asked', unanswered: this.#outbox });
  }

  #keepRequests(): void {
    this.#shelf?.save({ outbox: this.#outbox, sentUpTo: this.#sentUpTo });
  }

  #say(line: LineState): void {
    this.#state = line;
    this.#hear({ kind: 'line', line });
  }
}

function withSeen(seat: SeatBody, shown: Shown): EnterBody {
  return { ...seat, value: { ...seat.value, seen: seenOf(shown) } } as EnterBody;
}
