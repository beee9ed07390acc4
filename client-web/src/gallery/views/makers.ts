// What views are made of: the room, its rules, and stages.
import { Feedback, Grade, Mode, type Settings } from '../../gen/riffle/wire/v1/settings.js';
import type {
  Card,
  End,
  FlowTask,
  Lobby,
  Open,
  Reveal,
  RoomHead,
  RoundHead,
  Stage,
  Standings,
  TalkRow,
  View,
} from '../../gen/riffle/wire/v1/view.js';
import { CLASS } from '../content.js';

/** The server's time of every picture: 10:41:27 UTC of a Tuesday. */
export const NOW_MS = Date.UTC(2026, 8, 15, 10, 41, 27);

export const ROOM: RoomHead = {
  code: 'K7M2QP',
  deckTitle: 'Metastasis',
  deckLanguage: 'en',
  deckCredit: 'CancerQuest, Emory University',
  rounds: 8,
  joinUrl: 'https://riffle.example/K7M2QP',
  questionsOnScreen: false,
};

export const LOBBY: Lobby = { newest: [], mode: Mode.LIVE, teamSizes: [], chooseTeam: false };

export const STANDINGS: Standings = {
  afterRound: 0,
  top: [],
  topMore: 0,
  teams: [],
  nextAtMs: 0,
  climb: undefined,
};

export const END: End = { podium: [], podiumMore: 0, classPercent: 0, teams: [] };

/** A deck that says nothing of its rules. */
export const SETTINGS: Settings = {
  mode: Mode.LIVE,
  openMinutes: 0,
  speedWeightPercent: 25,
  streaks: false,
  teams: 0,
  chooseTeam: false,
  closeWhenDone: true,
  autoAdvanceSeconds: 0,
  hideStandings: false,
  questionsOnScreen: false,
  friendlyNames: false,
  approveJoins: false,
  timePercent: 100,
  flowRules: undefined,
};

export function view(number: number, kind: Stage['kind']): View {
  return {
    room: ROOM,
    stage: { number, players: CLASS.length, connected: CLASS.length - 1, kind },
    mine: undefined,
    hostOnly: undefined,
  };
}

/** @param secondsLeft undefined for a round without a limit */
export function open(
  number: number,
  round: RoundHead,
  secondsLeft: number | undefined,
  task: Open['task'],
  part: Partial<Open> = {},
): View {
  return view(number, { $case: 'open', value: { ...openRound(round, secondsLeft, task), ...part } });
}

export function openRound(round: RoundHead, secondsLeft: number | undefined, task: Open['task']): Open {
  const deadlineMs = secondsLeft === undefined ? 0 : NOW_MS + secondsLeft * 1000;
  const openedAtMs = deadlineMs === 0 ? NOW_MS - 12_000 : deadlineMs - round.limitMs;
  return { round, openedAtMs, deadlineMs, done: 19, task, revote: false, closesWhenDone: false };
}

export function flowTask(cards: Card[], part: Partial<FlowTask> = {}): FlowTask {
  return {
    boxes: 5,
    cards,
    checks: 3,
    checkCostPercent: 10,
    feedback: Feedback.WHICH,
    unlimitedChecks: false,
    grade: Grade.ABSOLUTE_POSITION,
    ...part,
  };
}

export function reveal(
  number: number,
  round: RoundHead,
  allRight: number,
  explanation: string,
  solution: Reveal['solution'],
): View {
  return view(number, {
    $case: 'reveal',
    value: { round, explanation, players: 26, allRight, solution, nextAtMs: 0 },
  });
}

export function talk(
  number: number,
  round: RoundHead,
  had: (index: number) => number[],
  cards: Card[],
): View {
  const rows: TalkRow[] = cards.map((card, index) => ({ card, had: had(index) }));
  return view(number, { $case: 'talk', value: { round, players: 26, answered: 24, rows } });
}
