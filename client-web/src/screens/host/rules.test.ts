import { expect, test } from 'vitest';
import { fixedSession } from '../../gallery/fixedSession.js';
import { SETTINGS } from '../../gallery/views.js';
import { Feedback, Grade, Mode, type Settings } from '../../gen/riffle/wire/v1/settings.js';
import {
  changedRules,
  FIRST_FLOW_RULES,
  gradeOptions,
  inMode,
  offeredRules,
  openSpan,
  openUnit,
  RULES,
  settingsAsked,
} from './rules.js';

test.each<[Partial<Settings>, string[]]>([
  [{}, []],
  [{ mode: Mode.PRACTICE }, ['mode']],
  [{ mode: Mode.SELF_PACED, openMinutes: 60 }, ['mode']],
  // A live game is not open for a time, and no teams are chosen where there are none.
  [{ openMinutes: 60 }, []],
  [{ chooseTeam: true }, []],
  [{ teams: 4, chooseTeam: true }, ['teams']],
  [{ speedWeightPercent: 0, streaks: true }, ['speed', 'streaks']],
  [{ timePercent: 0 }, ['time']],
  [{ closeWhenDone: false, autoAdvanceSeconds: 10 }, ['closeWhenDone', 'autoAdvance']],
  [{ hideStandings: true, friendlyNames: true, approveJoins: true }, ['standings', 'names', 'door']],
  [{ questionsOnScreen: true }, ['questions']],
  [{ flowRules: FIRST_FLOW_RULES }, ['flows']],
])('%o differs from the deck in %o', (part, changed) => {
  expect(changedRules({ ...SETTINGS, ...part }, SETTINGS)).toEqual(changed);
});

test('a flow rule of the deck differs where one of its four numbers does', () => {
  const deck = { ...SETTINGS, flowRules: FIRST_FLOW_RULES };
  expect(changedRules({ ...SETTINGS, flowRules: { ...FIRST_FLOW_RULES } }, deck)).toEqual([]);
  for (const part of [
    { grade: Grade.EDIT_DISTANCE },
    { feedback: Feedback.NONE },
    { checks: 0 },
    { checkCostPercent: 0 },
  ]) {
    const settings = { ...SETTINGS, flowRules: { ...FIRST_FLOW_RULES, ...part } };
    expect(changedRules(settings, deck)).toEqual(['flows']);
  }
});

test('a lobby offers what has a meaning in its mode, a game what changes no points', () => {
  expect(offeredRules(Mode.LIVE, true)).toEqual(RULES);
  expect(offeredRules(Mode.UNSPECIFIED, true)).toEqual(RULES);
  expect(offeredRules(Mode.LIVE, false)).toEqual([
    'closeWhenDone',
    'autoAdvance',
    'standings',
    'questions',
    'names',
    'door',
  ]);
  expect(offeredRules(Mode.SELF_PACED, false)).toEqual(['standings', 'names', 'door']);
  expect(offeredRules(Mode.PRACTICE, true)).toEqual(['mode', 'names', 'door', 'flows']);
});

test('what was asked last is shown, until the server has answered', () => {
  const ask = (id: number, teams: number) =>
    ({
      id,
      stage: 0,
      body: { $case: 'changeSettings', value: { settings: { ...SETTINGS, teams } } },
    }) as const;
  const { state } = fixedSession(undefined);
  expect(settingsAsked(state, SETTINGS)).toBe(SETTINGS);
  expect(settingsAsked({ ...state, unanswered: [ask(1, 2), ask(2, 5)] }, SETTINGS).teams).toBe(5);
});

test('a game at their own pace is open for a day where nobody has said for how long', () => {
  expect(inMode(SETTINGS, Mode.SELF_PACED).openMinutes).toBe(1440);
  expect(inMode({ ...SETTINGS, openMinutes: 45 }, Mode.SELF_PACED).openMinutes).toBe(45);
  expect(inMode(SETTINGS, Mode.PRACTICE)).toEqual({ ...SETTINGS, mode: Mode.PRACTICE });
});

test.each([
  [1, 1, '1 minute'],
  [90, 1, '90 minutes'],
  [120, 60, '2 hours'],
  [1440, 1440, '1 day'],
  [20_160, 1440, '14 days'],
  [0, 1, '0 minutes'],
])('%i minutes are told in units of %i', (minutes, unit, words) => {
  expect(openUnit(minutes)).toBe(unit);
  expect(openSpan(minutes)).toBe(words);
});

test('every grade of the protocol can be chosen, each under its own name', () => {
  const grades = Object.values(Grade).filter((grade) => typeof grade === 'number' && grade > 0);
  expect(gradeOptions().map(({ value }) => value)).toEqual(grades);
  expect(new Set(gradeOptions().map(({ label }) => label)).size).toBe(grades.length);
});
