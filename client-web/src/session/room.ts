import type { Attendance, Refusal, ServerFrame } from '../gen/riffle/wire/v1/server.js';
import type { HostOnly, Live, Mine, Open, RosterPlayer, Stage, View } from '../gen/riffle/wire/v1/view.js';
import type { LineNews, LineState } from '../socket/line.js';
import type { Outbox, Request, RequestBody } from '../socket/outbox.js';
import { hasUsualTime, openOf } from './scene.js';

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
  /** What the server has told: `view` without what is still under way. */
  readonly told: View | undefined;
  /** Requests under way, oldest first. */
  readonly unanswered: Outbox;
  /** The last answer, where it was a refusal; gone with the next request. */
  readonly refused: Refused | undefined;
  /** The server's clock at the last frame, milliseconds since 1970; 0 before the first one. */
  readonly newsAtMs: number;
  /** `view` is of before the line dropped, and all of it is about to be replaced. */
  readonly catchesUp: boolean;
  /** The server cannot save: nothing new is answered or shown, and all clocks stand still. */
  readonly savingStopped: boolean;
}

/** Before a seat was asked for. */
export const NO_ROOM: RoomState = {
  line: { kind: 'idle' },
  view: undefined,
  told: undefined,
  unanswered: [],
  refused: undefined,
  newsAtMs: 0,
  catchesUp: false,
  savingStopped: false,
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
      return seatless
        ? { ...state, line: news.line, view: undefined, told: undefined, savingStopped: false }
        : { ...state, line: news.line };
    }
    case 'asked':
      return { ...state, unanswered: news.unanswered, refused: undefined };
    case 'answered': {
      const { request, outcome, unanswered } = news;
      if (outcome.$case === 'refusal') {
        return { ...state, unanswered, refused: { request, refusal: outcome.value } };
      }
      const told = withAnswered(state.told, request.body);
      return { ...state, unanswered, refused: undefined, view: told, told };
    }
    case 'frame': {
      const told = nextView(state.told, news.frame.body);
      return { ...ofLine(state, news.frame.body), newsAtMs: news.frame.atMs, view: told, told };
    }
  }
}

/** How the line and the server stand. A fresh line knows of nothing that was amiss on the old one. */
function ofLine(state: RoomState, body: ServerFrame['body']): RoomState {
  switch (body?.$case) {
    case 'welcome':
      return { ...state, catchesUp: !body.value.resumed && state.view !== undefined, savingStopped: false };
    case 'view':
      return { ...state, catchesUp: false };
    case 'saving':
      return { ...state, savingStopped: body.value.stopped };
    default:
      return state;
  }
}

function nextView(view: View | undefined, body: ServerFrame['body']): View | undefined {
  if (body?.$case === 'view') return body.value;
  if (!view || !body) return view;
  switch (body.$case) {
    case 'attendance': {
      const { players, connected } = body.value;
      return withStage(view, (stage) => ({ ...withLobby(stage, body.value), players, connected }));
    }
    case 'progress': {
      const { round, done, players, live } = body.value;
      const counted = withStage(view, (stage) =>
        round === 0 ? withFinished(stage, done, players) : withOpen(stage, round, { players }, { done }),
      );
      return live ? withLive(counted, round, live) : counted;
    }
    case 'deadline': {
      const { round, deadlineMs } = body.value;
      return openOf(view)?.round?.number === round ? withDeadline(view, deadlineMs) : view;
    }
    case 'roster':
      return view.hostOnly ? { ...view, hostOnly: withRoster(view.hostOnly, body.value.players) } : view;
    default:
      return view;
  }
}

/**
 * The settings come back with the next View. Before that they are known from their request: a host
 * who changes another one in between sends all of them again, and must not undo the first.
 */
function withAnswered(view: View | undefined, body: RequestBody): View | undefined {
  if (body.$case !== 'changeSettings' || !view?.hostOnly) return view;
  return { ...view, hostOnly: { ...view.hostOnly, settings: body.value.settings } };
}

function withStage(view: View, change: (stage: Stage) => Stage): View {
  return view.stage ? { ...view, stage: change(view.stage) } : view;
}

/** Aliases come only to screens and the host, sizes only where there are teams: none tell nothing. */
function withLobby(stage: Stage, { newest, teamSizes }: Attendance): Stage {
  if (stage.kind?.$case !== 'lobby') return stage;
  const { value } = stage.kind;
  return {
    ...stage,
    kind: {
      $case: 'lobby',
      value: {
        ...value,
        newest: newest.length > 0 ? newest : value.newest,
        teamSizes: teamSizes.length > 0 ? teamSizes : value.teamSizes,
      },
    },
  };
}

/** A player with a time of their own is told their own deadline, everybody else the round's. */
function withDeadline(view: View, deadlineMs: number): View {
  const { stage, mine } = view;
  if (mine && !hasUsualTime(mine)) return { ...view, mine: { ...mine, deadlineMs } };
  if (stage?.kind?.$case === 'open') {
    return {
      ...view,
      stage: { ...stage, kind: { $case: 'open', value: { ...stage.kind.value, deadlineMs } } },
    };
  }
  return mine ? { ...view, mine: withTurnDeadline(mine, deadlineMs) } : view;
}

function withTurnDeadline(mine: Mine, deadlineMs: number): Mine {
  const { pace } = mine;
  if (pace?.turn?.$case !== 'open') return mine;
  return { ...mine, pace: { ...pace, turn: { $case: 'open', value: { ...pace.turn.value, deadlineMs } } } };
}

/** News of another round than the one that is open came too late, and change nothing. */
function withOpen(stage: Stage, round: number, ofStage: Partial<Stage>, ofOpen: Partial<Open>): Stage {
  if (stage.kind?.$case !== 'open' || stage.kind.value.round?.number !== round) return stage;
  return { ...stage, ...ofStage, kind: { $case: 'open', value: { ...stage.kind.value, ...ofOpen } } };
}

/** What the class does goes to the host only, and as {@link withOpen} not too late. */
function withLive(view: View, round: number, live: Live): View {
  const { hostOnly } = view;
  if (!hostOnly || openOf(view)?.round?.number !== round) return view;
  return { ...view, hostOnly: { ...hostOnly, live } };
}

/** At one's own pace there is no round that is open for all: counted is who is through all of them. */
function withFinished(stage: Stage, finished: number, players: number): Stage {
  if (stage.kind?.$case !== 'selfPaced') return stage;
  return { ...stage, players, kind: { $case: 'selfPaced', value: { ...stage.kind.value, finished } } };
}

function withRoster(host: HostOnly, changed: readonly RosterPlayer[]): HostOnly {
  const byNumber = new Map([...host.players, ...changed].map((player) => [player.number, player]));
  const here = [...byNumber.values()].filter(({ removed }) => !removed);
  return { ...host, players: here.sort((a, b) => a.number - b.number) };
}
