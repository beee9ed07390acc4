// A room for simulations: a server that counts versions, resumes where it can, crashes and comes back.
import { flowOpen } from '../gallery/views.js';
import type { Seen } from '../gen/riffle/wire/v1/client.js';
import type { ServerFrame } from '../gen/riffle/wire/v1/server.js';
import type { View } from '../gen/riffle/wire/v1/view.js';
import type { FakeSocket } from './fakes.js';

/** As many frames are kept for who comes back. */
const RING = 6;

type Body = NonNullable<ServerFrame['body']>;

/** One moment of the room, and the frame that made it. */
interface Moment {
  readonly run: number;
  readonly version: number;
  readonly view: View;
  readonly body: Body;
}

/** A frame on its way down one socket. */
type Sent = readonly [Body, version: number];

/** The server's end of one player's seat. What a cut socket had not delivered yet is lost. */
export class SimulatedRoom {
  readonly #random: () => number;
  #run = 1;
  #version = 10;
  /** Every moment there was, oldest first. */
  readonly moments: Moment[] = [];
  #down = new WeakMap<FakeSocket, Sent[]>();
  #read = new WeakMap<FakeSocket, number>();
  /** The socket in the seat. */
  #seated: FakeSocket | undefined;
  /** What each number asked, saved; and what is done, but would be lost with the server. */
  readonly #saved = new Map<number, number>();
  #unsaved = new Map<number, number>();

  constructor(random: () => number) {
    this.#random = random;
    this.#happens({ $case: 'view', value: flowOpen });
  }

  /** What is done for good, in order. */
  get done(): number[] {
    return [...this.#saved.values()];
  }

  get view(): View {
    return this.#last.view;
  }

  /** Something changes for all: a new stage, or a part of this one. */
  changes(): void {
    const { stage } = this.view;
    if (!stage) throw new Error('no stage');
    const dice = this.#random();
    // Every moment differs from all before it: a count goes up.
    if (dice < 0.3) {
      this.#happens({
        $case: 'view',
        value: { ...this.view, stage: { ...stage, number: stage.number + 1 } },
      });
    } else if (dice < 0.6) {
      const value = { players: stage.players + 1, connected: 1, newest: [], teamSizes: [] };
      this.#happens({ $case: 'attendance', value });
    } else {
      const value = { round: 2, deadlineMs: deadlineOf(this.view) + 1 };
      this.#happens({ $case: 'deadline', value });
    }
  }

  /** Reads what has come up this socket; `savesNow` or it stays unanswered for a while. */
  reads(socket: FakeSocket, savesNow: boolean): void {
    for (let n = this.#read.get(socket) ?? 0; n < socket.sent.length; n++) {
      const frame = socket.sent[n];
      this.#read.set(socket, n + 1);
      if (frame?.body?.$case === 'enterAsPlayer') this.#welcomes(socket, frame.body.value.seen);
      // A socket that died with the server is not read any more.
      else if (frame?.body?.$case === 'submitChoice' && socket === this.#seated) {
        this.#asked(frame.requestId, frame.body.value.round);
      }
    }
    if (savesNow) this.#saves();
  }

  /** Lets up to this many frames arrive. */
  delivers(socket: FakeSocket, count: number): void {
    for (const [body, version] of this.#down.get(socket)?.splice(0, count) ?? []) {
      socket.says(body, 0, version);
    }
  }

  /** What was not saved is gone, and versions count anew. */
  crashes(): void {
    this.#unsaved.clear();
    this.#seated = undefined;
    this.#run += 1;
    this.#version = Math.floor(this.#random() * 20) + 1;
    this.#happens({ $case: 'view', value: this.view });
  }

  get #last(): Moment {
    const moment = this.moments.at(-1);
    if (!moment) throw new Error('no moment yet');
    return moment;
  }

  #happens(body: Body): void {
    this.#version += 1 + Math.floor(this.#random() * 3);
    const before = this.moments.at(-1)?.view;
    this.moments.push({ run: this.#run, version: this.#version, view: viewWith(before, body), body });
    this.#sends(body, this.#version);
  }

  #sends(body: Body, version = 0): void {
    if (this.#seated) this.#down.get(this.#seated)?.push([body, version]);
  }

  #welcomes(socket: FakeSocket, seen: Seen | undefined): void {
    this.#seated = socket;
    this.#down.set(socket, []);
    const ring = this.moments.filter(({ run }) => run === this.#run).slice(-RING);
    const first = ring[0];
    const resumed = seen?.run === this.#run && first !== undefined && first.version <= seen.version;
    const lastRequestId = Math.max(0, ...this.#saved.keys(), ...this.#unsaved.keys());
    this.#sends({ $case: 'welcome', value: { lastRequestId, run: this.#run, resumed } });
    if (resumed) {
      // Some of it again, as after a cut between the sending and the noting of it.
      const again = Math.floor(this.#random() * 3);
      const from = ring.findIndex(({ version }) => version > seen.version);
      const missed = ring.slice(Math.max(0, (from < 0 ? ring.length : from) - again));
      for (const { body, version } of missed) this.#sends(body, version);
    } else {
      // A small change may overtake the View.
      if (this.#last.body.$case !== 'view') this.#sends(this.#last.body, this.#version);
      this.#sends({ $case: 'view', value: this.view }, this.#version);
    }
  }

  #asked(id: number, what: number): void {
    if (this.#saved.has(id)) this.#replies(id);
    else this.#unsaved.set(id, what);
  }

  #saves(): void {
    for (const [id, what] of this.#unsaved) {
      this.#saved.set(id, what);
      this.#replies(id);
    }
    this.#unsaved.clear();
  }

  #replies(requestId: number): void {
    const outcome = { $case: 'receipt', value: { answerMs: 0 } } as const;
    this.#sends({ $case: 'reply', value: { requestId, outcome } });
  }
}

/** Differs between any two moments. */
export function momentKey(view: View): string {
  return `${view.stage?.number}/${view.stage?.players}/${deadlineOf(view)}`;
}

function deadlineOf({ stage }: View): number {
  return stage?.kind?.$case === 'open' ? stage.kind.value.deadlineMs : 0;
}

function viewWith(view: View | undefined, body: Body): View {
  if (body.$case === 'view') return body.value;
  const { stage } = view ?? {};
  if (!view || stage?.kind?.$case !== 'open') throw new Error('no open stage');
  if (body.$case === 'attendance') {
    const { players, connected } = body.value;
    return { ...view, stage: { ...stage, players, connected } };
  }
  if (body.$case !== 'deadline') throw new Error(body.$case);
  const value = { ...stage.kind.value, deadlineMs: body.value.deadlineMs };
  return { ...view, stage: { ...stage, kind: { $case: 'open', value } } };
}
