// The projector with as much as docs/limits.md allows: long codes, names, titles and prompts, large classes.
import type { FlowRow, Stage, Standing, View } from '../gen/riffle/wire/v1/view.js';
import ScreenScreens from '../screens/screen/ScreenScreens.svelte';
import { CHOICE_CARDS } from './content.js';
import { type Entry, entry } from './entry.js';
import { fixedSession } from './fixedSession.js';
import { fixedSound } from './fixedSound.js';
import { flowTask } from './views/makers.js';
import * as views from './views.js';

const LONG_CODE = { code: 'K7M2QPX', joinUrl: 'http://192.168.178.123:8080/K7M2QPX', rounds: 24 };
const WIDE_CODE = { code: 'MWQWGM', joinUrl: 'https://riffle.example/MWQWGM' };
const WIDEST_CODE = { code: 'WMWMWMW', joinUrl: 'https://riffle.gymnasium-am-stadtpark.example/WMWMWMW' };
const LONG_TITLE = {
  deckLanguage: 'de',
  deckTitle:
    'Die Metastasierung: wie Krebszellen sich vom Tumor lösen, in die Blutbahn kommen und sich ausbreiten, Teil 12 von 13.',
};
/** As long as names get, in several scripts. */
const LONG_NAMES = [
  'Alexandra-Valentina Müll',
  'Maximiliane von Hohenlo.',
  '名前がとても長い生徒さんの名前です本当に長いよ。',
  'محمد عبد الرحمن الطويل م',
  '👩🏽‍🚀'.repeat(12),
  'WWWWWWWWWWWWWWWWWWWWWWWW',
  'Konstantin Konstantinopl',
];
const LONG_PROMPT =
  'The following is a question of the sort that is pasted from an exam paper, with several clauses, an explanation of what is meant, and a remark that you should think carefully. '
    .repeat(3)
    .slice(0, 400);
const WIDE_PROMPT =
  '血管への浸潤とは、移動する細胞が血管を構成する細胞のあいだを押し広げて血流に入ることをいう。'
    .repeat(9)
    .slice(0, 400);
const MANY = 300;
const MOST = 10_000;

export const fullEntries: Entry[] = [
  full('lobby-code-long', inRoom(views.lobby, LONG_CODE)),
  full('lobby-code-wide', inRoom(views.lobby, WIDE_CODE)),
  full('lobby-code-widest', inRoom(views.lobby, WIDEST_CODE)),
  full('paused-code-long', inRoom(views.paused, LONG_CODE)),
  full('pace-code-long', inRoom(views.selfPaced, LONG_CODE)),
  full('choice-line', inRoom(lasting(views.choiceOpen, 600), LONG_CODE)),
  full('choice-line-unlimited', inRoom(lasting(views.choiceOpen), LONG_CODE)),
  full('choice-line-sound', inRoom(lasting(views.choiceOpen, 600), LONG_CODE), fixedSound('asleep')),
  full(
    'choice-line-revote',
    inRoom(lasting(changed(views.choiceRevote, { closesWhenDone: true }), 600), LONG_CODE),
  ),
  full(
    'several-line-revote',
    inRoom(lasting(changed(views.severalOpen, { revote: true }), 600), { ...LONG_CODE, rounds: 100 }),
  ),
  full('flow-line', inRoom(lasting(changed(views.flowOpen, { closesWhenDone: true }), 600), LONG_CODE)),
  full('standings-equal-many', ofPlayers(changed(views.equalStandings, { topMore: MANY - 12 }), MANY)),
  full('podium-equal-many', ofPlayers(changed(views.equalEnd, { podiumMore: MANY - 12 }), MANY)),
  full('standings-long', inRoom(changed(views.standings, longTop()), LONG_CODE)),
  full(
    'standings-long-six',
    inRoom(changed(views.standings, { ...longTop(6), nextAtMs: views.NOW_MS + 8_000 }), LONG_CODE),
  ),
  full('standings-long-teams', inRoom(changed(views.teamStandings, longTop(6)), LONG_CODE)),
  full('podium-long', inRoom(changed(views.end, longPodium(0)), { ...LONG_CODE, ...LONG_TITLE })),
  full('podium-long-other', changed(views.end, longPodium(3))),
  full('podium-long-teams', changed(views.teamEnd, longPodium(0))),
  full('podium-long-teams-other', changed(views.teamEnd, longPodium(3))),
  full('lobby-long', inRoom(namedLobby(views.lobby), { ...LONG_CODE, ...LONG_TITLE })),
  full('lobby-long-teams', inRoom(namedLobby(views.chooseTeamLobby), { ...LONG_CODE, ...LONG_TITLE })),
  full('pace-long', inRoom(views.selfPaced, { ...LONG_CODE, ...LONG_TITLE })),
  full('preview-long', asking(views.flowPreview, LONG_PROMPT)),
  full('preview-wide', asking(views.flowPreview, WIDE_PROMPT)),
  full('choice-prompt-long', asking(views.choiceOpen, LONG_PROMPT)),
  full('choice-prompt-wide', asking(views.choiceOpen, WIDE_PROMPT)),
  full('typed-long', asking(views.typedOpen, LONG_PROMPT)),
  full('typed-wide', asking(views.typedOpen, WIDE_PROMPT)),
  full('reveal-choice-many', ofPlayers(chosen(views.choiceReveal), MOST)),
  full('reveal-choice-long-many', ofPlayers(chosen(views.longChoiceReveal), MOST)),
  full('reveal-number-many', ofPlayers(changed(views.numberReveal, manyNumbers()), MOST)),
  full('reveal-flow-twelve', ofPlayers(changed(views.longFlowReveal, twelveBoxes(16, 254)), MANY)),
  full('reveal-flow-twelve-most', ofPlayers(changed(views.longFlowReveal, twelveBoxes(12, 9254)), MOST)),
  full('flow-twelve', changed(views.longFlowOpen, twelveBoxTask())),
];

function full(name: string, view: View, sound = fixedSound('on')): Entry {
  return entry(`screen-full-${name}`, 'screen', ScreenScreens, { session: fixedSession(view), sound });
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

function inRoom(view: View, part: Partial<NonNullable<View['room']>>): View {
  if (!view.room) throw new TypeError('no room to change');
  return { ...view, room: { ...view.room, ...part } };
}

/** @param seconds that are left; undefined for no limit */
function lasting(view: View, seconds?: number): View {
  return changed(view, {
    openedAtMs: views.NOW_MS - 1000,
    deadlineMs: seconds === undefined ? 0 : views.NOW_MS + seconds * 1000,
  });
}

function asking(view: View, prompt: string): View {
  const kind = view.stage?.kind;
  if ((kind?.$case !== 'open' && kind?.$case !== 'preview') || !kind.value.round)
    throw new TypeError(`stage ${kind?.$case}, expected one with a prompt`);
  return changed(view, { round: { ...kind.value.round, prompt } });
}

function ofPlayers(view: View, players: number): View {
  const { stage } = view;
  if (!stage?.kind) throw new TypeError('no stage to change');
  const isReveal = stage.kind.$case === 'reveal';
  const counted = isReveal ? changed(view, { players, allRight: Math.round(players / 3) }) : view;
  return { ...counted, stage: { ...(counted.stage ?? stage), players } };
}

function standing(rank: number, alias: string, points: number): Standing {
  return { rank, alias, points, moved: 12 - 5 * rank, streak: 14 - rank };
}

function longPodium(from: number): Part<'end'> {
  const names = [...LONG_NAMES.slice(from), ...LONG_NAMES].slice(0, 3);
  return { podium: names.map((alias, index) => standing(index + 1, alias, 20_104 - 801 * index)) };
}

function longTop(lanes = 5): Part<'standings'> {
  const top = LONG_NAMES.slice(0, lanes).map((alias, index) =>
    standing(index + 1, alias, 20_720 - 801 * index),
  );
  return { top, climb: { alias: 'Maximiliane von Hohenlo.', places: 120 } };
}

function namedLobby(view: View): View {
  const names = ['Ada', 'Mei', ...LONG_NAMES, ...LONG_NAMES.map((name) => `${name.slice(0, 22)} 2`)];
  return ofPlayers(changed(view, { newest: names.slice(0, 16) }), MANY);
}

function chosen(view: View): View {
  const kind = view.stage?.kind;
  if (kind?.$case !== 'reveal' || kind.value.solution?.$case !== 'choice')
    throw new TypeError(`stage ${kind?.$case}, expected the reveal of a choice`);
  const rows = kind.value.solution.value.rows.map((row, n) => ({
    ...row,
    picked: n === 0 ? MOST : 1234 + n,
  }));
  return changed(view, { solution: { $case: 'choice', value: { rows } } });
}

function manyNumbers(): Part<'reveal'> {
  const value = { value: '90', tolerance: '2.5', unit: '%', less: 5234, more: 1290 };
  return { solution: { $case: 'number', value } };
}

function steps(count: number) {
  return Array.from({ length: count }, (_, n) => ({
    number: n + 1,
    label: `Step number ${n + 1}: ${CHOICE_CARDS[n % 4]?.label}`,
    learnMoreUrl: '',
    image: undefined,
  }));
}

function twelveBoxes(cards: number, had: number): Part<'reveal'> {
  const rows: FlowRow[] = steps(cards).map((card, n) => ({
    card,
    box: n < 12 ? n + 1 : 0,
    description: '',
    had: Array.from({ length: 12 }, (_, box) => (box === n ? had : Math.round(had / 2))),
  }));
  return { solution: { $case: 'flow', value: { boxes: 12, rows } } };
}

function twelveBoxTask(): Part<'open'> {
  return { task: { $case: 'flow', value: flowTask(steps(16), { boxes: 12 }) } };
}
