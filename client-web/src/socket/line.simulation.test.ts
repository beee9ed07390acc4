import { expect, test } from 'vitest';
import { FakeSocket, FakeTimers } from './fakes.js';
import { Line } from './line.js';

const SCHEDULES = 300;
const STEPS = 60;

/** A small seeded generator (mulberry32), from 0 to 1. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The server's end: does each number of the seat once, and loses what the line loses. */
class Seat {
  readonly done: number[] = [];
  #last = 0;
  #read = new WeakMap<FakeSocket, number>();

  read(socket: FakeSocket, mayReply: boolean): void {
    for (let n = this.#read.get(socket) ?? 0; n < socket.sent.length; n++) {
      const frame = socket.sent[n];
      this.#read.set(socket, n + 1);
      if (frame?.body?.$case === 'enterAsPlayer') {
        socket.welcomes(this.#last);
      } else if (frame?.body?.$case === 'submitChoice') {
        if (frame.requestId > this.#last) this.done.push(frame.body.value.round);
        this.#last = Math.max(this.#last, frame.requestId);
        if (mayReply) socket.replies(frame.requestId);
      }
    }
  }
}

test.each(Array.from({ length: SCHEDULES }, (_, n) => n))(
  'seed %i: every request is done once, in order',
  (seed) => {
    const random = seeded(seed);
    const timers = new FakeTimers();
    const seat = new Seat();
    let socket = new FakeSocket();
    const line = new Line({
      hear: () => {},
      openSocket: () => {
        socket = new FakeSocket();
        return socket;
      },
      timers,
      onWake: () => () => {},
      random,
    });
    const asked: number[] = [];
    line.enter({
      $case: 'enterAsPlayer',
      value: { roomCode: 'A', seatKey: new Uint8Array(16), alias: 'A', drawAlias: false },
    });

    for (let step = 1; step <= STEPS; step++) {
      const dice = random();
      if (dice < 0.3) {
        if (line.ask({ $case: 'submitChoice', value: { round: step, cards: [] } })) asked.push(step);
      } else if (dice < 0.5) {
        socket.opens();
      } else if (dice < 0.7) {
        seat.read(socket, random() < 0.5);
      } else if (dice < 0.8) {
        socket.closes(random() < 0.5 ? 1006 : 4000);
      } else {
        timers.pass(random() * 30_000);
      }
    }
    for (let n = 0; n < 200 && line.state.kind !== 'open'; n++) {
      timers.pass(100);
      socket.opens();
      seat.read(socket, true);
    }
    seat.read(socket, true);
    expect(seat.done).toEqual(asked);
  },
);
