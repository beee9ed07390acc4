// The teacher's pages outside a room, with answers of a server that is not there.
import { ApiError } from '../api/call.js';
import type {
  AnswerKey,
  DeckSummary,
  Result,
  ResultPlayer,
  ResultSummary,
  Room,
} from '../gen/riffle/api/v1/api.js';
import { CHOICE_CARDS, CHOICE_ROUND, CLASS, FLOW_ROUND, FLOW_ROWS, ROUNDS } from './content.js';
import { NOW_MS } from './views.js';

const DECKS: DeckSummary[] = [
  {
    id: 'metastasis',
    title: 'Metastasis',
    language: 'en',
    credit: 'CancerQuest, Emory University',
    rounds: 13,
    minutes: 11,
  },
  { id: 'water-cycle', title: 'دورة الماء', language: 'ar', credit: 'مدرسة النور', rounds: 6, minutes: 7 },
  {
    id: 'law',
    title: 'Wie ein Gesetz entsteht',
    language: 'de',
    credit: 'Politik 9b',
    rounds: 9,
    minutes: 12,
  },
];

const ROOMS: Room[] = [
  { code: 'K7M2QP', deckTitle: 'Metastasis', openedAtMs: NOW_MS - 600_000 },
  { code: 'W4XZ9T', deckTitle: 'دورة الماء', openedAtMs: NOW_MS - 6_000_000 },
];

const RESULTS: ResultSummary[] = Array.from({ length: 7 }, (_, n) => ({
  gameId: `g-${n}`,
  deckTitle: DECKS[n % DECKS.length]?.title ?? '',
  startedAtMs: NOW_MS - n * 86_400_000,
  players: 26 - n,
  classPercent: 71 - 4 * n,
  finished: n !== 1,
}));

/** By player, from the best one. */
const ADJUSTMENTS: ResultPlayer['adjustments'][] = [
  [{ points: -150, reason: 'Talked through the last round' }],
  [],
  [
    {
      points: 300,
      reason: 'Explained anoikis to the class, with a drawing on the board that all of us could read',
    },
    { points: -50, reason: 'تأخر' },
  ],
];

/** By player, from the best one. */
const ROSTER_NAMES = ['Ada Okafor', 'Mei Lin', 'Yuki Tanaka', 'نور حداد'];

const RESULT: Result = {
  summary: RESULTS[0],
  deckLanguage: 'en',
  rounds: ROUNDS.map(({ prompt, classPercent }, n) => ({
    number: n + 1,
    prompt,
    points: 1000,
    classPercent,
    allRight: Math.round((26 * classPercent) / 100) - 2,
    unscored: false,
  })),
  players: CLASS.map((alias, n) => ({
    alias,
    rank: n + 1,
    points: 6104 - 190 * n,
    allRight: Math.max(0, 7 - Math.floor(n / 4)),
    scores: ROUNDS.map(({ of }, round) => {
      const answered = (n + round) % 9 !== 8;
      const right = answered ? Math.max(0, of - ((n * round) % (of + 1))) : 0;
      return { answered, right, of, points: Math.round((950 * right) / of) };
    }),
    team: 0,
    adjustments: [],
    rosterName: '',
  })),
  teams: [],
  selfPaced: false,
};

/** With teams, a poll as the third round, and points that were added and taken away by hand. */
const RESULT_OF_TEAMS: Result = {
  ...RESULT,
  selfPaced: true,
  rounds: RESULT.rounds.map((round, n) =>
    n === 2
      ? {
          ...round,
          prompt: 'Which of these did you know?',
          points: 0,
          classPercent: 0,
          allRight: 0,
          unscored: true,
        }
      : round,
  ),
  players: RESULT.players.map(
    (player, n): ResultPlayer => ({
      ...player,
      team: 1 + (n % 3),
      rosterName: ROSTER_NAMES[n] ?? '',
      adjustments: ADJUSTMENTS[n] ?? [],
      scores: player.scores.map((score, round) =>
        round === 2 ? { ...score, right: 0, of: 0, points: 0 } : score,
      ),
    }),
  ),
  teams: [
    { number: 2, rank: 1, points: 4210, members: 9 },
    { number: 1, rank: 2, points: 4105, members: 9 },
    { number: 3, rank: 2, points: 4105, members: 8 },
  ],
};

/** Of the flow of the gallery. */
const FLOW_KEY: AnswerKey = {
  round: FLOW_ROUND.number,
  rows: FLOW_ROWS.map(({ card, box }) => ({ card: card?.number ?? 0, box, right: false })),
};

/** Of the choice of the gallery. */
const CHOICE_KEY: AnswerKey = {
  round: CHOICE_ROUND.number,
  rows: CHOICE_CARDS.map((card, index) => ({ card: card.number, box: 0, right: index === 0 })),
};

/** What the pages ask of the server; every answer is there at once. */
export const fullApi = {
  listDecks: async () => ({ decks: DECKS }),
  listRooms: async () => ({ rooms: ROOMS }),
  listResults: async () => ({ results: RESULTS }),
  createRoom: () => new Promise<Room>(() => {}),
  result: async () => RESULT,
  answerKey: async () => FLOW_KEY,
  lendHostLink: async (code: string) => ({
    url: `http://192.168.1.20:8080/host/${code}#key=Zm9ydHktZWlnaHQtY2hhcmFjdGVyc18tYWJj`,
  }),
};

/** A server whose last game was one of teams. */
export const teamApi = { ...fullApi, result: async () => RESULT_OF_TEAMS };

/** A server whose class is at a choice. */
export const choiceApi = { ...fullApi, answerKey: async () => CHOICE_KEY };

/** A server on its first day. */
export const emptyApi = {
  ...fullApi,
  listDecks: async () => ({ decks: [] }),
  listRooms: async () => ({ rooms: [] }),
  listResults: async () => ({ results: [] }),
  result: async (): Promise<Result> => ({
    ...RESULT,
    summary: RESULTS[1],
    rounds: [],
    players: [],
  }),
};

/** A server that never answers. */
export const silentApi = {
  ...fullApi,
  listDecks: () => new Promise<never>(() => {}),
  listRooms: () => new Promise<never>(() => {}),
  listResults: () => new Promise<never>(() => {}),
};

/** A server that fails with this status; 0 is no answer. */
export function failingApi(status: number) {
  const fail = () => Promise.reject(new ApiError(status, 'from the gallery'));
  return {
    listDecks: fail,
    listRooms: fail,
    listResults: fail,
    createRoom: fail,
    result: fail,
    answerKey: fail,
    lendHostLink: fail,
  };
}
