import type { Refusal, ServerFrame } from '../gen/riffle/wire/v1/server.js';
import type { HostOnly, Open, RosterPlayer, Stage, View } from '../gen/riffle/wire/v1/view.js';
import type { LineNews, LineState } from '../socket/line.js';
import type { Outbox, Request, RequestBody } from '../socket/outbox.js';

/** A request that the server did not do. */
export interface Refused {
  readonly request: Request;
  readonly refusal: Refusal;
}

/** What a seat knows of its room; the same for a player, the host and a screen. */
export interface RoomState {
  readonly line: LineState;
  /** What to show; undefined before the first View of a seat. */
  readonly view: View | undefined;
  /** Requests under way, oldest first. */
  readonly unanswered: Outbox;
  /** The last answer, where it was a refusal; gone with the next request. */
  readonly refused: Refused | undefined;
  /** The server's clock at the last frame, milliseconds since 1970; 0 before the first one. */
  readonly newsAtMs: number;
}

/** Before a seat was asked for. */
export const NO_ROOM: RoomState = {
  line: { kind: 'idle' },
  view: undefined,
  unanswered: [],
  refused: undefined,
  newsAtMs: 0,
};

/** Whether a request of this kind is under way. */
export function isAsking(state: RoomState, kind: RequestBody['$case']): boolean {
  return state.unanswered.some(({ body }) => body.$case === kind);
}

/** What every audience makes of the news of its line. */
export function reduceRoom(state: RoomState, news: LineNews): RoomState {
  switch (news.kind) {
    case 'line': {
      const seatless = news.line.kind === 'connecting' || news.line.kind === 'refused';
      return { ...state, line: news.line, view: seatless ? undefined : state.view };
    }
    case 'asked':
      return { ...state, unanswered: news.unanswered, refused: undefined };
    case 'answered': {
      const { request, outcome, unanswered } = news;
      const refused = outcome.$case === 'refusal' ? { request, refusal: outcome.value } : undefined;
      return { ...state, unanswered, refused };
    }
    case 'frame':
      return { ...state, newsAtMs: news.frame.atMs, view: nextView(state.view, news.frame.body) };
  }
}

function nextView(view: View | undefined, body: ServerFrame['body']): View | undefined {
  if (body?.$case === 'view') return body.value;
  if (!view || !body) return view;
  switch (body.$case) {
    case 'attendance': {
      const { players, connected, newest } = body.value;
      return withStage(view, (stage) => ({ ...withNewest(stage, newest), players, connected }));
    }
    case 'progress': {
      const { round, done, players } = body.value;
      return withStage(view, (stage) =>
        withOpen(
          stage,
          round,
          (open) => ({ ...open, done }),
          (changed) => ({ ...changed, players }),
        ),
      );
    }
    case 'deadline': {
      const { round, deadlineMs } = body.value;
      return withStage(view, (stage) => withOpen(stage, round, (open) => ({ ...open, deadlineMs })));
    }
    case 'roster':
      return view.hostOnly ? { ...view, hostOnly: withRoster(view.hostOnly, body.value.players) } : view;
    default:
      return view;
  }
}

function withStage(view: View, change: (stage: Stage) => Stage): View {
  return view.stage ? { ...view, stage: change(view.stage) } : view;
}

/** Aliases come only to screens in the lobby: elsewhere the list is empty and tells nothing. */
function withNewest(stage: Stage, newest: string[]): Stage {
  const isLobby = stage.kind?.$case === 'lobby';
  return isLobby && newest.length > 0 ? { ...stage, kind: { $case: 'lobby', value: { newest } } } : stage;
}

/** News of another round than the one that is open came too late, and change nothing. */
function withOpen(
  stage: Stage,
  round: number,
  change: (open: Open) => Open,
  andStage: (stage: Stage) => Stage = (same) => same,
): Stage {
  if (stage.kind?.$case !== 'open' || stage.kind.value.round?.number !== round) return stage;
  return andStage({ ...stage, kind: { $case: 'open', value: change(stage.kind.value) } });
}

function withRoster(host: HostOnly, changed: readonly RosterPlayer[]): HostOnly {
  const byNumber = new Map([...host.players, ...changed].map((player) => [player.number, player]));
  return { ...host, players: [...byNumber.values()].sort((a, b) => a.number - b.number) };
}
