import { RefusalReason } from '../gen/riffle/wire/v1/server.js';
import type { Stage, View } from '../gen/riffle/wire/v1/view.js';
import ScreenScreens from '../screens/screen/ScreenScreens.svelte';
import type { RoomState } from '../session/room.js';
import { SLIDE_ROUND, SLIDE_TEXT, TEAM_SIZES, TEAMS } from './content.js';
import { type Entry, entry } from './entry.js';
import { fixedSession, SILENT_MS } from './fixedSession.js';
import { fixedSound } from './fixedSound.js';
import { fullEntries } from './fullEntries.js';
import Joining from './Joining.svelte';
import * as views from './views.js';

/** The projector's screens. */
export const screenEntries: Entry[] = [
  projector('lobby', views.lobby),
  projector('lobby-empty', views.emptyLobby),
  projector('preview', views.flowPreview),
  projector('flow', views.flowOpen),
  projector('flow-long', views.longFlowOpen),
  projector('choice', views.choiceOpen),
  projector('choice-long', views.longChoiceOpen),
  projector('reveal-flow', views.flowReveal),
  projector('reveal-flow-seven', views.sevenFlowReveal),
  projector('reveal-flow-long', views.longFlowReveal),
  projector('reveal-choice', views.choiceReveal),
  projector('reveal-choice-long', views.longChoiceReveal),
  projector('preview-choice', views.choicePreview),
  projector('standings', views.standings),
  projector('standings-equal', views.equalStandings),
  projector('standings-shared', views.sharedStandings),
  projector('podium', views.end),
  projector('podium-equal', views.equalEnd),
  projector('podium-shared', views.sharedEnd),
  projector('podium-empty', views.emptyEnd),
  projector('preview-typed', views.typedPreview),
  projector('typed', views.typedOpen),
  projector('typed-picture', withPicture(views.typedOpen)),
  projector('typed-revote', views.typedRevote),
  projector('number', views.numberOpen),
  projector('poll', views.pollOpen),
  projector('slide', views.slideOpen),
  projector('slide-arabic', views.arabicSlideOpen),
  projector('slide-long', withText(views.slideOpen, `${SLIDE_TEXT}\n\n${SLIDE_TEXT}`)),
  projector('slide-longest', withText(views.slideOpen, SLIDE_TEXT.repeat(6).slice(0, 1200))),
  projector('flow-unlimited', views.unlimitedFlowOpen),
  projector('flow-closes', views.howManyFlowOpen),
  projector('flow-picture', withPicture(views.flowOpen)),
  projector('flow-pictures', views.picturedFlowOpen),
  projector('choice-pictures', views.picturedChoiceOpen),
  projector('reveal-choice-pictures', views.picturedChoiceReveal),
  projector('reveal-flow-pictures', views.picturedFlowReveal),
  projector('choice-formulas', views.formulaChoiceOpen),
  projector('choice-marks', views.markedChoiceOpen),
  projector('choice-revote', views.choiceRevote),
  projector('choice-picture', withPicture(views.choiceOpen)),
  projector('choice-long-picture', withPicture(views.longChoiceOpen)),
  projector('paused', views.paused),
  projector('talk-choice', views.choiceTalk),
  projector('talk-poll', views.pollTalk),
  projector('talk-flow', views.flowTalk),
  projector('talk-typed', views.typedTalk),
  projector('reveal-typed', views.typedReveal),
  projector('reveal-typed-long', withAnswers(views.typedReveal, 12, 100)),
  projector('reveal-number', goingOn(views.numberReveal)),
  projector('reveal-poll', goingOn(views.pollReveal)),
  projector('lobby-teams', views.teamLobby),
  projector('lobby-choose-team', views.chooseTeamLobby),
  projector('lobby-twelve-teams', twelveTeams(views.chooseTeamLobby)),
  projector('lobby-self-paced', views.selfPacedLobby),
  projector('standings-teams', views.teamStandings),
  projector('standings-twelve-teams', twelveTeams(views.teamStandings)),
  projector('standings-hidden', goingOn(views.hiddenStandings)),
  projector('podium-teams', views.teamEnd),
  projector('podium-twelve-teams', twelveTeams(views.teamEnd)),
  projector('podium-hidden', views.hiddenEnd),
  projector('self-paced', views.selfPaced),
  projector('practice', views.practice),
  entry('screen-joining', 'screen', Joining, { view: views.lobby }),
  projector('sound-asleep', views.lobby, fixedSound('asleep')),
  projector('sound-off', views.choiceOpen, fixedSound('off')),
  entry('screen-stale', 'screen', ScreenScreens, {
    session: fixedSession(views.choiceOpen, { line: { kind: 'dropped', retryAtMs: undefined } }),
    sound: fixedSound('on'),
  }),
  entry('screen-silent', 'screen', ScreenScreens, {
    session: fixedSession(views.flowPreview, {}, SILENT_MS),
    sound: fixedSound('on'),
  }),
  entry('screen-saving-stopped', 'screen', ScreenScreens, {
    session: fixedSession(views.choiceOpen, { savingStopped: true }),
    sound: fixedSound('on'),
  }),
  seatless('no-link', { kind: 'idle' }),
  seatless('connecting', { kind: 'connecting' }),
  seatless('old-link', {
    kind: 'refused',
    refusal: { reason: RefusalReason.NOT_ALLOWED, detail: '', suggestion: '' },
  }),
  seatless('closed', { kind: 'closed', reason: 'roomClosed' }),
  seatless('taken-over', { kind: 'closed', reason: 'seatTakenOver' }),
  ...fullEntries,
];

function seatless(name: string, line: RoomState['line']): Entry {
  return entry(`screen-${name}`, 'screen', ScreenScreens, {
    session: fixedSession(undefined, { line }),
    sound: fixedSound('on'),
  });
}

function projector(name: string, view: Parameters<typeof fixedSession>[0], sound = fixedSound('on')): Entry {
  return entry(`screen-${name}`, 'screen', ScreenScreens, { session: fixedSession(view), sound });
}

type Kind = NonNullable<Stage['kind']>;
type Part<Case extends Kind['$case']> = Partial<Extract<Kind, { $case: Case }>['value']>;

/** The view with some of its stage replaced. */
function changed(view: View, part: Part<Kind['$case']>): View {
  const { stage } = view;
  if (!stage?.kind) throw new TypeError('no stage to change');
  const kind = { ...stage.kind, value: { ...stage.kind.value, ...part } } as Kind;
  return { ...view, stage: { ...stage, kind } };
}

function withPicture(view: View): View {
  const kind = view.stage?.kind;
  if (kind?.$case !== 'open' || !kind.value.round) throw new TypeError(`stage ${kind?.$case}, expected open`);
  return changed(view, { round: { ...kind.value.round, image: SLIDE_ROUND.image } });
}

function withText(view: View, text: string): View {
  return changed(view, { task: { $case: 'slide', value: { text } } });
}

function withAnswers(view: View, count: number, chars: number): View {
  const accepted = Array.from({ length: count }, () => 'cell death by detachment '.repeat(8).slice(0, chars));
  return changed(view, { solution: { $case: 'typed', value: { accepted } } });
}

function goingOn(view: View): View {
  return changed(view, { nextAtMs: views.NOW_MS + 8_000 });
}

function twelveTeams(view: View): View {
  return changed(view, {
    teamSizes: [...TEAM_SIZES, ...TEAM_SIZES, ...TEAM_SIZES],
    teams: Array.from({ length: 12 }, (_, n) => ({
      team: ((n * 5) % 12) + 1,
      rank: n + 1,
      points: (TEAMS[0]?.points ?? 0) - 61 * n,
      members: 2 + (n % 2),
    })),
  });
}
