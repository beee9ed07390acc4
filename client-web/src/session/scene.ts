import type {
  ChoiceSolution,
  ChoiceTask,
  End,
  FlowSolution,
  FlowTask,
  MyChoice,
  MyEnd,
  MyFlow,
  MyRound,
  MyStanding,
  Open,
  Reveal,
  RoundHead,
  Standings,
  View,
} from '../gen/riffle/wire/v1/view.js';

/**
 * One screen's worth of a view: the stage, the kind of round, and with it what is the player's own.
 * `mine` is there for players only.
 */
export type Scene =
  /** Nothing to show yet, or a stage of a newer server that this page does not know. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'lobby'; readonly newest: readonly string[] }
  | { readonly kind: 'preview'; readonly round: RoundHead; readonly opensAtMs: number }
  | {
      readonly kind: 'flow';
      readonly round: RoundHead;
      readonly open: Open;
      readonly task: FlowTask;
      readonly mine: MyFlow | undefined;
    }
  | {
      readonly kind: 'choice';
      readonly round: RoundHead;
      readonly open: Open;
      readonly task: ChoiceTask;
      readonly mine: MyChoice | undefined;
    }
  | {
      readonly kind: 'flowReveal';
      readonly round: RoundHead;
      readonly reveal: Reveal;
      readonly solution: FlowSolution;
      readonly mine: MyRound | undefined;
    }
  | {
      readonly kind: 'choiceReveal';
      readonly round: RoundHead;
      readonly reveal: Reveal;
      readonly solution: ChoiceSolution;
      readonly mine: MyRound | undefined;
    }
  | { readonly kind: 'standings'; readonly standings: Standings; readonly mine: MyStanding | undefined }
  | { readonly kind: 'end'; readonly end: End; readonly mine: MyEnd | undefined };

const WAITING: Scene = { kind: 'waiting' };

/** The scene of a view; pure, and cheap enough to derive at every change. */
export function sceneOf(view: View | undefined): Scene {
  const kind = view?.stage?.kind;
  const now = view?.mine?.now;
  switch (kind?.$case) {
    case 'lobby':
      return { kind: 'lobby', newest: kind.value.newest };
    case 'preview': {
      const { round, opensAtMs } = kind.value;
      return round ? { kind: 'preview', round, opensAtMs } : WAITING;
    }
    case 'open': {
      const open = kind.value;
      const { round, task } = open;
      if (!round) return WAITING;
      if (task?.$case === 'flow') {
        return {
          kind: 'flow',
          round,
          open,
          task: task.value,
          mine: now?.$case === 'flow' ? now.value : undefined,
        };
      }
      if (task?.$case === 'choice') {
        const mine = now?.$case === 'choice' ? now.value : undefined;
        return { kind: 'choice', round, open, task: task.value, mine };
      }
      return WAITING;
    }
    case 'reveal': {
      const reveal = kind.value;
      const { round, solution } = reveal;
      const mine = now?.$case === 'round' ? now.value : undefined;
      if (!round) return WAITING;
      if (solution?.$case === 'flow')
        return { kind: 'flowReveal', round, reveal, solution: solution.value, mine };
      if (solution?.$case === 'choice') {
        return { kind: 'choiceReveal', round, reveal, solution: solution.value, mine };
      }
      return WAITING;
    }
    case 'standings':
      return {
        kind: 'standings',
        standings: kind.value,
        mine: now?.$case === 'standing' ? now.value : undefined,
      };
    case 'end':
      return { kind: 'end', end: kind.value, mine: now?.$case === 'end' ? now.value : undefined };
    default:
      return WAITING;
  }
}
