// Everybody at their own pace.
import { Mode } from '../../gen/riffle/wire/v1/settings.js';
import type { MyPace, RoundHead, View } from '../../gen/riffle/wire/v1/view.js';
import { FLOW_CARDS, FLOW_ROUND, ROUNDS, SLIDE_ROUND, SLIDE_TEXT, TYPED_ROUND } from '../content.js';
import { choiceReveal } from './choices.js';
import { flowReveal } from './flows.js';
import { flowTask, NOW_MS, openRound, view } from './makers.js';
import { mineChoiceRound, mineFlowHalf, mineFlowRound, mineTextNone } from './mine.js';
import { forPlayer } from './player.js';

const PACE_ROUNDS: RoundHead[] = ROUNDS.map(({ prompt, kind }, n) => ({
  number: n + 1,
  kind,
  prompt,
  points: 1000,
  limitMs: 60_000,
  image: undefined,
}));

export const selfPaced = view(1, {
  $case: 'selfPaced',
  value: {
    mode: Mode.SELF_PACED,
    deadlineMs: NOW_MS + 3 * 24 * 3_600_000,
    rounds: PACE_ROUNDS.map((round) => ({ ...round, prompt: '' })),
    finished: 7,
  },
});

export const practice = view(1, {
  $case: 'selfPaced',
  value: { mode: Mode.PRACTICE, deadlineMs: 0, rounds: PACE_ROUNDS, finished: 0 },
});

/** At one's own pace, before the first round: the list. */
export const paceStart = forPlayer(selfPaced, undefined, 0, {
  pace: {
    rounds: pace().rounds.map(({ number }) => ({
      number,
      closed: false,
      points: 0,
      allRight: false,
      prompt: '',
    })),
    turn: undefined,
  },
});

export const paceFlowOpen = forPlayer(selfPaced, mineFlowHalf, 2536, {
  pace: pace({
    $case: 'open',
    value: { ...openRound(FLOW_ROUND, 58, { $case: 'flow', value: flowTask(FLOW_CARDS) }), done: 0 },
  }),
});

export const paceTypedOpen = forPlayer(selfPaced, mineTextNone, 2536, {
  pace: pace({
    $case: 'open',
    value: { ...openRound(TYPED_ROUND, 31, { $case: 'typed', value: { maxChars: 100 } }), done: 0 },
  }),
});

export const paceSlideOpen = forPlayer(selfPaced, undefined, 2536, {
  pace: pace({
    $case: 'open',
    value: { ...openRound(SLIDE_ROUND, undefined, { $case: 'slide', value: { text: SLIDE_TEXT } }), done: 0 },
  }),
});

export const paceFlowReveal = forPlayer(selfPaced, mineFlowRound, 2536, {
  pace: pace(revealedTo(flowReveal)),
});

export const paceChoiceReveal = forPlayer(selfPaced, mineChoiceRound, 2536, {
  pace: pace(revealedTo(choiceReveal)),
});

export const practiceReveal = forPlayer(practice, mineChoiceRound, 0, {
  pace: pace(revealedTo(choiceReveal), ROUNDS.length),
});

/** A view's reveal, as it comes to one player at their own pace. */
function revealedTo(shared: View): MyPace['turn'] {
  const kind = shared.stage?.kind;
  if (kind?.$case !== 'reveal') throw new TypeError(`stage ${kind?.$case}, expected reveal`);
  return { $case: 'reveal', value: { ...kind.value, players: 0, allRight: 0 } };
}

/** @param known of how many rounds the prompt is known, beside the one of the turn */
export function pace(turn?: MyPace['turn'], known = 3): MyPace {
  const rounds = ROUNDS.map(({ prompt, points, right, of }, n) => ({
    number: n + 1,
    closed: n < 3,
    points: n < 3 ? points : 0,
    allRight: n < 3 && right === of,
    prompt: n < known || n + 1 === turn?.value.round?.number ? prompt : '',
  }));
  return { rounds, turn };
}
