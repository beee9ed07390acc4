// Development only: a session that can be played, against a server of one player in the page.
import type { ClientFrame } from '../gen/riffle/wire/v1/client.js';
import { RefusalReason } from '../gen/riffle/wire/v1/server.js';
import type { MyFlow, View } from '../gen/riffle/wire/v1/view.js';
import { Seats } from '../session/seat.js';
import { type PlayerSession, playerSession } from '../session/session.svelte.js';
import { FakeSocket, receipt, refusal } from '../socket/fakes.js';
import { FLOW_ORDER, LEAKAGE_DESCRIPTION } from './content.js';
import { NOW_MS } from './views.js';

/** The room of a practice game: it knows one code and one taken name. */
class PracticeServer {
  socket: PracticeSocket | undefined;
  /** While false, sockets neither open nor answer. */
  up = true;
  #view: View;
  #checksUsed = 0;

  constructor(view: View) {
    this.#view = later(view, Date.now() - NOW_MS);
  }

  /** The line drops, until {@link comeBack}. */
  drop(): void {
    this.up = false;
    this.socket?.closes(1006);
  }

  comeBack(): void {
    this.up = true;
  }

  /** The host gives more time. */
  addTime(seconds: number): void {
    const kind = this.#view.stage?.kind;
    if (kind?.$case !== 'open') return;
    const deadlineMs = kind.value.deadlineMs + seconds * 1000;
    this.socket?.says(
      { $case: 'deadline', value: { round: kind.value.round?.number ?? 0, deadlineMs } },
      Date.now(),
    );
  }

  answer(socket: PracticeSocket, { requestId, body }: ClientFrame): void {
    switch (body?.$case) {
      case 'enterAsPlayer':
        if (body.value.roomCode.toUpperCase() !== 'K7M2QP') {
          socket.refuses(requestId, RefusalReason.NO_SUCH_ROOM);
        } else if (body.value.alias === 'Mei') {
          socket.replies(requestId, refusal(RefusalReason.ALIAS_TAKEN, 'Mei L.'));
        } else {
          socket.says({ $case: 'welcome', value: { lastRequestId: 0, run: 1, resumed: false } }, Date.now());
          socket.says({ $case: 'view', value: this.#view }, Date.now());
        }
        break;
      case 'placeCards':
        this.#stand(body.value.boxes);
        socket.replies(requestId);
        break;
      case 'checkBoxes': {
        this.#checksUsed += 1;
        const boxes = body.value.boxes.map((card, index) => {
          const right = card === FLOW_ORDER[index];
          return { right, description: right || card === 0 ? '' : LEAKAGE_DESCRIPTION };
        });
        const right = boxes.filter((box) => box.right).length;
        const checked = { boxes, checksUsed: this.#checksUsed, right };
        this.#stand(body.value.boxes, checked);
        socket.replies(requestId, { $case: 'check', value: checked });
        break;
      }
      default:
        socket.replies(requestId, receipt(6_100));
    }
  }

  #stand(boxes: number[], checked?: MyFlow['checked']): void {
    const { mine } = this.#view;
    if (mine?.now?.$case !== 'flow') return;
    const rightBoxes = checked?.boxes.flatMap(({ right }, index) => (right ? [index + 1] : [])) ?? [];
    const value = { ...mine.now.value, boxes, checked, rightBoxes, checksUsed: this.#checksUsed };
    this.#view = { ...this.#view, mine: { ...mine, now: { $case: 'flow', value } } };
  }
}

class PracticeSocket extends FakeSocket {
  readonly #server: PracticeServer;

  constructor(server: PracticeServer) {
    super();
    this.#server = server;
    server.socket = this;
    setTimeout(() => (server.up ? this.opens() : this.closes(1006)));
  }

  override send(frame: ClientFrame): void {
    super.send(frame);
    setTimeout(() => this.#server.up && this.#server.answer(this, frame));
  }
}

/** A session that plays this view; `joined` starts in the seat. Its server is `practice` of the page. */
export function practiceSession(view: View, joined = true): PlayerSession {
  const server = new PracticeServer(view);
  const memory = new Seats({ getItem: () => null, setItem: () => {} });
  const session = playerSession(memory, { openSocket: () => new PracticeSocket(server) });
  if (joined) session.join('K7M2QP', 'Mei L.');
  Object.assign(globalThis, { practice: server });
  return session;
}

function later(view: View, ms: number): View {
  const kind = view.stage?.kind;
  if (!view.stage || kind?.$case !== 'open') return view;
  const { openedAtMs, deadlineMs } = kind.value;
  const value = { ...kind.value, openedAtMs: openedAtMs + ms, deadlineMs: deadlineMs + ms };
  return { ...view, stage: { ...view.stage, kind: { $case: 'open', value } } };
}
