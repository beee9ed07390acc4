import { beforeEach, describe, expect, test } from 'vitest';
import { flowOpen } from '../gallery/views.js';
import { RefusalReason } from '../gen/riffle/wire/v1/server.js';
import { BACKOFF_CEILING_MS, LATER_FIRST_MS } from './backoff.js';
import { FakeSocket, FakeTimers } from './fakes.js';
import { DOUBTFUL_MS, ENTER_MS, Line, type LineNews, STALE_MS } from './line.js';
import { type Kept, NOTHING_KEPT, OUTBOX_LIMIT, type RequestBody, type SeatBody } from './outbox.js';

const ENTER: SeatBody = {
  $case: 'enterAsPlayer',
  value: { roomCode: 'K7M2QP', seatKey: new Uint8Array(16), alias: 'Mei', drawAlias: false },
};
const HALF = 0.5;

let timers: FakeTimers;
let sockets: FakeSocket[];
let news: LineNews[];
let wake: (doubt?: boolean) => void;
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
    expect(waits).toEqual([125, 250, 500, 1000, 2000, 2000, 2000, 2000]);
    timers.pass(2000);
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
    expect(line.state).toEqual({ kind: 'dropped', retryAtMs: 1250 });
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

  test('nor after a sleep that our clock did not count', () => {
    seated();
    wake(true);
    expect(sockets).toHaveLength(2);
  });

  test('after a glance at another page it is', () => {
    seated();
    timers.sleep(3_000);
    wake();
    expect(sockets).toHaveLength(1);
  });

  test('by hand it is left before that, where it missed a beat', () => {
    seated();
    line.retry();
    timers.pass(DOUBTFUL_MS + 1);
    expect(sockets).toHaveLength(1);
    line.retry();
    expect(sockets).toHaveLength(2);
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
    expect(last().sent.slice(1)).toEqual([{ requestId: 100, stage: 0, body: place([100]) }]);
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
        request: { id: 1, stage: 0, body: place([1]) },
        outcome: { $case: 'receipt', value: { answerMs: 0 } },
        unanswered: [],
      },
    ]);
  });

  test('a busy server gets them again until it does them, and is never told to have refused', () => {
    seated();
    line.ask(place([1]));
    for (let n = 0; n < 20; n++) {
      last().refuses(1, RefusalReason.BUSY);
      timers.pass(BACKOFF_CEILING_MS);
      last().says(undefined);
      expect(sentIds()).toHaveLength(n + 2);
    }
    expect(news.filter(({ kind }) => kind === 'answered')).toEqual([]);
    last().replies(1);
    expect(news.at(-1)).toMatchObject({ kind: 'answered', outcome: { $case: 'receipt' }, unanswered: [] });
  });

  test('a busy server gets nothing new meanwhile, and then all of it in order', () => {
    seated();
    line.ask({ $case: 'submitText', value: { round: 2, text: 'one' } });
    line.ask({ $case: 'submitText', value: { round: 2, text: 'two' } });
    last().refuses(1, RefusalReason.BUSY);
    last().refuses(2, RefusalReason.BUSY);
    line.ask(place([1], 3));
    expect(sentIds()).toEqual([1, 2]);
    timers.pass(LATER_FIRST_MS);
    expect(sentIds()).toEqual([1, 2, 1, 2, 3]);
    timers.pass(LATER_FIRST_MS);
    expect(sentIds()).toHaveLength(5);
  });

  test('are given up when the seat is gone', () => {
    seated();
    line.ask(place([1]));
    last().closes(4200);
    expect(news.filter(({ kind }) => kind === 'asked').at(-1)).toEqual({ kind: 'asked', unanswered: [] });
  });
});

describe('what was seen', () => {
  const seen = () => {
    const body = last().sent[0]?.body;
    if (body?.$case !== 'enterAsPlayer') throw new Error(`${body?.$case}, expected enterAsPlayer`);
    return body.value.seen;
  };
  const bodies = () => news.flatMap((item) => (item.kind === 'frame' ? [item.frame.body?.$case] : []));
  const deadline = { $case: 'deadline', value: { round: 1, deadlineMs: 5 } } as const;

  /** In the seat, shown up to version 12 of run 7. */
  function shown(): void {
    line.enter(ENTER);
    last().opens();
    last().welcomes(0, { run: 7 });
    last().says({ $case: 'view', value: flowOpen }, 0, 11);
    last().says(deadline, 0, 12);
  }

  function drops(): void {
    last().closes(1006);
    timers.pass(125);
    last().opens();
  }

  test('a page that has just been loaded says nothing of it', () => {
    line.enter(ENTER);
    last().opens();
    expect(seen()).toBeUndefined();
  });

  test('a line that comes back says it, and shows only what it has not seen', () => {
    shown();
    drops();
    expect(seen()).toEqual({ run: 7, version: 12 });
    last().welcomes(0, { run: 7, resumed: true });
    news = [];
    for (const version of [11, 12, 13, 13]) last().says(deadline, 0, version);
    // The line lives: what is passed over counts as a beat.
    expect(bodies()).toEqual([undefined, undefined, 'deadline', undefined]);
    drops();
    expect(seen()).toEqual({ run: 7, version: 13 });
  });

  test('where it cannot go on, only a View is shown next', () => {
    shown();
    drops();
    last().welcomes(0, { run: 8 });
    news = [];
    last().says(deadline, 0, 1);
    last().says({ $case: 'view', value: flowOpen }, 0, 2);
    last().says(deadline, 0, 3);
    expect(bodies()).toEqual([undefined, 'view', 'deadline']);
  });

  test('a line cut before that View came has seen nothing to go on from', () => {
    shown();
    drops();
    last().welcomes(0, { run: 7 });
    drops();
    expect(seen()).toBeUndefined();
  });

  test('who takes the seat anew has seen nothing', () => {
    shown();
    last().closes(4201);
    line.retry();
    last().opens();
    expect(seen()).toBeUndefined();
  });
});

describe('requests that outlive the page', () => {
  let kept: Kept;
  const shelf = {
    load: () => kept,
    save: (now: Kept) => {
      kept = now;
    },
  };
  const SUBMIT: RequestBody = { $case: 'submitChoice', value: { round: 3, cards: [2] } };

  beforeEach(() => {
    kept = NOTHING_KEPT;
  });

  function enters(lastRequestId = 0): void {
    line.enter(ENTER, shelf);
    last().opens();
    last().welcomes(lastRequestId);
  }

  test('are kept until they are answered', () => {
    enters();
    line.ask(SUBMIT);
    expect(kept).toEqual({ outbox: [{ id: 1, stage: 0, body: SUBMIT }], sentUpTo: 1 });
    last().replies(1);
    expect(kept.outbox).toEqual([]);
  });

  test('are sent again under their numbers after a reload, and later ones go on above them', () => {
    kept = { outbox: [{ id: 9, stage: 0, body: SUBMIT }], sentUpTo: 9 };
    enters(7);
    expect(sentIds()).toEqual([9]);
    expect(news.find(({ kind }) => kind === 'asked')).toEqual({ kind: 'asked', unanswered: kept.outbox });
    line.ask(place([1]));
    expect(sentIds()).toEqual([9, 10]);
  });

  test('of which the server has seen a higher number go on above that', () => {
    kept = { outbox: [{ id: 9, stage: 0, body: SUBMIT }], sentUpTo: 9 };
    enters(12);
    line.ask(place([1]));
    expect(sentIds()).toEqual([9, 13]);
  });

  test('that were never sent take new numbers where another page has used theirs', () => {
    enters();
    line.ask(place([1], 1));
    last().closes(1006);
    line.ask(place([2], 2));
    line.ask(place([3], 3));
    expect(kept.sentUpTo).toBe(1);
    timers.pass(125);
    comesBack(5);
    expect(last().sent.slice(1)).toEqual([
      { requestId: 1, stage: 0, body: place([1], 1) },
      { requestId: 6, stage: 0, body: place([2], 2) },
      { requestId: 7, stage: 0, body: place([3], 3) },
    ]);
    expect(kept).toMatchObject({ sentUpTo: 7, outbox: [{ id: 1 }, { id: 6 }, { id: 7 }] });
    last().replies(6);
    expect(news.at(-1)).toMatchObject({ kind: 'answered', request: { id: 6 } });
  });

  test.each([
    ['the room is gone', () => last().closes(4200)],
    ['another page took the seat', () => last().closes(4201)],
    ['the player leaves', () => line.leave()],
  ])('are dropped when %s', (_, happens) => {
    enters();
    line.ask(SUBMIT);
    happens();
    expect(kept.outbox).toEqual([]);
  });

  test('are dropped when the seat is refused', () => {
    kept = { outbox: [{ id: 9, stage: 0, body: SUBMIT }], sentUpTo: 9 };
    line.enter(ENTER, shelf);
    last().opens();
    last().refuses(1, RefusalReason.NO_SUCH_ROOM);
    expect(kept.outbox).toEqual([]);
  });
});
