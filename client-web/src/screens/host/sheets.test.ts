import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fixedSession } from '../../gallery/fixedSession.js';
import { fullApi } from '../../gallery/hostPages.js';
import * as views from '../../gallery/views.js';
import { RefusalReason } from '../../gen/riffle/wire/v1/server.js';
import { Feedback, Grade, Mode, TimeAllowance } from '../../gen/riffle/wire/v1/settings.js';
import type { RosterPlayer, View } from '../../gen/riffle/wire/v1/view.js';
import HostScreens from './HostScreens.svelte';
import { keySwitch } from './keySwitch.svelte.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  keySwitch.on = true;
});

/** The room in this view, half a second after it came. */
async function at(view: View) {
  const accepted = () => vi.fn(() => true);
  const session = {
    ...fixedSession(view),
    advance: accepted(),
    pause: accepted(),
    closeAnswers: accepted(),
    reopen: accepted(),
    addTime: accepted(),
    endGame: accepted(),
    jump: accepted(),
    playNext: accepted(),
    closeRoom: accepted(),
    changeSettings: vi.fn((_: unknown) => true),
    drawTeams: accepted(),
    lockJoining: accepted(),
    admit: accepted(),
    admitAll: accepted(),
    remove: accepted(),
    rename: accepted(),
    nameOnRoster: accepted(),
    moveToTeam: accepted(),
    allowTime: accepted(),
    adjustScore: accepted(),
  };
  const { rerender } = render(HostScreens, { session, api: fullApi });
  vi.advanceTimersByTime(500);
  await tick();
  const show = (next: View, part = {}) =>
    rerender({ session: { ...session, state: { ...fixedSession(next).state, ...part } } });
  return { session, show };
}

const button = (name: RegExp | string) => screen.getByRole('button', { name });
const click = (name: RegExp | string) => fireEvent.click(button(name));
const pick = (name: RegExp | string, option: string) => {
  const select = screen.getByRole('combobox', { name });
  const value = within(select).getByRole<HTMLOptionElement>('option', { name: option }).value;
  return fireEvent.change(select, { target: { value } });
};
const type = (field: HTMLElement, value: string) => fireEvent.input(field, { target: { value } });

const lobby = views.forHost(views.lobby);
const teamLobby = views.hostTeamLobby;
const game = views.forHost(views.choiceOpen);

test('a sheet takes the focus, and gives it back', async () => {
  await at(game);
  button('More').focus();
  await click('More');
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'More' }));
  await click('Go to a round');
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Go to a round' }));
  await click('Close');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.activeElement).toBe(button('More'));
});

test('keys do nothing while a sheet lies over the screen', async () => {
  const { session } = await at(game);
  await click('People');
  await fireEvent.keyDown(document.body, { key: 'ArrowRight' });
  expect(session.advance).not.toHaveBeenCalled();
});

test('people stay with a new stage, a choice of rounds goes with its own', async () => {
  const { show } = await at(game);
  await click('People');
  await show(views.forHost(views.choiceReveal));
  expect(screen.getByRole('dialog', { name: 'People' })).toBeTruthy();
  await click('Close');
  vi.advanceTimersByTime(500);
  await tick();
  await click('More');
  await click('Go to a round');
  await show(views.forHost(views.standings));
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('P pauses, and T closes the round for a talk', async () => {
  const { session, show } = await at(game);
  await fireEvent.keyDown(document.body, { key: 'p' });
  expect(session.pause).toHaveBeenCalledOnce();
  await fireEvent.keyDown(document.body, { key: 't' });
  expect(session.closeAnswers).toHaveBeenCalledOnce();
  await show(views.forHost(views.paused));
  vi.advanceTimersByTime(500);
  await tick();
  await fireEvent.keyDown(document.body, { key: 'p' });
  expect(session.pause).toHaveBeenCalledOnce();
  expect(session.advance).toHaveBeenCalledOnce();
});

test('what cannot be taken back is asked for also where a key asks for it', async () => {
  const { session } = await at(game);
  await fireEvent.keyDown(document.body, { key: 's' });
  expect(screen.getByText('Skip this round?')).toBeTruthy();
  await fireEvent.keyDown(document.body, { key: 'e' });
  expect(screen.queryByText('End the game now?'), 'one question at a time').toBeNull();
  await fireEvent.keyDown(document.body, { key: 'Escape' });
  await fireEvent.keyDown(document.body, { key: 'e' });
  expect(screen.getByText('End the game now?')).toBeTruthy();
  expect(session.endGame).not.toHaveBeenCalled();
});

test.each([
  ['n', 'People'],
  ['m', 'More'],
  ['j', 'Go to a round'],
  ['?', 'Keyboard shortcuts'],
])('%s opens %s, and Escape gives the focus back', async (key, title) => {
  await at(game);
  const pause = button('Pause');
  pause.focus();
  await fireEvent.keyDown(pause, { key });
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: title }));
  await click('Close');
  expect(document.activeElement).toBe(pause);
});

test('V takes a vote again before the reveal, and asks after it', async () => {
  const { session, show } = await at(views.forHost(views.choiceTalk));
  await fireEvent.keyDown(document.body, { key: 'v' });
  expect(session.reopen).toHaveBeenCalledOnce();
  await show(views.forHost(views.choiceReveal));
  vi.advanceTimersByTime(500);
  await tick();
  await fireEvent.keyDown(document.body, { key: 'v' });
  expect(session.reopen).toHaveBeenCalledOnce();
  expect(screen.getByText(/again\?$/)).toBeTruthy();
});

test('a key does nothing where its act is not to be had', async () => {
  const { session } = await at(lobby);
  for (const key of ['s', 'e', 'j', 'v', 'p', 't', '+']) await fireEvent.keyDown(document.body, { key });
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.queryByText('Go on playing')).toBeNull();
  for (const act of [session.reopen, session.pause, session.closeAnswers, session.addTime]) {
    expect(act).not.toHaveBeenCalled();
  }
});

test('the list of keys tells all of them, and turns them off', async () => {
  const { session } = await at(game);
  await fireEvent.keyDown(document.body, { key: '?' });
  const list = within(screen.getByRole('dialog'));
  const printed = list.getAllByRole('term').map((term) => term.textContent);
  expect(printed).toEqual(['→', '+', 'P', 'T', 'V', 'S', 'J', 'N', 'M', 'E', '?', 'PgDn', 'Esc']);
  await fireEvent.click(list.getByRole('checkbox', { name: 'Use these keys' }));
  await click('Close');
  for (const key of ['?', 's', 'm', 'p', 'ArrowRight']) await fireEvent.keyDown(document.body, { key });
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(session.pause).not.toHaveBeenCalled();
  expect(session.advance).not.toHaveBeenCalled();
  expect(button('Pause').getAttribute('aria-keyshortcuts')).toBeNull();
  await click('More');
  await fireEvent.click(
    within(screen.getByRole('dialog')).getByRole('button', { name: 'Keyboard shortcuts' }),
  );
  await fireEvent.click(screen.getByRole('checkbox', { name: 'Use these keys' }));
  expect(keySwitch.on).toBe(true);
});

test('a game that goes on by itself says when, and can be held', async () => {
  const { session } = await at(views.hostTeamStandings);
  expect(button(/Next round.*by itself in 8 seconds/)).toBeTruthy();
  await click('Hold');
  expect(session.pause).toHaveBeenCalledOnce();
});

test('a vote before the reveal is taken again at once, one after it is asked for twice', async () => {
  const { session, show } = await at(views.forHost(views.choiceTalk));
  await click('Vote again');
  expect(session.reopen).toHaveBeenCalledOnce();
  await show(views.forHost(views.choiceReveal));
  vi.advanceTimersByTime(500);
  await tick();
  await click('Vote again');
  expect(session.reopen).toHaveBeenCalledOnce();
  expect(screen.getByText(/Everybody has seen the solution/)).toBeTruthy();
  await click('Vote again');
  expect(session.reopen).toHaveBeenCalledTimes(2);
});

test('more time comes in several amounts', async () => {
  const { session } = await at(game);
  await click('More');
  for (const amount of [10, 60, 120]) await click(`${amount} s more`);
  expect(session.addTime.mock.calls).toEqual([[10], [60], [120]]);
});

test('time in the sheet is added once, however often it is tapped before the answer', async () => {
  const { session, show } = await at(game);
  await click('More');
  await click('60 s more');
  const asked = { id: 7, stage: 0, body: { $case: 'addTime', value: { stage: 1, seconds: 60 } } } as const;
  await show(game, { unanswered: [asked] });
  await click('60 s more');
  expect(session.addTime).toHaveBeenCalledExactlyOnceWith(60);
});

test('a talk that is asked for is not asked for again from the sheet', async () => {
  const { session, show } = await at(game);
  const asked = { id: 7, stage: 0, body: { $case: 'closeAnswers', value: { stage: 1 } } } as const;
  await show(game, { unanswered: [asked] });
  await click('More');
  await fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: /^Let them talk/ }));
  expect(session.closeAnswers).not.toHaveBeenCalled();
});

describe('without a line', () => {
  const line = { kind: 'dropped', retryAtMs: undefined } as const;

  test('more time and the talk say when they can be had', async () => {
    const { session, show } = await at(game);
    await show(game, { line });
    await click('More');
    const sheet = within(screen.getByRole('dialog'));
    await fireEvent.click(sheet.getByRole('button', { name: '60 s more when the line is back' }));
    await fireEvent.click(sheet.getByRole('button', { name: /^Let them talk when the line is back$/ }));
    expect(session.addTime).not.toHaveBeenCalled();
    expect(session.closeAnswers).not.toHaveBeenCalled();
  });

  test('a question waits with its answer', async () => {
    const { session, show } = await at(game);
    await click('More');
    await click('End the game');
    await show(game, { line });
    await click('End the game when the line is back');
    expect(session.endGame).not.toHaveBeenCalled();
    await show(game);
    await click('End the game');
    expect(session.endGame).toHaveBeenCalledOnce();
  });

  test('no round is gone to, asked for twice or not', async () => {
    const { session, show } = await at(views.forHost(views.choiceReveal));
    await click('More');
    await click('Go to a round');
    await show(views.forHost(views.choiceReveal), { line });
    await click(/Routes to distant organs/);
    await click(/Put the steps of metastasis/);
    await click('Go there when the line is back');
    expect(session.jump).not.toHaveBeenCalled();
  });

  test('no game follows', async () => {
    const end = views.forHost(views.end);
    const { session, show } = await at(end);
    await show(end, { line });
    await click('Play again when the line is back');
    await click('Next deck');
    await vi.waitFor(() => click(/Wie ein Gesetz entsteht/));
    expect(session.playNext).not.toHaveBeenCalled();
  });
});

test('a round that takes nothing away is gone to at once, else it is asked for twice', async () => {
  const { session, show } = await at(views.forHost(views.choiceReveal));
  await click('More');
  await click('Go to a round');
  await click(/Routes to distant organs/);
  expect(session.jump).toHaveBeenCalledExactlyOnceWith(8);
  await click(/Put the steps of metastasis/);
  expect(session.jump).toHaveBeenCalledOnce();
  expect(screen.getByText(/its points are replaced/)).toBeTruthy();
  await click('Go there');
  expect(session.jump).toHaveBeenLastCalledWith(2);
  await show(game);
  vi.advanceTimersByTime(500);
  await tick();
  await click('More');
  await click('Go to a round');
  await click(/Routes to distant organs/);
  expect(
    screen.getByText(
      'What has just been answered in round 3 does not count. Points that it gave before stay.',
    ),
  ).toBeTruthy();
  expect(session.jump).toHaveBeenCalledTimes(2);
});

test.each([
  ['How much speed counts', 'Calm: not at all', { speedWeightPercent: 0 }],
  ['Time of the rounds', 'No limit', { timePercent: 0 }],
  ['Time of the rounds', 'Half as much again', { timePercent: 150 }],
  ['Teams', '12', { teams: 12 }],
  ['How it is played', 'Practice', { mode: Mode.PRACTICE }],
  ['How it is played', 'At their own pace', { mode: Mode.SELF_PACED, openMinutes: 1440 }],
  ['Goes on by itself', 'After 10 seconds', { autoAdvanceSeconds: 10 }],
  [
    'Know the Flow',
    'All in one way',
    {
      flowRules: {
        grade: Grade.ABSOLUTE_POSITION,
        feedback: Feedback.WHICH,
        checks: 3,
        checkCostPercent: 10,
      },
    },
  ],
])('%s: %s goes out with all other rules', async (rule, option, part) => {
  const { session } = await at(lobby);
  await click('Change the rules');
  await pick(rule, option);
  expect(session.changeSettings).toHaveBeenCalledExactlyOnceWith({ ...views.SETTINGS, ...part });
});

test.each([
  ['Streaks', { streaks: true }],
  ['Close when all are done', { closeWhenDone: false }],
  ['Hide the standings', { hideStandings: true }],
  ['Friendly names', { friendlyNames: true }],
  ['Let in one by one', { approveJoins: true }],
])('%s is on or off', async (rule, part) => {
  const { session } = await at(lobby);
  await click('Change the rules');
  await fireEvent.click(screen.getByRole('checkbox', { name: rule }));
  expect(session.changeSettings).toHaveBeenCalledExactlyOnceWith({ ...views.SETTINGS, ...part });
});

test('another number is taken within its bounds, and else told', async () => {
  const { session } = await at(lobby);
  await click('Change the rules');
  await pick('Goes on by itself', 'Other…');
  const field = screen.getByRole('spinbutton', { name: 'Seconds that a reveal stays' });
  await type(field, '2');
  await fireEvent.change(field);
  expect(session.changeSettings).not.toHaveBeenCalled();
  expect(screen.getByText('A whole number from 3 to 120.')).toBeTruthy();
  await type(field, '15');
  await fireEvent.change(field);
  expect(session.changeSettings).toHaveBeenCalledExactlyOnceWith({
    ...views.SETTINGS,
    autoAdvanceSeconds: 15,
  });
});

test('what differs from the deck is counted, and taken back in one press', async () => {
  const { session } = await at(teamLobby);
  expect(screen.getByText('3 changed')).toBeTruthy();
  await click('Change the rules');
  await click('Back to the deck’s');
  expect(session.changeSettings).toHaveBeenCalledExactlyOnceWith(views.SETTINGS);
});

test('once the game has begun, only what changes no points is offered', async () => {
  await at(game);
  await click('More');
  await click('Rules of this game');
  expect(screen.queryByRole('combobox', { name: 'How much speed counts' })).toBeNull();
  expect(screen.getByRole('checkbox', { name: 'Hide the standings' })).toBeTruthy();
});

test('a rule that is refused is told in the sheet', async () => {
  const { show } = await at(game);
  await click('More');
  await click('Rules of this game');
  const request = { id: 7, stage: 0, body: { $case: 'changeSettings', value: { settings: views.SETTINGS } } };
  const refusal = { reason: RefusalReason.OTHER_STAGE, detail: '', suggestion: '' };
  await show(game, { refused: { request, refusal } });
  const dialog = screen.getByRole('dialog');
  expect(within(dialog).getByRole('status').textContent).toContain('this rule can no longer change');
});

test('who waits is let in, one or all; sending away is asked for twice', async () => {
  const { session } = await at(teamLobby);
  await fireEvent.click(screen.getAllByRole('button', { name: 'People · 3 wait' })[0] as HTMLElement);
  await click('Let in Ngọc');
  expect(session.admit).toHaveBeenCalledExactlyOnceWith(27);
  await click('Let all in');
  expect(session.admitAll).toHaveBeenCalledOnce();
  expect(session.admit).toHaveBeenCalledOnce();
  await click('Send Jürgen away');
  expect(session.remove).not.toHaveBeenCalled();
  await click('Remove for good');
  expect(session.remove).toHaveBeenCalledExactlyOnceWith(29);
});

test('the door is locked and unlocked', async () => {
  const { session, show } = await at(game);
  await click('People');
  await click('Lock the room');
  expect(session.lockJoining).toHaveBeenLastCalledWith(true);
  await show(views.forHost(views.choiceOpen, { locked: true }));
  await click('Unlock the room');
  expect(session.lockJoining).toHaveBeenLastCalledWith(false);
});

test('a player is found, renamed, given time and a team', async () => {
  const { session } = await at(teamLobby);
  await fireEvent.click(screen.getAllByRole('button', { name: 'People · 3 wait' })[0] as HTMLElement);
  await type(screen.getByRole('searchbox'), 'bela');
  await fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: /Béla/ }));
  const name = screen.getByRole('textbox', { name: 'Name' });
  await type(name, ' Bela ');
  await click('Rename');
  expect(session.rename).toHaveBeenCalledExactlyOnceWith(16, 'Bela');
  await pick('Time', 'Twice as much');
  expect(session.allowTime).toHaveBeenCalledExactlyOnceWith(16, TimeAllowance.DOUBLE);
  await pick('Team', 'Team 1');
  expect(session.moveToTeam).toHaveBeenCalledExactlyOnceWith(16, 1);
  await click('All people');
  expect(document.activeElement?.textContent).toContain('Béla');
});

test('who a player is, the host writes down and takes back', async () => {
  const named = (rosterName: string) =>
    views.forHost(views.choiceOpen, { players: [views.rosterPlayer(1, 'Ada', { rosterName })] });
  const { session, show } = await at(named(''));
  const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: /^Name on your roster/ });
  await click(/^People/);
  await fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: /^Ada/ }));
  await click('Save');
  expect(session.nameOnRoster).not.toHaveBeenCalled();
  await type(field(), ' Ada Okafor ');
  await click('Save');
  expect(session.nameOnRoster).toHaveBeenCalledExactlyOnceWith(1, 'Ada Okafor');
  await show(named('Ada Okafor'));
  expect(field().value).toBe('Ada Okafor');
  await type(field(), '');
  await click('Save');
  expect(session.nameOnRoster).toHaveBeenLastCalledWith(1, '');
  await click('All people');
  expect(within(screen.getByRole('dialog')).getByRole('button', { name: /^Ada\s+Ada Okafor/ })).toBeTruthy();
});

test('what is being typed about a player outlives all other news of them', async () => {
  const ada = (part: Partial<RosterPlayer> = {}) => ({ players: [views.rosterPlayer(1, 'Ada', part)] });
  const { show } = await at(views.forHost(views.choiceOpen, ada()));
  await click(/^People/);
  await fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: /^Ada/ }));
  const name = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' });
  const rosterName = () => screen.getByRole<HTMLInputElement>('textbox', { name: /^Name on your roster/ });
  await type(name(), 'Adaline');
  await show(views.forHost(views.choiceReveal, ada()));
  await show(views.forHost(views.choiceReveal, ada({ connected: false, points: 900 })));
  expect(name().value).toBe('Adaline');
  await type(rosterName(), 'Ada Okafor');
  await show(views.forHost(views.choiceReveal, ada({ alias: 'Adaline' })));
  expect(name().value).toBe('Adaline');
  expect(rosterName().value).toBe('Ada Okafor');
});

test('points are adjusted with a reason, and not without', async () => {
  const { session } = await at(
    views.forHost(views.choiceOpen, { players: [views.rosterPlayer(1, 'Ada', { points: 200 })] }),
  );
  await click('People');
  await click(/Ada/);
  const points = screen.getByRole('textbox', { name: 'Points, + or −' });
  await type(points, '0');
  await click('Change the points');
  expect(session.adjustScore).not.toHaveBeenCalled();
  expect(screen.getByText('Say why: the report shows it.')).toBeTruthy();
  await type(points, '-201');
  expect(screen.getByText('Nobody can fall below 0 points.')).toBeTruthy();
  await type(points, '−150');
  await type(screen.getByRole('textbox', { name: 'Reason' }), 'helped by phone');
  await click('Change the points');
  expect(session.adjustScore).toHaveBeenCalledExactlyOnceWith(1, -150, 'helped by phone');
});

test('a player is removed for good when it is asked for twice', async () => {
  const { session, show } = await at(game);
  await click('People');
  await click(/Ada/);
  await click('Remove for good');
  expect(session.remove).not.toHaveBeenCalled();
  await click('Remove for good');
  expect(session.remove).toHaveBeenCalledExactlyOnceWith(1);
  await show(views.forHost(views.choiceOpen, { players: [views.rosterPlayer(2, 'Mateo')] }));
  expect(screen.getByRole('dialog', { name: 'People' })).toBeTruthy();
});

test('a player is removed, and the door shut before they can knock again', async () => {
  const { session, show } = await at(game);
  await click('People');
  await click(/Ada/);
  await click('Remove for good');
  expect(screen.getByText(/the name is free again/).textContent).toContain('unless the room is locked');
  await click('Remove and lock the room');
  expect(session.lockJoining).toHaveBeenCalledExactlyOnceWith(true);
  expect(session.remove).toHaveBeenCalledExactlyOnceWith(1);
  const [locked] = session.lockJoining.mock.invocationCallOrder;
  const [removed] = session.remove.mock.invocationCallOrder;
  expect(locked).toBeLessThan(removed ?? 0);
  await show(views.forHost(views.choiceOpen, { locked: true }));
  expect(screen.queryByText('Remove and lock the room')).toBeNull();
});

test('a game at their own pace is opened for longer', async () => {
  const { session, show } = await at(views.hostSelfPaced);
  await click('10 minutes longer');
  await click('1 hour longer');
  await click('1 day longer');
  expect(session.addTime.mock.calls).toEqual([[600], [3600], [86_400]]);

  const refusal = { reason: RefusalReason.OUT_OF_RANGE, detail: '', suggestion: '' };
  const asked = { id: 7, stage: 0, body: { $case: 'addTime', value: { stage: 1, seconds: 600 } } } as const;
  await show(views.hostSelfPaced, { unanswered: [asked] });
  await click('1 day longer');
  expect(session.addTime).toHaveBeenCalledTimes(3);

  await show(views.hostSelfPaced, { refused: { request: asked, refusal } });
  expect(screen.getByText(/a game for 14 days/)).toBeTruthy();
});

test('a game at their own pace is ended when it is asked for twice', async () => {
  const { session } = await at(views.hostSelfPaced);
  await click('End it now');
  expect(session.advance).not.toHaveBeenCalled();
  await click('End the game');
  expect(session.endGame).toHaveBeenCalledOnce();
});

test('a class at their own pace is sorted by progress or name', async () => {
  await at(views.hostPractice);
  const first = () => screen.getAllByRole('rowheader')[0]?.textContent?.trim();
  expect(first()).toContain('Lerato');
  await click('Name');
  expect(first()).toContain('Ada');
});

test('after the end: the same deck again, another one, practice, or goodbye', async () => {
  const { session } = await at(views.forHost(views.end));
  await click('Play again');
  expect(session.playNext).toHaveBeenLastCalledWith('');
  await click(/Practice with this deck/);
  expect(session.playNext).toHaveBeenCalledTimes(2);
  await click('Next deck');
  await vi.waitFor(() => click(/Wie ein Gesetz entsteht/));
  expect(session.playNext).toHaveBeenLastCalledWith('law');
  await click('Close');
  await click('More');
  await click('Close the room');
  expect(session.closeRoom).not.toHaveBeenCalled();
  await click('Close the room');
  expect(session.closeRoom).toHaveBeenCalledOnce();
});

test('a practice leaves no results: its next action is to play again', async () => {
  const { session } = await at(
    views.forHost(views.end, { settings: { ...views.SETTINGS, mode: Mode.PRACTICE } }),
  );
  expect(screen.queryByRole('link', { name: 'Open the results' })).toBeNull();
  await click('Play again');
  expect(session.playNext).toHaveBeenCalledExactlyOnceWith('');
  expect(session.advance).not.toHaveBeenCalled();
});

test.each([
  ['a poll', views.forHost(views.pollOpen), 'Close and show'],
  ['a slide', views.forHost(views.slideOpen), 'Next round'],
  ['a talk', views.forHost(views.choiceTalk), 'Reveal'],
  ['a pause', views.forHost(views.paused), 'Go on'],
  ['a poll that is over', views.forHost(views.pollReveal), 'Next round'],
  ['hidden standings', views.hostHiddenReveal, 'Next round'],
  ['the lobby at their own pace', views.hostSelfPacedLobby, 'Open it for the class'],
])('after %s the next action fits', async (_, view, next) => {
  await at(view);
  expect(document.querySelector('.btn.go')?.textContent?.trim()).toBe(next);
});

test('Escape, by which a browser closes a dialog, closes the sheet', async () => {
  await at(game);
  await click('People');
  screen.getByRole<HTMLDialogElement>('dialog').close();
  await tick();
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a name in the lobby leads to what can be done for them', async () => {
  const { session } = await at(lobby);
  button('Mateo').focus();
  await click('Mateo');
  await pick('Time', 'No limit');
  expect(session.allowTime).toHaveBeenCalledExactlyOnceWith(2, TimeAllowance.UNLIMITED);
  await click('Close');
  expect(document.activeElement).toBe(button('Mateo'));
});

test('a game at their own pace is opened also before anybody is in', async () => {
  const { session } = await at({
    ...views.hostSelfPacedLobby,
    stage: {
      number: 0,
      players: 0,
      connected: 0,
      kind: views.hostSelfPacedLobby.stage?.kind,
    },
  });
  await click('Open it for the class');
  expect(session.advance).toHaveBeenCalledOnce();
});
