import { Feedback, type FlowRules, Grade, Mode, type Settings } from '../../gen/riffle/wire/v1/settings.js';
import { number, percent, seconds } from '../../i18n/format.js';
import { locale } from '../../i18n/language.js';
import { m } from '../../i18n/paraglide/messages.js';
import type { RoomState } from '../../session/room.js';

/** What a host can choose for a game, in the order in which it is shown. */
export const RULES = [
  'mode',
  'speed',
  'time',
  'streaks',
  'teams',
  'closeWhenDone',
  'autoAdvance',
  'standings',
  'questions',
  'names',
  'door',
  'flows',
] as const;
export type Rule = (typeof RULES)[number];

/** Changes no points, and so may change once the game has begun. */
const AT_ANY_TIME: readonly Rule[] = [
  'closeWhenDone',
  'autoAdvance',
  'standings',
  'questions',
  'names',
  'door',
];
/** Needs a class that goes through the rounds together. */
const TOGETHER: readonly Rule[] = ['closeWhenDone', 'autoAdvance', 'questions'];
/** Needs points, or a clock. */
const COUNTED: readonly Rule[] = ['speed', 'time', 'streaks', 'teams', 'standings'];

/** What a flow is graded by, where a host takes them all out of the deck's hands. */
export const FIRST_FLOW_RULES: FlowRules = {
  grade: Grade.ABSOLUTE_POSITION,
  feedback: Feedback.WHICH,
  checks: 3,
  checkCostPercent: 10,
};

const MINUTES_A_DAY = 1440;
/** Two weeks. */
export const MAX_OPEN_MINUTES = 20_160;

export const SPEEDS = [
  { value: 0, label: m.host_speed_calm },
  { value: 25, label: m.host_speed_balanced },
  { value: 50, label: m.host_speed_classic },
  { value: 90, label: m.host_speed_race },
];

/** The rules that mean something in this mode, and may still change. */
export function offeredRules(mode: Mode, isLobby: boolean): Rule[] {
  return RULES.filter((rule) => {
    if (!isLobby && !AT_ANY_TIME.includes(rule)) return false;
    if (mode === Mode.PRACTICE && COUNTED.includes(rule)) return false;
    return isTogether(mode) || !TOGETHER.includes(rule);
  });
}

export function isTogether(mode: Mode): boolean {
  return mode !== Mode.SELF_PACED && mode !== Mode.PRACTICE;
}

/** The rules in which a game differs from its deck. What has no meaning in the game is no difference. */
export function changedRules(settings: Settings, deck: Settings): Rule[] {
  return RULES.filter(
    (rule) => JSON.stringify(factsOf(rule, settings)) !== JSON.stringify(factsOf(rule, deck)),
  );
}

function factsOf(rule: Rule, settings: Settings): unknown {
  switch (rule) {
    case 'mode':
      return [settings.mode, settings.mode === Mode.SELF_PACED && settings.openMinutes];
    case 'speed':
      return settings.speedWeightPercent;
    case 'time':
      return settings.timePercent;
    case 'streaks':
      return settings.streaks;
    case 'teams':
      return [settings.teams, settings.teams > 0 && settings.chooseTeam];
    case 'closeWhenDone':
      return settings.closeWhenDone;
    case 'autoAdvance':
      return settings.autoAdvanceSeconds;
    case 'standings':
      return settings.hideStandings;
    case 'questions':
      return settings.questionsOnScreen;
    case 'names':
      return settings.friendlyNames;
    case 'door':
      return settings.approveJoins;
    case 'flows':
      return settings.flowRules ?? null;
  }
}

/** The settings as they will be once the server has answered all that was asked. */
export function settingsAsked(state: RoomState, told: Settings): Settings {
  const asked = state.unanswered.filter(({ body }) => body.$case === 'changeSettings').at(-1);
  return (asked?.body.$case === 'changeSettings' && asked.body.value.settings) || told;
}

/** A mode's settings: at one's own pace a game is open for a day where the deck does not say. */
export function inMode(settings: Settings, mode: Mode): Settings {
  const openMinutes = mode === Mode.SELF_PACED ? settings.openMinutes || MINUTES_A_DAY : settings.openMinutes;
  return { ...settings, mode, openMinutes };
}

/** A span in the largest unit of which it is a whole number: 36 hours. */
export function openSpan(minutes: number): string {
  const size = openUnit(minutes);
  const unit = size === 1 ? 'minute' : size === 60 ? 'hour' : 'day';
  const written = new Intl.NumberFormat(locale(), { style: 'unit', unit, unitDisplay: 'long' });
  return written.format(minutes / size);
}

/** The unit that a span is told in: the largest of which it is a whole number. */
export function openUnit(minutes: number): number {
  return [MINUTES_A_DAY, 60].find((unit) => minutes > 0 && minutes % unit === 0) ?? 1;
}

export function modeName(mode: Mode): string {
  switch (mode) {
    case Mode.SELF_PACED:
      return m.host_mode_self_paced();
    case Mode.PRACTICE:
      return m.host_mode_practice();
    default:
      return m.host_mode_live();
  }
}

export function modeText(mode: Mode): string {
  switch (mode) {
    case Mode.SELF_PACED:
      return m.host_mode_self_paced_text();
    case Mode.PRACTICE:
      return m.host_mode_practice_text();
    default:
      return m.host_mode_live_text();
  }
}

export function ruleName(rule: Rule): string {
  switch (rule) {
    case 'mode':
      return m.host_rule_mode();
    case 'speed':
      return m.host_rule_speed();
    case 'time':
      return m.host_rule_time();
    case 'streaks':
      return m.host_rule_streaks();
    case 'teams':
      return m.host_rule_teams();
    case 'closeWhenDone':
      return m.host_rule_close();
    case 'autoAdvance':
      return m.host_rule_auto();
    case 'standings':
      return m.host_rule_standings();
    case 'questions':
      return m.host_rule_questions();
    case 'names':
      return m.host_rule_names();
    case 'door':
      return m.host_rule_door();
    case 'flows':
      return m.host_rule_flows();
  }
}

/** What a rule is set to, in a few words. */
export function ruleValue(rule: Rule, settings: Settings): string {
  const onOff = (on: boolean) => (on ? m.host_on() : m.host_off());
  switch (rule) {
    case 'mode':
      return modeName(settings.mode);
    case 'speed':
      return (
        SPEEDS.find(({ value }) => value === settings.speedWeightPercent)?.label() ??
        percent(settings.speedWeightPercent)
      );
    case 'time':
      return settings.timePercent === 0 ? m.host_time_none() : percent(settings.timePercent);
    case 'streaks':
      return onOff(settings.streaks);
    case 'teams':
      return settings.teams === 0 ? m.host_teams_none() : number(settings.teams);
    case 'closeWhenDone':
      return onOff(settings.closeWhenDone);
    case 'autoAdvance':
      return settings.autoAdvanceSeconds === 0 ? m.host_off() : seconds(settings.autoAdvanceSeconds * 1000);
    case 'standings':
      return onOff(settings.hideStandings);
    case 'questions':
      return onOff(settings.questionsOnScreen);
    case 'names':
      return onOff(settings.friendlyNames);
    case 'door':
      return onOff(settings.approveJoins);
    case 'flows':
      return settings.flowRules ? m.host_flows_own() : m.host_flows_deck();
  }
}

/** Every grade with its name; the order is the one of the protocol. */
export function gradeOptions(): { value: Grade; label: string }[] {
  return [
    { value: Grade.ALL_OR_NOTHING, label: m.host_grade_all_or_nothing() },
    { value: Grade.ABSOLUTE_POSITION, label: m.host_grade_absolute() },
    { value: Grade.NEXT_EXCLUDING_LAST, label: m.host_grade_next() },
    { value: Grade.NEXT_INCLUDING_LAST, label: m.host_grade_next_last() },
    { value: Grade.PREVIOUS_AND_NEXT, label: m.host_grade_neighbours() },
    { value: Grade.ALL_PREVIOUS_AND_NEXT, label: m.host_grade_all_neighbours() },
    { value: Grade.LONGEST_ORDERED, label: m.host_grade_longest() },
    { value: Grade.LONGEST_CONTIGUOUS, label: m.host_grade_unbroken() },
    { value: Grade.RELATIVE_TO_CORRECT, label: m.host_grade_relative() },
    { value: Grade.EDIT_DISTANCE, label: m.host_grade_edit() },
  ];
}
