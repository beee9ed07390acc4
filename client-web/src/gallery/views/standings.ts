// Ranks, after a round and at the end.
import { CLASS, TEAMS, TOP_FIVE } from '../content.js';
import { END, NOW_MS, STANDINGS, view } from './makers.js';

export const standings = view(7, {
  $case: 'standings',
  value: { ...STANDINGS, afterRound: 2, top: TOP_FIVE, climb: { alias: 'Tomasz', places: 7 } },
});

/** As many as the server names of those who share a rank. */
const NAMED = 12;

/** A first round that nobody answered: everybody shares a rank. */
export const equalStandings = view(7, {
  $case: 'standings',
  value: {
    ...STANDINGS,
    afterRound: 1,
    top: CLASS.slice(0, NAMED).map((alias) => ({ rank: 1, alias, points: 0, moved: 0, streak: 0 })),
    topMore: CLASS.length - NAMED,
  },
});

/** Two are first. */
export const sharedStandings = view(7, {
  $case: 'standings',
  value: {
    ...STANDINGS,
    afterRound: 2,
    top: TOP_FIVE.map((one, index) => (index === 1 ? { ...one, rank: 1, points: 1720 } : one)),
  },
});

/** It goes on by itself. */
export const teamStandings = view(7, {
  $case: 'standings',
  value: { ...STANDINGS, afterRound: 2, top: TOP_FIVE, teams: TEAMS, nextAtMs: NOW_MS + 8_000 },
});

export const hiddenStandings = view(7, { $case: 'standings', value: { ...STANDINGS, afterRound: 2 } });

export const end = view(31, {
  $case: 'end',
  value: {
    ...END,
    podium: [
      { rank: 1, alias: 'Ada', points: 6104, moved: 0, streak: 0 },
      { rank: 2, alias: 'Mei L.', points: 5860, moved: 1, streak: 0 },
      { rank: 3, alias: 'Yuki', points: 5712, moved: -1, streak: 0 },
    ],
    classPercent: 71,
  },
});

/** Everybody has had everything right. */
export const equalEnd = view(31, {
  $case: 'end',
  value: {
    ...END,
    podium: CLASS.slice(0, NAMED).map((alias) => ({ rank: 1, alias, points: 6000, moved: 0, streak: 0 })),
    podiumMore: CLASS.length - NAMED,
    classPercent: 100,
  },
});

/** Ended in its first round. */
export const emptyEnd = view(3, { $case: 'end', value: END });

/** Shared ranks, and a name as long as names get. */
export const sharedEnd = view(31, {
  $case: 'end',
  value: {
    ...END,
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
  },
});

export const teamEnd = view(31, {
  $case: 'end',
  value: {
    ...END,
    podium: [
      { rank: 1, alias: 'Ada', points: 6104, moved: 0, streak: 4 },
      { rank: 2, alias: 'Mei L.', points: 5860, moved: 1, streak: 2 },
      { rank: 3, alias: 'Yuki', points: 5712, moved: -1, streak: 0 },
    ],
    classPercent: 71,
    teams: TEAMS,
  },
});

export const hiddenEnd = view(31, { $case: 'end', value: { ...END, classPercent: 71 } });
