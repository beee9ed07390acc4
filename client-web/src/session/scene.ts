import { type Mode, TimeAllowance } from '../gen/riffle/wire/v1/settings.js';
import type {
  ChoiceSolution,
  ChoiceTask,
  End,
  FlowSolution,
  FlowTask,
  Lobby,
  Mine,
  MyChoice,
  MyEnd,
  MyFlow,
  MyPace,
  MyRound,
  MyStanding,
  MyText,
  NumberSolution,
  NumberTask,
  Open,
  Preview,
  Reveal,
  RoundHead,
  SelfPaced,
  SlideTask,
  Standings,
  Talk,
  TypedSolution,
  TypedTask,
  View,
} from '../gen/riffle/wire/v1/view.js';

/** Where a player is among the rounds, at their own pace. */
export interface Pace {
  readonly mine: MyPace;
  readonly selfPaced: SelfPaced;
}

/** A round that is on. */
export interface OpenScene<Kind extends string, Task, My> {
  readonly kind: Kind;
  readonly round: RoundHead;
  readonly open: Open;
  /** On the server's clock, the player's own where they have one; undefined for none. */
  readonly deadlineMs: number | undefined;
  readonly task: Task;
  readonly mine: My | undefined;
  /** Only at one's own pace. */
  readonly pace?: Pace | undefined;
}

/** A round that is over, with what is right. */
export interface RevealScene<Kind extends string, Solution> {
  readonly kind: Kind;
  readonly round: RoundHead;
  readonly reveal: Reveal;
  readonly solution: Solution;
  readonly mine: MyRound | undefined;
  /** Only at one's own pace. */
  readonly pace?: Pace | undefined;
}

/** The rounds to choose from, at one's own pace. */
export interface SelfPacedScene {
  readonly kind: 'selfPaced';
  readonly selfPaced: SelfPaced;
  /** When all is over, on the server's clock; undefined for never. */
  readonly deadlineMs: number | undefined;
  readonly mine: MyPace | undefined;
}

/** Before the game. */
export interface LobbyScene {
  readonly kind: 'lobby';
  readonly newest: readonly string[];
  readonly mode: Mode;
  /** How many are in team 1, 2, …; empty in a game without teams. */
  readonly teamSizes: readonly number[];
  readonly chooseTeam: boolean;
  /** The player's own, from 1; 0 for none. */
  readonly team: number;
}

/**
 * One screen's worth of a view: the stage, the kind of round, and with it what is the player's own.
 * `mine` is there for players only.
 */
export type Scene =
  /** Nothing to show yet, or a stage of a newer server that this page does not know. */
  | { readonly kind: 'waiting' }
  /** The host has not let this player in yet. */
  | { readonly kind: 'notAdmitted' }
  | LobbyScene
  | {
      readonly kind: 'preview';
      readonly round: RoundHead;
      readonly preview: Preview;
      readonly opensAtMs: number;
    }
  | { readonly kind: 'paused'; readonly round: RoundHead }
  | OpenScene<'flow', FlowTask, MyFlow>
  /** Also a poll: `round.kind` tells. */
  | OpenScene<'choice', ChoiceTask, MyChoice>
  | OpenScene<'typed', TypedTask, MyText>
  | OpenScene<'number', NumberTask, MyText>
  | OpenScene<'slide', SlideTask, never>
  /** `mine` is the answer that is in, as in the open round. */
  | { readonly kind: 'talk'; readonly round: RoundHead; readonly talk: Talk; readonly mine: Mine['now'] }
  | RevealScene<'flowReveal', FlowSolution>
  /** Also of a poll: `round.kind` tells. */
  | RevealScene<'choiceReveal', ChoiceSolution>
  | RevealScene<'typedReveal', TypedSolution>
  | RevealScene<'numberReveal', NumberSolution>
  | { readonly kind: 'standings'; readonly standings: Standings; readonly mine: MyStanding | undefined }
  | SelfPacedScene
  | { readonly kind: 'end'; readonly end: End; readonly mine: MyEnd | undefined };

const WAITING: Scene = { kind: 'waiting' };

/** The scene of a view; pure, and cheap enough to derive at every change. */
export function sceneOf(view: View | undefined): Scene {
  const kind = view?.stage?.kind;
  const mine = view?.mine;
  if (mine?.waiting) return { kind: 'notAdmitted' };
  switch (kind?.$case) {
    case 'lobby':
      return lobbyScene(kind.value, mine);
    case 'preview': {
      const { round, opensAtMs } = kind.value;
      return round ? { kind: 'preview', round, preview: kind.value, opensAtMs } : WAITING;
    }
    case 'paused': {
      const { round } = kind.value;
      return round ? { kind: 'paused', round } : WAITING;
    }
    case 'open':
      return openScene(kind.value, mine) ?? WAITING;
    case 'talk': {
      const { round } = kind.value;
      return round ? { kind: 'talk', round, talk: kind.value, mine: mine?.now } : WAITING;
    }
    case 'reveal':
      return revealScene(kind.value, mine) ?? WAITING;
    case 'standings':
      return {
        kind: 'standings',
        standings: kind.value,
        mine: mine?.now?.$case === 'standing' ? mine.now.value : undefined,
      };
    case 'selfPaced':
      return turnScene(kind.value, mine) ?? listScene(kind.value, mine);
    case 'end':
      return { kind: 'end', end: kind.value, mine: mine?.now?.$case === 'end' ? mine.now.value : undefined };
    default:
      return WAITING;
  }
}

/** The list of rounds that a player goes back to from a turn; undefined but at one's own pace. */
export function roundListOf(view: View | undefined): SelfPacedScene | undefined {
  const kind = view?.stage?.kind;
  return kind?.$case === 'selfPaced' ? listScene(kind.value, view?.mine) : undefined;
}

/** The round that is on for this seat: the class's, or at one's own pace the player's. */
export function openOf(view: View | undefined): Open | undefined {
  const kind = view?.stage?.kind;
  if (kind?.$case === 'open') return kind.value;
  const turn = kind?.$case === 'selfPaced' ? view?.mine?.pace?.turn : undefined;
  return turn?.$case === 'open' ? turn.value : undefined;
}

/** Whether the player has the same time as everybody. */
export function hasUsualTime(mine: Mine | undefined): boolean {
  const time = mine?.time ?? TimeAllowance.UNSPECIFIED;
  return time === TimeAllowance.UNSPECIFIED || time === TimeAllowance.USUAL;
}

/** Differs wherever a new screen begins: with every stage and, at one's own pace, every round. */
export function screenKey(view: View | undefined): string {
  const turn = view?.mine?.pace?.turn;
  return `${view?.stage?.number ?? ''}/${turn?.value.round?.number ?? ''}`;
}

function lobbyScene({ newest, mode, teamSizes, chooseTeam }: Lobby, mine: Mine | undefined): LobbyScene {
  return { kind: 'lobby', newest, mode, teamSizes, chooseTeam, team: mine?.team ?? 0 };
}

function listScene(selfPaced: SelfPaced, mine: Mine | undefined): SelfPacedScene {
  return { kind: 'selfPaced', selfPaced, deadlineMs: selfPaced.deadlineMs || undefined, mine: mine?.pace };
}

function turnScene(selfPaced: SelfPaced, mine: Mine | undefined): Scene | undefined {
  const turn = mine?.pace?.turn;
  if (!mine?.pace || !turn) return undefined;
  const pace: Pace = { mine: mine.pace, selfPaced };
  const scene = turn.$case === 'open' ? openScene(turn.value, mine) : revealScene(turn.value, mine);
  return scene && { ...scene, pace };
}

type AnyOpenScene = Extract<Scene, { open: Open }>;

function openScene(open: Open, mine: Mine | undefined): AnyOpenScene | undefined {
  const { round, task } = open;
  const now = mine?.now;
  if (!round || !task) return undefined;
  const deadlineMs = (mine && !hasUsualTime(mine) ? mine.deadlineMs : open.deadlineMs) || undefined;
  const head = { round, open, deadlineMs };
  const text = now?.$case === 'text' ? now.value : undefined;
  switch (task.$case) {
    case 'flow':
      return {
        ...head,
        kind: 'flow',
        task: task.value,
        mine: now?.$case === 'flow' ? now.value : undefined,
      };
    case 'choice':
      return {
        ...head,
        kind: 'choice',
        task: task.value,
        mine: now?.$case === 'choice' ? now.value : undefined,
      };
    case 'typed':
      return { ...head, kind: 'typed', task: task.value, mine: text };
    case 'number':
      return { ...head, kind: 'number', task: task.value, mine: text };
    case 'slide':
      return { ...head, kind: 'slide', task: task.value, mine: undefined };
  }
}

type AnyRevealScene = Extract<Scene, { reveal: Reveal }>;

function revealScene(reveal: Reveal, mine: Mine | undefined): AnyRevealScene | undefined {
  const { round, solution } = reveal;
  if (!round || !solution) return undefined;
  const head = { round, reveal, mine: mine?.now?.$case === 'round' ? mine.now.value : undefined };
  switch (solution.$case) {
    case 'flow':
      return { ...head, kind: 'flowReveal', solution: solution.value };
    case 'choice':
      return { ...head, kind: 'choiceReveal', solution: solution.value };
    case 'typed':
      return { ...head, kind: 'typedReveal', solution: solution.value };
    case 'number':
      return { ...head, kind: 'numberReveal', solution: solution.value };
  }
}
