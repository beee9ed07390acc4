// Views with what only the host sees.
import { Feedback, Grade, Mode, TimeAllowance } from '../../gen/riffle/wire/v1/settings.js';
import type { HostOnly, RosterPlayer, View } from '../../gen/riffle/wire/v1/view.js';
import { CHOICE_ROUND, CLASS, FLOW_CARDS, FLOW_ROUND, ROUNDS } from '../content.js';
import { choiceOpen, choiceReveal } from './choices.js';
import { hostStandings, live, ZOE } from './classwork.js';
import { flowOpen, longFlowReveal } from './flows.js';
import { chooseTeamLobby, selfPacedLobby } from './lobbies.js';
import { flowTask, NOW_MS, open, SETTINGS } from './makers.js';
import { practice, selfPaced } from './pace.js';
import { hiddenEnd, teamEnd, teamStandings } from './standings.js';
import { numberReveal, typedReveal } from './texts.js';

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
    droppedAtMs: part.connected === false ? NOW_MS - 12_000 : 0,
    ...part,
  };
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
    questionsOnScreen: true,
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
