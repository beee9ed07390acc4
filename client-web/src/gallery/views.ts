// A fixed view of each stage, as the server would send it, and of each audience.
import { Feedback, Grade, Mode, type Settings, TimeAllowance } from '../gen/riffle/wire/v1/settings.js';
import {
  type Card,
  type FlowTask,
  type HostOnly,
  type HostStanding,
  type Live,
  type Lobby,
  type Mine,
  type MyFlow,
  type MyPace,
  type MyRound,
  type Open,
  type Reveal,
  type RoomHead,
  type RosterPlayer,
  type RoundHead,
  RoundKind,
  type Stage,
  type Standings,
  type TalkRow,
  type View,
} from '../gen/riffle/wire/v1/view.js';
import {
  ARABIC_SLIDE_ROUND,
  ARABIC_SLIDE_TEXT,
  CHOICE_CARDS,
  CHOICE_ROUND,
  CLASS,
  ESCAPE_DESCRIPTION,
  FLOW_CARDS,
  FLOW_COLUMN,
  FLOW_ORDER,
  FLOW_ROUND,
  FLOW_ROWS,
  LEAKAGE_DESCRIPTION,
  LONG_CHOICE_CARDS,
  LONG_FLOW_CARDS,
  LONG_FLOW_ROUND,
  NUMBER_ROUND,
  POLL_CARDS,
  POLL_ROUND,
  ROUNDS,
  SEVERAL_CARDS,
  SEVERAL_ROUND,
  SLIDE_ROUND,
  SLIDE_TEXT,
  TEAM_SIZES,
  TEAMS,
  TOP_FIVE,
  TYPED_ACCEPTED,
  TYPED_ROUND,
} from './content.js';

/** The server's time of every picture: 10:41:27 UTC of a Tuesday. */
export const NOW_MS = Date.UTC(2026, 8, 15, 10, 41, 27);

const ROOM: RoomHead = {
  code: 'K7M2QP',
  deckTitle: 'Metastasis',
  deckLanguage: 'en',
  deckCredit: 'CancerQuest, Emory University',
  rounds: 8,
  joinUrl: 'https://riffle.example/K7M2QP',
};

const LOBBY: Lobby = { newest: [], mode: Mode.LIVE, teamSizes: [], chooseTeam: false };
const STANDINGS: Standings = { afterRound: 0, top: [], teams: [], nextAtMs: 0 };

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
  friendlyNames: false,
  approveJoins: false,
  timePercent: 100,
  flowRules: undefined,
};

/** The one whose line is down. */
const ZOE = CLASS.indexOf('Zoë');

// ---- what the whole class may see

export const lobby = view(0, { $case: 'lobby', value: { ...LOBBY, newest: CLASS.slice(-16).reverse() } });
export const emptyLobby: View = {
  ...view(0, { $case: 'lobby', value: LOBBY }),
  stage: { number: 0, players: 0, connected: 0, kind: { $case: 'lobby', value: LOBBY } },
};
export const flowPreview = view(4, {
  $case: 'preview',
  value: { round: FLOW_ROUND, opensAtMs: NOW_MS + 2_600 },
});
export const choicePreview = view(8, {
  $case: 'preview',
  value: { round: CHOICE_ROUND, opensAtMs: NOW_MS + 4_600 },
});
export const flowOpen = open(5, FLOW_ROUND, 41, {
  $case: 'flow',
  value: flowTask(FLOW_CARDS),
});
export const longFlowOpen = open(5, LONG_FLOW_ROUND, 58, {
  $case: 'flow',
  value: flowTask(LONG_FLOW_CARDS),
});
export const choiceOpen = open(9, CHOICE_ROUND, 14, { $case: 'choice', value: { cards: CHOICE_CARDS } });
export const severalOpen = open(17, SEVERAL_ROUND, 9, { $case: 'choice', value: { cards: SEVERAL_CARDS } });
export const longChoiceOpen = open(
  17,
  {
    ...SEVERAL_ROUND,
    prompt:
      'What can a migrating cancer cell die from? Several are right, and the answers are as long as answers get.',
  },
  9,
  { $case: 'choice', value: { cards: LONG_CHOICE_CARDS } },
);
export const flowReveal = view(6, {
  $case: 'reveal',
  value: {
    round: FLOW_ROUND,
    nextAtMs: 0,
    explanation: ESCAPE_DESCRIPTION,
    players: 26,
    allRight: 9,
    solution: { $case: 'flow', value: { boxes: 5, rows: FLOW_ROWS } },
  },
});
export const choiceReveal = view(10, {
  $case: 'reveal',
  value: {
    round: CHOICE_ROUND,
    nextAtMs: 0,
    explanation: 'They act as molecular scissors.',
    players: 26,
    allRight: 18,
    solution: {
      $case: 'choice',
      value: {
        rows: CHOICE_CARDS.map((card, n) => ({ card, right: n === 0, picked: [18, 3, 1, 4][n] ?? 0 })),
      },
    },
  },
});
/** Twelve boxes and fifteen steps, some of them as long as steps get. */
export const longFlowReveal = view(6, {
  $case: 'reveal',
  value: {
    round: LONG_FLOW_ROUND,
    nextAtMs: 0,
    explanation: ESCAPE_DESCRIPTION,
    players: 26,
    allRight: 0,
    solution: {
      $case: 'flow',
      value: {
        boxes: 12,
        rows: Array.from({ length: 15 }, (_, n) => ({
          card: { ...LONG_FLOW_CARDS[n % LONG_FLOW_CARDS.length], number: n + 1 } as Card,
          box: n < 12 ? n + 1 : 0,
          description: '',
          had: Array.from({ length: 12 }, (_, box) => (box === n ? 26 - 2 * n : (n + box) % 5 === 0 ? 1 : 0)),
        })),
      },
    },
  },
});
/** Seven steps and two that do not belong. */
export const sevenFlowReveal = view(6, {
  $case: 'reveal',
  value: {
    round: FLOW_ROUND,
    nextAtMs: 0,
    explanation: ESCAPE_DESCRIPTION,
    players: 26,
    allRight: 4,
    solution: {
      $case: 'flow',
      value: {
        boxes: 7,
        rows: [...FLOW_CARDS, ...SEVERAL_CARDS].slice(0, 9).map((card, n) => ({
          card: { ...card, number: n + 1 },
          box: n < 7 ? n + 1 : 0,
          description: '',
          had: Array.from({ length: 7 }, (_, box) => (box === n ? 24 - 2 * n : (n + box) % 4 === 0 ? 2 : 0)),
        })),
      },
    },
  },
});
export const longChoiceReveal = view(18, {
  $case: 'reveal',
  value: {
    round: SEVERAL_ROUND,
    nextAtMs: 0,
    explanation: '',
    players: 26,
    allRight: 9,
    solution: {
      $case: 'choice',
      value: { rows: LONG_CHOICE_CARDS.map((card, n) => ({ card, right: n % 2 === 0, picked: 20 - 2 * n })) },
    },
  },
});
/** A first round that nobody answered: everybody shares a rank. */
export const equalStandings = view(7, {
  $case: 'standings',
  value: {
    ...STANDINGS,
    afterRound: 1,
    top: CLASS.map((alias) => ({ rank: 1, alias, points: 0, moved: 0, streak: 0 })),
  },
});
export const standings = view(7, {
  $case: 'standings',
  value: { ...STANDINGS, afterRound: 2, top: TOP_FIVE },
});
export const end = view(31, {
  $case: 'end',
  value: {
    podium: [
      { rank: 1, alias: 'Ada', points: 6104, moved: 0, streak: 0 },
      { rank: 2, alias: 'Mei L.', points: 5860, moved: 1, streak: 0 },
      { rank: 3, alias: 'Yuki', points: 5712, moved: -1, streak: 0 },
    ],
    classPercent: 71,
    teams: [],
  },
});

/** Ended in its first round. */
export const emptyEnd = view(3, { $case: 'end', value: { podium: [], classPercent: 0, teams: [] } });
/** Shared ranks, and a name as long as names get. */
export const sharedEnd = view(31, {
  $case: 'end',
  value: {
    podium: [
      { rank: 1, alias: 'Ada', points: 6104, moved: 0, streak: 0 },
      { rank: 1, alias: 'Maximiliane von Hohenlohe', points: 6104, moved: 0, streak: 0 },
      { rank: 3, alias: 'Yuki', points: 5712, moved: -1, streak: 0 },
      { rank: 3, alias: 'نور', points: 5712, moved: -1, streak: 0 },
      { rank: 3, alias: 'Chloé', points: 5712, moved: -1, streak: 0 },
      { rank: 3, alias: '李雷', points: 5712, moved: -1, streak: 0 },
      { rank: 3, alias: 'Kwame', points: 5712, moved: -1, streak: 0 },
    ],
    classPercent: 71,
    teams: [],
  },
});

// Rounds of the other kinds.

export const typedPreview = view(20, {
  $case: 'preview',
  value: { round: TYPED_ROUND, opensAtMs: NOW_MS + 2_600 },
});
export const typedOpen = open(21, TYPED_ROUND, 31, { $case: 'typed', value: { maxChars: 100 } });
export const numberOpen = open(25, NUMBER_ROUND, 17, { $case: 'number', value: { maxChars: 30, unit: '%' } });
export const pollOpen = open(13, POLL_ROUND, 22, { $case: 'choice', value: { cards: POLL_CARDS } });
export const slideOpen = open(1, SLIDE_ROUND, undefined, { $case: 'slide', value: { text: SLIDE_TEXT } });
export const arabicSlideOpen: View = {
  ...open(1, ARABIC_SLIDE_ROUND, undefined, { $case: 'slide', value: { text: ARABIC_SLIDE_TEXT } }),
  room: { ...ROOM, deckTitle: 'النقيلة', deckLanguage: 'ar' },
};
/** Without a clock. */
export const unlimitedFlowOpen = open(5, { ...FLOW_ROUND, limitMs: 0 }, undefined, {
  $case: 'flow',
  value: flowTask(FLOW_CARDS),
});
/** It closes when all are done, and a check tells only how many are right, as often as one likes. */
export const howManyFlowOpen = open(
  5,
  FLOW_ROUND,
  41,
  {
    $case: 'flow',
    value: flowTask(FLOW_CARDS, { checks: 0, unlimitedChecks: true, feedback: Feedback.HOW_MANY }),
  },
  { closesWhenDone: true },
);
/** Without checks. */
export const blindFlowOpen = open(
  5,
  FLOW_ROUND,
  41,
  { $case: 'flow', value: flowTask(FLOW_CARDS, { checks: 0, feedback: Feedback.NONE }) },
  { closesWhenDone: true },
);
export const choiceRevote = open(
  11,
  CHOICE_ROUND,
  18,
  { $case: 'choice', value: { cards: CHOICE_CARDS } },
  { revote: true },
);
export const typedRevote = open(
  23,
  TYPED_ROUND,
  40,
  { $case: 'typed', value: { maxChars: 100 } },
  { revote: true },
);
export const paused = view(6, { $case: 'paused', value: { round: FLOW_ROUND } });
export const choiceTalk = talk(10, CHOICE_ROUND, (n) => [[9, 7, 3, 5][n] ?? 0], CHOICE_CARDS);
export const pollTalk = talk(14, POLL_ROUND, (n) => [[5, 11, 6, 2][n] ?? 0], POLL_CARDS);
export const flowTalk = talk(
  6,
  FLOW_ROUND,
  (n) => FLOW_ROWS.find(({ card }) => card?.number === n + 1)?.had ?? [],
  FLOW_CARDS,
);
export const typedTalk = talk(22, TYPED_ROUND, () => [], []);
export const typedReveal = reveal(22, TYPED_ROUND, 14, 'From the Greek for “without a home”.', {
  $case: 'typed',
  value: { accepted: TYPED_ACCEPTED },
});
export const numberReveal = reveal(26, NUMBER_ROUND, 11, 'Most deaths from cancer are due to its spread.', {
  $case: 'number',
  value: { value: '90', tolerance: '2.5', unit: '%' },
});
export const pollReveal = reveal(14, POLL_ROUND, 0, '', {
  $case: 'choice',
  value: { rows: POLL_CARDS.map((card, n) => ({ card, right: false, picked: [5, 11, 6, 2][n] ?? 0 })) },
});

// Teams, hidden standings, and everybody at their own pace.

export const teamLobby = view(0, {
  $case: 'lobby',
  value: { ...LOBBY, newest: CLASS.slice(-16).reverse(), teamSizes: TEAM_SIZES },
});
export const chooseTeamLobby = view(0, {
  $case: 'lobby',
  value: { ...LOBBY, newest: CLASS.slice(-16).reverse(), teamSizes: TEAM_SIZES, chooseTeam: true },
});
export const selfPacedLobby = view(0, {
  $case: 'lobby',
  value: { ...LOBBY, newest: CLASS.slice(-16).reverse(), mode: Mode.SELF_PACED },
});
/** It goes on by itself. */
export const teamStandings = view(7, {
  $case: 'standings',
  value: { afterRound: 2, top: TOP_FIVE, teams: TEAMS, nextAtMs: NOW_MS + 8_000 },
});
export const hiddenStandings = view(7, { $case: 'standings', value: { ...STANDINGS, afterRound: 2 } });
export const teamEnd = view(31, {
  $case: 'end',
  value: {
    podium: [
      { rank: 1, alias: 'Ada', points: 6104, moved: 0, streak: 4 },
      { rank: 2, alias: 'Mei L.', points: 5860, moved: 1, streak: 2 },
      { rank: 3, alias: 'Yuki', points: 5712, moved: -1, streak: 0 },
    ],
    classPercent: 71,
    teams: TEAMS,
  },
});
export const hiddenEnd = view(31, { $case: 'end', value: { podium: [], classPercent: 71, teams: [] } });
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

// ---- what is a player's own

export const mineTextNone = myText('', 0);
export const mineTypedSent = myText('アノイキス', 12_400);
/** In a round that is open again: the first answer, which another may replace. */
export const mineTypedFirst = myText('アノイキス', 12_400, true);
export const mineNumberSent = myText('٩٠٫٥', 8_200);

export const mineFlowStart = myFlow([0, 0, 0, 0, 0]);
export const mineFlowHalf = myFlow([2, 5, 4, 0, 0]);
export const mineFlowFull = myFlow([2, 5, 4, 1, 6]);
/** Three right, two not yet; the second check would cost. */
export const mineFlowChecked = myFlow([2, 5, 4, 1, 6], {
  checksUsed: 1,
  checked: {
    checksUsed: 1,
    right: 3,
    boxes: [
      ...[1, 2, 3].map(() => ({ right: true, description: '' })),
      { right: false, description: LEAKAGE_DESCRIPTION },
      { right: false, description: ESCAPE_DESCRIPTION },
    ],
  },
});
export const mineFlowSolved = myFlow(FLOW_ORDER, {
  checksUsed: 2,
  finished: true,
  checked: { checksUsed: 2, right: 5, boxes: FLOW_ORDER.map(() => ({ right: true, description: '' })) },
});
/** The player has said that they are done. */
export const mineFlowFinished = myFlow([2, 5, 4, 1, 6], { finished: true });
/** Of {@link howManyFlowOpen}: three of five are right. */
export const mineFlowHowMany = myFlow([2, 5, 4, 1, 6], {
  checksUsed: 4,
  checked: { checksUsed: 4, boxes: [], right: 3 },
});
export const mineFlowLong: Mine['now'] = {
  $case: 'flow',
  value: {
    column: [3, 4, 5, 6, 1, 2],
    boxes: [1, 2, 0, 0, 0],
    checksUsed: 0,
    checked: undefined,
    rightBoxes: [],
    finished: false,
  },
};
export const mineChoiceNone = myChoice([], 0);
export const mineChoiceSent = myChoice([3], 6_100);
/** In a round that is open again: the first answer, which another may replace. */
export const mineChoiceFirst = myChoice([3], 6_100, true);
export const mineSeveralSent = myChoice([1, 2], 15_300);
export const mineFlowRound: Mine['now'] = {
  $case: 'round',
  value: {
    ...myRound(1),
    answer: FLOW_ORDER,
    accuracyPoints: 1000,
    speedLoss: 117,
    checkLoss: 88,
    checksUsed: 2,
    answerMs: 42_000,
  },
};
export const mineFlowRoundInPart: Mine['now'] = {
  $case: 'round',
  value: {
    ...myRound(1),
    answer: [2, 5, 4, 1, 3],
    right: 3,
    allRight: false,
    accuracyPoints: 600,
    speedLoss: 70,
    points: 530,
    answerMs: 42_000,
  },
};
export const mineChoiceRound: Mine['now'] = {
  $case: 'round',
  value: { ...myRound(2), answer: [3], accuracyPoints: 1000, speedLoss: 59, answerMs: 4_700 },
};
export const mineNothingSent: Mine['now'] = {
  $case: 'round',
  value: { ...myRound(2), answered: false, right: 0, points: 0, allRight: false },
};
export const mineTypedRound: Mine['now'] = {
  $case: 'round',
  value: {
    ...myRound(5),
    kind: RoundKind.TYPED,
    prompt: TYPED_ROUND.prompt,
    right: 1,
    allRight: true,
    text: 'アノイキス',
    accuracyPoints: 1000,
    speedLoss: 69,
    streakBonus: 186,
    streak: 3,
    points: 1117,
    answerMs: 12_400,
  },
};
export const mineTypedRoundMissed: Mine['now'] = {
  $case: 'round',
  value: {
    ...myRound(5),
    kind: RoundKind.TYPED,
    prompt: TYPED_ROUND.prompt,
    text: 'apoptosis',
    answerMs: 12_400,
  },
};
export const mineNumberRound: Mine['now'] = {
  $case: 'round',
  value: {
    ...myRound(6),
    kind: RoundKind.NUMBER,
    prompt: NUMBER_ROUND.prompt,
    text: '٩٠٫٥',
    accuracyPoints: 2000,
    speedLoss: 137,
    points: 1863,
    answerMs: 8_200,
  },
};
export const minePollRound: Mine['now'] = {
  $case: 'round',
  value: {
    ...myRound(3),
    kind: RoundKind.POLL,
    prompt: POLL_ROUND.prompt,
    answer: [4],
    answerLabels: POLL_CARDS.flatMap(({ number, label }) => (number === 4 ? label : [])),
    right: 0,
    of: 0,
    allRight: false,
    accuracyPoints: 0,
    points: 0,
  },
};
export const mineStanding: Mine['now'] = {
  $case: 'standing',
  value: {
    rank: 4,
    moved: 3,
    streak: 3,
    above: { rank: 3, alias: 'نور', points: 1633, moved: -1, streak: 0 },
    below: { rank: 5, alias: 'Kwame', points: 1571, moved: -2, streak: 0 },
  },
};
export const mineEnd: Mine['now'] = {
  $case: 'end',
  value: {
    rank: 2,
    rounds: ROUNDS.map((_, index) => endRound(index)),
    gameId: 'g-2026-09-15-1',
    reviewKey: '39e5c928deb41baee98e6beb4dfb99e4',
  },
};

/** Waits for the host's yes. */
export const notAdmitted = forPlayer(emptyLobby, undefined, 0, { waiting: true });
export const inTeam = forPlayer(teamLobby, undefined, 0, { team: 3 });
export const choosesTeam = forPlayer(chooseTeamLobby, undefined, 0);
/** Twice the usual time. */
export const doubleTime = forPlayer(typedOpen, mineTextNone, 800, {
  time: TimeAllowance.DOUBLE,
  deadlineMs: NOW_MS + 76_000,
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

/** The view with what is Mei's own; `part` replaces some of it. Players see no aliases in the lobby. */
export function forPlayer(shared: View, now?: Mine['now'], points = 1595, part: Partial<Mine> = {}): View {
  const { stage } = shared;
  const quiet: Stage | undefined =
    stage?.kind?.$case === 'lobby'
      ? { ...stage, kind: { $case: 'lobby', value: { ...stage.kind.value, newest: [] } } }
      : stage;
  const mine: Mine = {
    alias: 'Mei L.',
    points,
    now,
    waiting: false,
    team: 0,
    time: TimeAllowance.USUAL,
    deadlineMs: 0,
    pace: undefined,
  };
  return { ...shared, stage: quiet, mine: { ...mine, ...part } };
}

/** One of the class, as the host sees them; `part` replaces some of it. */
export function rosterPlayer(number: number, alias: string, part: Partial<RosterPlayer> = {}): RosterPlayer {
  return {
    number,
    alias,
    connected: true,
    waiting: false,
    removed: false,
    team: 0,
    time: TimeAllowance.USUAL,
    points: 0,
    adjusted: 0,
    roundsDone: 0,
    rosterName: '',
    ...part,
  };
}

/** Whom the host has written down, from the first player on. */
const ROSTER_NAMES = ['Ada Okafor', 'Mei Lin', 'نور حداد', 'Yuki Tanaka-Hohenlohe'];

/** The view with what only the host sees; `part` replaces some of it. */
export function forHost(shared: View, part: Partial<HostOnly> = {}): View {
  const kind = shared.stage?.kind?.$case;
  const hostOnly: HostOnly = {
    gameId: kind === 'lobby' ? '' : 'g-2026-09-15-1',
    screenKey: Uint8Array.from({ length: 16 }, (_, n) => n),
    players: CLASS.map((alias, n) => rosterPlayer(n + 1, alias, { connected: n !== ZOE })),
    standings: kind === 'lobby' || kind === 'selfPaced' ? [] : hostStandings(shared.stage?.kind),
    nextPrompt: kind === 'reveal' || kind === 'standings' ? CHOICE_ROUND.prompt : '',
    rounds:
      kind === 'end'
        ? ROUNDS.map(({ prompt, classPercent }, n) => ({
            number: n + 1,
            prompt,
            classPercent,
            unscored: false,
          }))
        : [],
    settings: SETTINGS,
    deckSettings: SETTINGS,
    locked: false,
    outline: ROUNDS.map(({ prompt, kind: round }, n) => ({
      number: n + 1,
      kind: round,
      prompt,
      played: n < 2,
    })),
    given: [],
    live: live(shared.stage?.kind, CLASS.length),
  };
  return { ...shared, hostOnly: { ...hostOnly, ...part } };
}

/** In teams, with three who wait to be let in, and other rules than the deck's. */
export const hostTeamLobby = forHost(chooseTeamLobby, {
  settings: { ...SETTINGS, teams: 4, chooseTeam: true, approveJoins: true, streaks: true },
  players: [
    ...CLASS.map((alias, n) =>
      rosterPlayer(n + 1, alias, {
        team: (n % 4) + 1,
        rosterName: ROSTER_NAMES[n] ?? '',
        time: n === 4 ? TimeAllowance.DOUBLE : TimeAllowance.USUAL,
      }),
    ),
    ...['Ngọc', 'מיכל', 'Jürgen'].map((alias, n) =>
      rosterPlayer(CLASS.length + n + 1, alias, { waiting: true }),
    ),
  ],
});
export const hostSelfPaced = forHost(selfPaced, {
  settings: { ...SETTINGS, mode: Mode.SELF_PACED, openMinutes: 4320 },
  outline: [],
  players: CLASS.map((alias, n) =>
    rosterPlayer(n + 1, alias, {
      points: 5200 - 150 * n,
      adjusted: n === 3 ? -200 : 0,
      roundsDone: Math.max(0, 8 - Math.floor(n / 3)),
    }),
  ),
});
export const hostSelfPacedLobby = forHost(selfPacedLobby, {
  settings: { ...SETTINGS, mode: Mode.SELF_PACED, openMinutes: 4320 },
  locked: true,
});
export const hostPractice = forHost(practice, {
  settings: { ...SETTINGS, mode: Mode.PRACTICE },
  outline: [],
  players: CLASS.map((alias, n) => rosterPlayer(n + 1, alias, { roundsDone: (n * 5) % 9 })),
});
/** Everything that can differ from a deck does. */
export const hostOwnRules = forHost(selfPacedLobby, {
  settings: {
    mode: Mode.SELF_PACED,
    openMinutes: 2880,
    speedWeightPercent: 33,
    streaks: true,
    teams: 3,
    chooseTeam: true,
    closeWhenDone: false,
    autoAdvanceSeconds: 15,
    hideStandings: true,
    friendlyNames: true,
    approveJoins: true,
    timePercent: 250,
    flowRules: {
      grade: Grade.LONGEST_ORDERED,
      feedback: Feedback.HOW_MANY,
      checks: 0,
      checkCostPercent: 5,
    },
  },
});
/** Three are in, one of them without a line. */
export const hostFew = forHost(choiceOpen, {
  locked: true,
  players: ['Ada', 'نور', 'Zoë'].map((alias, n) =>
    rosterPlayer(n + 1, alias, { connected: n < 2, points: 900 }),
  ),
});
export const hostTeamStandings = forHost(teamStandings, {
  settings: { ...SETTINGS, teams: 4, streaks: true, autoAdvanceSeconds: 10 },
  players: CLASS.map((alias, n) =>
    rosterPlayer(n + 1, alias, {
      team: (n % 4) + 1,
      rosterName: ROSTER_NAMES[n] ?? '',
      points: 1720 - 53 * n,
      adjusted: n === 3 ? -200 : 0,
      time: n === 3 ? TimeAllowance.HALF_MORE : TimeAllowance.USUAL,
    }),
  ),
});
export const hostHiddenReveal = forHost(choiceReveal, { settings: { ...SETTINGS, hideStandings: true } });
/** Thirty, some with names as long as names get, who have put long steps into twelve boxes. */
export const hostThirtyReveal = forThirty(longFlowReveal);
export const hostTeamEnd = forHost(teamEnd, { settings: { ...SETTINGS, teams: 4 } });
export const hostHiddenEnd = forHost(hiddenEnd, { settings: { ...SETTINGS, hideStandings: true } });
export const hostTypedReveal = forHost(typedReveal, {
  given: [
    { text: 'anoikis', count: 9, right: true },
    { text: 'apoptosis', count: 6, right: false },
    { text: 'アノイキス', count: 3, right: true },
    { text: 'анойкис', count: 2, right: true },
    { text: 'موت الخلية', count: 2, right: false },
    { text: 'necrosis', count: 1, right: false },
  ],
});
export const hostNumberReveal = forHost(numberReveal, {
  given: [
    { text: '90', count: 8, right: true },
    { text: '50', count: 5, right: false },
    { text: '٩٠٫٥', count: 3, right: true },
    { text: '66.7', count: 2, right: false },
  ],
});

/** Nobody has done anything yet. */
export const hostFlowBegun = forHost(
  open(5, FLOW_ROUND, 58, { $case: 'flow', value: flowTask(FLOW_CARDS) }, { done: 0 }),
  { live: { rows: [], notDone: CLASS.map((_, n) => n + 1) } },
);
/** A hall of 240, of whom sixty are named and twenty have no line. */
export const hostCrowd = forCrowd(flowOpen, 240);

function forCrowd(shared: View, size: number): View {
  const players = Array.from({ length: size }, (_, n) =>
    rosterPlayer(n + 1, `${CLASS[n % CLASS.length]} ${1 + Math.floor(n / CLASS.length)}`, {
      connected: n % 12 !== 11,
    }),
  );
  const stage = shared.stage && { ...shared.stage, players: size, connected: size - 20 };
  return forHost({ ...shared, stage }, { players, live: live(shared.stage?.kind, size) });
}

/** What a class has done that is at work: as many as are done have placed all, the others some. */
function live(stage: Stage['kind'], players: number): Live | undefined {
  if (stage?.$case !== 'open' || stage.value.task?.$case === 'slide') return undefined;
  const { task, done } = stage.value;
  const missing = Array.from({ length: players }, (_, n) => n).filter((n) => n === ZOE || n > done);
  const answers = Array.from({ length: players }, (_, n) => answerSoFar(task, n, !missing.includes(n)));
  const cards = task?.$case === 'flow' || task?.$case === 'choice' ? task.value.cards : [];
  const places = task?.$case === 'flow' ? task.value.boxes : 1;
  const isFlow = task?.$case === 'flow';
  return {
    rows: cards.map(({ number }) => ({
      had: Array.from(
        { length: places },
        (_, box) =>
          answers.filter((cardsOf) => (isFlow ? cardsOf[box] === number : cardsOf.includes(number))).length,
      ),
      takers: answers
        .flatMap((cardsOf, n) =>
          cardsOf.includes(number) ? { player: n + 1, box: isFlow ? cardsOf.indexOf(number) + 1 : 0 } : [],
        )
        .slice(0, 20),
    })),
    notDone: missing.map((n) => n + 1).slice(0, 60),
  };
}

/** What stands in the boxes of the player of this place, or their picks. */
function answerSoFar(task: Open['task'], place: number, isDone: boolean): number[] {
  switch (task?.$case) {
    case 'flow': {
      const { boxes, cards } = task.value;
      const numbers = cards.map(({ number }) => number);
      const order = cards === FLOW_CARDS ? FLOW_ORDER : numbers.slice(0, boxes);
      const odd = numbers.find((number) => !order.includes(number)) ?? 0;
      const placed = order.map((card, box) => {
        if (place % 3 === 1 && box >= boxes - 2) return order[box === boxes - 1 ? box - 1 : boxes - 1] ?? 0;
        return place % 4 === 2 && box === place % boxes ? odd : card;
      });
      return isDone ? placed : placed.map((card, box) => (box < place % boxes ? card : 0));
    }
    case 'choice': {
      const { cards } = task.value;
      const card = cards[place % 5 < 3 ? 0 : place % cards.length];
      return isDone && card ? [card.number] : [];
    }
    default:
      return [];
  }
}

function forThirty(shared: View): View {
  const { hostOnly } = forHost(shared);
  if (!hostOnly) return shared;
  const more = ['Wolfeschlegelsteinhausen', 'Maximiliane-Charlotte W.', 'محمد عبد الرحمن', '花子さん'];
  const players = [...hostOnly.players, ...more.map((alias, n) => rosterPlayer(CLASS.length + n + 1, alias))];
  const standings = players.flatMap(({ number }, n) => {
    const standing = hostOnly.standings[n] ?? hostOnly.standings[n - more.length];
    return standing ? { ...standing, player: number } : [];
  });
  return { ...shared, hostOnly: { ...hostOnly, players, standings } };
}

function view(number: number, kind: Stage['kind']): View {
  return {
    room: ROOM,
    stage: { number, players: CLASS.length, connected: CLASS.length - 1, kind },
    mine: undefined,
    hostOnly: undefined,
  };
}

/** @param secondsLeft undefined for a round without a limit */
function open(
  number: number,
  round: RoundHead,
  secondsLeft: number | undefined,
  task: Open['task'],
  part: Partial<Open> = {},
): View {
  return view(number, { $case: 'open', value: { ...openRound(round, secondsLeft, task), ...part } });
}

function openRound(round: RoundHead, secondsLeft: number | undefined, task: Open['task']): Open {
  const deadlineMs = secondsLeft === undefined ? 0 : NOW_MS + secondsLeft * 1000;
  const openedAtMs = deadlineMs === 0 ? NOW_MS - 12_000 : deadlineMs - round.limitMs;
  return { round, openedAtMs, deadlineMs, done: 19, task, revote: false, closesWhenDone: false };
}

function flowTask(cards: Card[], part: Partial<FlowTask> = {}): FlowTask {
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

function reveal(
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

/** A view's reveal, as it comes to one player at their own pace. */
function revealedTo(shared: View): MyPace['turn'] {
  const kind = shared.stage?.kind;
  if (kind?.$case !== 'reveal') throw new TypeError(`stage ${kind?.$case}, expected reveal`);
  return { $case: 'reveal', value: { ...kind.value, players: 0, allRight: 0 } };
}

/** @param known of how many rounds the prompt is known, beside the one of the turn */
function pace(turn?: MyPace['turn'], known = 3): MyPace {
  const rounds = ROUNDS.map(({ prompt, points, right, of }, n) => ({
    number: n + 1,
    closed: n < 3,
    points: n < 3 ? points : 0,
    allRight: n < 3 && right === of,
    prompt: n < known || n + 1 === turn?.value.round?.number ? prompt : '',
  }));
  return { rounds, turn };
}

function myFlow(boxes: number[], part: Partial<MyFlow> = {}): Mine['now'] {
  return {
    $case: 'flow',
    value: {
      column: FLOW_COLUMN,
      boxes,
      checksUsed: 0,
      checked: undefined,
      rightBoxes: [],
      finished: false,
      ...part,
    },
  };
}

function myChoice(picked: number[], answerMs: number, replaceable = false): Mine['now'] {
  return { $case: 'choice', value: { picked, answerMs, replaceable } };
}

function myText(text: string, answerMs: number, replaceable = false): Mine['now'] {
  return { $case: 'text', value: { text, answerMs, replaceable } };
}

function myRound(index: number): MyRound {
  const round = ROUNDS[index];
  if (!round) throw new RangeError(`round ${index}, expected 0 to ${ROUNDS.length - 1}`);
  const { prompt, kind, right, of, points } = round;
  return {
    number: index + 1,
    prompt,
    kind,
    answered: true,
    answer: [],
    right,
    of,
    accuracyPoints: points,
    speedLoss: 0,
    checkLoss: 0,
    points,
    answerMs: 8_000,
    allRight: right === of,
    checksUsed: kind === RoundKind.FLOW ? 1 : 0,
    streakBonus: 0,
    streak: 0,
    text: '',
    answerLabels: [],
  };
}

/** As it comes with the end: with what stood on the cards of the answer. */
function endRound(index: number): MyRound {
  const round = myRound(index);
  const cards: Card[] = round.kind === RoundKind.FLOW ? FLOW_CARDS : CHOICE_CARDS;
  const answer = round.kind === RoundKind.FLOW ? FLOW_ORDER : [3];
  const answerLabels = answer.map((number) => cards.find((card) => card.number === number)?.label ?? '');
  return { ...round, answer, answerLabels };
}

function talk(number: number, round: RoundHead, had: (index: number) => number[], cards: Card[]): View {
  const rows: TalkRow[] = cards.map((card, index) => ({ card, had: had(index) }));
  return view(number, { $case: 'talk', value: { round, players: 26, answered: 24, rows } });
}

function isPoll(stage: Stage['kind']): boolean {
  return stage?.$case === 'reveal' && stage.value.round?.kind === RoundKind.POLL;
}

/** Best first; equal points share a rank. */
function hostStandings(stage: Stage['kind']): HostStanding[] {
  const points = CLASS.map((_, n) => 1720 - n * 53 + (n === 5 ? 53 : 0));
  return points.map((own, n) => ({
    player: n + 1,
    rank: 1 + points.filter((other) => other > own).length,
    points: own,
    moved: [0, 2, -1, 3, -2, 0, 1][n % 7] ?? 0,
    allRight: n < 9 ? 2 : n < 20 ? 1 : 0,
    lastAllRight: n < 9 && !isPoll(stage),
    lastPoints: Math.round(own / 2),
    streak: n < 9 ? 1 + (n % 3) : 0,
    lastAnswered: n % 12 !== 11,
    lastAnswer: stage?.$case === 'reveal' && n % 12 !== 11 ? answered(stage.value, n) : [],
  }));
}

/** What the player of this place sent, in words: nine first ones what is right, if something is. */
function answered({ solution }: Reveal, place: number): string[] {
  const isRight = place < 9;
  switch (solution?.$case) {
    case 'flow': {
      const { boxes, rows } = solution.value;
      const labels = rows.map(({ card }) => card?.label ?? '');
      return Array.from({ length: boxes }, (_, box) => {
        if (isRight) return labels[box] ?? '';
        return (box + place) % 7 === 0 ? '' : (labels[(box + (place % 3)) % labels.length] ?? '');
      });
    }
    case 'choice': {
      const { rows } = solution.value;
      const right = rows.filter((row) => row.right);
      const others = rows.filter((row) => !row.right);
      const picked = isRight && right.length > 0 ? right : [others[place % others.length]];
      return picked.map((row) => row?.card?.label ?? '');
    }
    case 'typed':
      return [isRight ? (solution.value.accepted[0] ?? '') : (['apoptosis', 'موت الخلية'][place % 2] ?? '')];
    case 'number':
      return [isRight ? solution.value.value : (['50', '٦٦٫٧'][place % 2] ?? '')];
    case undefined:
      return [];
  }
}
