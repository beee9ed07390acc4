import { ClientFrame } from '../gen/riffle/wire/v1/client.js';
import { type Refusal, RefusalReason, type Reply, ServerFrame } from '../gen/riffle/wire/v1/server.js';
import { backoffMs, laterMs } from './backoff.js';
import { afterClose, type ClosedReason, closedReason } from './closeCodes.js';
import { add, type EnterBody, type Outbox, type Request, type RequestBody, settle } from './outbox.js';
import {
  browserSocket,
  browserTimers,
  browserWake,
  type OnWake,
  type OpenSocket,
  type Socket,
  type Timers,
} from './ports.js';

/** The server beats every 10 s: a line without any frame for this long is dead, in milliseconds. */
export const STALE_MS = 25_000;
/** From opening a socket to the answer to Enter, at most, in milliseconds. */
export const ENTER_MS = 10_000;
/** After a sleep, a line silent for longer than one beat and a margin is not trusted. */
export const DOUBTFUL_MS = 12_000;
/** How often a request that met a busy server is sent again before its refusal is passed on. */
export const BUSY_RETRIES = 5;

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

  #enter: EnterBody | undefined;
  #phase: Phase = 'away';
  #state: LineState = { kind: 'idle' };
  #socket: Socket | undefined;
  #outbox: Outbox = [];
  /** 0 until the first Welcome tells where to go on. */
  #nextId = 0;
  #attempt = 0;
  #busyTries = 0;
  #heardAtMs = 0;
  #cancelWatch = () => {};
  #cancelRetry = () => {};

  constructor(parts: LineParts) {
    this.#hear = parts.hear;
    this.#openSocket = parts.openSocket ?? browserSocket;
    this.#timers = parts.timers ?? browserTimers;
    this.#random = parts.random ?? Math.random;
    this.#stopWake = (parts.onWake ?? browserWake)(() => this.#wake());
  }

  get state(): LineState {
    return this.#state;
  }

  /** Takes a seat: on the socket at hand where the server has just refused us, else on a new one. */
  enter(body: EnterBody): void {
    this.#enter = body;
    this.#nextId = 0;
    this.#attempt = 0;
    this.#giveUpRequests();
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
  ask(body: RequestBody): boolean {
    if (this.#nextId === 0) return false;
    const request: Request = { id: this.#nextId, body };
    const outbox = add(this.#outbox, request);
    if (!outbox) return false;
    this.#nextId += 1;
    this.#outbox = outbox;
    this.#hear({ kind: 'asked', unanswered: outbox });
    if (this.#phase === 'seated' && this.#socket) this.#send(this.#socket, request.id, request.body);
    return true;
  }

  /** Tries now instead of later; takes the seat back after another page took it. */
  retry(): void {
    if (this.#state.kind === 'dropped') {
      if (this.#phase === 'away') this.#connect({ kind: 'dropped', retryAtMs: undefined });
    } else if (this.#state.kind === 'closed' && this.#enter) {
      this.enter(this.#enter);
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
    socket.binaryType = 'arraybuffer';
    socket.onopen = () => this.#sendEnter(socket);
    socket.onmessage = ({ data }) => {
      if (data instanceof ArrayBuffer) this.#receive(socket, ServerFrame.decode(new Uint8Array(data)));
    };
    socket.onclose = ({ code }) => this.#closed(code);
    this.#watch(ENTER_MS);
  }

  #sendEnter(socket: Socket): void {
    if (!this.#enter) return;
    this.#phase = 'entering';
    // 1 each time: the number of an Enter must never pass those of requests that wait in the outbox.
    this.#send(socket, 1, this.#enter);
    this.#watch(ENTER_MS);
  }

  #send(socket: Socket, requestId: number, body: EnterBody | RequestBody): void {
    const bytes = ClientFrame.encode({ requestId, body }).finish();
    // A copy: the writer's array may be a view of a larger buffer.
    socket.send(new Uint8Array(bytes));
  }

  #receive(socket: Socket, frame: ServerFrame): void {
    this.#heardAtMs = this.#timers.now();
    if (this.#phase === 'seated') this.#watch(STALE_MS);
    const { body } = frame;
    if (body?.$case === 'welcome' && this.#phase === 'entering') {
      this.#seated(socket, body.value.lastRequestId);
    }
    this.#hear({ kind: 'frame', frame });
    if (body?.$case === 'reply' && body.value.outcome) {
      if (this.#phase === 'entering') this.#refused(socket, body.value.outcome);
      else this.#answered(socket, body.value.requestId, body.value.outcome);
    }
  }

  #seated(socket: Socket, lastRequestId: number): void {
    this.#phase = 'seated';
    this.#attempt = 0;
    this.#busyTries = 0;
    this.#nextId = Math.max(this.#nextId, lastRequestId + 1);
    this.#watch(STALE_MS);
    this.#say({ kind: 'open' });
    for (const { id, body } of this.#outbox) this.#send(socket, id, body);
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
    const busy = outcome.$case === 'refusal' && outcome.value.reason === RefusalReason.BUSY;
    if (busy && this.#busyTries < BUSY_RETRIES) {
      this.#cancelRetry();
      this.#cancelRetry = this.#timers.after(laterMs(this.#busyTries, this.#random()), () => {
        for (const waiting of this.#outbox) this.#send(socket, waiting.id, waiting.body);
      });
      this.#busyTries += 1;
      return;
    }
    this.#busyTries = 0;
    this.#outbox = settle(this.#outbox, id);
    this.#hear({ kind: 'answered', request, outcome, unanswered: this.#outbox });
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

  #wake(): void {
    if (this.#state.kind === 'dropped') {
      this.retry();
    } else if (this.#phase === 'seated' && this.#timers.now() - this.#heardAtMs > DOUBTFUL_MS) {
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
    this.#phase = 'away';
    const socket = this.#socket;
    this.#socket = undefined;
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = socket.onerror = null;
    socket.close(code);
  }

  #giveUpRequests(): void {
    if (this.#outbox.length === 0) return;
    this.#outbox = [];
    this.#hear({ kind: 'asked', unanswered: this.#outbox });
  }

  #say(line: LineState): void {
    this.#state = line;
    this.#hear({ kind: 'line', line });
  }
}
