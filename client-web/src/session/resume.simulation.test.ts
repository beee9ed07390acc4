import { expect, test } from 'vitest';
import { FakeSocket, FakeTimers } from '../socket/fakes.js';
import { Line } from '../socket/line.js';
import { type Kept, NOTHING_KEPT } from '../socket/outbox.js';
import { seeded } from '../socket/seeded.js';
import { momentKey, SimulatedRoom } from '../socket/simulatedRoom.js';
import { NO_ROOM, type RoomState, reduceRoom } from './room.js';

const SCHEDULES = 400;
const STEPS = 80;

/** A page in one tab, until it is loaded again. What lies on its shelf stays. */
class Page {
  state: RoomState = NO_ROOM;
  /** The sockets it has opened. */
  readonly sockets: FakeSocket[] = [];
  readonly line: Line;
  #isGone = false;

  constructor(
    timers: FakeTimers,
    random: () => number,
    kept: { now: Kept },
    shows: (state: RoomState) => void,
  ) {
    this.line = new Line({
      hear: (news) => {
        if (this.#isGone) return;
        this.state = reduceRoom(this.state, news);
        shows(this.state);
      },
      openSocket: () => {
        const socket = new FakeSocket();
        if (!this.#isGone) this.sockets.push(socket);
        return socket;
      },
      timers,
      onWake: () => () => {},
      random,
    });
    const value = { roomCode: 'A', seatKey: new Uint8Array(16), alias: 'A', drawAlias: false };
    this.line.enter(
      { $case: 'enterAsPlayer', value },
      {
        load: () => kept.now,
        save: (now) => {
          if (!this.#isGone) kept.now = now;
        },
      },
    );
  }

  get socket(): FakeSocket {
    const socket = this.sockets.at(-1);
    if (!socket) throw new Error('no socket was opened');
    return socket;
  }

  goes(): void {
    this.#isGone = true;
    this.socket.closes(1006);
  }
}

test.each(Array.from({ length: SCHEDULES }, (_, n) => n))(
  'seed %i: the page shows what is, never goes back, and all is done once and in order',
  (seed) => {
    const random = seeded(seed);
    const timers = new FakeTimers();
    const room = new SimulatedRoom(random);
    const kept = { now: NOTHING_KEPT };
    const asked: number[] = [];
    let lastShown = -1;

    /** Only moments there were, and no earlier one after a later one. */
    function shows({ told }: RoomState): void {
      if (!told) return;
      const moment = room.moments.map(({ view }) => momentKey(view)).lastIndexOf(momentKey(told));
      expect(moment).toBeGreaterThanOrEqual(0);
      expect(moment).toBeGreaterThanOrEqual(lastShown);
      lastShown = moment;
    }

    let page = new Page(timers, random, kept, shows);
    for (let step = 1; step <= STEPS; step++) {
      const dice = random();
      if (dice < 0.2) {
        room.changes();
      } else if (dice < 0.35) {
        if (page.line.ask({ $case: 'submitChoice', value: { round: step, cards: [] } })) asked.push(step);
      } else if (dice < 0.5) {
        page.socket.opens();
      } else if (dice < 0.65) {
        room.reads(page.socket, random() < 0.5);
      } else if (dice < 0.8) {
        room.delivers(page.socket, Math.floor(random() * 5));
      } else if (dice < 0.87) {
        page.socket.closes(random() < 0.5 ? 1006 : 4000);
      } else if (dice < 0.9) {
        room.crashes();
        page.socket.closes(random() < 0.5 ? 1006 : 4102);
      } else if (dice < 0.92) {
        page.goes();
        lastShown = -1;
        page = new Page(timers, random, kept, shows);
      } else {
        timers.pass(random() * 10_000);
      }
    }

    for (let n = 0; n < 300; n++) {
      timers.pass(100);
      page.socket.opens();
      room.reads(page.socket, true);
      room.delivers(page.socket, 100);
    }
    expect(page.state).toMatchObject({ line: { kind: 'open' }, unanswered: [], catchesUp: false });
    expect(page.state.told).toEqual(room.view);
    expect(room.done).toEqual(asked);
    expect(kept.now.outbox).toEqual([]);
  },
);
