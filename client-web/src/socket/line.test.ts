import { beforeEach, describe, expect, test } from 'vitest';
import { RefusalReason } from '../gen/riffle/wire/v1/server.js';
import { FakeSocket, FakeTimers } from './fakes.js';
import { BUSY_RETRIES, ENTER_MS, Line, type LineNews, STALE_MS } from './line.js';
import { type EnterBody, OUTBOX_LIMIT, type RequestBody } from './outbox.js';

const ENTER: EnterBody = {
  $case: 'enterAsPlayer',
  value: { roomCode: 'K7M2QP', seatKey: new Uint8Array(16), alias: 'Mei', drawAlias: false, seen: undefined },
};
const HALF = 0.5;

let timers: FakeTimers;
let sockets: FakeSocket[];
let news: LineNews[];
let wake: () => void;
let line: Line;

beforeEach(() => {
  timers = new FakeTimers();
  sockets = [];
  news = [];
  line = new Line({
    hear: (item) => news.push(item),
    openSocket: () => {
      const socket = new FakeSocket();
      sockets.push(socket);
      return socket;
    },
    timers,
    onWake: (action) => {
      wake = action;
      return () => {};
    },
    random: () => HALF,
  });
});

function last(): FakeSocket {
  const socket = sockets.at(-1);
  if (!socket) throw new Error('no socket was opened');
  return socket;
}

function seated(lastRequestId = 0): void {
  line.enter(ENTER);
  last().opens();
  last().welcomes(lastRequestId);
}

/** The next socket opens and the server gives the seat back. */
function comesBack(lastRequestId = 0): void {
  last().opens();
  last().welcomes(lastRequestId);
}

function place(boxes: number[], round = 2): RequestBody {
  return { $case: 'placeCards', value: { round, boxes } };
}

function sentIds(): number[] {
  return last()
    .sent.slice(1)
    .map((frame) => frame.requestId);
}

describe('taking a seat', () => {
  test('Enter is the first frame, and nothing else goes out before Welcome', () => {
    line.enter(ENTER);
    expect(line.state).toEqual({ kind: 'connecting' });
    expect(line.ask(place([1]))).toBe(false);
    last().opens();
    expect(last().sent.map((frame) => frame.body?.$case)).toEqual(['enterAsPlayer']);
    last().welcomes();
    expect(line.state).toEqual({ kind: 'open' });
  });

  test('numbers go on above those the server has seen from this seat', () => {
    seated(41);
    line.ask(place([1]));
    expect(sentIds()).toEqual([42]);
  });

  test('after a refusal the caller enters again on the same socket', () => {
    line.enter(ENTER);
    last().opens();
    last().refuses(1, RefusalReason.ALIAS_TAKEN);
    expect(line.state).toMatchObject({ kind: 'refused', refusal: { reason: RefusalReason.ALIAS_TAKEN } });
    line.enter(ENTER);
    expect(sockets).toHaveLength(1);
    last().welcomes();
    expect(line.state).toEqual({ kind: 'open' });
  });

  test('a socket closed on somebody without a seat stays closed until they enter again', () => {
    line.enter(ENTER);
    last().opens();
    last().refuses(1, RefusalReason.NO_SUCH_ROOM);
    last().closes(1000);
    timers.pass(60_000);
    expect(line.state.kind).toBe('refused');
    expect(sockets).toHaveLength(1);
    line.enter(ENTER);
    expect(sockets).toHaveLength(2);
  });

  test('a busy server is asked again by itself', () => {
    line.enter(ENTER);
    last().opens();
    last().refuses(1, RefusalReason.BUSY);
    expect(line.state).toEqual({ kind: 'connecting' });
    timers.pass(2_000);
    expect(last().sent).toHaveLength(2);
  });

  test('a server that does not answer Enter is left', () => {
    line.enter(ENTER);
    last().opens();
    timers.pass(ENTER_MS);
    expect(sockets[0]?.closed).toBe(true);
    timers.pass(10_000);
    expect(sockets.length).toBeGreaterThan(1);
  });

  test('entering another room leaves the first one and its requests', () => {
    seated(7);
    line.ask(place([1]));
    line.enter(ENTER);
    expect(sockets[0]?.closed).toBe(true);
    comesBack();
    expect(sentIds()).toEqual([]);
  });
});

describe('coming back', () => {
  test.each([1006, 1001, 1011, 1000])('after %i within the jitter of the first wait', (code) => {
    seated();
    last().closes(code);
    expect(line.state).toEqual({ kind: 'dropped', retryAtMs: 125 });
    timers.pass(124);
    expect(sockets).toHaveLength(1);
    timers.pass(1);
    expect(sockets).toHaveLength(2);
    expect(line.state).toEqual({ kind: 'dropped', retryAtMs: undefined });
    comesBack();
    expect(line.state).toEqual({ kind: 'open' });
  });

  test('waits grow to a bound, and start anew after a success', () => {
    seated();
    const waits: number[] = [];
    last().closes(1006);
    for (let n = 0; n < 8; n++) {
      const { state } = line;
      if (state.kind !== 'dropped' || state.retryAtMs === undefined) throw new Error(state.kind);
      waits.push(state.retryAtMs - timers.now());
      timers.pass(state.retryAtMs - timers.now());
      last().closes(1006);
    }
    expect(waits).toEqual([125, 250, 500, 1000, 2000, 4000, 4000, 4000]);
    timers.pass(4000);
    comesBack();
    last().closes(1006);
    expect(line.state).toEqual({ kind: 'dropped', retryAtMs: timers.now() + 125 });
  });

  test('4000 to 4099: at once, but not in a circle', () => {
    seated();
    last().closes(4000);
    timers.pass(0);
    expect(sockets).toHaveLength(2);
    last().opens();
    last().closes(4000);
    timers.pass(0);
    expect(sockets).toHaveLength(2);
    timers.pass(250);
    expect(sockets).toHaveLength(3);
  });

  test.each([4100, 4101, 4199])('%i: later', (code) => {
    seated();
    last().closes(code);
    expect(line.state).toEqual({ kind: 'dropped', retryAtMs: 1000 });
  });

  test.each([
    [4200, 'roomClosed'],
    [4201, 'seatTakenOver'],
    [4202, 'badFrame'],
    [4203, 'removed'],
    [4299, 'other'],
    [1009, 'badFrame'],
  ])('%i: not at all, and says why', (code, reason) => {
    seated();
    last().closes(code);
    timers.pass(600_000);
    wake();
    expect(line.state).toEqual({ kind: 'closed', reason });
    expect(sockets).toHaveLength(1);
  });

  test('a seat taken over can be taken back by hand', () => {
    seated();
    last().closes(4201);
    line.retry();
    comesBack(9);
    line.ask(place([1]));
    expect(sentIds()).toEqual([10]);
  });

  test('by hand, at once', () => {
    seated();
    last().closes(4100);
    line.retry();
    expect(sockets).toHaveLength(2);
    line.retry();
    expect(sockets).toHaveLength(2);
  });

  test('when the network or the page comes back, at once', () => {
    seated();
    last().closes(1006);
    wake();
    expect(sockets).toHaveLength(2);
  });

  test('leaving is final, and silent afterwards', () => {
    seated();
    line.leave();
    expect(line.state).toEqual({ kind: 'closed', reason: 'left' });
    timers.pass(60_000);
    wake();
    expect(sockets).toHaveLength(1);
  });
});

describe('a line that died silently', () => {
  test('beats keep it', () => {
    seated();
    for (let n = 0; n < 10; n++) {
      timers.pass(10_000);
      last().says(undefined);
    }
    expect(sockets).toHaveLength(1);
    expect(line.state.kind).toBe('open');
  });

  test('is left after 25 seconds without a frame', () => {
    seated();
    timers.pass(STALE_MS - 1);
    expect(line.state.kind).toBe('open');
    timers.pass(1);
    expect(line.state.kind).toBe('dropped');
    expect(sockets[0]?.closed).toBe(true);
  });

  test('after a sleep longer than a beat it is not trusted', () => {
    seated();
    timers.sleep(60_000);
    wake();
    expect(sockets).toHaveLength(2);
  });

  test('after a glance at another page it is', () => {
    seated();
    timers.sleep(3_000);
    wake();
    expect(sockets).toHaveLength(1);
  });

  test('nothing a left socket says later is heard', () => {
    seated();
    const old = last();
    timers.pass(STALE_MS);
    timers.pass(125);
    old.closes(4200);
    old.welcomes();
    expect(line.state).toEqual({ kind: 'dropped', retryAtMs: undefined });
  });
});

describe('unanswered requests', () => {
  test('are sent again in order under their numbers, and only once each', () => {
    seated();
    line.ask(place([1]));
    line.ask({ $case: 'checkBoxes', value: { round: 2, boxes: [1] } });
    line.ask({ $case: 'submitChoice', value: { round: 3, cards: [2] } });
    expect(sentIds()).toEqual([1, 2, 3]);
    last().closes(1006);
    timers.pass(125);
    expect(last().sent).toHaveLength(0);
    comesBack(3);
    expect(sentIds()).toEqual([2, 3]);
    last().replies(2);
    last().closes(1006);
    timers.pass(125);
    comesBack(3);
    expect(sentIds()).toEqual([3]);
  });

  test('asked while the line is down wait for it', () => {
    seated(4);
    last().closes(1006);
    expect(line.ask(place([1]))).toBe(true);
    timers.pass(125);
    comesBack(4);
    expect(sentIds()).toEqual([5]);
  });

  test('a newer draft of the round takes the place of the older one', () => {
    seated();
    last().closes(1006);
    for (let card = 1; card <= 100; card++) line.ask(place([card]));
    timers.pass(125);
    comesBack();
    expect(last().sent.slice(1)).toEqual([{ requestId: 100, body: place([100]) }]);
  });

  test('a finish that is said again or taken back is said once or not at all', () => {
    const finish: RequestBody = { $case: 'finish', value: { round: 2 } };
    seated();
    last().closes(1006);
    line.ask(finish);
    line.ask(place([1]));
    line.ask(finish);
    line.ask(finish);
    line.ask({ $case: 'finish', value: { round: 3 } });
    line.ask(place([1], 3));
    line.ask({ $case: 'finish', value: { round: 4 } });
    line.ask(place([1], 5));
    timers.pass(125);
    comesBack();
    expect(sentIds()).toEqual([2, 4, 6, 7, 8]);
  });

  test('answers are never dropped for newer ones: a revote takes several', () => {
    seated();
    last().closes(1006);
    for (const text of ['one', 'two']) line.ask({ $case: 'submitText', value: { round: 2, text } });
    timers.pass(125);
    comesBack();
    expect(sentIds()).toEqual([1, 2]);
  });

  test('a draft of another round stays', () => {
    seated();
    last().closes(1006);
    line.ask(place([1], 1));
    line.ask(place([2], 2));
    timers.pass(125);
    comesBack();
    expect(sentIds()).toEqual([1, 2]);
  });

  test('are bounded', () => {
    seated();
    last().closes(1006);
    const asked = Array.from({ length: OUTBOX_LIMIT + 1 }, (_, n) =>
      line.ask({ $case: 'addTime', value: { stage: n, seconds: 30 } }),
    );
    expect(asked.filter((accepted) => !accepted)).toHaveLength(1);
  });

  test('their answers are told with the request, an unknown one is not', () => {
    seated();
    line.ask(place([1]));
    last().replies(99);
    expect(news.filter(({ kind }) => kind === 'answered')).toEqual([]);
    last().replies(1);
    expect(news.filter(({ kind }) => kind === 'answered')).toEqual([
      {
        kind: 'answered',
        request: { id: 1, body: place([1]) },
        outcome: { $case: 'receipt', value: { answerMs: 0 } },
        unanswered: [],
      },
    ]);
  });

  test('a busy server gets them again, and in the end its refusal is told', () => {
    seated();
    line.ask(place([1]));
    for (let n = 0; n < BUSY_RETRIES; n++) {
      last().refuses(1, RefusalReason.BUSY);
      timers.pass(8_000);
      last().says(undefined);
      expect(sentIds()).toHaveLength(n + 2);
    }
    last().refuses(1, RefusalReason.BUSY);
    expect(news.at(-1)).toMatchObject({ kind: 'answered', outcome: { $case: 'refusal' } });
  });

  test('are given up when the seat is gone', () => {
    seated();
    line.ask(place([1]));
    last().closes(4200);
    expect(news.filter(({ kind }) => kind === 'asked').at(-1)).toEqual({ kind: 'asked', unanswered: [] });
  });
});
