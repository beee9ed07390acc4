// A fixed view of each stage, as the server would send it, and of each audience.
import {
  type Card,
  type HostOnly,
  type HostStanding,
  type Mine,
  type MyFlow,
  type MyRound,
  type Open,
  type RoomHead,
  RoundKind,
  type Stage,
  type View,
} from '../gen/riffle/wire/v1/view.js';
import {
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
  ROUNDS,
  SEVERAL_CARDS,
  SEVERAL_ROUND,
  TOP_FIVE,
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

// ---- what the whole class may see

export const lobby = view(0, { $case: 'lobby', value: { newest: CLASS.slice(-16).reverse() } });
export const emptyLobby: View = {
  ...view(0, { $case: 'lobby', value: { newest: [] } }),
  stage: { number: 0, players: 0, connected: 0, kind: { $case: 'lobby', value: { newest: [] } } },
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
  value: { boxes: 5, cards: FLOW_CARDS, checks: 3, checkCostPercent: 10 },
});
export const longFlowOpen = open(5, LONG_FLOW_ROUND, 58, {
  $case: 'flow',
  value: { boxes: 5, cards: LONG_FLOW_CARDS, checks: 3, checkCostPercent: 10 },
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
    explanation: ESCAPE_DESCRIPTION,
    players: 26,
    allRight: 4,
    solution: {
      $case: 'flow',
      value: {
        boxes: 7,
        rows: [...FLOW_CARDS, ...SEVERAL_CARDS].slice(0, 9).map((card, n) => ({
          card,
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
  value: { afterRound: 1, top: CLASS.map((alias) => ({ rank: 1, alias, points: 0, moved: 0 })) },
});
export const standings = view(7, { $case: 'standings', value: { afterRound: 2, top: TOP_FIVE } });
export const end = view(31, {
  $case: 'end',
  value: {
    podium: [
      { rank: 1, alias: 'Ada', points: 6104, moved: 0 },
      { rank: 2, alias: 'Mei L.', points: 5860, moved: 1 },
      { rank: 3, alias: 'Yuki', points: 5712, moved: -1 },
    ],
    classPercent: 71,
  },
});

/** Ended in its first round. */
export const emptyEnd = view(3, { $case: 'end', value: { podium: [], classPercent: 0 } });
/** Shared ranks, and a name as long as names get. */
export const sharedEnd = view(31, {
  $case: 'end',
  value: {
    podium: [
      { rank: 1, alias: 'Ada', points: 6104, moved: 0 },
      { rank: 1, alias: 'Maximiliane von Hohenlohe', points: 6104, moved: 0 },
      { rank: 3, alias: 'Yuki', points: 5712, moved: -1 },
      { rank: 3, alias: 'نور', points: 5712, moved: -1 },
      { rank: 3, alias: 'Chloé', points: 5712, moved: -1 },
      { rank: 3, alias: '李雷', points: 5712, moved: -1 },
      { rank: 3, alias: 'Kwame', points: 5712, moved: -1 },
    ],
    classPercent: 71,
  },
});

// ---- what is a player's own

export const mineFlowStart = myFlow([0, 0, 0, 0, 0]);
export const mineFlowHalf = myFlow([2, 5, 4, 0, 0]);
export const mineFlowFull = myFlow([2, 5, 4, 1, 6]);
/** Three right, two not yet; the second check would cost. */
export const mineFlowChecked = myFlow([2, 5, 4, 1, 6], {
  checksUsed: 1,
  checked: {
    checksUsed: 1,
    boxes: [
      ...[1, 2, 3].map(() => ({ right: true, description: '' })),
      { right: false, description: LEAKAGE_DESCRIPTION },
      { right: false, description: ESCAPE_DESCRIPTION },
    ],
  },
});
export const mineFlowSolved = myFlow(FLOW_ORDER, {
  checksUsed: 2,
  checked: { checksUsed: 2, boxes: FLOW_ORDER.map(() => ({ right: true, description: '' })) },
});
export const mineFlowLong: Mine['now'] = {
  $case: 'flow',
  value: {
    column: [3, 4, 5, 6, 1, 2],
    boxes: [1, 2, 0, 0, 0],
    checksUsed: 0,
    checked: undefined,
    rightBoxes: [],
  },
};
export const mineChoiceNone: Mine['now'] = { $case: 'choice', value: { picked: [], answerMs: 0 } };
export const mineChoiceSent: Mine['now'] = { $case: 'choice', value: { picked: [3], answerMs: 6_100 } };
export const mineSeveralSent: Mine['now'] = { $case: 'choice', value: { picked: [1, 2], answerMs: 15_300 } };
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
export const mineStanding: Mine['now'] = {
  $case: 'standing',
  value: {
    rank: 4,
    moved: 3,
    above: { rank: 3, alias: 'نور', points: 1633, moved: -1 },
    below: { rank: 5, alias: 'Kwame', points: 1571, moved: -2 },
  },
};
export const mineEnd: Mine['now'] = {
  $case: 'end',
  value: { rank: 2, rounds: ROUNDS.map((_, index) => myRound(index)) },
};

/** The view with what is Mei's own. Players see no aliases in the lobby. */
export function forPlayer(shared: View, now?: Mine['now'], points = 1595): View {
  const { stage } = shared;
  const quiet: Stage | undefined =
    stage?.kind?.$case === 'lobby' ? { ...stage, kind: { $case: 'lobby', value: { newest: [] } } } : stage;
  return { ...shared, stage: quiet, mine: { alias: 'Mei L.', points, now } };
}

/** The view with what only the host sees; `part` replaces some of it. */
export function forHost(shared: View, part: Partial<HostOnly> = {}): View {
  const kind = shared.stage?.kind?.$case;
  const hostOnly: HostOnly = {
    gameId: kind === 'lobby' ? '' : 'g-2026-09-15-1',
    screenKey: Uint8Array.from({ length: 16 }, (_, n) => n),
    players: CLASS.map((alias, n) => ({ number: n + 1, alias, connected: alias !== 'Zoë' })),
    standings: kind === 'lobby' ? [] : hostStandings(),
    nextPrompt: kind === 'reveal' || kind === 'standings' ? CHOICE_ROUND.prompt : '',
    rounds:
      kind === 'end'
        ? ROUNDS.map(({ prompt, classPercent }, n) => ({ number: n + 1, prompt, classPercent }))
        : [],
  };
  return { ...shared, hostOnly: { ...hostOnly, ...part } };
}

function view(number: number, kind: Stage['kind']): View {
  return {
    room: ROOM,
    stage: { number, players: CLASS.length, connected: CLASS.length - 1, kind },
    mine: undefined,
    hostOnly: undefined,
  };
}

function open(number: number, round: typeof FLOW_ROUND, secondsLeft: number, task: Open['task']): View {
  const deadlineMs = NOW_MS + secondsLeft * 1000;
  const openedAtMs = deadlineMs - round.limitMs;
  return view(number, { $case: 'open', value: { round, openedAtMs, deadlineMs, done: 19, task } });
}

function myFlow(boxes: number[], part: Partial<MyFlow> = {}): Mine['now'] {
  return {
    $case: 'flow',
    value: { column: FLOW_COLUMN, boxes, checksUsed: 0, checked: undefined, rightBoxes: [], ...part },
  };
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
  };
}

/** Best first; equal points share a rank. */
function hostStandings(): HostStanding[] {
  const points = CLASS.map((_, n) => 1720 - n * 53 + (n === 5 ? 53 : 0));
  return points.map((own, n) => ({
    player: n + 1,
    rank: 1 + points.filter((other) => other > own).length,
    points: own,
    moved: [0, 2, -1, 3, -2, 0, 1][n % 7] ?? 0,
    allRight: n < 9 ? 2 : n < 20 ? 1 : 0,
    lastAllRight: n < 9,
    lastPoints: Math.round(own / 2),
  }));
}
