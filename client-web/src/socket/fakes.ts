// Sockets and time for tests: nothing happens until the test says so.
import type { ClientFrame } from '../gen/riffle/wire/v1/client.js';
import type { RefusalReason, Reply, ServerFrame } from '../gen/riffle/wire/v1/server.js';
import type { Socket, Timers } from './ports.js';

/** Time that stands still until {@link FakeTimers.pass}. */
export class FakeTimers implements Timers {
  #nowMs = 0;
  #due: { atMs: number; action: () => void }[] = [];

  now(): number {
    return this.#nowMs;
  }

  after(ms: number, action: () => void): () => void {
    const timer = { atMs: this.#nowMs + ms, action };
    this.#due.push(timer);
    return () => {
      this.#due = this.#due.filter((other) => other !== timer);
    };
  }

  /** Lets time pass; what falls due runs in order of time. */
  pass(ms: number): void {
    const untilMs = this.#nowMs + ms;
    for (;;) {
      const next = this.#due.filter(({ atMs }) => atMs <= untilMs).sort((a, b) => a.atMs - b.atMs)[0];
      if (!next) break;
      this.#due = this.#due.filter((other) => other !== next);
      this.#nowMs = next.atMs;
      next.action();
    }
    this.#nowMs = untilMs;
  }

  /** Lets time pass as on a phone that sleeps: no timer runs. */
  sleep(ms: number): void {
    this.#nowMs += ms;
  }
}

/** A socket whose other end is the test. */
export class FakeSocket implements Socket {
  onopen: Socket['onopen'] = null;
  onframe: Socket['onframe'] = null;
  onclose: Socket['onclose'] = null;
  readonly sent: ClientFrame[] = [];
  closed = false;

  send(frame: ClientFrame): void {
    this.sent.push(frame);
  }

  close(): void {
    this.closed = true;
  }

  /** The connection stands; a second time means nothing, as in a browser. */
  opens(): void {
    const open = this.onopen;
    this.onopen = null;
    open?.();
  }

  /** The server closes, or the network does (1006). */
  closes(code: number): void {
    this.onclose?.({ code });
  }

  /** @param version of what a seat is shown; 0 in all else */
  says(body: ServerFrame['body'], atMs = 0, version = 0): void {
    this.onframe?.({ atMs, version, body });
  }

  welcomes(lastRequestId = 0, { run = 1, resumed = false } = {}): void {
    this.says({ $case: 'welcome', value: { lastRequestId, run, resumed } });
  }

  replies(requestId: number, outcome: Reply['outcome'] = receipt()): void {
    this.says({ $case: 'reply', value: { requestId, outcome } });
  }

  refuses(requestId: number, reason: RefusalReason): void {
    this.replies(requestId, refusal(reason));
  }
}

export function receipt(answerMs = 0): Reply['outcome'] {
  return { $case: 'receipt', value: { answerMs } };
}

export function refusal(reason: RefusalReason, suggestion = ''): Reply['outcome'] {
  return { $case: 'refusal', value: { reason, detail: '', suggestion } };
}
