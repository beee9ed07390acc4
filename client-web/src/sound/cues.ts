import { LAST_SECONDS, timeLeft } from '../clock/timeLeft.js';
import type { View } from '../gen/riffle/wire/v1/view.js';
import { RoundKind } from '../gen/riffle/wire/v1/view.js';
import { type Scene, sceneOf, screenKey } from '../session/scene.js';

/** One thing that is heard once. All of them can be seen, too. */
export type Cue =
  /** Somebody came into the lobby; so many are in it now. */
  | { readonly kind: 'join'; readonly players: number }
  /** A round is on. */
  | { readonly kind: 'open' }
  | { readonly kind: 'tenLeft' }
  /** No answer counts any more. */
  | { readonly kind: 'close' }
  /** What is right is shown. The share of the class that had it, 0 to 1; undefined where nobody is right. */
  | { readonly kind: 'reveal'; readonly share: number | undefined }
  /** The ranks that somebody stands on, the first one first. */
  | { readonly kind: 'podium'; readonly ranks: readonly number[] }
  /** A card was put down on this page. */
  | { readonly kind: 'put' };

/** What there is to hear of a screen. */
type Sight =
  | { readonly kind: 'lobby'; readonly players: number }
  | { readonly kind: 'open'; readonly time: 'enough' | 'last' | 'up' }
  | { readonly kind: 'paused' }
  | { readonly kind: 'talk' }
  | { readonly kind: 'reveal'; readonly share: number | undefined }
  | { readonly kind: 'podium'; readonly ranks: readonly number[] }
  | { readonly kind: 'silent' };

/** What a page shows at one moment, as far as it can be heard. */
export type Moment = Sight & {
  /** Differs wherever a new screen begins. */
  readonly screen: string;
};

/** @param nowMs on the server's clock */
export function momentOf(view: View | undefined, nowMs: number): Moment {
  return { screen: `${view?.room?.code} ${screenKey(view)}`, ...sightOf(view, nowMs) };
}

/** What is heard between two moments that follow each other on a page that was in touch all the time. */
export function cuesBetween(before: Moment, now: Moment): readonly Cue[] {
  const isNew = before.screen !== now.screen || before.kind !== now.kind;
  /** Not where the bell went: that was heard then. */
  const closes: readonly Cue[] = before.kind === 'open' && before.time !== 'up' ? [{ kind: 'close' }] : [];
  switch (now.kind) {
    case 'lobby': {
      const earlier = !isNew && before.kind === 'lobby' ? before.players : now.players;
      return now.players > earlier ? [{ kind: 'join', players: now.players }] : [];
    }
    case 'open':
      // What goes on after a pause has been open before.
      if (isNew) return before.kind === 'paused' ? [] : [{ kind: 'open' }];
      if (before.kind !== 'open' || before.time === now.time) return [];
      if (now.time === 'up') return closes;
      return now.time === 'last' && before.time === 'enough' ? [{ kind: 'tenLeft' }] : [];
    case 'talk':
      return isNew ? closes : [];
    case 'reveal':
      return isNew ? [...closes, { kind: 'reveal', share: now.share }] : [];
    case 'podium':
      return isNew && now.ranks.length > 0 ? [{ kind: 'podium', ranks: now.ranks }] : [];
    case 'paused':
    case 'silent':
      return [];
  }
}

function sightOf(view: View | undefined, nowMs: number): Sight {
  const scene = sceneOf(view);
  switch (scene.kind) {
    case 'lobby':
      return { kind: 'lobby', players: view?.stage?.players ?? 0 };
    case 'flow':
    case 'choice':
    case 'typed':
    case 'number':
      return { kind: 'open', time: timeOf(scene, nowMs) };
    case 'paused':
    case 'talk':
      return { kind: scene.kind };
    case 'flowReveal':
    case 'choiceReveal':
    case 'typedReveal':
    case 'numberReveal':
      return { kind: 'reveal', share: shareOf(scene) };
    case 'end': {
      const ranks = new Set(scene.end.podium.map(({ rank }) => rank));
      return { kind: 'podium', ranks: [...ranks].sort((one, other) => one - other) };
    }
    case 'waiting':
    case 'notAdmitted':
    case 'preview':
    case 'slide':
    case 'standings':
    case 'selfPaced':
      return { kind: 'silent' };
  }
}

function timeOf({ open, deadlineMs }: Extract<Scene, { open: unknown }>, nowMs: number) {
  if (deadlineMs === undefined) return 'enough';
  const { seconds } = timeLeft(nowMs, open.openedAtMs, deadlineMs);
  if (seconds === 0) return 'up';
  return seconds <= LAST_SECONDS ? 'last' : 'enough';
}

/** In a poll nothing is right, and alone nobody is told of a class. */
function shareOf({ round, reveal }: Extract<Scene, { reveal: unknown }>): number | undefined {
  if (round.kind === RoundKind.POLL || reveal.players === 0) return undefined;
  return reveal.allRight / reveal.players;
}
